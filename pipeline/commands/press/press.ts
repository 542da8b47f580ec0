// What stays the same while page after page is made: read once, then only looked at.

import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { CiteFiles } from '../../compose/cite-page.ts'
import type { Layout } from '../../compose/compose.ts'
import type { CitationFiles } from '../../compose/csl.ts'
import type { GlossaryWords, Sheet, SiteWords } from '../../compose/pouring.ts'
import type { Edition } from '../../config/edition.ts'
import type { TranslatorWords } from '../../config/translator-words.ts'
import type { Typographies } from '../../config/typography.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Fonts, Format } from '../../emitters/emitter.ts'
import type { SearchScripts } from '../../site/search/index.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Labels } from '../../tree/labels.ts'
import type { Kind } from '../../tree/publication.ts'
import type { Locale, Target, Translatable } from '../../tree/types.ts'
import type { Standing } from './standings.ts'

export type Words = Translatable<'draft'>

/** A page as it can be had in one language, without its body. */
export interface Listed {
  readonly id: string
  readonly lang: Locale
  readonly kind: Kind
  readonly title: Words
  readonly otherNames: readonly Words[]
  /** What changed on the page, in the order written. */
  readonly changes: readonly Words[]
  /** The page in a sentence, for lists of pages. */
  readonly summary?: Words
  /** Set on a translation that nobody stands for. */
  readonly unsigned?: 'machine' | 'unsigned'
}
/** What languages each page is published in, and under which names. */
export interface Listing {
  /** Languages of a page, its own first. */
  languages(id: string): readonly Locale[]
  /** Where a reader of this language is sent. */
  locate(target: Target, lang: Locale): Target
  listed(id: string, lang: Locale): Listed | undefined
  all(lang: Locale): readonly Listed[]
  /** How each translation that somebody has begun keeps up with its original. */
  readonly standings: readonly Standing[]
}

/** An edition besides the standard one, ready to be made. */
export interface PressEdition extends Edition {
  /** Its formats that are asked for. */
  readonly formats: readonly Format[]
  readonly fonts: Fonts
  /** Its own layouts; without them it has those of the library. */
  readonly layoutOf?: (kind: Kind) => Layout
}

export interface Press {
  readonly catalogue: Catalogue
  readonly theme: Theme
  readonly typographies: Typographies
  readonly fonts: Fonts
  readonly report: Report
  /** Formats of the standard edition that are asked for. */
  readonly formats: readonly Format[]
  readonly editions: readonly PressEdition[]
  readonly citations: CitationFiles
  readonly citeFiles: CiteFiles
  readonly translatorWords: TranslatorWords
  readonly paper: 'a4' | 'letter'
  readonly forms: 'print' | 'fillable'
  readonly textWidth: number
  /** ISO date that decides which reviews have run out. */
  readonly asOf: string
  /** Languages with anything to publish, the library's own first. */
  readonly languages: readonly Locale[]
  labelsOf(lang: Locale): Labels
  layoutOf(kind: Kind | 'book-part' | 'withdrawn'): Layout
  /** A sheet to fill in, in this language or the next best. */
  sheetOf(name: string, lang: Locale): Sheet | undefined
  siteOf(lang: Locale): SiteWords
  glossaryOf(lang: Locale): (id: string) => GlossaryWords | undefined
  asset(path: string): Uint8Array
  searchScripts(): SearchScripts
}
