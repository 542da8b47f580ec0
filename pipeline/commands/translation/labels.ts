// The words of the program and its sheets in a new language: handed out and taken back as a page is.

import { z } from 'zod'
import { readYaml } from '../../config/yaml.ts'
import type { PoEntry, PoFile } from '../../exchange/po.ts'
import { writeInto } from '../../io/locks.ts'
import { wordsAt } from '../../library/fields.ts'
import { madeMetadata } from '../../library/metadata.ts'
import { identify } from '../../localize/identify.ts'
import { type LabelName, labelNames } from '../../tree/labels.ts'
import { byCodePoint } from '../../tree/order.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale, Span } from '../../tree/types.ts'
import type { Library } from '../press/open.ts'
import { joinSheet, sheetLines } from './sheet-lines.ts'

/** The id under which translators get the words of the program. */
export const labelsId = 'labels'

// A language says its own name: nobody need translate that of another.
const ownName: LabelName = 'languageName'

function sheetNames({ templates }: Library, lang: Locale): readonly string[] {
  const ending = `.${lang}.md`
  const files = templates.files.filter((path) => path.startsWith('sheets/') && path.endsWith(ending))
  return files.map((path) => path.slice('sheets/'.length, -ending.length)).sort(byCodePoint)
}

const sheetPath = (name: string, lang: Locale): string => `sheets/${name}.${lang}.md`
const labelsPath = (lang: Locale): string => `labels/${lang}.yml`

/** Whether the program has all its words in a language. */
export function hasLabels(lang: Locale, library: Library): boolean {
  const { templates, catalogue } = library
  const paths = [labelsPath(lang), ...sheetNames(library, catalogue.manifest.language).map((name) => sheetPath(name, lang))]
  return paths.every((path) => templates.files.includes(path))
}

/** All words of the program and its sheets as a page, in the language of the library. */
export function labelsPage(library: Library): Page {
  const { catalogue, press, templates } = library
  const source = catalogue.manifest.language
  const labels = press.labelsOf(source)
  const named = labelNames.filter((name) => name !== ownName).map((name) => [name, labels[name], labelsPath(source)] as const)
  const sheets = sheetNames(library, source).flatMap((name) =>
    sheetLines(templates.text(sheetPath(name, source)) ?? '').map(
      ({ words }, index) => [`sheets.${name}.${index}`, words, sheetPath(name, source)] as const,
    ),
  )
  const fields = Object.fromEntries(
    [...named, ...sheets].flatMap(([path, words, file]) => (words === '' ? [] : [[path, wordsAt(words, startOf(`templates/${file}`))]])),
  )
  const meta = madeMetadata(labelsId, 'index', source, labelsId, catalogue, undefined)
  const page: Page = { meta, title: { inlines: [], span: startOf('fourleaf.yml') }, fields, body: [], notes: {}, titles: {}, segments: [] }
  // Their ids come from their words alone: they are no part of what the library's authors write.
  return identify(page, undefined, () => {})
}

function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}

/** The words a language has already, as a translation file; `undefined` when it has none. */
export function presentLabels(page: Page, lang: Locale, library: Library): PoFile | undefined {
  const { templates, catalogue } = library
  const text = templates.text(labelsPath(lang))
  const file = templates.nameOf(labelsPath(lang))
  const labels = text === undefined ? undefined : readYaml(z.record(z.string(), z.string()), text, file, () => {}, { rule: 'label' })
  const sheets = sheetNames(library, catalogue.manifest.language).flatMap((name) => {
    const lines = sheetLines(templates.text(sheetPath(name, lang)) ?? '')
    const same = lines.length === sheetLines(templates.text(sheetPath(name, catalogue.manifest.language)) ?? '').length
    return same ? lines.map(({ words }, index) => [`sheets.${name}.${index}`, words] as const) : []
  })
  const words = new Map([...Object.entries(labels ?? {}), ...sheets])
  const source = new Map(page.segments.map(({ id, text: of }) => [id, of]))
  const entries = Object.entries(page.fields).flatMap(([name, { segment = '' }]): readonly PoEntry[] => {
    const target = words.get(name)
    return target && source.has(segment) ? [{ id: segment, source: source.get(segment) ?? '', target, fuzzy: false, notes: [] }] : []
  })
  if (entries.length === 0) return undefined
  return { page: labelsId, lang, sourceLang: page.meta.lang, review: 'unreviewed', entries, obsolete: [] }
}

/** What writing the words of a language came to. */
export interface Written {
  readonly files: readonly string[]
  /** Texts without a translation that is not in doubt; nothing is written while there are any. */
  readonly missing: number
}

/** Writes the words of the program in a language into a folder of templates, once all of them are there. */
export function writeLabels({ lang, entries }: PoFile, library: Library, folder: string): Written {
  const page = labelsPage(library)
  const done = new Map(entries.filter(({ target, fuzzy }) => target !== '' && !fuzzy).map(({ id, target }) => [id, target]))
  const missing = page.segments.filter(({ id }) => !done.has(id)).length
  if (missing > 0) return { files: [], missing }
  const said = (name: string): string | undefined => done.get(page.fields[name]?.segment ?? '')
  const source = page.meta.lang
  const files = [
    [labelsPath(lang), formatLabels(lang, said, library)] as const,
    ...sheetNames(library, source).map((name) => {
      const lines = sheetLines(library.templates.text(sheetPath(name, source)) ?? '')
      return [sheetPath(name, lang), joinSheet(lines, (index) => said(`sheets.${name}.${index}`))] as const
    }),
  ]
  for (const [name, text] of files) writeInto(folder, name, text)
  return { files: files.map(([name]) => name), missing: 0 }
}

const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`

function formatLabels(lang: Locale, said: (name: string) => string | undefined, { press, catalogue, checkWords }: Library): string {
  const source = press.labelsOf(catalogue.manifest.language)
  const marks = checkWords(lang)?.marks ?? {}
  // Marks alone, as that between the things of a list, are no words; each language has its own.
  const own = (words: string) => [...words].map((sign) => marks[sign] ?? sign).join('')
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang
  const wordsOf = (label: LabelName) =>
    label === ownName ? name.charAt(0).toLocaleUpperCase(lang) + name.slice(1) : (said(label) ?? own(source[label]))
  const head = `# Every word a reader sees that is not in the library itself, in \`${lang}\`. {name} is a hole that is filled when a page is made.\n`
  return `${head}\n${labelNames.map((label) => `${label}: ${quoted(wordsOf(label))}`).join('\n')}\n`
}
