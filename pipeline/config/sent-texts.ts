// `translations/<lang>/sent.tsv`: each text as it was last handed to translators, so that the next bundle need hold only what changed since.

import type { Report } from '../diagnostics/report.ts'

/** The English of each text as it was sent, by `page id`. */
export type SentTexts = ReadonlyMap<string, string>

const header = ['page', 'id', 'text'].join('\t')

/** Under which a text stands among those that were sent. */
export function sentKey(page: string, segment: string): string {
  return `${page} ${segment}`
}

/** Reads the file; a line that is none is reported, and then the text counts as never sent. */
export function parseSent(text: string, file: string, report: Report): SentTexts {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const found = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    if (line === '' || line === header) continue
    const [page, id, words, ...rest] = line.split('\t')
    if (page !== undefined && id !== undefined && words !== undefined && rest.length === 0) found.set(sentKey(page, id), words)
    else reportLine(file, index + 1, report)
  }
  return found
}

function reportLine(file: string, line: number, report: Report): void {
  const place = { line, column: 1 }
  report({
    rule: 'translation-file',
    reason: 'Unexpected line, expected a page, the id of a text and the text, with tabs between them',
    span: { file, start: place, end: place },
    hint: 'Delete the line; the text is then handed to translators once more',
  })
}

/** The file for some texts, in the order of pages and ids, so that two branches rarely touch one line. */
export function formatSent(sent: SentTexts): string {
  const keys = [...sent.keys()].sort((a, b) => (a < b ? -1 : 1))
  return `${[header, ...keys.map((key) => [...key.split(' '), sent.get(key) ?? ''].join('\t'))].join('\n')}\n`
}
