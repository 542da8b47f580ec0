import { nameUuid } from '../../render/name-uuid.ts'
import type { Metadata } from '../../tree/publication.ts'
import type { Chapter } from './chapter.ts'

/**
 * A name for the book: the same in every build, another in each revision and edition, since reading systems take two books of one
 * name for one file. A collection is another when a chapter is. Shaped as a UUID of version 5 (RFC 9562), in the
 * namespace of X.500 names.
 */
export function identifierOf({ id, lang, publisher, revision }: Metadata, chapters: readonly Chapter[], edition?: string): string {
  const states = chapters.filter(({ meta }) => meta.id !== id && meta.revision).map(({ meta }) => `${meta.id} ${meta.revision}`)
  const parts = [...(revision ? [revision] : []), ...states, ...(edition === undefined ? [] : [edition])]
  return `urn:uuid:${nameUuid(publisher?.name ?? '', lang, id, ...parts)}`
}

/** The day of the content as `2025-03-14`: never the day of the build. A page without a date has the first day an archive knows. */
export function dayOf({ updated }: Metadata): string {
  const [year = '', month = '01', day = '01'] = (updated ?? '1980-01-01').slice(0, 10).split('-')
  return `${year}-${month}-${day}`
}
