import { createHash } from 'node:crypto'
import type { Metadata } from '../../tree/publication.ts'
import type { Chapter } from './chapter.ts'

/**
 * A name for the book: the same in every build, another in each revision and edition, since reading systems take two books of one
 * name for one file. A collection is another when a chapter is. Shaped as a UUID of version 5 (RFC 9562), in the
 * namespace of X.500 names.
 */
export function identifierOf({ id, lang, publisher, revision }: Metadata, chapters: readonly Chapter[], edition?: string): string {
  const states = chapters.filter(({ meta }) => meta.id !== id && meta.revision).map(({ meta }) => `${meta.id} ${meta.revision}`)
  const name = [
    publisher?.name ?? '',
    lang,
    id,
    ...(revision ? [revision] : []),
    ...states,
    ...(edition === undefined ? [] : [edition]),
  ].join('\n')
  const bytes = createHash('sha1').update(Buffer.from('6ba7b8149dad11d180b400c04fd430c8', 'hex')).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The day of the content as `2025-03-14`: never the day of the build. A page without a date has the first day an archive knows. */
export function dayOf({ updated }: Metadata): string {
  const [year = '', month = '01', day = '01'] = (updated ?? '1980-01-01').slice(0, 10).split('-')
  return `${year}-${month}-${day}`
}
