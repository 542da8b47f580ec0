// What the site has besides the pages that somebody wrote: lists, the page for lost readers, and the stylesheet.

import { siteStylesheet, stylesheetPath } from '../../emitters/html/stylesheet.ts'
import type { Locale } from '../../tree/types.ts'
import { bookOf, emitBook, type Write } from './emit.ts'
import { indexPages, notFoundPage } from './index-pages.ts'
import type { Listing, Press } from './press.ts'
import { publicationOf } from './publications.ts'
import type { Site } from './site.ts'

interface Around {
  readonly press: Press
  readonly site: Site
  readonly write: Write
}

/** Publishes the lists of the site in each language; nothing where no site is asked for. */
export async function emitIndexes(languages: readonly Locale[], around: Around, listing: Listing): Promise<void> {
  const { press, site, write } = around
  if (!press.formats.includes('html')) return
  const written = new Map<string, Locale[]>()
  for (const lang of languages)
    for (const { meta } of indexPages(lang, press, listing)) written.set(meta.id, [...(written.get(meta.id) ?? []), lang])
  for (const lang of languages) {
    for (const page of indexPages(lang, press, listing)) {
      const publication = publicationOf(page, press, listing)
      const order = {
        book: bookOf(publication),
        press,
        listing,
        formats: ['html'] as const,
        languages: written.get(page.meta.id) ?? [lang],
      }
      await site.publish({ publication, fields: page.fields, languages: order.languages }, (given, head) =>
        emitBook({ ...order, head, write: given }),
      )
    }
  }
  await emitNotFound(languages, around, listing)
  const bytes = new TextEncoder().encode(siteStylesheet(press.theme))
  write({ path: stylesheetPath, mediaType: 'text/css', bytes, about: { format: 'html' } })
}

// Nobody looks for this page, so neither the search nor a list of pages is shown it.
export async function emitNotFound(
  languages: readonly Locale[],
  { press, write }: Pick<Around, 'press' | 'write'>,
  listing: Listing,
): Promise<void> {
  const publication = publicationOf(notFoundPage(languages, press), press, listing)
  await emitBook({ book: bookOf(publication), press, listing, write, formats: ['html'], languages: [publication.meta.lang] })
}
