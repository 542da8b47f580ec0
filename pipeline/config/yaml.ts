// The one door for YAML: syntax, limits and schema, every problem at its own line and column.

import { parseDocument, type YAMLError } from 'yaml'
import type { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { RuleId } from '../diagnostics/rules.ts'
import { checkValue } from './check-value.ts'
import { type Between, createPlaces } from './places.ts'
import { plainValue, type YamlDocument } from './yaml-value.ts'

/** The greatest size of front matter and of a data file, in bytes. */
export const yamlLimits = { front: 64 * 1024, data: 1024 * 1024 } as const

export interface YamlOptions {
  /** The rule under which values that do not fit are reported. */
  readonly rule: RuleId
  /** The line of the file on which the text begins. */
  readonly startLine?: number
  readonly limit?: number
}

/** Checked data, or `undefined` after reporting every problem at its own place. */
export function readYaml<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
  report: Report,
  options: YamlOptions,
): z.output<S> | undefined {
  const document = parseYaml(text, file, report, options)
  if (document === undefined) return undefined
  return checkValue(schema, document.value, { document, report, rule: options.rule })
}

/** Plain values of a YAML text with their places, or `undefined` after reporting why it cannot be read. */
export function parseYaml(
  text: string,
  file: string,
  report: Report,
  { startLine = 1, limit = yamlLimits.data }: { readonly startLine?: number; readonly limit?: number },
): YamlDocument | undefined {
  const { between, note, pack } = createPlaces(text, file, startLine)
  const size = Buffer.byteLength(text)
  if (size > limit) {
    const reason = `Unexpected ${size} bytes of YAML, expected at most ${limit}`
    return void report({ rule: 'file-size', reason, span: between(0, 0), hint: 'Move long words into the text of the page' })
  }
  // `failsafe` keeps each scalar as it was written; duplicate keys are found by us, for the library's own search is quadratic.
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  const [error] = document.errors
  if (error) return void reportSyntax(error, between, report)
  let refused = false
  const value = plainValue(document.contents, between, note, (problem) => {
    refused = true
    report(problem)
  })
  return refused ? undefined : { value: value ?? Object.create(null), places: pack() }
}

const hints: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds `: ` in quotes',
  TAB_AS_INDENT: 'Indent with spaces',
  MISSING_CHAR: 'Close the quote or the bracket',
  MULTIPLE_DOCS: 'Keep one document: remove the line `---` or `...`',
}

/** Only the first fault is told: what follows it is mostly its echo. */
function reportSyntax(error: YAMLError, between: Between, report: Report): void {
  if (error.code === 'RESOURCE_EXHAUSTION') {
    const reason = 'Unexpected nesting deeper than 20 levels'
    report({ rule: 'yaml-feature', reason, span: between(0, 0), hint: 'Use fewer lists in lists' })
    return
  }
  const span = between(error.pos[0], error.pos[1])
  const hint = hints[error.code] ?? 'Put the value in quotes, or check the indentation'
  const reason = error.code === 'MULTIPLE_DOCS' ? 'Unexpected second document' : `Cannot read this YAML: ${error.message}`
  report({ rule: 'yaml', reason, span, hint })
}
