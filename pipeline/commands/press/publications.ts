import { formatWorks } from '../../compose/citations.ts'
import { citePage } from '../../compose/cite-page.ts'
import { compose } from '../../compose/compose.ts'
import { composePair } from '../../compose/pair.ts'
import type { Pouring, Site } from '../../compose/pouring.ts'
import { citedPage } from '../../tree/cited-page.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Kind, Page, Publication } from '../../tree/publication.ts'
import type { Locale, Span, Target, Translatable } from '../../tree/types.ts'
import { chaptersOf, collectionsWith } from './made.ts'
import type { Listing, Press } from './press.ts'
import { waysOf } from './site-ways.ts'

/** A page in its layout, sealed: that of its kind, or that of a part of a book. */
export function publicationOf(
  page: Page,
  press: Press,
  listing: Listing,
  layout: Kind | 'book-part' | 'withdrawn' = page.meta.kind,
): Publication {
  const { meta } = page
  const isWritten = meta.kind !== 'index' && meta.kind !== 'collection'
  const collections = isWritten ? collectionsWith(meta.id, meta.lang, press, listing) : []
  const member: Page = collections.length ? { ...page, meta: { ...meta, collections } } : page
  return compose(press.layoutOf(layout), pouringOf(member, press, listing))
}

/** A page and its translation in one publication, side by side, sealed. */
export function pairOf(page: Page, other: Page, press: Press, listing: Listing): Publication {
  const layout = press.layoutOf(page.meta.kind)
  return composePair(layout, pouringOf(page, press, listing), pouringOf(other, press, listing))
}

function pouringOf(page: Page, press: Press, listing: Listing): Pouring {
  const { catalogue, report } = press
  const { id, lang, kind, source } = page.meta
  const written = kind !== 'index' && kind !== 'collection'
  const entry = written ? catalogue.find(id, lang) : undefined
  const labels = press.labelsOf(lang)
  const span: Span = { file: source, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return {
    page,
    lang,
    labels,
    typographies: press.typographies,
    catalogue,
    site: siteIn(lang, press, listing),
    glossary: press.glossaryOf(lang),
    locate: (target) => listing.locate(target, lang),
    titleOf: (target) => titleOf(target, listing, span),
    sheet: (name) => press.sheetOf(name, lang),
    works: (keys) =>
      formatWorks(
        entry ? keys.map((key) => catalogue.work(entry, key)).filter((work) => work !== undefined) : [],
        lang,
        labels,
        press.citations,
      ),
    cited: (day) => citePage(citedPage(page.meta, plainText(press.siteOf(lang).title.inlines)), press.citeFiles, day, span),
    expired: (due) => due < press.asOf.slice(0, due.length),
    report,
    span,
    ...(entry ? { entry } : {}),
  }
}

// A collection none of whose pages can be had in a language is not there for its readers.
function siteIn(lang: Locale, press: Press, listing: Listing): Site {
  const site = press.siteOf(lang)
  const collections = site.collections.filter(({ id }) => chaptersOf(id, lang, press, listing).length > 0)
  return { ...site, collections, ...waysOf(lang, press, listing) }
}

function titleOf(target: Target, listing: Listing, span: Span): Translatable<'draft'> {
  return listing.listed(target.page, target.lang)?.title ?? { inlines: [{ type: 'text', value: target.page, span }], span }
}
