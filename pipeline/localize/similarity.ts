import { distance } from 'fastest-levenshtein'
import { codePattern } from './code-marks.ts'

/** The text without its codes, as it is compared. */
export function withoutCodes(text: string): string {
  return text.replace(codePattern, '')
}

/** How alike bare words are, from 0 to 1 (1 − Levenshtein / longest); 0 at once when their lengths cannot reach `least`. */
export function similarity(left: string, right: string, least: number): number {
  const longest = Math.max(left.length, right.length)
  if (longest === 0) return 1
  if (Math.min(left.length, right.length) / longest < least) return 0
  return 1 - distance(left, right) / longest
}
