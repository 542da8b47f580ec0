// `templates/inheritance/<lang>.yml`: words by which a page says how a condition is passed on.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import { inheritanceCodes } from './front-matter.ts'
import type { LabelFiles } from './labels.ts'
import type { Checked } from './readonly.ts'
import { createWordLists } from './word-lists.ts'
import { readYaml } from './yaml.ts'

const phrase = z.string('a word or a phrase').regex(/^\S(?:.*\S)?$/u, 'a word or a phrase')
const phrases = z.array(phrase, 'a list of words')
const meanings = z.record(phrase, z.array(z.enum(inheritanceCodes), 'a list of codes').min(1, 'a code'))

const schema = z.strictObject({ names: meanings, plain: meanings, notInherited: phrases, denials: phrases, hedges: phrases })
/** The words of one language; what they are for stands in `templates/inheritance/en.yml`. */
export type InheritanceWords = Checked<z.infer<typeof schema>>

/** Reads the words of each language once; `undefined` for a language that has no list, whose words are held against no codes. */
export function createInheritanceWords(files: LabelFiles, report: Report): (lang: Locale) => InheritanceWords | undefined {
  return createWordLists('inheritance', files, (text, file) => readYaml(schema, text, file, report, { rule: 'label' }))
}
