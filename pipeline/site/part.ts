// What a site has besides its pages, such as its search and its feeds: made from the same publications, while they pass by.

import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import type { Report } from '../diagnostics/report.ts'
import type { Format } from '../emitters/emitter.ts'
import type { Labels } from '../tree/labels.ts'
import type { Page, Publication } from '../tree/publication.ts'
import type { Asset, Locale, Target } from '../tree/types.ts'

/** One file to publish. `path` is below `dist/`, with `/`. */
export interface SiteFile {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** What follows `bytes`, made while it is written: for files too long to hold. */
  readonly rest?: Iterable<Uint8Array>
}
/** A file in which a page was published. */
export interface PageFile extends SiteFile {
  readonly format: Format
  /** Such as `standard` or `large-print`. */
  readonly edition: string
}
/** A page of the site in one language, with all that was published of it. */
export interface MadePage {
  readonly publication: Publication
  /** Words of its front matter in its language, by their path in it, such as `genes.0.role`. */
  readonly fields: Page['fields']
  /** What its source says of it; absent for a page that nobody wrote. */
  readonly entry?: Entry
  /** The page itself, below `dist/`. */
  readonly path: string
  readonly files: readonly PageFile[]
  /** Languages it is published in. */
  readonly languages: readonly Locale[]
}
/** One part of a site. It sees each page once, in the order of the library, and may keep of it what it needs, never the page. */
export interface SitePart {
  /** Files of this page alone. */
  readonly page: (made: MadePage) => readonly SiteFile[]
  /** Files of all pages, when the last one has passed. */
  readonly end: () => Iterable<SiteFile>
}

/** What a part may ask of the library. */
export interface SiteWorld {
  readonly catalogue: Catalogue
  readonly report: Report
  /** Texts kept aside, so that memory holds one page at a time. */
  readonly aside: { put(key: string, text: string): void; get(key: string): string }
  labelsOf(lang: Locale): Labels
  /** What the library calls itself, and says of itself and of who pays for it, in a language. */
  nameOf(lang: Locale): { readonly title: string; readonly description?: string; readonly funding?: string }
  /** What a page is called in a language, or in its own where it is not published in that one. */
  titleOf(page: string, lang: Locale): string | undefined
  /** Whether a page is published in a language. */
  isPublished(page: string, lang: Locale): boolean
  /** The page of the site that a target leads to, below `dist/`. */
  pathOf(target: Pick<Target, 'page' | 'lang'>): string | undefined
  /** Where the site keeps an image. */
  imagePath(asset: Asset): string
}
