// `templates/safety/<lang>.yml`: words of a language whose change can harm someone.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import { safetyWord } from './fields.ts'
import type { LabelFiles } from './labels.ts'
import { createWordLists } from './word-lists.ts'
import { readYaml } from './yaml.ts'

const groups = ['negations', 'quantities', 'frequency', 'routes', 'measures', 'actions', 'people', 'medicines'] as const
export type SafetyGroup = (typeof groups)[number]

/** Whole words by group, and the endings of words; all in small letters and composed (NFC). */
export interface SafetyWords {
  readonly words: ReadonlyMap<string, SafetyGroup>
  readonly endings: readonly string[]
}

const lists = z.strictObject(
  Object.fromEntries(groups.map((group) => [group, z.array(safetyWord, 'a list of words')])) as Record<
    SafetyGroup,
    z.ZodArray<typeof safetyWord>
  >,
)

/** Reads the words of each language once; `undefined` for a language that has no list, of which nothing can be said. */
export function createSafetyWords(files: LabelFiles, report: Report): (lang: Locale) => SafetyWords | undefined {
  return createWordLists('safety', files, (text, file) => read(text, file, report))
}

function read(text: string, file: string, report: Report): SafetyWords | undefined {
  const value = readYaml(lists, text, file, report, { rule: 'label' })
  if (!value) return undefined
  const entries = groups.flatMap((group) => value[group].map((word) => [word.normalize('NFC').toLowerCase(), group] as const))
  return {
    words: new Map(entries.filter(([word]) => !word.startsWith('-'))),
    endings: entries.filter(([word]) => word.startsWith('-')).map(([word]) => word.slice(1)),
  }
}
