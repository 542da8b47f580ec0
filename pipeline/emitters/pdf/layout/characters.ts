// The few properties of characters that setting type needs.

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

const mark = /\p{M}/u

/** Modifies the character before it. */
export function isMark(point: number): boolean {
  return point >= 0x300 && (isSelector(point) || mark.test(String.fromCodePoint(point)))
}

/** Where a line may be stretched or ended: a space, or the end of a line. */
export function isSpace(point: number): boolean {
  return point === 0x20 || point === 0x2028
}

const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether a text may hold anything that runs right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}
