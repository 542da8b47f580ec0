import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import type { PageKind } from '../config/front-matter.ts'
import type { Typographies } from '../config/typography.ts'
import type { Report } from '../diagnostics/report.ts'
import { directionOf } from '../tree/direction.ts'
import { flatMap } from '../tree/flat-map.ts'
import type { LabelName, Labels } from '../tree/labels.ts'
import type { Page } from '../tree/publication.ts'
import type { Block, Locale, ParagraphRole, Span, Target } from '../tree/types.ts'
import type { CitedIn } from './cite-page.ts'
import type { Draft, Words } from './label.ts'
import type { Numbering } from './seal/numbering.ts'

/** One glossary entry in the language of the page. */
export interface GlossaryWords {
  readonly id: string
  readonly term: Words
  readonly definition: Words
}
/** What a collection says of itself in the language of the page. */
export interface SiteCollection {
  readonly id: string
  readonly title: Words
  readonly description?: Words
  /** The titles of its groups, as the manifest has them. */
  readonly groups: readonly Words[]
}
/** Words of the whole site in the language of the page. */
export interface SiteWords {
  readonly title: Words
  readonly description?: Words
  /** Who pays for its pages. */
  readonly funding?: Words
  readonly collections: readonly SiteCollection[]
}
/** The whole site as a reader of the language finds it: its words, and the ways around it. */
export interface Site extends SiteWords {
  /** Kinds of which there are pages in this language, in the order of a menu. */
  readonly kinds: readonly PageKind[]
  /** Lists that have something in them, by id, such as `site.glossary`. */
  readonly lists: readonly { readonly id: string; readonly label: LabelName }[]
  /** Pages on the site itself. */
  readonly policies: readonly Target[]
}

/** A sheet of the templates: a layout of its own that pages ask for. */
export interface Sheet {
  readonly blocks: readonly Block<'draft'>[]
  /** Set where it is in another language than the page. */
  readonly lang?: Locale
}

/** All that a slot may be filled from. */
export interface Pouring {
  readonly page: Page
  /** The source page; absent on index pages and collections. */
  readonly entry?: Entry
  readonly lang: Locale
  readonly labels: Labels
  readonly typographies: Typographies
  readonly catalogue: Catalogue
  readonly site: Site
  readonly glossary: (id: string) => GlossaryWords | undefined
  /** The same page in the reader's language, where it can be had. */
  readonly locate: (target: Target) => Target
  /** The title of a page in the language it would be read in. */
  readonly titleOf: (target: Target) => Words
  /** A sheet to fill in, in the language of the page where there is one. */
  readonly sheet: (id: string) => Sheet | undefined
  /** The words of works by key. */
  readonly works: (keys: readonly string[]) => ReadonlyMap<string, Words>
  /** How this page is cited, in each style, with these words where the day of reading goes. */
  readonly cited: (day: Words['inlines']) => readonly CitedIn[]
  /** Whether a review that was due by this date is past, as of the day the build was told. */
  readonly expired: (due: string) => boolean
  readonly report: Report
  readonly span: Span
  /** Numbers to go on with, where another publication was numbered before that this one is put beside. */
  readonly numbering?: Numbering
}

/** Fills one slot; nothing to say gives no blocks. */
export type Slot = (pouring: Pouring) => readonly Block<'draft'>[]

/** A link to another page, by its title. */
export function wayTo({ id, lang }: Pick<Entry, 'id' | 'lang'>, pouring: Pouring): Draft {
  const target = pouring.locate({ page: id, lang })
  return { type: 'reference', target, children: titleSaid(target, pouring).inlines, span: pouring.span }
}

/** A page's title, which says its language where that is not the reader's: else it is misread, and its signs run the wrong way. */
export function titleSaid(target: Target, { titleOf, lang, span }: Pouring): Words {
  const title = titleOf(target)
  if (target.lang === lang) return title
  return { inlines: [{ type: 'phrase', lang: target.lang, dir: directionOf(target.lang), children: title.inlines, span }], span }
}

/** A paragraph of words. */
export function paragraph(words: Words, role?: ParagraphRole): Block<'draft'> {
  return { type: 'paragraph', words, span: words.span, ...(role ? { role } : {}) }
}

/** A tight list of one paragraph each; no items give no list. */
export function listOf(items: readonly Words[], span: Span): readonly Block<'draft'>[] {
  if (!items.length) return []
  const made = items.map((words) => ({ children: [paragraph(words)], span }))
  return [{ type: 'list', ordered: false, start: 1, tight: true, items: made, span }]
}

/** Facts as a list of names and values; values without words are left out. */
export function factsOf(facts: readonly (readonly [string, Words | undefined])[], span: Span): readonly Block<'draft'>[] {
  const items = flatMap(facts, ([name, words]) =>
    words?.inlines.length
      ? [{ terms: [{ inlines: [{ type: 'text' as const, value: name, span }], span }], definitions: [[paragraph(words)]], span }]
      : [],
  )
  return items.length ? [{ type: 'definitions', role: 'facts', items, span }] : []
}

/** Words put one after another with a mark between them. */
export function joined(parts: readonly Words[], mark: string, span: Span): Words | undefined {
  if (!parts.length) return undefined
  const inlines = flatMap(parts, (words, index) =>
    index ? [{ type: 'text' as const, value: mark, span }, ...words.inlines] : words.inlines,
  )
  return { inlines, span }
}

/** Citations of works, to stand after a sentence; only works that exist. */
export function cite(keys: readonly string[], { catalogue, entry }: Pouring, span: Span): Words['inlines'] {
  const known = entry ? keys.filter((key) => catalogue.work(entry, key)) : []
  if (!known.length) return []
  const items = known.map((key) => ({ key, number: undefined, anchor: undefined }))
  return [
    { type: 'text', value: ' ', span },
    { type: 'citation', items, id: undefined, span },
  ]
}
