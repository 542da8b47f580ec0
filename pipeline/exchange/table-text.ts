// Tables for spreadsheets: CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8.

import { fillHoles, type TranslatorWords } from '../config/translator-words.ts'
import { codeOf, fileMark, type HandedText, type Handoff, keptTerms, textsToShow } from './handoff.ts'

// Spreadsheets run what begins with one of these as a formula (OWASP, CSV injection).
const formula = /^[=+\-@\t\r]/

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function table(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** The texts to work on; the column for the translation is empty where there is none. */
export function writeCsv(handoff: Handoff, words: TranslatorWords, notesOf: (text: HandedText) => readonly string[]): string {
  const { code, english, translation, context, note } = words.columns
  const rows = textsToShow(handoff.texts).map((text) => [
    codeOf(text.segment),
    notesOf(text).join(' '),
    text.segment.text,
    text.state === 'done' ? text.target : '',
    text.remark ?? '',
  ])
  // The mark tells the page and the language when the name of the file is lost.
  return table([[code, `${context} (${fileMark(handoff)})`, english, translation, note], ...rows])
}

/** The words of the glossary, with their translation where there is one. */
export function writeGlossaryCsv({ glossary, names }: Handoff): string {
  return table([
    [names.source, names.target, ''],
    ...glossary.map(({ term, translation, definition }) => [term, translation ?? '', definition]),
  ])
}

/** Words that stay as they are, one a line. */
export function writeKept({ texts }: Handoff): string {
  const terms = keptTerms(texts.flatMap((text) => text.terms))
  return `\ufeff${terms.map((term) => `${term}\r\n`).join('')}`
}

/** Counts in words, for people. */
export function describeCounts({ counts }: Handoff, line: string): string {
  return fillHoles(line, Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, String(value)])))
}
