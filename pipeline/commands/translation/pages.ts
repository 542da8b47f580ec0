// The pages of a library as translators get them: with the ids of all texts, and the words that have no page of their own.

import type { Page, Segment } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import type { Library } from '../press/open.ts'
import { lockKey, makePage } from '../press/pages.ts'
import { isSpoken, spokenIds, spokenPage } from '../press/spoken.ts'
import { labelsId, labelsPage } from './labels.ts'
import { symbolsIn } from './symbols.ts'

/** Every id that can be translated, pages first; last the words of the program. */
export function translatableIds({ catalogue }: Library): readonly string[] {
  return [...new Set([...catalogue.entries.map(({ id }) => id), ...spokenIds, labelsId])]
}

/** A page as it was written, or the words of the glossary or the site; `undefined` when there is none of this id. */
export function pageOf(id: string, library: Library): Page | undefined {
  const { catalogue, source, press, lockOf } = library
  const { report } = press
  if (id === labelsId) return labelsPage(library)
  if (isSpoken(id)) return spokenPage(id, { catalogue, lockOf, translationOf: () => undefined, report })
  const entry = catalogue.find(id, catalogue.manifest.language)
  const text = entry && source.text(entry.source)
  if (!entry || text === undefined) return undefined
  return makePage({ entry, text, catalogue, lock: lockOf(lockKey(entry, catalogue)), report })
}

/** The file in which a page is written directly in a language, when it is. */
export function writtenIn(id: string, lang: Locale, { catalogue }: Library): string | undefined {
  const entry = catalogue.find(id, lang)
  return entry?.lang === lang ? entry.source : undefined
}

/** Gene symbols that the library knows. */
export function symbolsOf({ catalogue }: Library): ReadonlySet<string> {
  return symbolsIn(catalogue)
}

/** The ids of the glossary's words that a page explains. */
export function termsOn(page: Page): ReadonlySet<string> {
  const terms = new Set<string>()
  const inline = (node: { readonly type: string; readonly term?: string }): void => {
    if (node.type === 'term' && node.term !== undefined) terms.add(node.term)
  }
  visitBlocks(page.body, { inline })
  for (const blocks of Object.values(page.notes)) visitBlocks(blocks, { inline })
  return terms
}

/** The texts of the glossary that belong to some of its words. */
export function glossarySegments(glossary: Page, terms: ReadonlySet<string>): readonly Segment[] {
  const ids = new Set(
    [...terms].flatMap((term) => [glossary.fields[`${term}.term`]?.segment, glossary.fields[`${term}.definition`]?.segment]),
  )
  return glossary.segments.filter(({ id }) => ids.has(id))
}
