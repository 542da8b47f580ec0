// A page with all that its source says of it, for other programs. The shape is published; see content.ts.

import type { Entry } from '../../catalogue/catalogue.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Identifier, Licence, Publisher, Review } from '../../tree/publication.ts'
import { addressOf } from '../address.ts'
import { hashOf } from '../bytes.ts'
import { given, wordsAt } from '../given.ts'
import type { MadePage, PageFile, SiteWorld } from '../part.ts'
import { blockData } from './blocks.ts'
import type { BlockData } from './content.ts'
import { type RelationsData, type ResourceData, relationsOf, resourcesOf } from './relations.ts'

/** The version of the shape: the second number grows when something is added, the first when something is not as it was. */
export const dataVersion = '1.0'

export interface FileData {
  readonly format: string
  readonly edition: string
  readonly path: string
  readonly url?: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}
export interface PageData {
  readonly format: 'fourleaf-page'
  readonly version: typeof dataVersion
  readonly id: string
  readonly kind: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly shortName?: string
  readonly summary?: string
  readonly otherNames: readonly { readonly name: string; readonly type?: string; readonly system?: string }[]
  readonly identifiers: readonly Identifier[]
  readonly path: string
  readonly url?: string
  readonly revision?: string
  readonly published?: string
  readonly updated?: string
  readonly review: Review
  /** What changed and when, as its source tells it. */
  readonly changes: readonly { readonly date: string; readonly text: string }[]
  readonly authors: readonly string[]
  readonly publisher?: Publisher
  /** Who paid for the page. */
  readonly funding?: string
  readonly licence?: Licence
  readonly audience: readonly string[]
  readonly tags: readonly string[]
  readonly translatedFrom?: { readonly language: string; readonly title: string; readonly machine: boolean }
  readonly languages: readonly { readonly language: string; readonly path: string; readonly url?: string }[]
  readonly collections: readonly { readonly id: string; readonly title: string; readonly position: number }[]
  readonly relations: RelationsData
  readonly resources: readonly ResourceData[]
  /** CSL-JSON items, by the keys that citations name. */
  readonly references: readonly Readonly<Record<string, unknown>>[]
  readonly files: readonly FileData[]
  readonly content: readonly BlockData[]
}

/** All that there is of one page in one language. */
export function pageData(made: MadePage, world: SiteWorld): PageData {
  const { meta, body } = made.publication
  const { id, kind, lang, dir, title, shortName, description, revision, published, updated, review, authors, publisher, licence, url } =
    meta
  return {
    format: 'fourleaf-page',
    version: dataVersion,
    id,
    kind,
    language: lang,
    direction: dir,
    title,
    ...given({ shortName, summary: description }),
    otherNames: otherNames(made),
    identifiers: meta.identifiers,
    path: made.path,
    ...given({ url, revision, published, updated }),
    review,
    changes: changesOf(made),
    authors,
    ...given({ publisher, funding: fundingOf(made, world), licence }),
    audience: made.entry?.front.audience ?? [],
    tags: made.entry?.front.tags ?? [],
    ...given({ translatedFrom: originOf(made) }),
    languages: languagesOf(made, world),
    collections: meta.collections ?? [],
    relations: relationsOf(made, world),
    resources: resourcesOf(made),
    references: worksOf(made.entry, world),
    files: made.files.map((file) => fileData(file, world)),
    content: blockData(body, world.imagePath),
  }
}

/** Who paid: for this page, or else for all of them. */
function fundingOf(made: MadePage, { nameOf }: SiteWorld): string | undefined {
  const own = made.entry?.front.funding
  return own === undefined ? nameOf(made.publication.meta.lang).funding : (wordsAt(made, 'funding') ?? own)
}

function otherNames({ publication, entry }: MadePage): PageData['otherNames'] {
  const synonyms = entry?.front.synonyms ?? []
  return publication.meta.alternateNames.map((name, index) => {
    const { type, system } = synonyms[index] ?? {}
    return { name, ...given({ type, system }) }
  })
}

function changesOf(made: MadePage): PageData['changes'] {
  const changes = made.entry?.front.changes ?? []
  return changes.map(({ date, text }, index) => ({ date, text: wordsAt(made, `changes.${index}.text`) ?? text }))
}

function originOf({ publication: { meta } }: MadePage): PageData['translatedFrom'] {
  const from = meta.translatedFrom
  return from && { language: from.lang, title: from.title, machine: from.machine }
}

function languagesOf({ publication: { meta }, languages }: MadePage, { pathOf, catalogue }: SiteWorld): PageData['languages'] {
  return flatMap(languages, (lang) => {
    const path = pathOf({ page: meta.id, lang })
    return path === undefined ? [] : [{ language: lang, path, ...given({ url: addressOf(path, catalogue.manifest) }) }]
  })
}

function worksOf(entry: Entry | undefined, { catalogue }: SiteWorld): PageData['references'] {
  if (!entry) return []
  const keys = entry.front.references.map((work) => (typeof work === 'string' ? work : work.id))
  return flatMap(keys, (key) => catalogue.work(entry, key)?.csl ?? [])
}

/** A published file by its place, size and hash. */
function fileData({ path, format, edition, mediaType, bytes }: PageFile, { catalogue }: SiteWorld): FileData {
  const url = addressOf(path, catalogue.manifest)
  return { format, edition, path, ...given({ url }), mediaType, size: bytes.length, sha256: hashOf(bytes, 'sha256', 'hex') }
}
