// From zod's issues to messages with a place: what was found, what was expected, and the way out.

import type { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { RuleId } from '../diagnostics/rules.ts'
import { didYouMean } from './did-you-mean.ts'
import type { YamlDocument, YamlValue } from './yaml-value.ts'

type Issue = z.core.$ZodIssue

/** What a check is made against, and where its findings go. */
export interface Check {
  readonly document: YamlDocument
  readonly report: Report
  readonly rule: RuleId
  /** The way from the top of the document to the value that is checked. */
  readonly within?: readonly string[]
}

/** The checked data, or `undefined` after reporting each value that does not fit. */
export function checkValue<S extends z.ZodType>(schema: S, value: unknown, check: Check): z.output<S> | undefined {
  const result = schema.safeParse(value, { error: nameKnownKeys })
  if (result.success) return result.data
  for (const issue of issuesOf(result.error)) reportIssue(issue, check)
  return undefined
}

/** The issues of a failed check, each choice replaced by the issues of its likeliest branch. */
export function issuesOf(error: z.ZodError): readonly Issue[] {
  return error.issues.flatMap((issue) => flatten(issue, []))
}

/** Hands the keys that a mapping knows to the report, as the issue's message. */
export function nameKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  const shape = (issue.inst as { readonly _zod?: { readonly def?: { readonly shape?: object } } } | undefined)?._zod?.def?.shape
  return Object.keys(shape ?? {}).join(' ')
}

function flatten(issue: Issue, above: readonly PropertyKey[]): readonly Issue[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ ...issue, path }]
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => flatten(inner as Issue, path)))
  const inside = branches.filter((branch) => branch.some((found) => found.path.length > path.length || found.code === 'unrecognized_keys'))
  const [best] = inside.sort((a, b) => a.length - b.length)
  return best ?? [expectingAny(issue, path, branches)]
}

/** When no branch fits even from afar, all that was expected is told in one message. */
function expectingAny(issue: Issue, path: readonly PropertyKey[], branches: readonly (readonly Issue[])[]): Issue {
  const expected = [...new Set(branches.flatMap((branch) => branch.slice(0, 1).map(expectedBy)))]
  const message = isOwnMessage(issue.message) ? issue.message : expected.join(' or ')
  return { code: 'custom', path: [...path], message, input: issue.input }
}

/** Reports one issue at its value, or at each of its unknown keys. */
export function reportIssue(issue: Issue, { document, report, rule, within = [] }: Check): void {
  const path = [...within, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportUnknownKey(key, path, issue.message, { document, report, rule })
    return
  }
  const found = valueAt(document.value, path)
  const name = path.filter((step) => !/^\d+$/.test(step)).join('.')
  const expected = expectedBy(issue)
  const hint = issue.code === 'invalid_value' && typeof found === 'string' ? didYouMean(found, issue.values.map(String)) : undefined
  const where = document.places.of(path.join('.'))
  const wrong = found === undefined ? `Missing ${quote(name)}` : `Unexpected ${describe(found)}${name && ` for ${quote(name)}`}`
  report({
    rule,
    reason: `${wrong}, expected ${expected}`,
    span: found === undefined ? { ...where, end: where.start } : where,
    ...(hint === undefined ? {} : { hint: `Did you mean ${quote(hint)}?` }),
  })
}

function reportUnknownKey(key: string, path: readonly string[], known: string, { document: { places }, report, rule }: Check): void {
  const near = didYouMean(key, known.split(' '))
  const within = path.filter((step) => !/^\d+$/.test(step)).join('.')
  report({
    // Only a page of a plain folder may have keys that are not ours; elsewhere what holds one is not used at all.
    rule: rule === 'front-matter' ? 'unknown-key' : rule,
    reason: `Unexpected key ${quote(key)}${within && ` in ${quote(within)}`}`,
    span: places.ofKey([...path, key].join('.')),
    hint: near ? `Did you mean ${quote(near)}?` : knownHint(known.split(' ')),
  })
}

// A list of a hundred names helps nobody to find one.
function knownHint(known: readonly string[]): string {
  return known.length > 40 ? 'Take it out; nothing reads it' : `Known here: ${known.map(quote).join(', ')}`
}

function expectedBy(issue: Issue): string {
  if (isOwnMessage(issue.message)) return issue.message.replace(/^Expected /, '')
  if (issue.code === 'invalid_value')
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => quote(String(value))).join(', ')}`
  if (issue.code !== 'invalid_type') return issue.message.replace(/^.*expected /, '')
  if (issue.expected === 'object' || issue.expected === 'record') return 'keys with values'
  return issue.expected === 'array' ? 'a list' : 'text'
}

/** zod's own messages begin with a capital; ours complete a sentence. */
function isOwnMessage(message: string): boolean {
  return !/^[A-Z][a-z]+ (?:input|option|big|small|string|key)/.test(message)
}

function valueAt(value: YamlValue, path: readonly string[]): YamlValue {
  let at: YamlValue = value
  for (const step of path) {
    // A single value stands for a list of one.
    if (step === '0' && !Array.isArray(at)) continue
    if (typeof at !== 'object') return undefined
    at = (at as { readonly [key: string]: YamlValue })[step]
  }
  return at
}

function describe(value: YamlValue): string {
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : quote(value.length > 60 ? `${value.slice(0, 59)}…` : value)
  return Array.isArray(value) ? 'list' : 'keys with values'
}

function quote(text: string): string {
  return `\`${text}\``
}
