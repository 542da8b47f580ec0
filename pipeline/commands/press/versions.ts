// A page in all its languages: as written, from translation files, and from kept copies.

import type { Entry } from '../../catalogue/catalogue.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { lowered } from './lowered.ts'
import type { Listing } from './press.ts'
import type { Run } from './run.ts'
import { type Standing, standingOf } from './standings.ts'
import { offered, reportState, translated, type Version } from './translations.ts'
import { verdictOf } from './verdict.ts'

const key = (id: string, lang: Locale): string => `${id} ${lang}`

/** Titles of translations that are published, and how all of them stand. */
export interface Prepared {
  readonly pages: readonly Page[]
  readonly standings: readonly Standing[]
}

/**
 * Titles of all translations that are published. Which they are must be known before any page that links to them is
 * written; a page that has one is parsed here and kept aside, so that it is still parsed once.
 */
export function prepareTranslations(entries: readonly Entry[], run: Run): Prepared {
  const standings: Standing[] = []
  const pages = entries.flatMap((entry) => {
    const langs = offered(entry, run.library)
    const page = langs.length ? lowered(entry, run.library) : undefined
    if (!page) return []
    run.aside.put(`page ${key(entry.id, entry.lang)}`, JSON.stringify(page))
    return langs.flatMap((lang) => {
      const made = translated(page, entry, lang, run.library, undefined)
      reportState(page, lang, run.library, verdictOf(page, entry, lang, run.library))
      standings.push(standingOf(page, entry, lang, run.library))
      return made ? [{ ...made.page, body: [], notes: {} }] : []
    })
  })
  return { pages, standings }
}

/** A page, parsed before or now. */
export function pageOf(entry: Entry, run: Run): Page | undefined {
  const langs = offered(entry, run.library)
  return langs.length ? (JSON.parse(run.aside.get(`page ${key(entry.id, entry.lang)}`)) as Page) : lowered(entry, run.library)
}

/** The page in each language that is wanted and whole, its own first. */
export function* inLanguages(page: Page, entry: Entry, run: Run, listing: Listing): Generator<Pick<Version, 'page' | 'press'>> {
  const { languages } = run.wanted
  if (!languages || languages.includes(entry.lang)) yield { page, press: run.library.press }
  for (const lang of offered(entry, run.library)) {
    if ((languages && !languages.includes(lang)) || !listing.listed(entry.id, lang)) continue
    const made = translated(page, entry, lang, run.library, listing)
    if (made) yield made
  }
}
