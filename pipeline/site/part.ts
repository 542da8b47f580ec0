// What a site has besides its pages, such as its search and its feeds: made from the same publications, while they pass by.

import type { Format } from '../emitters/emitter.ts'
import type { Publication } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'

/** One file to publish. `path` is below `dist/`, with `/`. */
export interface SiteFile {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
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
  /** The page itself, below `dist/`. */
  readonly path: string
  readonly files: readonly PageFile[]
  /** Languages it is published in, its own first. */
  readonly languages: readonly Locale[]
}
/** One part of a site. It sees each page once, in the order of the library, and may keep of it what it needs, never the page. */
export interface SitePart {
  /** Files of this page alone. */
  readonly page: (made: MadePage) => readonly SiteFile[]
  /** Files of all pages, when the last one has passed. */
  readonly end: () => readonly SiteFile[]
}
