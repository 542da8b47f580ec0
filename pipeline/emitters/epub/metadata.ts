// What the book says of itself, from its pages alone.

import type { ElementContent } from 'hast'
import { type Attributes, type Content, el, text } from '../../render/element.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Book, Identifier, Metadata } from '../../tree/publication.ts'
import { cautionsOf } from '../../tree/unchecked.ts'
import { accessibilityOf } from './accessibility.ts'
import { authorityOf } from './authorities.ts'
import type { Chapter } from './chapter.ts'
import { dayOf } from './identifier.ts'

export interface About {
  readonly identifier: string
  readonly chapters: readonly Chapter[]
  /** The id of the cover's picture in the manifest. */
  readonly cover: string | undefined
}

/** The metadata of the package document. */
export function metadataOf(book: Book, { identifier, chapters, cover }: About): ElementContent {
  const { meta } = book
  return el('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    dc('identifier', identifier, { id: 'pub-id' }),
    ...titles(meta),
    ...[...new Set([meta.lang, ...(meta.second ? [meta.second] : []), ...chapters.map((chapter) => chapter.meta.lang)])].map((lang) =>
      dc('language', lang),
    ),
    ...flatMap(meta.authors, (name, index) => person('creator', name, 'aut', index)),
    ...flatMap([...reviewers(meta, chapters), ...translators(meta, chapters)], ([name, role], index) =>
      person('contributor', name, role, index),
    ),
    ...(meta.publisher ? [dc('publisher', meta.publisher.name)] : []),
    ...dates(meta),
    // An empty description is an error of the format.
    dc('description', meta.description || meta.title),
    ...(meta.licence ? [dc('rights', rights(meta.licence))] : []),
    ...(meta.url ? [dc('source', meta.url)] : []),
    ...original(meta),
    ...standing(book, chapters),
    ...printed(book, chapters),
    ...subjects(book, chapters),
    ...collections(meta),
    ...(meta.revision ? [property('schema:version', meta.revision)] : []),
    // What shops and older reading systems look for.
    ...(cover ? [el('meta', { name: 'cover', content: cover }, [])] : []),
    ...accessibility(book, chapters),
  ])
}

function titles({ title, shortName, alternateNames }: Metadata): Content {
  const short = shortName
    ? [dc('title', shortName, { id: 'short-title' }), property('title-type', 'short', { refines: '#short-title' })]
    : []
  const others = alternateNames.filter((name) => name !== shortName).map((name) => property('dcterms:alternative', name))
  return [dc('title', title, { id: 'title' }), property('title-type', 'main', { refines: '#title' }), ...short, ...others]
}

function person(element: 'creator' | 'contributor', name: string, role: string, index: number): Content {
  const id = `${element}-${index + 1}`
  return [dc(element, name, { id }), property('role', role, { refines: `#${id}`, scheme: 'marc:relators' })]
}

/** A name and what its bearer did, in a MARC relator code. */
type Part = readonly [name: string, role: string]

function reviewers(meta: Metadata, chapters: readonly Chapter[]): readonly Part[] {
  const reviews = [meta, ...chapters.map((chapter) => chapter.meta)].map(({ review }) => review)
  return once(flatMap(reviews, (review) => (review.state === 'reviewed' ? [[review.by, 'rev']] : [])))
}

/** Who stands for a translation and wants to be named. */
function translators(meta: Metadata, chapters: readonly Chapter[]): readonly Part[] {
  const signed = flatMap([meta, ...chapters.map((chapter) => chapter.meta)], ({ translatedFrom }) => translatedFrom?.signed ?? [])
  const credits = flatMap(signed, ({ translator, reviser, cultureReviewer, medicalReviewer }) => [
    [translator, 'trl'] as const,
    [reviser, 'edt'] as const,
    [cultureReviewer, 'rev'] as const,
    [medicalReviewer, 'rev'] as const,
  ])
  return once(flatMap(credits, ([credit, role]) => (credit?.name === undefined ? [] : [[credit.name, role]])))
}

function once(parts: readonly (readonly string[])[]): readonly Part[] {
  return [...new Map(parts.map(([name = '', role = '']) => [`${role} ${name}`, [name, role] as const])).values()]
}

/** The title of the original, and the state of it that is followed. */
function original({ translatedFrom: from }: Metadata): Content {
  if (!from) return []
  const { revision, updated } = from.follows ?? {}
  const state = [from.lang, revision, updated].filter((part) => part !== undefined).join(', ')
  return [dc('source', `${from.title} (${state})`)]
}

/** That nobody stands for the translation, or that the original has changed since. */
function standing({ meta, labels }: Book, chapters: readonly Chapter[]): Content {
  const all = [meta, ...chapters.map((chapter) => chapter.meta)]
  return cautionsOf(all, labels).map((words) => property('dcterms:provenance', words))
}

function dates(meta: Metadata): Content {
  const { published, review } = meta
  const valid = review.state === 'reviewed' && review.due ? [property('dcterms:valid', `end=${review.due}`)] : []
  return [...(published ? [dc('date', published)] : []), property('dcterms:modified', `${dayOf(meta)}T00:00:00Z`), ...valid]
}

function rights({ name, url }: NonNullable<Metadata['licence']>): string {
  return url ? `${name} (${url})` : name
}

// Which print its pages are those of (EPUB Accessibility 1.1, 3.3): said in the way that every validator knows.
function printed({ meta, labels }: Book, chapters: readonly Chapter[]): Content {
  if (!chapters.some(({ pages }) => pages.length > 0)) return []
  const id = 'printed'
  return [dc('source', `${meta.title}. ${labels.formatPdf}`, { id }), property('source-of', 'pagination', { refines: `#${id}` })]
}

/** A page's codes in foreign systems; of a collection, the first code of each chapter. */
function subjects({ meta, pages }: Book, chapters: readonly Chapter[]): Content {
  const own = meta.identifiers.map((code) => ({ name: meta.title, code }))
  const theirs =
    pages.length > 1
      ? flatMap(chapters, ({ meta: { title, identifiers } }) => identifiers.slice(0, 1).map((code) => ({ name: title, code })))
      : []
  return flatMap([...own, ...theirs], ({ name, code }, index) => subject(name, code, `subject-${index + 1}`))
}

function subject(name: string, { system, code }: Identifier, id: string): Content {
  const authority = authorityOf(system)
  if (authority === undefined) return [dc('subject', `${name} (${system} ${code})`)]
  const refines = `#${id}`
  return [dc('subject', name, { id }), property('authority', authority, { refines }), property('term', code, { refines })]
}

function collections({ collections = [] }: Metadata): Content {
  return flatMap(collections, ({ title, position }, index) => {
    const refines = `#collection-${index + 1}`
    return [
      property('belongs-to-collection', title, { id: refines.slice(1) }),
      property('collection-type', 'set', { refines }),
      property('group-position', String(position), { refines }),
    ]
  })
}

function accessibility({ labels }: Book, chapters: readonly Chapter[]): Content {
  const { modes, sufficient, features, hazard, summary } = accessibilityOf(chapters, labels)
  return [
    ...modes.map((mode) => property('schema:accessMode', mode)),
    property('schema:accessModeSufficient', sufficient),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', hazard),
    property('schema:accessibilitySummary', summary),
  ]
}

function dc(name: string, value: string, attributes: Attributes = {}): ElementContent {
  return el(`dc:${name}`, attributes, [text(value)])
}

function property(name: string, value: string, attributes: Attributes = {}): ElementContent {
  return el('meta', { property: name, ...attributes }, [text(value)])
}
