import { normalizeWords } from './meanings.ts'
import { markOf } from './segment-id.ts'

/** One segment in another language, and the source text it was made from. */
export interface Translated {
  /** The coded source text at that time. */
  readonly source: string
  /** The coded translation; empty when there is none yet. */
  readonly target: string
  /** Marked as not yet good. */
  readonly fuzzy: boolean
}
/** A page's translation, by segment id. */
export type Translation = ReadonlyMap<string, Translated>

/**
 * A source text as it is compared. A changed quotation mark or dash between words is no reason to translate again; beside
 * a digit a dash may be a minus or a range, and is left alone.
 */
export function plainSource(text: string): string {
  return normalizeWords(text)
    .trim()
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/(?<![\d\s])[‐‑](?!\d)/g, '-')
    .replace(/(?=[–—])(?<=\p{L}\s)[–—](?=\s\p{L})/gu, '-')
}

/** Whether two source texts are the same but for spaces, line ends, quotation marks and dashes between words. */
export function isSameSource(left: string, right: string): boolean {
  return left === right || plainSource(left) === plainSource(right)
}

/** Three signs for a source text; the same for texts that `isSameSource` takes for the same. */
export function sourceMark(text: string): string {
  return markOf(plainSource(text))
}
