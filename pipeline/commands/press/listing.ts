import type { Catalogue } from '../../catalogue/catalogue.ts'
import { fieldsOf, wordsAt } from '../../library/fields.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import type { Listed, Listing } from './press.ts'

const otherName = /^synonyms\.\d+\.name$/

/** What a page is called, from the page as it is in one language. */
export function listedFrom(page: Page): Listed {
  const { id, lang, kind } = page.meta
  const otherNames = Object.entries(page.fields).flatMap(([path, words]) => (otherName.test(path) || path === 'shortName' ? [words] : []))
  return { id, lang, kind, title: page.title, otherNames }
}

/** Pages by the languages they can be had in: as written, and as translated. */
export function createListing(catalogue: Catalogue, translated: readonly Page[]): Listing {
  const byId = new Map<string, Map<Locale, Listed>>()
  const add = (listed: Listed): void =>
    void byId.set(listed.id, (byId.get(listed.id) ?? new Map<Locale, Listed>()).set(listed.lang, listed))
  for (const entry of catalogue.entries) {
    const fields = Object.entries(fieldsOf(entry))
    const otherNames = fields.flatMap(([path, words]) => (otherName.test(path) || path === 'shortName' ? [words] : []))
    add({ id: entry.id, lang: entry.lang, kind: entry.kind, title: wordsAt(entry.title, entry.titleSpan), otherNames })
  }
  for (const page of translated) add(listedFrom(page))
  const languages = (id: string): readonly Locale[] => [...(byId.get(id)?.keys() ?? [])]
  return {
    languages,
    locate: (target, lang) => (byId.get(target.page)?.has(lang) || !byId.has(target.page) ? { ...target, lang } : target),
    listed: (id, lang) => byId.get(id)?.get(lang),
    all: (lang) => [...byId.values()].flatMap((known) => known.get(lang) ?? []),
  }
}
