// The page that tells readers how each translation keeps up with its original, and who checked it.

import { languageName } from '../compose/label.ts'
import { byFiling } from '../tree/filing.ts'
import type { LabelName } from '../tree/labels.ts'
import { plainText } from '../tree/plain-text.ts'
import type { Block, Cell, Locale, Row, Span, Translatable } from '../tree/types.ts'
import { linkOf, type Making, type Name, text } from './made-pages.ts'
import { groupPages, type ListPage, type NameList } from './name-list.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

/** One translation of one page. */
export interface TranslationRow {
  readonly page: Name
  readonly lang: Locale
  readonly state: 'current' | 'dated' | 'withdrawn' | 'draft'
  /** Who checked it, in words. */
  readonly checked: string
  /** The state of the original that it follows, in words. */
  readonly follows: string
}

const stateLabels = {
  current: 'stateCurrent',
  dated: 'stateDated',
  withdrawn: 'stateWithdrawn',
  draft: 'stateDraft',
} as const satisfies Record<TranslationRow['state'], LabelName>

// A row takes the room of three names.
const mostRows = 120

/** A table of each language: on one page, or where they are long on pages of their own. */
export function translationsPages(id: string, rows: readonly TranslationRow[], making: Making): readonly ListPage[] {
  const title = text(making.labels.translations, making.span)
  const languages = [...new Set(rows.map((row) => row.lang))]
  const inLanguage = (lang: Locale) => rows.filter((row) => row.lang === lang)
  if (rows.length > mostRows)
    return languagePages(
      { id, title, names: rows.map(({ page }) => page), most: mostRows },
      languages.map((lang) => [lang, inLanguage(lang)]),
      making,
    )
  const body = languages.map((lang): Draft => {
    const name = text(languageName(lang, making.lang), making.span)
    const children = [tableOf(inLanguage(lang), making)]
    return { type: 'section', id: `in-${lang.toLowerCase()}`, depth: 2, title: name, span: making.span, children }
  })
  return [{ id, title, body }]
}

type Told = readonly (readonly [Locale, readonly TranslationRow[]])[]

/** A page that leads to the languages, and the tables of each, by title. */
function languagePages(list: NameList & { readonly title: Words }, told: Told, making: Making): readonly ListPage[] {
  const { id, title } = list
  const { lang, span } = making
  const groups = told.map(([language, rows]) => ({
    id: language.toLowerCase(),
    letter: languageName(language, lang),
    rows: byTitle(rows, language),
  }))
  const entries = groups.map((group) => ({ target: { page: `${id}.${group.id}`, lang }, title: text(group.letter, span), children: [] }))
  const before: Draft = { type: 'contents', entries, span }
  const pages = groups.flatMap(({ rows, ...group }) => {
    const rowOf = new Map(rows.map((row) => [row.page, row]))
    const show = (names: readonly Name[]) =>
      tableOf(
        names.flatMap((name) => rowOf.get(name) ?? []),
        making,
      )
    return groupPages(list, { ...group, group: rows.map(({ page }) => page) }, { before, making, show })
  })
  return [{ id, title, body: [before] }, ...pages]
}

function byTitle(rows: readonly TranslationRow[], lang: Locale): readonly TranslationRow[] {
  const compare = byFiling(lang)
  return rows.toSorted((a, b) => compare(plainText(a.page.words.inlines), plainText(b.page.words.inlines)))
}

function tableOf(rows: readonly TranslationRow[], making: Making): Draft {
  const { labels, span } = making
  const head = [labels.translationsPage, labels.translationsState, labels.translationsSigned, labels.translationsFollows]
  const top = rowOf(
    head.map((words) => text(words, span)),
    0,
    span,
  )
  return {
    type: 'table',
    columns: head.map(() => 'start'),
    heads: 1,
    rows: [top, ...rows.map((row) => rowOf(wordsOf(row, making), 1, span))],
    span,
  }
}

function wordsOf({ page, state, checked, follows }: TranslationRow, { labels, span }: Making): readonly Words[] {
  return [linkOf(page, labels), text(labels[stateLabels[state]], span), text(checked, span), text(follows, span)]
}

function rowOf(cells: readonly Words[], index: number, span: Span): Row<'draft'> {
  return { cells: cells.map((words, at): Cell<'draft'> => ({ words, span, ...scopeOf(index, at) })), span }
}

function scopeOf(row: number, column: number): Pick<Cell<'draft'>, 'scope'> {
  if (row === 0) return { scope: 'column' }
  return column === 0 ? { scope: 'row' } : {}
}
