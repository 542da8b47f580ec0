// The ways around the site that a reader of a language has: which kinds, lists and pages on the site itself there are.

import type { Site } from '../../compose/pouring.ts'
import { readingKinds } from '../../config/front-matter.ts'
import { byCodePoint } from '../../tree/order.ts'
import type { Locale, Target } from '../../tree/types.ts'
import { changesOf } from './changes.ts'
import { perLanguage } from './per-language.ts'
import type { Listing, Press } from './press.ts'
import { topicsOf } from './topics.ts'

export type Ways = Pick<Site, 'kinds' | 'lists' | 'policies'>

/** The ways around the site in a language; found once, for every page shows them. */
export const waysOf = perLanguage(find)

function find(lang: Locale, press: Press, listing: Listing): Ways {
  const kinds = new Set(listing.all(lang).map(({ kind }) => kind))
  return {
    kinds: readingKinds.filter((kind) => kinds.has(kind)),
    lists: listsOf(lang, press, listing),
    policies: policiesOf(lang, press, listing),
  }
}

/** Translations that concern readers of a language: theirs, and all for those who read the originals. */
export function standingsFor(lang: Locale, { catalogue }: Press, { standings }: Listing): Listing['standings'] {
  return standings.filter((one) => lang === catalogue.manifest.language || one.lang === lang)
}

function listsOf(lang: Locale, press: Press, listing: Listing): Site['lists'] {
  const { catalogue } = press
  const lists = [
    { id: 'site.topics', label: 'topics', isThere: topicsOf(lang, press, listing).length > 0 },
    { id: 'site.glossary', label: 'glossary', isThere: catalogue.terms.length > 0 },
    { id: 'site.organisations', label: 'organisations', isThere: catalogue.organisations.length > 0 },
    { id: 'site.changes', label: 'whatsNew', isThere: changesOf(lang, press, listing).length > 0 },
    { id: 'site.translations', label: 'translations', isThere: standingsFor(lang, press, listing).length > 0 },
    { id: 'site.map', label: 'siteMap', isThere: true },
  ] as const
  return lists.filter(({ isThere }) => isThere)
}

// A page on the site itself that nobody translated is better read in another language than not at all.
function policiesOf(lang: Locale, { catalogue }: Press, listing: Listing): readonly Target[] {
  const policies = catalogue.entries
    .filter(({ kind }) => kind === 'policy')
    .toSorted((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.lang, b.lang))
  const found = policies.map(({ id, lang: written }) => listing.locate({ page: id, lang: written }, lang))
  return found.filter(({ page }, index) => found.findIndex((other) => other.page === page) === index)
}
