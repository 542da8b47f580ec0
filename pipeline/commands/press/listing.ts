import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import { fieldsOf, wordsAt } from '../../library/fields.ts'
import { byCodePoint } from '../../tree/order.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { uncheckedOf } from '../../tree/unchecked.ts'
import type { Listed, Listing } from './press.ts'
import type { Standing } from './standings.ts'

const changeText = /^changes\.\d+\.text$/
const otherName = /^synonyms\.\d+\.name$/

/** What a page is called, from the page as it is in one language. */
function listedFrom(page: Page): Listed {
  const { id, lang, kind } = page.meta
  const unsigned = uncheckedOf(page.meta)
  return { id, lang, kind, title: page.title, ...(unsigned && { unsigned }), ...toldIn(page.fields) }
}

/** What lists of pages tell of a page besides its title. */
function toldIn(fields: Page['fields']): Pick<Listed, 'otherNames' | 'changes' | 'summary'> {
  const otherNames = Object.entries(fields).flatMap(([path, words]) => (otherName.test(path) || path === 'shortName' ? [words] : []))
  const changes = Object.entries(fields).flatMap(([path, words]) => (changeText.test(path) ? [words] : []))
  const summary = fields.summary ?? fields.definition
  return { otherNames, changes, ...(summary ? { summary } : {}) }
}

/** Pages by the languages they can be had in: as written, and as translated. */
export function createListing(catalogue: Catalogue, translated: readonly Page[], standings: readonly Standing[] = []): Listing {
  // What the catalogue knows is not held twice: of thousands of pages few are asked for at once.
  const byId = new Map<string, Map<Locale, () => Listed>>()
  const languagesOf = (id: string): Map<Locale, () => Listed> => {
    const known = byId.get(id) ?? new Map<Locale, () => Listed>()
    byId.set(id, known)
    return known
  }
  for (const entry of catalogue.entries) languagesOf(entry.id).set(entry.lang, () => listedOf(entry))
  for (const page of translated) {
    const listed = listedFrom(page)
    languagesOf(listed.id).set(listed.lang, () => listed)
  }
  // By id, so that no list depends on the order in which pages are read.
  const sorted = [...byId].sort(([a], [b]) => byCodePoint(a, b))
  return {
    standings: standings.toSorted((a, b) => byCodePoint(a.page, b.page) || byCodePoint(a.lang, b.lang)),
    languages: (id) => [...(byId.get(id)?.keys() ?? [])],
    locate: (target, lang) =>
      target.exact !== true && (byId.get(target.page)?.has(lang) || !byId.has(target.page)) ? { ...target, lang } : target,
    listed: (id, lang) => byId.get(id)?.get(lang)?.(),
    all: (lang) => sorted.flatMap(([, known]) => known.get(lang)?.() ?? []),
  }
}

function listedOf(entry: Entry): Listed {
  const { id, lang, kind } = entry
  return { id, lang, kind, title: wordsAt(entry.title, entry.titleSpan), ...toldIn(fieldsOf(entry)) }
}
