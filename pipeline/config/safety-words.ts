// `templates/safety/<lang>.yml`: words of a language whose change can harm someone.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import { safetyWord } from './fields.ts'
import type { LabelFiles } from './labels.ts'
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
  const known = new Map<string, SafetyWords | undefined>()
  return (lang) => {
    const language = lang.split('-')[0] ?? lang
    if (!known.has(language)) known.set(language, read(`safety/${language}.yml`, files, report))
    return known.get(language)
  }
}

function read(path: string, files: LabelFiles, report: Report): SafetyWords | undefined {
  const content = files.text(path)
  const value = content === undefined ? undefined : readYaml(lists, content, files.nameOf(path), report, { rule: 'label' })
  if (!value) return undefined
  const entries = groups.flatMap((group) => value[group].map((word) => [word.normalize('NFC').toLowerCase(), group] as const))
  return {
    words: new Map(entries.filter(([word]) => !word.startsWith('-'))),
    endings: entries.filter(([word]) => word.startsWith('-')).map(([word]) => word.slice(1)),
  }
}
