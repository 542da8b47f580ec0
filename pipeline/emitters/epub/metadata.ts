// What the book says of itself. What a reader with a disability may expect is derived from the content and never claimed:
// no `conformsTo`, for a program cannot promise what only people can test.

import type { ElementContent } from 'hast'
import { type Attributes, type Content, el, text } from '../../render/element.ts'
import type { Book, Metadata } from '../../tree/publication.ts'
import type { Chapter } from './chapter.ts'
import { dayOf } from './identifier.ts'

/** The metadata of the package document. */
export function metadataOf({ meta, labels }: Book, identifier: string, chapters: readonly Chapter[]): ElementContent {
  return el('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    dc('identifier', identifier, { id: 'pub-id' }),
    ...titles(meta),
    ...[...new Set([meta.lang, ...chapters.map(({ lang }) => lang)])].map((lang) => dc('language', lang)),
    ...meta.authors.flatMap(author),
    ...(meta.publisher ? [dc('publisher', meta.publisher.name)] : []),
    ...dates(meta),
    // An empty description is an error of the format.
    dc('description', meta.description || meta.title),
    ...(meta.licence ? [dc('rights', rights(meta.licence))] : []),
    ...(meta.url ? [dc('source', meta.url)] : []),
    ...meta.identifiers.map(({ system, code }) => dc('subject', `${system} ${code}`)),
    ...(meta.revision ? [property('schema:version', meta.revision)] : []),
    ...accessibility(chapters, labels.accessibilitySummary),
  ])
}

function titles({ title, shortName, alternateNames }: Metadata): Content {
  const short = shortName
    ? [dc('title', shortName, { id: 'short-title' }), property('title-type', 'short', { refines: '#short-title' })]
    : []
  const others = alternateNames.filter((name) => name !== shortName).map((name) => property('dcterms:alternative', name))
  return [dc('title', title, { id: 'title' }), property('title-type', 'main', { refines: '#title' }), ...short, ...others]
}

function author(name: string, index: number): Content {
  const id = `author-${index + 1}`
  return [dc('creator', name, { id }), property('role', 'aut', { refines: `#${id}`, scheme: 'marc:relators' })]
}

function dates(meta: Metadata): Content {
  const { published, review } = meta
  const valid = review.state === 'reviewed' && review.due ? [property('dcterms:valid', `end=${review.due}`)] : []
  return [...(published ? [dc('date', published)] : []), property('dcterms:modified', `${dayOf(meta)}T00:00:00Z`), ...valid]
}

function rights({ name, url }: NonNullable<Metadata['licence']>): string {
  return url ? `${name} (${url})` : name
}

function accessibility(chapters: readonly Chapter[], summary: string): Content {
  const described = chapters.some(({ pictures }) => pictures.described)
  const mayMove = chapters.some(({ pictures }) => pictures.mayMove)
  const modes = described ? ['textual', 'visual'] : ['textual']
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    ...(described ? ['alternativeText'] : []),
    'unlocked',
  ]
  return [
    ...modes.map((mode) => property('schema:accessMode', mode)),
    property('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', mayMove ? 'unknown' : 'none'),
    property('schema:accessibilitySummary', summary),
  ]
}

function dc(name: string, value: string, attributes: Attributes = {}): ElementContent {
  return el(`dc:${name}`, attributes, [text(value)])
}

function property(name: string, value: string, attributes: Attributes = {}): ElementContent {
  return el('meta', { property: name, ...attributes }, [text(value)])
}
