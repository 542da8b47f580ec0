// `templates/labels/<lang>.yml`: every reader-facing word that is not in the source.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { type LabelName, type Labels, labelNames } from '../tree/labels.ts'
import type { Locale, Span } from '../tree/types.ts'
import * as field from './fields.ts'
import { readYaml } from './yaml.ts'

/** What the labels are read through: the templates, whose file names messages carry. */
export interface LabelFiles {
  text(path: string): string | undefined
  /** The name that messages give to the file at this path. */
  nameOf(path: string): string
}

type Shape = Record<LabelName, typeof field.text>

/** Every label; with the holes that its English has, where there is English to compare it with. */
function schemaFor(english: Labels | undefined) {
  const label = (name: LabelName): typeof field.text => {
    const holes = holesOf(english?.[name] ?? '')
    const expected = holes.length
      ? `words with ${holes.map((hole) => `\`${hole}\``).join(', ')}, as in English`
      : 'words without `{braces}`'
    return english ? field.text.refine((words) => holesOf(words).join() === holes.join(), expected) : field.text
  }
  return z.strictObject(Object.fromEntries(labelNames.map((name) => [name, label(name)])) as Shape)
}

function holesOf(words: string): readonly string[] {
  return [...new Set(words.match(/\{[^{}]*\}/g))].sort()
}

/** The language that stands in where a language has no labels. */
const fallback = 'en'

/** Reads labels by language, each file once. A language without a file gets English ones after a report. */
export function createLabels(files: LabelFiles, report: Report): (lang: Locale) => Labels | undefined {
  const read = new Map<Locale, Labels | undefined>()
  const labelsOf = (lang: Locale): Labels | undefined => {
    if (!read.has(lang)) read.set(lang, readLabels(lang, files, report, labelsOf))
    return read.get(lang)
  }
  return labelsOf
}

/** A regional file adds to the labels of its language. */
function readLabels(lang: Locale, files: LabelFiles, report: Report, labelsOf: (lang: Locale) => Labels | undefined): Labels | undefined {
  const path = `labels/${lang}.yml`
  const text = files.text(path)
  const [language = lang] = lang.split('-')
  if (language !== lang) {
    const base = labelsOf(language)
    const added = text === undefined ? {} : readYaml(schemaFor(base).partial(), text, files.nameOf(path), report, { rule: 'label' })
    return base && added ? { ...base, ...dropAbsent(added) } : undefined
  }
  const complete = schemaFor(text === undefined || lang === fallback ? undefined : labelsOf(fallback))
  if (text !== undefined) return readYaml(complete, text, files.nameOf(path), report, { rule: 'label' })
  report({ rule: 'missing-labels', reason: `Missing labels for \`${lang}\``, span: startOf(files.nameOf(path)), hint: hintFor(lang) })
  const english = lang === fallback ? undefined : labelsOf(fallback)
  return english && { ...english, lang: fallback }
}

function dropAbsent(labels: { readonly [K in LabelName]?: string | undefined }): Partial<Record<LabelName, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([, words]) => words !== undefined))
}

function hintFor(lang: Locale): string {
  return `Copy labels/${fallback}.yml to labels/${lang}.yml and translate its words`
}

function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}
