// Marks of direction for readers that show plain text and know nothing of the page (UAX 9).

import type { Direction } from '../../tree/types.ts'

const openings = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const
const close = '\u2069'
const marks = { ltr: '\u200e', rtl: '\u200f' } as const
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Words kept apart from the direction around them, so that a dose is not printed backwards. */
export function isolated(text: string, dir: Direction | 'auto'): string {
  return text === '' ? '' : openings[dir] + text + close
}

/** The direction a plain reader gives a line by its first strong letter; isolates do not count. */
function guessDirection(line: string): Direction | undefined {
  const letter = /\p{L}/u.exec(line.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, ''))?.[0]
  if (letter === undefined) return undefined
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** A line with a mark before it, where a plain reader would take it for the wrong direction. */
export function directed(line: string, dir: Direction): string {
  const guess = guessDirection(line)
  if (line === '' || guess === dir || (guess === undefined && dir === 'ltr')) return line
  return marks[dir] + line
}
