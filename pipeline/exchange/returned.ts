// What every reader of a file that came back gives, whatever its format.

import type { Finding } from '../checks/finding.ts'
import type { Locale } from '../tree/types.ts'

/** One text as it stands in a file that came back. */
export interface ReturnedText {
  /** The id beside it, as it was meant; `undefined` where the format lost it, and then `source` tells which text it is. */
  readonly id: string | undefined
  readonly text: string
  /** The three signs of the source it was made from. */
  readonly mark?: string
  /** The source as the file has it. */
  readonly source?: string
  /** A translation that is equal to its source is meant so. */
  readonly deliberate?: boolean
  /** The file ends in it, before its own end: some of it may be lost. */
  readonly cut?: boolean
  /** Marked as not finished. */
  readonly draft?: boolean
}
/** What a file says of itself. */
export interface About {
  readonly page?: string
  readonly source?: Locale
  readonly target?: Locale
  readonly revision?: string
  readonly translator?: string
  /** Whether a machine made the translation, when somebody said so. */
  readonly machine?: boolean
}
export interface Reading {
  readonly texts: readonly ReturnedText[]
  readonly findings: readonly Finding[]
}
