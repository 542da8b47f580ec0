// Word, LibreOffice and Excel documents that came back.

import mammoth from 'mammoth'
import { type ReadDocument, readHtml } from './read-html.ts'
import { elementsOf, findAll, readXml, textOf, type XmlElement, type XmlNode } from './read-xml.ts'
import { packZip, type ZipEntry } from './zip.ts'

/** The kinds of documents that are archives. */
export type OfficeKind = 'docx' | 'opendocument' | 'xlsx'

/** Which kind of document an archive is; `undefined` when it is none. */
export function officeKind(entries: readonly ZipEntry[]): OfficeKind | undefined {
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (has('word/document.xml')) return 'docx'
  if (has('xl/workbook.xml')) return 'xlsx'
  return has('content.xml') && has('mimetype') ? 'opendocument' : undefined
}

function textIn(entries: readonly ZipEntry[], name: string): string | undefined {
  const found = entries.find((entry) => entry.name === name)
  return found && new TextDecoder().decode(found.bytes)
}

/** Reads a document; throws an `XmlFault` when it is broken or hostile. */
export async function readOffice(kind: OfficeKind, entries: readonly ZipEntry[]): Promise<ReadDocument> {
  if (kind === 'docx') return await readDocx(entries)
  return kind === 'xlsx' ? readXlsx(entries) : readOpenDocument(textIn(entries, 'content.xml') ?? '')
}

/** The parts of a Word document that hold words. */
const wordy =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/

// The library opens the archive anew; it is handed one with nothing in it but parts that were looked at before.
async function readDocx(entries: readonly ZipEntry[]): Promise<ReadDocument> {
  const parts = entries.filter(({ name }) => wordy.test(name))
  for (const { bytes } of parts) readXml(new TextDecoder().decode(bytes))
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packZip(parts)) },
    { convertImage: mammoth.images.imgElement(noImage) },
  )
  return readHtml(value)
}

const noImage = async (): Promise<{ readonly src: string }> => ({ src: '' })

const paragraphs = new Set(['p', 'h'])
// What is struck out by a reviewer, and remarks, are no words of the text.
const unread = new Set(['tracked-changes', 'annotation', 'annotation-end', 'note', 'forms', 'sequence-decls', 'shapes'])

function openWords(node: XmlNode): string {
  if (typeof node === 'string') return node.replace(/[\t\n\r ]+/g, ' ')
  if (unread.has(node.name)) return ''
  if (node.name === 's') return ' '.repeat(Math.min(100, Number(node.attributes['text:c'] ?? 1) || 1))
  if (node.name === 'tab') return '\t'
  if (node.name === 'line-break') return '\n'
  const words = node.children.map(openWords).join('')
  return paragraphs.has(node.name) || node.name === 'table-row' ? `${words}\n` : words
}

function readOpenDocument(xml: string): ReadDocument {
  const root = readXml(xml)
  const rows = findAll(root, 'table-row').map((row) =>
    elementsOf(row)
      .filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell')
      .flatMap((cell) => repeated(cell, openWords(cell).trim())),
  )
  return { rows, text: openWords(root) }
}

// A spreadsheet writes equal cells once, with a count; the last empty ones may be counted in thousands.
function repeated(cell: XmlElement, words: string): readonly string[] {
  const count = Number(cell.attributes['table:number-columns-repeated'] ?? 1)
  return new Array<string>(words === '' ? Math.min(count, 20) : Math.min(count, 3)).fill(words)
}

function readXlsx(entries: readonly ZipEntry[]): ReadDocument {
  const shared = sharedStrings(textIn(entries, 'xl/sharedStrings.xml'))
  const sheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  const rows = sheets.flatMap(({ bytes }) => findAll(readXml(new TextDecoder().decode(bytes)), 'row').map((row) => cellsOf(row, shared)))
  return { rows, text: rows.map((row) => row.join('\t')).join('\n') }
}

function sharedStrings(xml: string | undefined): readonly string[] {
  return xml === undefined ? [] : findAll(readXml(xml), 'si').map((item) => findAll(item, 't').map(textOf).join(''))
}

/** The cells of a row in their columns: empty ones are left out in the file. */
function cellsOf(row: XmlElement, shared: readonly string[]): readonly string[] {
  const cells: string[] = []
  for (const cell of elementsOf(row, 'c')) {
    const at = columnOf(cell.attributes.r ?? '') ?? cells.length
    while (cells.length < Math.min(at, 100)) cells.push('')
    const value = elementsOf(cell, 'v')[0]
    const inline = findAll(cell, 't').map(textOf).join('')
    cells.push(cell.attributes.t === 's' ? (shared[Number(value ? textOf(value) : -1)] ?? '') : value ? textOf(value) : inline)
  }
  return cells
}

/** `C7` as 2. */
function columnOf(reference: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? []
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + (letter.charCodeAt(0) - 64), 0) - 1
}
