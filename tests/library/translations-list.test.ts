// How each translation keeps up, where they are few and where they are many.

import { expect, it } from 'vitest'
import type { Making } from '../../pipeline/library/made-pages.ts'
import { type TranslationRow, translationsPages } from '../../pipeline/library/translations-list.ts'
import { plainText } from '../../pipeline/tree/plain-text.ts'
import type { Block } from '../../pipeline/tree/types.ts'
import { visitBlocks } from '../../pipeline/tree/visit.ts'
import { labelsOf } from '../render/context.ts'

const labels = labelsOf('en')
const place = { line: 1, column: 1 }
const span = { file: 'fourleaf.yml', start: place, end: place }
const making = { lang: 'en', labels, span } as unknown as Making

/** Translations of so many pages, titled against the order of their ids. */
function rowsIn(lang: string, count: number): readonly TranslationRow[] {
  return Array.from({ length: count }, (_, n) => {
    const words = { inlines: [{ type: 'text' as const, value: `Page ${String(count - n).padStart(3, '0')}`, span }], span }
    return { page: { words, target: { page: `p${n}`, lang }, kind: 'condition' }, lang, state: 'current', checked: 'Nobody', follows: '–' }
  })
}

/** The titles in the tables of some blocks, in order. */
function titlesIn(blocks: readonly Block<'draft'>[]): readonly string[] {
  const found: string[] = []
  visitBlocks(blocks, {
    block: (node) => {
      if (node.type === 'table') for (const { cells } of node.rows.slice(1)) found.push(plainText(cells[0]?.words.inlines ?? []))
    },
  })
  return found
}

it('few stand on one page, under their languages', () => {
  const pages = translationsPages('site.translations', [...rowsIn('es', 60), ...rowsIn('ar', 60)], making)
  expect(pages.map(({ id }) => id)).toEqual(['site.translations'])
  expect(titlesIn(pages[0]?.body ?? [])).toHaveLength(120)
})

it('many stand on pages of their languages, by title, each on one of them', () => {
  const [first, ...pages] = translationsPages('site.translations', [...rowsIn('es', 250), ...rowsIn('pt-BR', 3)], making)
  expect(titlesIn(first?.body ?? [])).toEqual([])
  expect(pages.map(({ id }) => id)).toEqual(['es', 'es-2', 'es-3', 'pt-br'].map((name) => `site.translations.${name}`))
  expect(plainText(pages[1]?.title.inlines ?? [])).toBe(`${labels.translations}: Spanish (2/3)`)
  const told = pages.slice(0, 3).map(({ body }) => titlesIn(body))
  expect(told.map(({ length }) => length)).toEqual([84, 84, 82])
  expect(told.flat()).toEqual(Array.from({ length: 250 }, (_, n) => `Page ${String(n + 1).padStart(3, '0')}`))
})
