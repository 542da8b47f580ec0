// The page that tells readers how each translation keeps up with its original, and who checked it.

import { languageName } from '../compose/label.ts'
import type { LabelName } from '../tree/labels.ts'
import type { Block, Cell, Locale, Row, Translatable } from '../tree/types.ts'
import { linkOf, type Making, type Name, text } from './made-pages.ts'

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

/** A table of each language. */
export function translationsBody(rows: readonly TranslationRow[], { labels, lang, span }: Making): readonly Draft[] {
  const languages = [...new Set(rows.map((row) => row.lang))]
  const head = [labels.translationsPage, labels.translationsState, labels.translationsSigned, labels.translationsFollows]
  return languages.map((language): Draft => {
    const name = languageName(language, lang)
    const table: Draft = {
      type: 'table',
      columns: head.map(() => 'start'),
      heads: 1,
      rows: [
        rowOf(
          head.map((words) => text(words, span)),
          0,
        ),
        ...rows.filter((row) => row.lang === language).map((row) => rowOf(wordsOf(row), 1)),
      ],
      span,
    }
    return { type: 'section', id: `in-${language.toLowerCase()}`, depth: 2, title: text(name, span), children: [table], span }
  })

  function wordsOf({ page, state, checked, follows }: TranslationRow): readonly Words[] {
    return [linkOf(page, labels), text(labels[stateLabels[state]], span), text(checked, span), text(follows, span)]
  }

  function rowOf(cells: readonly Words[], index: number): Row<'draft'> {
    const scoped = cells.map((words, at): Cell<'draft'> => ({ words, span, ...scopeOf(index, at) }))
    return { cells: scoped, span }
  }
}

function scopeOf(row: number, column: number): Pick<Cell<'draft'>, 'scope'> {
  if (row === 0) return { scope: 'column' }
  return column === 0 ? { scope: 'row' } : {}
}
