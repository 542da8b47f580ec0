// Which translations are whole is known from every page of the library, and must be known before any page can be shown. It is worked
// out once and then only for pages whose files changed.

import type { Entry } from '../../catalogue/catalogue.ts'
import type { Problem, Report } from '../../diagnostics/report.ts'
import { copyPath, lockPath, signOffPath, translationPath, waiversPath } from '../../io/locks.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { createListing } from '../press/listing.ts'
import { lowered } from '../press/lowered.ts'
import type { Library } from '../press/open.ts'
import { lockKey } from '../press/pages.ts'
import type { Listing } from '../press/press.ts'
import { type Standing, standingOf } from '../press/standings.ts'
import { offered, reportState, translated } from '../press/translations.ts'
import { verdictOf } from '../press/verdict.ts'

interface Known {
  readonly pages: readonly Page[]
  readonly standings: readonly Standing[]
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
      const all = library.catalogue.entries.map((entry) => {
        const key = `${entry.id} ${entry.lang}`
        const found = known.get(key) ?? learn(entry, library)
        known.set(key, found)
        for (const problem of found.problems) report(problem)
        return found
      })
      return createListing(
        library.catalogue,
        all.flatMap(({ pages }) => pages),
        all.flatMap(({ standings }) => standings),
      )
    },
  }
}

function learn(entry: Entry, library: Library): Known {
  const problems: Problem[] = []
  const press = { ...library.press, report: (problem: Problem) => void problems.push(problem) }
  const told = { ...library, press }
  const langs = offered(entry, library)
  // What is wrong with the page itself is said when the page is shown.
  const page = langs.length ? lowered(entry, { ...library, press: { ...press, report: () => {} } }) : undefined
  if (page) for (const lang of langs) reportState(page, lang, told, verdictOf(page, entry, lang, told))
  const pages = page ? langs.flatMap((lang) => translated(page, entry, lang, told, undefined)?.page ?? []) : []
  const standings = page ? langs.map((lang) => standingOf(page, entry, lang, told)) : []
  const files = [entry.source, lockPath(lockKey(entry, library.catalogue)), ...langs.flatMap((lang) => filesOf(entry.id, lang))]
  return { pages: pages.map((made) => ({ ...made, body: [], notes: {} })), standings, problems, files }
}

/** The files by which the translation of a page is judged. */
function filesOf(id: string, lang: Locale): readonly string[] {
  const copies = ['page.md', 'page.po', 'glossary.po'].map((name) => copyPath(id, lang, name))
  return [translationPath(id, lang), translationPath('glossary', lang), signOffPath(id, lang), waiversPath(lang), ...copies]
}
