// `templates/translation/`: what translators are told, in the language of the source.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import * as field from './fields.ts'
import type { LabelFiles } from './labels.ts'
import type { Checked } from './readonly.ts'
import { readYaml } from './yaml.ts'

const { text } = field
const lines = z.array(text, 'a list of lines').min(1, 'at least one line')
/** Words by the name that the program has for a thing. */
const names = z.record(z.string(), text)

const schema = z.strictObject({
  instructions: lines.refine((all) => !all.some((line) => line.includes('[[')), 'lines without double brackets'),
  docxInstructions: lines,
  end: text,
  heading: text,
  version: text,
  noVersion: text,
  columns: z.strictObject({ code: text, english: text, translation: text, context: text, note: text }),
  place: text,
  alone: text,
  codes: text,
  code: text,
  keep: text,
  holes: text,
  checkNumbers: text,
  changed: text,
  before: text,
  changes: text,
  became: text,
  nothing: text,
  neighbour: text,
  states: z.strictObject({ new: text, changed: text, draft: text, done: text }),
  glossaryWord: text,
  glossaryMeaning: text,
  siteWord: text,
  sheetLine: text,
  codeNames: names,
  fields: names,
  previewTitle: text,
  previewIntro: text,
  notGiven: text,
  counts: text,
})

/** Short words and sentences for translators; `{name}` in them is a hole. */
export type TranslatorWords = Checked<z.infer<typeof schema>>

/** The files of a bundle that are told in whole sentences; `{{name}}` in them is a hole. */
export interface BundleTexts {
  readonly readMeFirst: string
  /** That of an archive with several pages. */
  readonly readMeSet: string
  readonly brief: string
  readonly signOff: string
  /** The look of the preview. */
  readonly previewCss: string
}

/** Reads `translation/words.yml`; `undefined` after reports when it does not fit. */
export function readTranslatorWords(files: LabelFiles, report: Report): TranslatorWords | undefined {
  const path = 'translation/words.yml'
  return readYaml(schema, files.text(path) ?? '', files.nameOf(path), report, { rule: 'label' })
}

/** The texts of a bundle; a file that is not there is empty. */
export function readBundleTexts(files: LabelFiles): BundleTexts {
  const read = (name: string): string => files.text(`translation/${name}`) ?? ''
  return {
    readMeFirst: read('read-me-first.txt'),
    readMeSet: read('read-me-set.txt'),
    brief: read('brief.txt'),
    signOff: read('sign-off.txt'),
    previewCss: read('preview.css'),
  }
}

/** Words with their holes filled; a hole without a value stays as it is, so that it is seen. */
export function fillHoles(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}|\{(\w+)\}/g, (hole, long?: string, short?: string) => values[long ?? short ?? ''] ?? hole)
}
