import type { CheckWords } from '../config/check-words.ts'
import type { SegmentCode } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'

/** A word of the glossary: how the source says it, and what its translators agreed on. */
export interface AgreedTerm {
  /** The word and its other forms. */
  readonly forms: readonly string[]
  readonly translation?: string
  /** Words that translators decided against. */
  readonly avoid: readonly string[]
}

/** How long a good translation is, as a share of its source in characters. */
export interface LengthBand {
  readonly least: number
  readonly most: number
}

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
  /** What the text is, such as `heading 2`. */
  readonly kind?: string
  /** Words of both languages; without those of one, what needs them is not checked. */
  readonly words?: { readonly source: CheckWords | undefined; readonly target: CheckWords | undefined }
  readonly terms?: readonly AgreedTerm[]
  readonly band?: LengthBand
}

/** The words of both languages, when both have some. */
export function bothWords({ words }: Pair): { readonly source: CheckWords; readonly target: CheckWords } | undefined {
  const [source, target] = [words?.source, words?.target]
  return source && target ? { source, target } : undefined
}
