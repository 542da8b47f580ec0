// From bytes to text: the one rule for what a text file may hold, whatever comes of it later.

import type { Report } from '../diagnostics/report.ts'
import { createLines, type Lines } from '../tree/lines.ts'
import { reportUnbalancedBidi } from './bidi.ts'
import { signatureOf } from './signature.ts'

/** The greatest size of a text file, in bytes. */
export const textLimit = 2 * 1024 * 1024
/** After so many of one fault in one file, the rest are counted and not shown. */
const shown = 10

// Control characters but tab and line feed, and the code points that are no characters: XML allows few of them in a book.
const forbidden = /[\0-\x08\x0b-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu

/**
 * Clean text: UTF-8 without its mark, lines that end in `\n`, no forbidden characters. `undefined` after a report when it
 * is not text; a forbidden character is reported and gives way to U+FFFD.
 */
export function guardText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  if (bytes.length > textLimit) return void reportSize(bytes.length, file, report)
  const decoded = decode(bytes, file, report)
  if (decoded === undefined) return undefined
  const text = withLineFeeds(decoded)
  reportUnbalancedBidi(text, file, report)
  return replaceForbidden(text, file, report)
}

/** The text of bytes in which `guardText` found nothing to report. */
export function decodeClean(bytes: Uint8Array): string {
  return withLineFeeds(new TextDecoder().decode(bytes))
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function reportSize(size: number, file: string, report: Report): void {
  const reason = `Unexpected ${size} bytes, expected at most ${textLimit}`
  report({ rule: 'file-size', reason, span: createLines('', file).span(0, 0), hint: 'Split the page into several' })
}

function decode(bytes: Uint8Array, file: string, report: Report): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const looks = signatureOf(bytes)
    const { offset, lines } = firstBadByte(bytes, file)
    const reason = looks
      ? `Unexpected bytes: this looks like ${looks}, not UTF-8 text`
      : `Unexpected byte \`0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}\` at offset ${offset}, which is not UTF-8`
    const end = lines.text.length
    return void report({ rule: 'encoding', reason, span: lines.span(end, end), hint: 'Save the file as UTF-8' })
  }
}

/** The byte that ends what can be decoded, and the lines before it. */
function firstBadByte(bytes: Uint8Array, file: string): { readonly offset: number; readonly lines: Lines } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let low = 0
  let high = bytes.length
  // Every prefix up to the bad byte can be decoded, but for a last character that the cut leaves open.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (canDecode(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  const whole = completePart(bytes.subarray(0, low))
  return { offset: whole.length, lines: createLines(decoder.decode(whole).replace(/\r\n?/g, '\n'), file) }
}

function canDecode(bytes: Uint8Array): boolean {
  try {
    // A stream may end within a character.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function completePart(bytes: Uint8Array): Uint8Array {
  for (let cut = 0; cut < 3; cut++) {
    const part = bytes.subarray(0, bytes.length - cut)
    const last = part[part.length - 1]
    const lead = [...part.subarray(-4)].reverse().findIndex((byte) => byte < 0x80 || byte >= 0xc0)
    if (last === undefined || last < 0x80) return part
    const needed = lengthFrom(part[part.length - 1 - lead] ?? 0)
    if (lead + 1 === needed) return part
  }
  return bytes.subarray(0, Math.max(0, bytes.length - 3))
}

function lengthFrom(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

function replaceForbidden(text: string, file: string, report: Report): string {
  if (text.search(forbidden) < 0) return text
  const lines = createLines(text, file)
  const found = [...text.matchAll(forbidden)]
  for (const [index, match] of found.slice(0, shown).entries()) {
    const more = index === shown - 1 && found.length > shown ? ` (and ${found.length - shown} more)` : ''
    report({
      rule: 'forbidden-character',
      reason: `Unexpected character ${nameOf(match[0])}${more}`,
      span: lines.span(match.index, match.index + match[0].length),
      hint: 'Remove it: no format can show it',
    })
  }
  return text.replace(forbidden, '\ufffd')
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
