import { createHash } from 'node:crypto'
import { byCodePoint } from '../tree/order.ts'
import { plainSource } from './translation.ts'

/** One text with its translation. */
export interface SignedText {
  /** The page it belongs to, which may be the glossary. */
  readonly page: string
  readonly id: string
  readonly source: string
  readonly target: string
}

/**
 * What exactly was signed, as a SHA-256. The same for other quotation marks or spaces in the source, and for texts in
 * another order; another one for any other letter in any source or any translation.
 */
export function textsMark(texts: readonly SignedText[]): string {
  const rows = texts.map(({ page, id, source, target }) => [page, id, plainSource(source), target.normalize('NFC')].join('\t'))
  return createHash('sha256').update(rows.toSorted(byCodePoint).join('\n')).digest('hex')
}
