import type { Span } from '../tree/types.ts'
import type { RuleId } from './rules.ts'

/** What is wrong, where, and the way out. `reason` names what was found and what was expected, in remark-lint's manner. */
export interface Problem {
  readonly rule: RuleId
  readonly reason: string
  readonly span: Span
  readonly hint?: string
}
/** Reports a mistake of an author; how grave it is stands in `rules.ts`, not at the call. */
export type Report = (problem: Problem) => void
