import { byCodePoint } from '../tree/order.ts'
import type { Problem, Report } from './report.ts'
import { type RuleId, type Severity, severityOf } from './rules.ts'

export type Strictness = 'strict' | 'lenient'

/** A problem with its severity: what is printed. */
export interface Message {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: Exclude<Severity, 'off'>
  readonly rule: RuleId
  readonly reason: string
  readonly hint?: string
}
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}
export interface Collector {
  readonly report: Report
  /** What was reported, once each, by file, place and rule. */
  messages(): readonly Message[]
  counts(): Counts
  hasErrors(): boolean
  errorsOf(file: string): readonly Message[]
}

/** Gathers problems. A function as `strictness` is asked when messages are read, for the manifest is found after the first report. */
export function createCollector(strictness: Strictness | (() => Strictness)): Collector {
  const problems = new Map<string, Problem>()
  const library = () => (typeof strictness === 'function' ? strictness() : strictness)
  const messages = () => [...problems.values()].flatMap((problem) => messageOf(problem, library())).sort(byPlace)
  const count = (severity: Severity) => messages().filter((message) => message.severity === severity).length
  return {
    report: (problem) => {
      const key = keyOf(problem)
      if (!problems.has(key)) problems.set(key, problem)
    },
    messages,
    counts: () => ({ errors: count('error'), warnings: count('warning'), infos: count('info') }),
    hasErrors: () => [...problems.values()].some((problem) => severityOf(problem.rule, library()) === 'error'),
    errorsOf: (file) => messages().filter((message) => message.file === file && message.severity === 'error'),
  }
}

function keyOf({ rule, reason, span }: Problem): string {
  return [span.file, span.start.line, span.start.column, rule, reason].join('\0')
}

function messageOf({ rule, reason, span, hint }: Problem, library: Strictness): readonly Message[] {
  const severity = severityOf(rule, library)
  if (severity === 'off') return []
  const { start, end } = span
  const place = { file: span.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  return [{ ...place, severity, rule, reason, ...(hint === undefined ? {} : { hint }) }]
}

function byPlace(a: Message, b: Message): number {
  return (
    byCodePoint(a.file, b.file) || a.line - b.line || a.column - b.column || byCodePoint(a.rule, b.rule) || byCodePoint(a.reason, b.reason)
  )
}
