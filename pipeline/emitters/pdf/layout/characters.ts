// The few properties of characters that setting type needs.

import type { Around } from '../faces.ts'

const undrawn = new Set([0xad, 0x200b, 0x200e, 0x200f, 0x61c, 0xfeff])

/** Steers order or breaking and is never drawn. */
export function isUndrawn(point: number): boolean {
  if (undrawn.has(point)) return true
  return (point >= 0x202a && point <= 0x202e) || (point >= 0x2060 && point <= 0x2069)
}

/** A joiner or a choice of variant, which a face need not have. */
export function isSelector(point: number): boolean {
  return point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef)
}

/** Means nothing but by agreement (Unicode, 23.5). */
export function isPrivate(point: number): boolean {
  return (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000
}

const mark = /\p{M}/u

/** Modifies the character before it. */
export function isMark(point: number): boolean {
  return point >= 0x300 && (isSelector(point) || mark.test(String.fromCodePoint(point)))
}

/** Whether a text has a zero-width joiner in it, which joins across whatever parts it. */
export function hasJoiner(text: string): boolean {
  return text.includes('\u200d')
}

/** A Latin letter of the Basic Multilingual Plane, or a mark upon one. */
export function isLatin(point: number): boolean {
  if (point < 0x80) return (point >= 0x61 && point <= 0x7a) || (point >= 0x41 && point <= 0x5a)
  return (point >= 0xc0 && point <= 0x36f && point !== 0xd7 && point !== 0xf7) || (point >= 0x1e00 && point <= 0x1eff)
}

const letter = /^[\p{L}\p{M}]/u

/** 1 for Latin letters, 2 for those of scripts that are shaped by other rules than Latin, Greek and Cyrillic, 0 for the rest. */
export function writingOf(point: number): 0 | 1 | 2 {
  if (isLatin(point)) return 1
  return point >= 0x530 && letter.test(String.fromCodePoint(point)) ? 2 : 0
}

const joining = /[\u0600-\u08ff\u200d]/

// As much as HarfBuzz looks at beyond the ends of what it shapes.
const sight = 5

/** What letters at the ends of a stretch may join with though it is shaped apart, as where a link begins within an Arabic word. */
export function aroundOf(text: string, from: number, end: number): Around | undefined {
  const [before, after] = [mayJoin(text, from), mayJoin(text, end)]
  if (!(before || after)) return undefined
  return { before: before ? text.slice(Math.max(0, from - sight), from) : '', after: after ? text.slice(end, end + sight) : '' }
}

function mayJoin(text: string, at: number): boolean {
  return at > 0 && at < text.length && joining.test(text.charAt(at - 1)) && joining.test(text.charAt(at))
}

/** Of a character in a string. */
export function lengthOf(point: number): 1 | 2 {
  return point > 0xffff ? 2 : 1
}

/** Where a line may be stretched or ended: a space, or the end of a line. */
export function isSpace(point: number): boolean {
  return point === 0x20 || point === 0x2028
}

// The halves of U+10800 to U+10FFF and of U+1E800 to U+1EFFF are named by themselves: without the flag `u` the pattern is much faster.
const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufefc]/

/** Whether a text may hold anything that runs right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}
