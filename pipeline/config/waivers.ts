// `translations/<lang>/waivers.yml`: who took responsibility for a text that a check holds back, why, and until when.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import * as field from './fields.ts'
import type { Checked } from './readonly.ts'
import { readYaml } from './yaml.ts'

const waiver = z.strictObject({
  page: field.id,
  segment: z.string('the id of a text').regex(/^[2-9b-z]{5}$/, 'the five signs of a text'),
  /** The kind of finding. */
  rule: z.string('a rule').regex(/^[a-z-]{1,40}$/, 'the name of a rule, such as `untranslated`'),
  /** Three signs of the translation it was signed for: another translation needs another signature. */
  text: z.string('three signs').regex(/^[2-9b-z]{3}$/, 'the three signs of the translation, as the report gives them'),
  by: field.text,
  why: field.text,
  until: field.date.refine((value) => value.length === 10, 'a day such as `2027-03-31`'),
})
export type Waiver = Checked<z.infer<typeof waiver>>

/** The waivers of a language; none after reports when one of them lacks a name, a reason or a day, or cannot be read. */
export function readWaivers(text: string, file: string, report: Report): readonly Waiver[] {
  return readYaml(z.array(waiver, 'a list of waivers'), text, file, report, { rule: 'waiver' }) ?? []
}
