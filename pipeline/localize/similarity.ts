import { codePattern } from './code-marks.ts'

/** The text without its codes, as it is compared. */
export function withoutCodes(text: string): string {
  return text.replace(codePattern, '')
}

/** How many letters must be put in, taken out or changed to make one text the other (Levenshtein). */
function distance(left: string, right: string): number {
  let row = Uint32Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = new Uint32Array(right.length + 1)
    next[0] = i
    for (let j = 1; j <= right.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1)
      next[j] = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[right.length] ?? 0
}

/** The greatest similarity two texts can have by the letters in them: cheap, and never too low. */
function ceiling(left: string, right: string): number {
  const counts = new Map<string, number>()
  for (const letter of left) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let common = 0
  for (const letter of right) {
    const count = counts.get(letter) ?? 0
    if (count > 0) common += letter.length
    counts.set(letter, count - 1)
  }
  return common / Math.max(left.length, right.length, 1)
}

/** From 0 to 1, where 1 is the same words; 0 at once when they cannot reach `least`. */
export function similarity(left: string, right: string, least: number): number {
  const [a, b] = [withoutCodes(left), withoutCodes(right)]
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  if (Math.min(a.length, b.length) / longest < least || ceiling(a, b) < least) return 0
  return 1 - distance(a, b) / longest
}
