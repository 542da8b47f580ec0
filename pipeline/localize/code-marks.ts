// How codes look in a segment, and how people and programs change their look: full-width brackets, other digits, a slash
// on the other side, spaces, marks of direction.

import type { SegmentCode } from '../tree/publication.ts'

// A few at most: without a limit, a long run of them would be tried in every way it can be cut.
const loose = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\u061c\\ufeff]{0,4}'
const slash = '[/\\\\／]?'
const code = `[\\[［【〔]${loose}${slash}${loose}(\\p{Nd}{1,3})${loose}${slash}${loose}[\\]］】〕]`

/** A code, however it came back; its digits are the first group. */
export const codePattern = new RegExp(code, 'gu')

/** Words of an author that would be taken for a code, or for the `[[id]]` line of a translation file. */
export const literalPattern = new RegExp(`${code}|\\[\\[[^\\[\\]]{1,12}\\]\\]`, 'gu')

function digitValue(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0
  const start = zero
  while (start - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(start - zero)
}

/** The number written in digits of any script. */
export function numberOf(digits: string): number {
  return Number([...digits.normalize('NFKC')].map(digitValue).join(''))
}

/** A segment cut at its codes: pieces of words and numbers of codes, in order. */
export function cutAtCodes(text: string): readonly (string | number)[] {
  const pieces: (string | number)[] = []
  let from = 0
  for (const match of text.matchAll(codePattern)) {
    pieces.push(text.slice(from, match.index), numberOf(match[1] ?? ''))
    from = match.index + match[0].length
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '')
}

/** The codes of a coded source, by its text alone: one that is closed is a pair. */
export function codesIn(source: string): readonly SegmentCode[] {
  const numbers = new Set([...source.matchAll(/\[(\d{1,3})\]/g)].map((match) => Number(match[1])))
  return [...numbers].map((n) => ({ n, kind: 'code', paired: source.includes(`[/${n}]`) }))
}
