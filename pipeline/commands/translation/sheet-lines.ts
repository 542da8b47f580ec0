// A sheet to fill in, cut into what a translator may change and what stays.

/** A line of a sheet: its words, and the marks before and behind them. */
export interface SheetLine {
  readonly before: string
  readonly words: string
  readonly after: string
}

const line = /^(\s*(?:#{1,6} |[-*] |\d+\. )?)(.*?)(\s*(?:\{[^}]*\})?\s*)$/u

/** The lines of a sheet; directives and empty lines have no words. */
export function sheetLines(text: string): readonly SheetLine[] {
  return text.split(/\r?\n/).map((whole) => {
    const [, before = '', words = '', after = ''] = line.exec(whole) ?? []
    return /^\s*:::?/.test(whole) || words === '' ? { before: whole, words: '', after: '' } : { before, words, after }
  })
}

/** The sheet with other words, by the number of their line. */
export function joinSheet(lines: readonly SheetLine[], wordsAt: (index: number) => string | undefined): string {
  return lines.map(({ before, words, after }, index) => `${before}${words === '' ? '' : (wordsAt(index) ?? words)}${after}`).join('\n')
}
