// `templates/typography.yml`: how each language sets its quotation marks and dashes.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import * as field from './fields.ts'
import { readYaml } from './yaml.ts'

/** The marks of a language. */
export interface Typography {
  /** Outer opening and closing, inner opening and closing. */
  readonly quotes: readonly [string, string, string, string]
  /** What a hyphen between spaces stands for. */
  readonly dash?: string | undefined
  /** Words after a range of numbers. */
  readonly counted?: readonly string[] | undefined
}
export type Typographies = (lang: Locale) => Typography | undefined

const mark = z.string('a mark').regex(/^[^\p{L}\p{N}]{1,3}$/u, 'a mark')
const marks = z.strictObject({
  quotes: z.tuple([mark, mark, mark, mark], 'four marks: outer opening and closing, inner opening and closing'),
  dash: mark.optional(),
  counted: z.array(z.string('a word').regex(/^\p{L}+$/u, 'a word'), 'a list of words').optional(),
})
const file = z.record(field.language, marks)

/** The marks by language, a regional tag before its language; none after a report when the file cannot be read. */
export function readTypographies(text: string, name: string, report: Report): Typographies {
  const found: Readonly<Record<string, Typography>> = readYaml(file, text, name, report, { rule: 'theme' }) ?? {}
  const known = new Map(Object.entries(found))
  return (lang) => {
    const parts = lang.split('-')
    const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
    return tags.map((tag) => known.get(tag)).find((one) => one !== undefined)
  }
}
