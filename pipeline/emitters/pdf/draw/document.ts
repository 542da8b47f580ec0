// pdfkit, as a writer of objects only, and what must be put right in it for PDF/UA-1 and PDF/A-2a in one file.

import type { FontkitFont } from 'fontkit'
import PDFDocument from 'pdfkit'
import { flatMap } from '../../../tree/flat-map.ts'
import { type Info, xmpPacket } from './metadata.ts'
import { IndirectObject, valueText } from './objects.ts'

export type Reference = IndirectObject
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
  readonly annotations: Reference[]
}
export interface WriterImage {
  readonly obj: Reference | null
  embed: (document: Writer) => void
}
export interface WriterOutline {
  addItem: (title: string, options: { pageNumber: number; top: number; left: number; expanded: boolean }) => WriterOutline
}
/** As much of pdfkit's document as is used. */
export interface Writer {
  readonly page: WriterPage
  readonly outline: WriterOutline
  ref: (data: Record<string, unknown>) => Reference
  addPage: () => void
  switchToPage: (index: number) => void
  addContent: (operators: Uint8Array) => void
  openImage: (bytes: Uint8Array) => WriterImage
  getStructTreeRoot: () => Reference
}
interface Insides {
  _font: WriterFont
  _waiting: number
  _offset: number
  _offsets: (number | null)[]
  _id: Uint8Array
  _info: Reference
  _root: Reference
  ref(data?: Record<string, unknown>): Reference
  _write(data: string | Uint8Array): void
  _refEnd(object: IndirectObject): void
  _finalize(): void
  appendXML(xml: string): void
  font(font: FontkitFont): void
  end(): void
}
type Base = Omit<Writer, 'ref'> & Insides

/** What is written so far: bytes, then words that wait to become bytes. */
interface Written {
  readonly bytes: Uint8Array[]
  words: string
}

/** pdfkit's document, with objects of our own, gathered without a stream: that has a dozen calls for each of thousands of small parts. */
class Document extends (PDFDocument as unknown as new (options: object) => Base) {
  // Not set here: what pdfkit's constructor writes would be lost.
  declare private written: Written | undefined

  override ref(data: Record<string, unknown> = {}): Reference {
    const object = new IndirectObject(this, this._offsets.length + 1, data)
    this._offsets.push(null)
    this._waiting++
    return object
  }

  override _write(data: string | Uint8Array): void {
    this.written ??= { bytes: [], words: '' }
    if (typeof data === 'string') {
      this.written.words += `${data}\n`
      this._offset += data.length + 1
    } else {
      settle(this.written)
      this.written.bytes.push(data)
      this._offset += data.length
    }
  }

  /** The table of objects and what stands at the end of the file (ISO 32000-1, 7.5.4 and 7.5.5). */
  override _finalize(): void {
    const size = this._offsets.length + 1
    const start = this._offset
    const rows = this._offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    const trailer = valueText({ Size: size, Root: this._root, Info: this._info, ID: [this._id, this._id] })
    this._write(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF`)
  }

  bytes(): Uint8Array {
    const all = this.written ?? { bytes: [], words: '' }
    settle(all)
    return new Uint8Array(Buffer.concat(all.bytes))
  }
}

function settle(all: Written): void {
  if (all.words !== '') all.bytes.push(Buffer.from(all.words, 'latin1'))
  all.words = ''
}

export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** An empty document. */
export function createDocument(info: Info, paper: PaperSize): Writer {
  const document = new Document(optionsOf(info, paper))
  // pdfkit writes titles into XMP without escaping, and knows either PDF/A or PDF/UA: so the packet is our own.
  // A form is ours too, and has ended before pdfkit would end its own.
  Object.assign(document, { _addInfo: () => {}, _addPdfaMetadata: () => document.appendXML(xmpPacket(info)), endAcroForm: () => {} })
  return document
}

/** Names places of the document; the names are sorted by code, as readers search them. */
export function nameDestinations(writer: Writer, places: ReadonlyMap<string, readonly unknown[]>): void {
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1))
  const names = (writer as Document)._root.data.Names as Reference
  names.data.Dests = { Names: flatMap(sorted, ([name, place]) => [new String(name), place]) }
}

/** Writes operators to the page that the document is at. */
export function writePage(writer: Writer, parts: readonly (string | Uint8Array)[]): void {
  writer.addContent(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))))
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

/** Names the pages of the document for its reader (ISO 32000-1, 12.4.2). */
export function labelPages(writer: Writer, labels: readonly string[]): void {
  // pdfkit writes String objects as strings and plain strings as names.
  ;(writer as Document)._root.data.PageLabels = { Nums: flatMap(labels, (label, page) => [page, { P: new String(label) }]) }
}

/** Says something of the whole document (ISO 32000-1, 7.7.2). */
export function addToCatalogue(writer: Writer, key: string, value: Reference): void {
  ;(writer as Document)._root.data[key] = value
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
  return document.bytes()
}
