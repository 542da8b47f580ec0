// The front matter of a page: what it may say, by kind. Read here to learn the keys; reading it is read-front-matter.ts.

import { z } from 'zod'
import * as field from './fields.ts'
import { identifiers } from './identifiers.ts'
import type { Checked } from './readonly.ts'
import { work } from './works.ts'

/** The kinds of pages that are written; `index` and `collection` are made. */
export const pageKinds = ['condition', 'gene', 'article', 'explainer', 'term', 'policy'] as const
/** Those of them that readers come for, and that are handed out and bound; the others are about the site. */
export const readingKinds = ['condition', 'gene', 'article', 'explainer', 'term'] as const satisfies readonly PageKind[]
export type PageKind = (typeof pageKinds)[number]

export const inheritanceCodes = ['ad', 'ar', 'xlr', 'xld', 'de-novo', 'mt', 'unknown'] as const
/** What a page may say of a condition that is passed on in no way. */
export const notInherited = 'not-inherited'
const resourceTypes = ['testing', 'registry', 'support', 'trials', 'catalog', 'articles', 'topic', 'encyclopedia', 'faq'] as const

const text = field.text.exactOptional()
const date = field.date.exactOptional()
const refs = field.listOf(field.key)
const inheritanceCode = z.enum(inheritanceCodes)

const reviewed = z
  .strictObject({ by: field.text, role: text, on: field.date, due: date })
  .refine(({ on, due }) => due === undefined || due >= on, { error: 'a day that is not before `on`', path: ['due'] })
/** `none`, or the named clinician and the day. */
const review = z.union([
  z.literal('none').transform(() => ({ state: 'none' as const })),
  reviewed.transform((value) => ({ state: 'reviewed' as const, ...value })),
])
const dates = z.strictObject({ published: date, updated: date, reviewed: date, reviewDue: date })
const synonym = z.strictObject({
  name: field.text,
  type: z.enum(['former', 'abbr', 'preferredElsewhere']).exactOptional(),
  system: text,
})
const resource = z.strictObject({
  type: z.enum(resourceTypes),
  system: text,
  organisation: field.id.exactOptional(),
  id: text,
  label: field.text,
  url: field.url,
  checked: date,
})
const geneLink = z.strictObject({
  symbol: field.text,
  page: field.id.exactOptional(),
  role: text,
  inheritance: field.listOf(inheritanceCode),
  refs,
})
const inheritance = z.strictObject({ code: inheritanceCode, statement: text, refs })
/** How a gene is passed on, in all its conditions or in some. */
const geneInheritance = inheritance.extend({ conditions: field.listOf(field.id) })
/** A pattern on which sources disagree, as somebody has seen: words and codes may differ on it. */
const disputed = z.strictObject({
  code: z.enum([...inheritanceCodes, notInherited]),
  why: field.text,
  refs: refs.refine((list) => list.length > 0, 'a work that says so'),
})
const frequency = z.strictObject({
  kind: z.enum(['unknown', 'cases', 'prevalence']),
  value: text,
  asOf: date,
  statement: text,
  refs,
})

const shared = {
  id: field.id.exactOptional(),
  title: field.title.exactOptional(),
  lang: field.language.exactOptional(),
  shortName: text,
  summary: text,
  /** Where the page stood before it was moved; who comes there is led on. */
  formerSlugs: field.listOf(field.formerSlug),
  /** Text, so that `3.10` stays `3.10`. */
  version: text,
  /** On a page written in another language than the library's: the version of the original that it follows. */
  translates: text,
  status: z.enum(['draft', 'published', 'retired']).default('published'),
  review: review.default({ state: 'none' }),
  dates: dates.default({}),
  authors: field.listOf(field.text),
  /** Who paid for this page, in words for its readers, where that is not who pays for all of them. */
  funding: text,
  synonyms: field.listOf(synonym),
  ids: identifiers.prefault({}),
  resources: field.listOf(resource),
  /** Works of this page, or keys into `references.yml`. */
  references: field.listOf(z.union([field.key, work])),
  related: field.listOf(field.id),
  /** One of `audiences` in the tree, or the page's own words. */
  audience: field.listOf(field.text),
  /** Sheets to fill in, by the names of their templates. */
  sheets: field.listOf(field.id),
  tags: field.listOf(field.text),
  /** What changed on this page and when, in words for its readers. */
  changes: field.listOf(z.strictObject({ date: field.date, text: field.text })),
  licence: text,
}

/** The schema of each kind; the value of `kind` is set by the reader. */
export const schemas = {
  condition: z.strictObject({
    kind: z.literal('condition'),
    ...shared,
    genes: field.listOf(geneLink),
    inheritance: field.listOf(inheritance),
    disputedInheritance: field.listOf(disputed),
    frequency: frequency.exactOptional(),
  }),
  gene: z.strictObject({
    kind: z.literal('gene'),
    ...shared,
    symbol: text,
    fullName: text,
    location: text,
    conditions: field.listOf(field.id),
    inheritance: field.listOf(geneInheritance),
    disputedInheritance: field.listOf(disputed),
  }),
  article: z.strictObject({ kind: z.literal('article'), ...shared }),
  explainer: z.strictObject({ kind: z.literal('explainer'), ...shared, question: text }),
  term: z.strictObject({ kind: z.literal('term'), ...shared, definition: text, also: field.listOf(field.text) }),
  /** What the publisher says of the site itself, such as how it treats links: no medical page. */
  policy: z.strictObject({ kind: z.literal('policy'), ...shared }),
} as const

/** Keys that a plain folder's front matter has and Fourleaf does not know. */
export interface Foreign {
  readonly extra: Readonly<Record<string, unknown>>
}
type Of<K extends PageKind> = Checked<z.infer<(typeof schemas)[K]>> & Foreign
export type ConditionFront = Of<'condition'>
export type GeneFront = Of<'gene'>
export type ArticleFront = Of<'article'>
export type ExplainerFront = Of<'explainer'>
export type TermFront = Of<'term'>
export type PolicyFront = Of<'policy'>

/** Checked front matter; `kind` tells the rest. Lists are there even when nothing was written. */
export type FrontMatter = ConditionFront | GeneFront | ArticleFront | ExplainerFront | TermFront | PolicyFront

export type Status = FrontMatter['status']
export type Synonym = FrontMatter['synonyms'][number]
export type Resource = FrontMatter['resources'][number]
export type GeneLink = ConditionFront['genes'][number]
export type Inheritance = ConditionFront['inheritance'][number]
export type InheritanceCode = Inheritance['code']
export type Disputed = ConditionFront['disputedInheritance'][number]
export type Frequency = NonNullable<ConditionFront['frequency']>
/** CSL-JSON, checked. */
export type CslItem = Checked<z.infer<typeof work>>
