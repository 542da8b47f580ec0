// What stands in the place of a translation whose readers may be harmed by it.

import type { Entry } from '../../catalogue/catalogue.ts'
import { text } from '../../library/made-pages.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { bookOf, emitBook, type Write } from './emit.ts'
import { made } from './made.ts'
import type { Library } from './open.ts'
import type { Listing, Press } from './press.ts'
import { publicationOf } from './publications.ts'
import { offered } from './translations.ts'
import { verdictOf } from './verdict.ts'

/** By this a notice is known among published files. */
export const withdrawnEdition = 'withdrawn'

/** Languages in which the translation of a page is withdrawn. */
export function withdrawnFrom(page: Page, entry: Entry, library: Library): readonly Locale[] {
  return offered(entry, library).filter((lang) => verdictOf(page, entry, lang, library).state === 'withdrawn')
}

/** Writes the notice to the address that the page had on the site; it is in no list and no file to keep. */
export async function emitNotice(original: Page, lang: Locale, press: Press, listing: Listing, write: Write): Promise<void> {
  const { id, lang: written, title, source } = original.meta
  const labels = press.labelsOf(lang)
  const page = made(id, 'index', text(labels.withdrawnTitle, { file: source, ...start }), [], lang, press)
  const meta = { ...page.meta, source, translatedFrom: { lang: written, title, machine: false } }
  const publication = publicationOf({ ...page, meta }, press, listing, 'withdrawn')
  const write_: Write = (artifact) => write({ ...artifact, about: { ...artifact.about, edition: withdrawnEdition } })
  const languages = listing.languages(id).filter((other) => other !== lang)
  await emitBook({ book: bookOf(publication), press, listing, write: write_, formats: ['html'], languages })
}

const start = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
