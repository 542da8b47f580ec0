// Tables that came back: from a word processor, a spreadsheet or a mail.

import type { Finding } from '../checks/finding.ts'
import type { TranslatorWords } from '../config/translator-words.ts'
import { findCodeLines, plainId } from './code-lines.ts'
import type { Reading, ReturnedText } from './returned.ts'
import { cleanWords } from './settle.ts'

export type Rows = readonly (readonly string[])[]

const code = /^[\s[\]［］【】("'’‘“”)]*([\p{L}\p{N}]{5})(?:\s?[-‐‑‒–—−]\s?([\p{L}\p{N}]{3}))?[\s[\]［］【】("'’‘“”)]*$/u

interface Coded {
  readonly id: string
  readonly mark?: string
  readonly written?: string
}

function readCode(cell: string, known: ReadonlySet<string>): Coded | undefined {
  const [, id = '', mark] = code.exec(cleanWords(cell)) ?? []
  if (id === '') return undefined
  const [line] = findCodeLines(`[[${id}${mark === undefined ? '' : `-${mark}`}]]`, known)
  if (!line) return undefined
  return { id: line.id, ...(line.mark !== undefined && { mark: line.mark }), ...(line.written !== undefined && { written: line.written }) }
}

/** Whether a cell looks like the code of a text, whichever text that is. */
function isCode(cell: string): boolean {
  const [, id = '', mark] = code.exec(cleanWords(cell)) ?? []
  return id !== '' && (mark !== undefined || /\d/.test(plainId(id)))
}

/** Where the columns are. */
interface Columns {
  readonly code: number
  readonly source: number
  readonly target: number
}

function byHeading(rows: Rows, { columns }: TranslatorWords): Columns | undefined {
  for (const row of rows.slice(0, 10)) {
    const names = row.map((cell) => cleanWords(cell).toLowerCase())
    const [source, target] = [names.indexOf(columns.english.toLowerCase()), names.indexOf(columns.translation.toLowerCase())]
    if (target >= 0) return { code: Math.max(0, names.indexOf(columns.code.toLowerCase())), source, target }
  }
  return undefined
}

function columnsOf(rows: Rows, words: TranslatorWords): Columns | undefined {
  const found = byHeading(rows, words)
  if (found) return found
  const first = rows.find((row) => row.some(isCode))
  if (!first) return undefined
  const at = first.findIndex(isCode)
  const width = Math.max(...rows.map((row) => row.length)) - at
  // Code, what it is, source, translation, remarks; or code, source, translation.
  if (width >= 4) return { code: at, source: at + 2, target: at + 3 }
  return width === 3 ? { code: at, source: at + 1, target: at + 2 } : { code: at, source: -1, target: at + 1 }
}

/** Whether a table is one of ours. */
export function isOurTable(rows: Rows): boolean {
  return rows.filter((row) => row.length > 1 && row.some(isCode)).length > 0
}

// A spreadsheet keeps the sign that stopped it from taking words for a formula.
const withoutGuard = (cell: string): string => cell.replace(/^['’‘](?=[=+\-@])/, '')

function strangers(coded: readonly Coded[], known: ReadonlySet<string>): readonly Finding[] {
  return coded.flatMap(({ id, written }): readonly Finding[] => {
    if (written === undefined) return []
    if (known.has(id)) return [{ kind: 'repaired', segment: id, reason: `The code says \`${written}\`, which is taken for \`${id}\`` }]
    return [{ kind: 'unknown', reason: `There is no text with the code \`${written}\`` }]
  })
}

function emptyColumn(texts: readonly ReturnedText[]): readonly Finding[] {
  if (texts.length === 0 || texts.some(({ text }) => cleanWords(text) !== '')) return []
  const reason =
    'The codes are there, but nothing stands in the column for the translation, to the right of the English. Was it filled in, or moved?'
  return [{ kind: 'no-texts', reason }]
}

/** Reads a table; `known` are the ids that may stand in it. */
export function readRows(rows: Rows, known: ReadonlySet<string>, words: TranslatorWords): Reading {
  const columns = columnsOf(rows, words)
  if (!columns) return { texts: [], findings: [] }
  const coded: Coded[] = []
  const texts = rows.flatMap((row): readonly ReturnedText[] => {
    const found = readCode(row[columns.code] ?? '', known)
    if (!found) return []
    coded.push(found)
    const text = withoutGuard(row[columns.target] ?? '')
    return [{ id: found.id, text, ...(found.mark !== undefined && { mark: found.mark }), deliberate: true }]
  })
  return { texts, findings: [...strangers(coded, known), ...emptyColumn(texts)] }
}
