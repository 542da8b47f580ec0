import type { SegmentCode } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'

/** A text and its translation, as the checks see them. */
export interface Pair {
  /** Both with their codes, such as `[1]`. */
  readonly source: string
  readonly target: string
  readonly codes: readonly SegmentCode[]
  readonly sourceLang: Locale
  readonly lang: Locale
  /** Gene symbols that the library knows. */
  readonly symbols: ReadonlySet<string>
}
