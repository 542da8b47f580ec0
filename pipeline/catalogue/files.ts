import type { Asset } from '../tree/types.ts'

/** What the catalogue asks of a source folder; paths are below it, with `/` and in NFC. `io/source.ts` gives one. */
export interface SourceFiles {
  /** The folder's own name. */
  readonly name: string
  /** Every file that may be published from, sorted by code point. */
  readonly files: readonly { readonly path: string; readonly size: number }[]
  /** Clean text with `\n` line ends, or `undefined` after a report. */
  text(path: string): string | undefined
  bytes(path: string): Uint8Array | undefined
  /** An image's facts, or `undefined` after a report when it is broken. */
  asset(path: string): Asset | undefined
}
