// The site besides its pages: every part of it is shown each page as it is published.

import { standardEdition } from '../../config/edition-name.ts'
import { formats } from '../../emitters/emitter.ts'
import { pathOf } from '../../library/places.ts'
import type { PageFile, SiteFile, SitePart } from '../../site/part.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Write } from './emit.ts'
import type { Listing, Press } from './press.ts'

export interface Site {
  /** Publishes a page by `emit`, whatever it gives back, and shows the parts what was written of it. */
  readonly publish: <Given>(publication: Publication, emit: (write: Write) => Promise<Given>) => Promise<Given>
  /** Writes what tells of all pages. */
  readonly end: () => void
}

/** What this site has besides its pages; nothing, when no site is asked for. */
function partsOf({ formats }: Press): readonly SitePart[] {
  return formats.includes('html') ? [] : []
}

export function createSite(press: Press, listing: Listing, write: Write): Site {
  const parts = partsOf(press)
  const writeAll = (files: readonly SiteFile[]): void => {
    for (const file of files) write({ ...file, about: { format: 'html' } })
  }
  return { publish, end: () => parts.forEach((part) => void writeAll(part.end())) }

  async function publish<Given>(publication: Publication, emit: (write: Write) => Promise<Given>): Promise<Given> {
    if (parts.length === 0) return emit(write)
    const files: PageFile[] = []
    const given = await emit((artifact) => {
      const { path, mediaType, bytes, about } = artifact
      const format = formats.find((one) => one === about?.format)
      if (format) files.push({ path, mediaType, bytes, format, edition: about?.edition ?? standardEdition })
      write(artifact)
    })
    const { id, lang } = publication.meta
    const path = pathOf({ page: id, lang }, 'html', press.catalogue)
    if (path !== undefined) for (const part of parts) writeAll(part.page({ publication, path, files, languages: listing.languages(id) }))
    return given
  }
}
