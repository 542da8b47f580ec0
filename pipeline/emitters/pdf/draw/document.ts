// pdfkit, as a writer of objects only, and what must be put right in it for PDF/UA-1 and PDF/A-2a in one file.

import type { FontkitFont } from 'fontkit'
import PDFDocument from 'pdfkit'
import { type Info, xmpPacket } from './metadata.ts'

/** An indirect object. Each must be ended, or the file never is. */
export interface Reference {
  readonly data: Record<string, unknown>
  end: (content?: string | Uint8Array) => void
}
export interface WriterFont {
  readonly id: string
  readonly subset: { readonly glyphs: number[]; readonly mapping: Readonly<Record<number, number>>; includeGlyph: (id: number) => number }
  /** By CID, in thousandths of the size. */
  readonly widths: number[]
  /** By CID, the characters that a reader of the page gets. */
  readonly unicode: (readonly number[])[]
  ref: () => Reference
}
export interface WriterPage {
  readonly dictionary: Reference
  readonly fonts: Record<string, Reference>
  readonly xobjects: Record<string, Reference>
  readonly structParentTreeKey: number
}
export interface WriterImage {
  readonly obj: Reference | null
  embed: (document: Writer) => void
}
export interface WriterOutline {
  addItem: (title: string, options: { pageNumber: number; top: number; left: number; expanded: boolean }) => WriterOutline
}
interface Annotated {
  readonly structParent: { readonly add: (child: { readonly annotationRef: Reference }) => void }
  // pdfkit writes String objects as strings and plain strings as names.
  readonly Contents: object
}
/** As much of pdfkit's document as is used. */
export interface Writer {
  readonly page: WriterPage
  readonly outline: WriterOutline
  ref: (data: Record<string, unknown>) => Reference
  addPage: () => void
  switchToPage: (index: number) => void
  addContent: (operators: Uint8Array) => void
  addNamedDestination: (name: string, ...place: readonly (string | number | null)[]) => void
  link: (x: number, y: number, width: number, height: number, url: string, options: Annotated) => void
  goTo: (x: number, y: number, width: number, height: number, name: string, options: Annotated) => void
  openImage: (bytes: Uint8Array) => WriterImage
  getStructTreeRoot: () => Reference
  getStructParentTree: () => { get: (key: number) => Reference[]; add: (key: number, value: Reference) => void }
  createStructParentTreeNextKey: () => number
}
interface Insides {
  _font: WriterFont
  _waiting: number
  _offset: number
  _write: (data: string | Uint8Array) => void
  _root: { data: { Names: { data: { Dests: { _compareKeys: (a: string, b: string) => number } } } } }
  _addInfo: () => void
  _addPdfaMetadata: () => void
  appendXML: (xml: string) => void
  font: (font: FontkitFont) => void
  end: () => void
  read: () => Uint8Array | null
  push: (bytes: Uint8Array | null) => boolean
}
type Document = Writer & Insides

export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** An empty document. */
export function createDocument(info: Info, paper: PaperSize): Writer {
  const document = new PDFDocument(optionsOf(info, paper) as never) as unknown as Document
  // pdfkit writes titles into XMP without escaping, and knows either PDF/A or PDF/UA: so the packet is our own.
  document._addInfo = () => {}
  document._addPdfaMetadata = () => document.appendXML(xmpPacket(info))
  // Names are sorted by the rules of the machine's language; readers search them by code.
  document._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : 1)
  gather(document)
  return document
}

/** What is written so far: bytes, then words that wait to become bytes. */
interface Written {
  readonly bytes: Uint8Array[]
  words: string
}
const written = new WeakMap<Writer, Written>()

// pdfkit's own way goes through a stream, with a copy and a dozen calls for each of thousands of small parts.
function gather(document: Document): void {
  const all: Written = { bytes: [document.read() ?? new Uint8Array()], words: '' }
  written.set(document, all)
  document._write = (data) => {
    if (data instanceof Uint8Array) {
      settle(all)
      all.bytes.push(data)
    } else all.words += `${data}\n`
    document._offset += data.length + (typeof data === 'string' ? 1 : 0)
  }
  document.push = () => true
}

function settle(all: Written): void {
  if (all.words !== '') all.bytes.push(Buffer.from(all.words, 'latin1'))
  all.words = ''
}

/** Writes operators, which are all ASCII, to the page that the document is at. */
export function writePage(writer: Writer, operators: readonly string[]): void {
  writer.addContent(Buffer.from(`${operators.join('\n')}\n`, 'latin1'))
}

function optionsOf(info: Info, { width, height }: PaperSize): object {
  return {
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // Without `null` pdfkit opens a font of its own, which PDF/A forbids.
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: info.lang,
    info: {
      Title: info.title,
      ...(info.author === undefined ? {} : { Author: info.author }),
      ...(info.subject === undefined ? {} : { Subject: info.subject }),
      Creator: info.creator,
      Producer: info.producer,
      CreationDate: info.date,
      ModDate: info.date,
    },
  }
}

/** Makes a font ready for embedding in the document. */
export function openFont(writer: Writer, font: FontkitFont): WriterFont {
  const document = writer as Document
  document.font(font)
  return document._font
}

/** Ends the document. All of it is made at once, so that an object left open is an error here and not a wait for ever. */
export function finishDocument(writer: Writer): Uint8Array {
  const document = writer as Document
  document.end()
  if (document._waiting !== 0) throw new Error(`The PDF has ${document._waiting} objects that were never ended`)
  const all = written.get(document)
  if (!all) throw new Error('The PDF is not one of ours')
  settle(all)
  return new Uint8Array(Buffer.concat(all.bytes))
}
