// `templates/completeness/<lang>.yml`: words by which parts of a page are found that standards ask for.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import type { LabelFiles } from './labels.ts'
import type { Checked } from './readonly.ts'
import { createWordLists } from './word-lists.ts'
import { readYaml } from './yaml.ts'

const phrases = z.array(z.string('a word or a phrase').regex(/^\S(?:.*\S)?$/u, 'a word or a phrase'), 'a list of words')
const schema = z.strictObject({ treatment: phrases, benefits: phrases, harms: phrases, untreated: phrases, uncertainty: phrases })
/** The words of one language; what they are for stands in `templates/completeness/en.yml`. */
export type CompletenessWords = Checked<z.infer<typeof schema>>

/** Reads the words of each language once; `undefined` for a language that has no list, of whose pages some parts cannot be found. */
export function createCompletenessWords(files: LabelFiles, report: Report): (lang: Locale) => CompletenessWords | undefined {
  return createWordLists('completeness', files, (text, file) => readYaml(schema, text, file, report, { rule: 'label' }))
}
