// `templates/checks/<lang>.yml`: words by which a translation is held against its source.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import type { LabelFiles } from './labels.ts'
import type { Checked } from './readonly.ts'
import { createWordLists } from './word-lists.ts'
import { readYaml } from './yaml.ts'

/** Stretches of time that a medicine or a warning may speak of. */
export const periods = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

const phrase = z.string('a word or a phrase').regex(/^\*?[^\s*](?:[^*]*[^\s*])?\*?$/u, 'a word or a phrase')
const phrases = z.array(phrase, 'a list of words')
const byPeriod = z.partialRecord(z.enum(periods), phrases)
const byNumber = z.record(z.string().regex(/^\d{1,6}$/, 'a number in figures'), phrases)
const share = z
  .string('a share')
  .regex(/^\d(?:\.\d{1,3})?$/, 'a share such as `0.7`')
  .transform(Number)
const mark = z.string('a mark').regex(/^[^\p{L}\p{N}\s]$/u, 'one mark')

const schema = z.strictObject({
  negations: phrases,
  alongside: phrases,
  askings: phrases,
  innocent: phrases,
  mild: phrases,
  up: phrases,
  down: phrases,
  periods: byPeriod,
  twos: byPeriod,
  ones: phrases,
  duals: phrases,
  numbers: byNumber,
  times: byNumber,
  least: share,
  most: share,
  prefixes: phrases,
  common: phrases.default([]),
  marks: z.record(mark, mark).default({}),
  spaced: z.array(mark, 'a list of marks').default([]),
})
/** The words of one language; what they are for stands in `templates/checks/en.yml`. */
export type CheckWords = Checked<z.infer<typeof schema>>

/** Reads the words of each language once; `undefined` for a language that has no list, of which much cannot be checked. */
export function createCheckWords(files: LabelFiles, report: Report): (lang: Locale) => CheckWords | undefined {
  return createWordLists('checks', files, (text, file) => readYaml(schema, text, file, report, { rule: 'label' }))
}
