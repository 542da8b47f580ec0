// How each translation stands, for whoever looks after them and for readers.

import type { Entry } from '../../catalogue/catalogue.ts'
import type { SignOff } from '../../config/sign-off.ts'
import type { PageState } from '../../localize/page-state.ts'
import type { Origin, Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { openCopy } from './kept-copy.ts'
import { lowered } from './lowered.ts'
import type { Library } from './open.ts'
import { offered } from './translations.ts'
import { verdictOf } from './verdict.ts'

export interface Standing {
  readonly page: string
  readonly lang: Locale
  readonly state: PageState
  /** Pieces of text, with those of the glossary on the page. */
  readonly texts: number
  readonly translated: number
  readonly stale: number
  readonly unsafe: number
  readonly machine: boolean
  /** Who stands for exactly what is published. */
  readonly signOff?: SignOff
  /** Whether somebody signed other words than these. */
  readonly isVoid: boolean
  /** The state of the source that is followed by what is published. */
  readonly follows?: Origin['follows']
  /** What a sign-off of the texts as they stand has to name. */
  readonly mark: string
}

/** A standing for whoever looks after it. */
export interface KeptStanding extends Standing {
  /** Whether the copy that is kept is of these words. */
  readonly isKept: boolean
}

/** The standing of each translation that somebody has begun, by page and language. */
export function standingsOf(library: Library, isWanted: (page: string, lang: Locale) => boolean = () => true): readonly KeptStanding[] {
  return library.catalogue.entries.flatMap((entry) => {
    const langs = offered(entry, library).filter((lang) => isWanted(entry.id, lang))
    const page = langs.length > 0 ? lowered(entry, library) : undefined
    if (!page) return []
    return langs.map((lang) => {
      const standing = standingOf(page, entry, lang, library)
      return { ...standing, isKept: openCopy(entry, lang, library)?.mark === standing.mark }
    })
  })
}

/** The standing of the translation of one page. */
export function standingOf(page: Page, entry: Entry, lang: Locale, library: Library): Standing {
  const { state, open, total, signOff, isVoid, follows, mark } = verdictOf(page, entry, lang, library)
  const waiting = Object.values(open).flat().length
  return {
    page: entry.id,
    lang,
    state,
    texts: total,
    translated: total - waiting,
    stale: open.stale.length,
    unsafe: open.unsafe.length,
    machine: library.received(entry.id, lang)?.machine === true,
    ...(signOff && { signOff }),
    isVoid,
    ...(follows && { follows }),
    mark,
  }
}
