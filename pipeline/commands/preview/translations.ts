// Which translations are whole is known from every page of the library, and must be known before any page can be shown. It is worked
// out once and then only for pages whose files changed.

import type { Entry } from '../../catalogue/catalogue.ts'
import type { Problem, Report } from '../../diagnostics/report.ts'
import { lockPath, translationPath } from '../../io/locks.ts'
import type { Page } from '../../tree/publication.ts'
import { createListing } from '../press/listing.ts'
import type { Library } from '../press/open.ts'
import { lockKey } from '../press/pages.ts'
import type { Listing } from '../press/press.ts'
import { lowered } from '../press/run.ts'
import { offered, translated } from '../press/translations.ts'

interface Known {
  readonly pages: readonly Page[]
  readonly problems: readonly Problem[]
  readonly files: readonly string[]
}
export interface Translations {
  /** Forgets what was learnt of these files, or everything. */
  readonly forget: (changed: readonly string[] | 'all') => void
  /** The listing of a library; what is wrong with its translations is reported each time. */
  readonly listing: (library: Library, report: Report) => Listing
}

export function createTranslations(): Translations {
  const known = new Map<string, Known>()
  const forget: Translations['forget'] = (changed) => {
    for (const [key, { files }] of known) if (changed === 'all' || files.some((file) => changed.includes(file))) known.delete(key)
  }
  return {
    forget,
    listing: (library, report) => {
      const pages = library.catalogue.entries.flatMap((entry) => {
        const key = `${entry.id} ${entry.lang}`
        const found = known.get(key) ?? learn(entry, library)
        known.set(key, found)
        for (const problem of found.problems) report(problem)
        return found.pages
      })
      return createListing(library.catalogue, pages)
    },
  }
}

function learn(entry: Entry, library: Library): Known {
  const problems: Problem[] = []
  const press = { ...library.press, report: (problem: Problem) => void problems.push(problem) }
  const langs = offered(entry, library)
  // What is wrong with the page itself is said when the page is shown.
  const page = langs.length ? lowered(entry, { library: { ...library, press: { ...press, report: () => {} } } }) : undefined
  const pages = page ? langs.flatMap((lang) => translated(page, lang, { ...library, press }, undefined) ?? []) : []
  const files = [entry.source, lockPath(lockKey(entry, library.catalogue)), ...langs.map((lang) => translationPath(entry.id, lang))]
  return { pages: pages.map((made) => ({ ...made, body: [], notes: {} })), problems, files }
}
