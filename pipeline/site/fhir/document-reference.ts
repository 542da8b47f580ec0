// A page as HL7 FHIR R4 (4.0.1) has documents: one DocumentReference for each page and language, its files attached.

import { nameUuid } from '../../render/name-uuid.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Metadata } from '../../tree/publication.ts'
import { addressOf } from '../address.ts'
import { hashOf } from '../bytes.ts'
import { idOf } from '../feeds/feed.ts'
import { given } from '../given.ts'
import type { MadePage, PageFile, SiteWorld } from '../part.ts'

export interface DocumentReference {
  readonly resourceType: 'DocumentReference'
  readonly id: string
  readonly date?: string
  readonly [element: string]: unknown
}

// https://terminology.hl7.org/CodeSystem-definition-topic.html
const education = { system: 'http://terminology.hl7.org/CodeSystem/definition-topic', code: 'education', display: 'Education' }

/** The logical id of a page in a language: letters, digits, hyphens and points, at most 64 of them. */
function resourceId({ id, lang }: Pick<Metadata, 'id' | 'lang'>): string {
  const name = `${id}.${lang}`
  return name.length <= 64 ? name : nameUuid(name)
}

/** A page and its files; `undefined` where nobody said where they stand. */
export function documentReference(made: MadePage, world: SiteWorld): DocumentReference | undefined {
  const { meta } = made.publication
  const content = flatMap(
    made.files.filter((file) => isDocument(file, made)),
    (file) => attachmentOf(file, meta, world),
  )
  if (content.length === 0) return undefined
  const origin = originOf(meta, world)
  return {
    resourceType: 'DocumentReference',
    id: resourceId(meta),
    language: meta.lang,
    masterIdentifier: { system: 'urn:ietf:rfc:3986', value: idOf(world, meta.lang, meta.id) },
    status: 'current',
    // `final` says that an appropriate person has verified it.
    docStatus: meta.review.state === 'reviewed' ? 'final' : 'preliminary',
    category: [{ coding: [education], text: 'Patient education' }],
    ...given({ date: meta.updated?.length === 10 ? `${meta.updated}T00:00:00Z` : undefined }),
    ...(meta.authors.length > 0 ? { author: meta.authors.map((display) => ({ display })) } : {}),
    ...(meta.review.state === 'reviewed' ? { authenticator: { display: meta.review.by } } : {}),
    ...(meta.publisher ? { custodian: { display: meta.publisher.name } } : {}),
    ...(origin === undefined ? {} : { relatesTo: [{ code: 'transforms', target: { reference: `DocumentReference/${origin}` } }] }),
    description: meta.description ?? meta.title,
    content,
  }
}

// Pictures stand in the documents, and what translators get is none.
function isDocument({ format, mediaType, path }: PageFile, made: MadePage): boolean {
  if (format === 'html') return path === made.path
  return format !== 'translation' && !mediaType.startsWith('image/')
}

function attachmentOf({ path, mediaType, bytes, edition }: PageFile, meta: Metadata, { catalogue }: SiteWorld): readonly object[] {
  const url = addressOf(path, catalogue.manifest)
  if (url === undefined) return []
  const attachment = {
    contentType: mediaType,
    language: meta.lang,
    url,
    size: bytes.length,
    // SHA-1 in base64, as R4 has it; the manifest of the publication has SHA-256.
    hash: hashOf(bytes, 'sha1', 'base64'),
    title: edition === 'standard' ? meta.title : `${meta.title} (${edition})`,
    ...given({ creation: meta.updated }),
  }
  return [{ attachment }]
}

function originOf({ id, translatedFrom }: Metadata, { isPublished }: SiteWorld): string | undefined {
  if (!translatedFrom || !isPublished(id, translatedFrom.lang)) return undefined
  return resourceId({ id, lang: translatedFrom.lang })
}
