// A page before its template, and a publication after it: the only thing an emitter accepts.

import type { Labels } from './labels.ts'
import type { Block, Direction, Locale, Translatable } from './types.ts'

export type Kind = 'condition' | 'gene' | 'article' | 'explainer' | 'term' | 'policy' | 'index' | 'collection'

/** `none` until a named clinician is recorded. Dates are ISO 8601, to the month or the day. */
export type Review =
  | { readonly state: 'none' }
  | { readonly state: 'reviewed'; readonly by: string; readonly role?: string; readonly on: string; readonly due?: string }

export interface Publisher {
  readonly name: string
  readonly url?: string
  readonly email?: string
  readonly phone?: string
  readonly address?: string
}
export interface Licence {
  /** SPDX identifier where there is one. */
  readonly id: string
  readonly name: string
  readonly url?: string
}
/** A code in a foreign system, such as `{system: 'OMIM', code: '614959'}`. */
export interface Identifier {
  readonly system: string
  readonly code: string
  readonly url?: string
}

/** What a machine asks of a publication. The words a reader sees are in the tree; these are for metadata fields. */
export interface Metadata {
  readonly id: string
  readonly kind: Kind
  readonly lang: Locale
  readonly dir: Direction
  readonly title: string
  readonly shortName?: string
  readonly description?: string
  readonly alternateNames: readonly string[]
  readonly identifiers: readonly Identifier[]
  readonly authors: readonly string[]
  /** The author's name for this state of the text, such as `3.1`. */
  readonly revision?: string
  /** ISO dates of the content, never of the build. */
  readonly updated?: string
  readonly published?: string
  readonly review: Review
  readonly publisher?: Publisher
  readonly licence?: Licence
  /** Where this page stands on the web, when the manifest says where the site is. */
  readonly url?: string
  /** The source file, below the source folder. */
  readonly source: string
  /** The collections that bind this page, and which chapter it is in each, counted from 1. */
  readonly collections?: readonly { readonly id: string; readonly title: string; readonly position: number }[]
  /** The language beside its own, in a publication of two. */
  readonly second?: Locale
  /** Set on a translation. */
  readonly translatedFrom?: Origin
  /** Set on a page that is made: how little was checked of the translations it leads to. */
  readonly leadsTo?: 'machine' | 'unsigned'
}
/** What a translation was made from, and who stands for it. */
export interface Origin {
  readonly lang: Locale
  readonly title: string
  /** Whether a machine made it. */
  readonly machine: boolean
  /** The state of the original that it says the same as; `updated` is an ISO date. */
  readonly follows?: { readonly revision?: string; readonly updated?: string }
  /** Absent while nobody stands for exactly these words. */
  readonly signed?: Signature
  /** The original has changed since. */
  readonly isDated?: boolean
}
/** Somebody who worked on a translation; without a name who does not want to be named. */
export interface Credit {
  readonly name?: string
  readonly qualification?: string
}
export interface Signature {
  readonly translator: Credit
  /** Who read it against the original. */
  readonly reviser: Credit
  readonly cultureReviewer?: Credit
  readonly medicalReviewer?: Credit
  /** Whether it was tried out with readers. */
  readonly isTested: boolean
  /** ISO date. */
  readonly on: string
}

/** One code in a segment: `[1]` or `[1]…[/1]`, and what it stands for. */
export interface SegmentCode {
  readonly n: number
  readonly kind: string
  readonly paired: boolean
}
/** What a translator is handed for one block. */
export interface Segment {
  readonly id: string
  /** The words with codes for everything that is not words. */
  readonly text: string
  readonly codes: readonly SegmentCode[]
  /** What it is, such as `heading 2`, `paragraph`, `list item`, `alt text`, `title`. */
  readonly kind: string
  /** The headings above it, outermost first. */
  readonly path: readonly string[]
}

/** A page as written: lowered, resolved, with segment ids; before its layout. */
export interface Page {
  readonly meta: Metadata
  readonly title: Translatable<'draft'>
  /** Words of the front matter, by their path in it, such as `synonyms.0.name`. */
  readonly fields: Readonly<Record<string, Translatable<'draft'>>>
  readonly body: readonly Block<'draft'>[]
  /** The bodies of notes, by the author's label, in the order written. */
  readonly notes: Readonly<Record<string, readonly Block<'draft'>[]>>
  /** Ids of sections by the letters and digits of their titles, for links that other programs write. */
  readonly titles: Readonly<Record<string, string>>
  readonly segments: readonly Segment[]
}

/** What repeats around the body. Emitters take the regions they have a place for. */
export interface Regions {
  /** Above everything on each site page: who publishes it. */
  readonly siteBanner: readonly Block[]
  /** Top of each site page: the name of the site, the ways around. */
  readonly siteHeader: readonly Block[]
  /** Beside the words of each site page: sections on what can be done with the page. */
  readonly siteAside: readonly Block[]
  readonly siteFooter: readonly Block[]
  /** Foot of each printed page: one or more paragraphs with counters. */
  readonly runningFoot: readonly Block[]
}

declare const sealed: unique symbol

/**
 * A finished page in one language. `seal` proves, so that emitters never check again:
 * ids are unique and stable; links have an allowed scheme and references an existing target; headings nest without
 * gaps; notes, citations and terms are numbered; images have facts and an alt or are decorative; text is NFC and legal
 * in XML; in right-to-left text numbers with units, phones, variants and addresses are isolates.
 */
export interface Publication {
  readonly [sealed]: true
  readonly meta: Metadata
  readonly labels: Labels
  /** One section of depth 1, whose title is the page's. */
  readonly body: readonly Block[]
  readonly regions: Regions
  /** What a translator of this page is handed; empty on a translation. */
  readonly segments: readonly Segment[]
}

/** Chapters of a book by their ids, and groups of them under a title. */
export type Outline = string | OutlineGroup
export interface OutlineGroup {
  readonly title: Translatable
  readonly parts: readonly Outline[]
}

/** One or more publications bound together: a single page is a book of one chapter. */
export interface Book {
  readonly meta: Metadata
  readonly labels: Labels
  /** The ids of the chapters, in order: a target among them is inside this book. */
  readonly pages: readonly string[]
  /** The same chapters in their groups; absent where there are none. */
  readonly outline?: readonly Outline[]
  /** May be walked more than once; each walk reads the chapters anew, one at a time. */
  readonly chapters: Iterable<Publication>
}

/** Publications that only a bound book has, after its chapters. No page has a full stop in its id. */
export const backMatter = {
  glossary: 'book.glossary',
  references: 'book.references',
  index: 'book.index',
  colophon: 'book.colophon',
} as const

/** Only `seal` and what binds sealed publications call this. */
export function brand(publication: Omit<Publication, typeof sealed>): Publication {
  return publication as Publication
}
