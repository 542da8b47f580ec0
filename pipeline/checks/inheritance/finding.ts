import type { Disputed } from '../../config/front-matter.ts'
import type { Span } from '../../tree/types.ts'

/** Two places that do not say the same of how a condition is passed on. */
export interface InheritanceFinding {
  /** The patterns it is about: sources that disagree on one of them explain it. */
  readonly codes: readonly Disputed['code'][]
  readonly reason: string
  readonly span: Span
  readonly hint: string
}

/** Codes as they are named in a message. */
export function listed(codes: readonly string[]): string {
  return codes.length > 0 ? codes.map((code) => `\`${code}\``).join(', ') : 'none'
}
