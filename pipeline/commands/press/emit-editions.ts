// The editions of a page besides the standard one, and of a collection. Each costs its own emission; a page is composed
// anew only for an edition with layouts of its own or with a second language.

import type { Entry } from '../../catalogue/catalogue.ts'
import { editionEnd } from '../../catalogue/paths.ts'
import { emittersOf } from '../../emitters/registry.ts'
import type { Page, Publication } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { bookOf, emitEdition, type MadeEdition, type Order } from './emit.ts'
import type { Listing, PressEdition } from './press.ts'
import { pairOf, publicationOf } from './publications.ts'
import type { Run } from './run.ts'
import { offered, translated } from './translations.ts'

/** What every order of one page says. */
type Common = Pick<Order, 'press' | 'listing' | 'write' | 'languages'>

interface Made {
  readonly draft: Page
  readonly publication: Publication
}

/** Makes the editions of a page in one language. */
export async function emitSingles({ draft, publication }: Made, run: Run, order: Common): Promise<readonly MadeEdition[]> {
  const made: MadeEdition[] = []
  for (const edition of order.press.editions) {
    if (edition.second !== undefined || !isFor(edition, draft)) continue
    const { layoutOf } = edition
    const own = layoutOf ? publicationOf(draft, { ...order.press, layoutOf }, order.listing) : publication
    run.observe?.(own, editionEnd(edition.name))
    made.push(...(await emitEdition({ ...order, book: bookOf(own), formats: edition.formats, edition: { edition } })))
  }
  return made
}

/** Makes the editions of a page in its own language and one of its translations, for each translation that is whole. */
export async function emitPairs(page: Page, entry: Entry, run: Run, listing: Listing): Promise<readonly MadeEdition[]> {
  const { library, write } = run
  const { press } = library
  const order = { press, listing, write, languages: listing.languages(entry.id) }
  const made: MadeEdition[] = []
  for (const edition of press.editions) {
    if (edition.second === undefined || !isFor(edition, page)) continue
    for (const second of secondsOf(edition, entry, run, listing)) {
      const other = translated(page, entry, second, library, asPartOf(page, listing))
      // What was made of an older source does not stand beside that of today.
      if (!other || other.verdict.from === 'copy') continue
      const pair = pairOf(page, other.page, { ...press, ...(edition.layoutOf ? { layoutOf: edition.layoutOf } : {}) }, listing)
      run.observe?.(pair, editionEnd(edition.name, second))
      made.push(...(await emitEdition({ ...order, book: bookOf(pair), formats: edition.formats, edition: { edition, second } })))
    }
  }
  return made
}

function isFor({ kinds, formats }: PressEdition, { meta }: Page): boolean {
  const isMade = kinds.length === 0 ? meta.kind !== 'policy' : kinds.some((kind) => kind === meta.kind)
  return formats.length > 0 && isMade
}

function secondsOf({ second }: PressEdition, entry: Entry, { library, wanted }: Run, listing: Listing): readonly Locale[] {
  const isWanted = (lang: Locale): boolean => !wanted.languages || wanted.languages.includes(lang)
  if (!isWanted(entry.lang)) return []
  return offered(entry, library).filter(
    (lang) => isWanted(lang) && (second === 'all' || second?.includes(lang)) && listing.listed(entry.id, lang) !== undefined,
  )
}

// In a book of both languages a way to the page itself leads to where the reader already is.
function asPartOf({ meta }: Page, listing: Listing): Listing {
  return {
    ...listing,
    locate: (target, lang) => (target.page === meta.id ? { ...target, lang: meta.lang } : listing.locate(target, lang)),
  }
}

/**
 * Makes a collection in the editions that one can be bound in: not as a booklet, for a pile of sheets that thick does not
 * fold, and not in two languages or other layouts, for its chapters are kept as the site has them.
 */
export async function emitBound(order: Common & Pick<Order, 'book'>): Promise<readonly MadeEdition[]> {
  const made: MadeEdition[] = []
  for (const edition of order.press.editions) {
    if (edition.imposition !== undefined || edition.second !== undefined || edition.layoutOf || edition.kinds.length > 0) continue
    const formats = (await emittersOf(edition.formats)).filter(({ binds }) => binds).map(({ format }) => format)
    made.push(...(await emitEdition({ ...order, formats, edition: { edition } })))
  }
  return made
}
