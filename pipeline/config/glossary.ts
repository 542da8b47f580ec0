// `glossary.yml`: words and what they mean.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { type Entry, readEntries } from './entries.ts'
import * as field from './fields.ts'
import type { Checked } from './readonly.ts'

const term = z.strictObject({
  id: field.id,
  term: field.text,
  definition: field.text,
  /** Other forms of the word, such as its plural. */
  also: field.listOf(field.text),
})
export type TermEntry = Checked<z.infer<typeof term>>

/** The terms of a glossary file. */
export function readGlossary(text: string, file: string, report: Report): readonly Entry<TermEntry>[] {
  return readEntries(term, text, file, report)
}
