import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import { directionOf } from '../tree/direction.ts'
import type { Identifier, Licence, Metadata, Publisher, Review } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'

/** What machines are told of a source page; `url` is where the site will show it. */
export function metadataOf(entry: Entry, catalogue: Catalogue, url: string | undefined): Metadata {
  const { front, id, kind, lang, title, source } = entry
  const publisher = publisherOf(catalogue)
  const licence = licenceOf(front.licence, catalogue)
  const updated = front.dates.updated ?? front.dates.published
  return {
    id,
    kind,
    lang,
    dir: directionOf(lang),
    title,
    alternateNames: front.synonyms.map(({ name }) => name),
    identifiers: identifiersOf(front.ids),
    authors: front.authors,
    review: front.review as Review,
    source,
    ...(front.shortName ? { shortName: front.shortName } : {}),
    ...(front.summary ? { description: front.summary } : {}),
    ...(front.version ? { revision: front.version } : {}),
    ...(updated ? { updated } : {}),
    ...(front.dates.published ? { published: front.dates.published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(licence ? { licence } : {}),
    ...(url ? { url } : {}),
    ...originOf(entry, catalogue),
  }
}

/** What is the same in every language; who pays is said in words, which are translated. */
function publisherOf({ manifest: { publisher } }: Catalogue): Publisher | undefined {
  if (!publisher) return undefined
  const { funding: _, ...rest } = publisher
  return rest
}

/** The page that one written in another language follows, when it says so. */
function originOf({ id, lang, front }: Entry, { manifest, find }: Catalogue): Pick<Metadata, 'translatedFrom'> {
  const original = front.translates !== undefined && lang !== manifest.language ? find(id, manifest.language) : undefined
  if (front.translates === undefined || original?.lang !== manifest.language) return {}
  return { translatedFrom: { lang: original.lang, title: original.title, machine: false, follows: { revision: front.translates } } }
}

function licenceOf(own: string | undefined, { manifest }: Catalogue): Licence | undefined {
  return own && own !== manifest.licence?.id ? { id: own, name: own } : manifest.licence
}

function identifiersOf(ids: Entry['front']['ids']): readonly Identifier[] {
  return Object.entries(ids).flatMap(([system, codes]) => ((codes ?? []) as readonly string[]).map((code) => ({ system, code })))
}

/** What machines are told of a page that is made, not written. */
export function madeMetadata(
  id: string,
  kind: 'index' | 'collection',
  lang: Locale,
  title: string,
  catalogue: Catalogue,
  url: string | undefined,
): Metadata {
  const { licence } = catalogue.manifest
  const publisher = publisherOf(catalogue)
  const dates = catalogue.entries.map(({ front }) => front.dates.updated ?? front.dates.published ?? '').filter(Boolean)
  const updated = dates.toSorted().at(-1)
  return {
    id,
    kind,
    lang,
    dir: directionOf(lang),
    title,
    alternateNames: [],
    identifiers: [],
    authors: [],
    review: { state: 'none' },
    source: 'fourleaf.yml',
    ...(updated ? { updated } : {}),
    ...(publisher ? { publisher } : {}),
    ...(licence ? { licence } : {}),
    ...(url ? { url } : {}),
  }
}
