// What is known of the whole library before any body is read: light enough to hold for thousands of pages.

import type { FrontMatter } from '../config/front-matter.ts'
import type { Manifest } from '../config/manifest.ts'
import type { Kind } from '../tree/publication.ts'
import type { Asset, Locale, Span } from '../tree/types.ts'

/** One source file, before its body is parsed. */
export interface Entry {
  readonly id: string
  readonly kind: Kind
  readonly lang: Locale
  readonly title: string
  /** Where the title was written. */
  readonly titleSpan: Span
  /** The source file, below the source folder, with `/`. */
  readonly source: string
  /** The folder and name of the outputs, such as `conditions/mmpsi`. */
  readonly slug: string
  readonly front: FrontMatter
  /** Where a value of the front matter was written, by its path, such as `synonyms.0.name`; else its nearest parent that was written. */
  spanOf(path: string): Span
}
/** A glossary entry, from `glossary.yml` or a page of kind `term`. */
export interface GlossaryTerm {
  readonly id: string
  readonly term: string
  readonly definition: string
  readonly also: readonly string[]
  /** The page of kind `term`, when there is one. */
  readonly page?: string
  readonly span: Span
}
/** A work that can be cited: CSL-JSON, with `PMID`, `PMCID` and `DOI` beside. */
export interface Work {
  readonly key: string
  readonly csl: Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }
  readonly span: Span
}
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly description?: string
  readonly span: Span
}
/** A part of a collection: its pages by id. What nobody put in order is put in order of title, in the reader's language. */
export interface BoundPart {
  /** In the order of the manifest. */
  readonly named: readonly string[]
  /** By kind. */
  readonly chosen: readonly string[]
  /** The number of its group in the manifest, whose title it has. */
  readonly group?: number
}
/** The pages that a collection of the manifest turned out to bind. */
export interface BoundCollection {
  readonly id: string
  readonly parts: readonly BoundPart[]
}
export type RelationName = 'genes' | 'conditions' | 'related'

/** The whole library, without bodies. Lists are sorted by code point, so that no order depends on the disk. */
export interface Catalogue {
  readonly strictness: 'strict' | 'lenient'
  readonly manifest: Manifest
  /** What the collections of the manifest bind, in its order. */
  readonly collections: readonly BoundCollection[]
  /** Source pages, by id and then language. */
  readonly entries: readonly Entry[]
  /** The page with this id in this language, or in the source language, or in any. */
  find(id: string, lang: Locale): Entry | undefined
  /** The page written in this source file. */
  at(source: string): Entry | undefined
  /** Languages a page is published in, the source's first: written files, then complete translations. */
  languagesOf(id: string): readonly Locale[]
  term(id: string): GlossaryTerm | undefined
  readonly terms: readonly GlossaryTerm[]
  /** A work cited by this page: its own references first, then the library's `references.yml`. */
  work(entry: Entry, key: string): Work | undefined
  organisation(id: string): Organisation | undefined
  readonly organisations: readonly Organisation[]
  /** Pages related to this one, said on either page; by title. */
  related(id: string, relation: RelationName): readonly Entry[]
  /** An image by its path below the source folder. */
  asset(path: string): Asset | undefined
  /** Whether a file of any kind stands at this path below the source folder. */
  has(path: string): boolean
  /** Whether a page, by id or source file, is there but not published in this run; links to it keep their words. */
  isLeftOut(name: string): boolean
  /** The Markdown of `includes/<id>.md`. */
  include(id: string): { readonly file: string; readonly text: string } | undefined
}
