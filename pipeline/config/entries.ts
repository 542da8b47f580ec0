// Data files are lists of entries, or keys that name the entries; each is checked alone, so that a bad one costs only itself.

import type { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { Span } from '../tree/types.ts'
import { checkValue } from './check-value.ts'
import { parseYaml } from './yaml.ts'
import type { YamlValue } from './yaml-value.ts'

export interface Entry<T> {
  readonly value: T
  readonly span: Span
}

/** The entries of a data file that fit, in the order written; each other one is reported at its place. */
export function readEntries<S extends z.ZodType<{ readonly id: string }>>(
  schema: S,
  text: string,
  file: string,
  report: Report,
): readonly Entry<z.output<S>>[] {
  const document = parseYaml(text, file, report, {})
  if (document === undefined) return []
  const { value, places } = document
  if (typeof value !== 'object') {
    report({ rule: 'data-file', reason: 'Unexpected text, expected a list of entries', span: places.of('') })
    return []
  }
  const entries = Object.entries(value).flatMap(([key, raw]: readonly [string, YamlValue]) => {
    const named = Array.isArray(value) || typeof raw !== 'object' ? raw : { id: key, ...raw }
    const checked = checkValue(schema, named, { document, report, rule: 'data-file', within: [key] })
    return checked === undefined ? [] : [{ value: checked, span: places.ofKey(key) }]
  })
  return withoutSeconds(entries, report)
}

function withoutSeconds<T extends { readonly id: string }>(entries: readonly Entry<T>[], report: Report): readonly Entry<T>[] {
  const seen = new Map<string, Span>()
  return entries.filter(({ value: { id }, span }) => {
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, span)
      return true
    }
    const reason = `Unexpected second \`${id}\`, first at ${first.start.line}:${first.start.column}`
    report({ rule: 'data-file', reason, span, hint: 'Keep one of them, or give one another id' })
    return false
  })
}
