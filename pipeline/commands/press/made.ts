import { markBorrowed, withoutMarks } from '../../compose/borrowed.ts'
import { byLetter, collectionBody, type Making, madePage, type Name, text } from '../../library/made-pages.ts'
import { madeMetadata } from '../../library/metadata.ts'
import { chapterIds, type DraftOutline, outlineOf } from '../../library/outline.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Metadata, Page } from '../../tree/publication.ts'
import type { Locale, Span, Target } from '../../tree/types.ts'
import { siteUrl } from './pages.ts'
import { perLanguage } from './per-language.ts'
import type { Listed, Listing, Press } from './press.ts'

/** Where words stand that nobody wrote. */
export const span: Span = { file: 'fourleaf.yml', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** How little was checked of the least checked of some translations. */
export function leastChecked(pages: readonly Listed[]): Pick<Metadata, 'leadsTo'> {
  const found = new Set(pages.map(({ unsigned }) => unsigned))
  if (found.has('machine')) return { leadsTo: 'machine' }
  return found.has('unsigned') ? { leadsTo: 'unsigned' } : {}
}

/** The face of a collection in one language; `undefined` when none of its pages is there. */
export function collectionPage(id: string, lang: Locale, press: Press, listing: Listing): Page | undefined {
  const words = press.siteOf(lang).collections.find((one) => one.id === id)
  if (!words) return undefined
  const making = makingOf(lang, press, listing)
  const page = made(id, 'collection', words.title, collectionBody(making, collectionOutline(id, lang, press, listing)), lang, press)
  const described = words.description ? { ...page, fields: { summary: words.description } } : page
  const description = words.description && plainText(words.description.inlines)
  const chapters = chaptersOf(id, lang, press, listing).flatMap((chapter) => listing.listed(chapter, lang) ?? [])
  return { ...described, meta: { ...page.meta, ...leastChecked(chapters), ...(description ? { description } : {}) } }
}

/** The chapters of a collection that can be had in a language, in order. */
export function chaptersOf(id: string, lang: Locale, press: Press, listing: Listing): readonly string[] {
  return chapterIds(collectionOutline(id, lang, press, listing))
}

const outlines = new WeakMap<Listing, Map<string, readonly DraftOutline[]>>()

/** How a collection is laid out in a language; made once, for every page asks which collections there are. */
export function collectionOutline(id: string, lang: Locale, press: Press, listing: Listing): readonly DraftOutline[] {
  const known = outlines.get(listing) ?? new Map<string, readonly DraftOutline[]>()
  outlines.set(listing, known)
  const key = `${id} ${lang}`
  const outline = known.get(key) ?? outlineIn(id, lang, press, listing)
  known.set(key, outline)
  return outline
}

function outlineIn(id: string, lang: Locale, press: Press, listing: Listing): readonly DraftOutline[] {
  const parts = press.catalogue.collections.find((one) => one.id === id)?.parts ?? []
  const groups = press.siteOf(lang).collections.find((one) => one.id === id)?.groups ?? []
  return outlineOf(parts, {
    lang,
    labels: press.labelsOf(lang),
    span,
    listed: (page) => listing.listed(page, lang),
    groupTitle: (group) => groups[group] ?? text(id, span),
  })
}

type Memberships = NonNullable<Metadata['collections']>
const memberships = perLanguage(membershipsIn)

/** The collections that bind a page in a language, with its place in each. */
export function collectionsWith(page: string, lang: Locale, press: Press, listing: Listing): Memberships {
  return memberships(lang, press, listing).get(page) ?? []
}

function membershipsIn(lang: Locale, press: Press, listing: Listing): ReadonlyMap<string, Memberships> {
  const found = new Map<string, Memberships>()
  for (const { id, title } of press.siteOf(lang).collections) {
    for (const [index, page] of chaptersOf(id, lang, press, listing).entries())
      found.set(page, [...(found.get(page) ?? []), { id, title: plainText(title.inlines), position: index + 1 }])
  }
  return found
}

/** Names by which readers look for the chapters of a book: titles, other names, symbols of genes. */
export function indexNames(ids: readonly string[], lang: Locale, press: Press, listing: Listing): readonly Name[] {
  return ids.flatMap((id) => {
    const listed = listing.listed(id, lang)
    return listed ? [...namesOf(listed), ...symbolsOf(id, nameOf(listed), press)] : []
  })
}

function symbolsOf(id: string, title: Name, { catalogue }: Press): readonly Name[] {
  const front = catalogue.find(id, catalogue.manifest.language)?.front
  const symbols = front?.kind === 'gene' ? [front.symbol] : front?.kind === 'condition' ? front.genes.map(({ symbol }) => symbol) : []
  return symbols.flatMap((symbol) => (symbol ? [{ ...title, words: text(symbol, span), seeTitle: title.words }] : []))
}

/** A page that nobody wrote. */
export function made(
  id: string,
  kind: 'index' | 'collection',
  title: Page['title'],
  body: Page['body'],
  lang: Locale,
  { catalogue }: Press,
): Page {
  const bare = withoutMarks(plainText(title.inlines))
  return madePage(madeMetadata(id, kind, lang, bare, catalogue, siteUrl({ id, lang }, catalogue)), title, body)
}

/** What lists of pages are made from in one language. */
export function makingOf(lang: Locale, press: Press, listing: Listing): Making {
  const all = listing.all(lang)
  const labels = markBorrowed(press.labelsOf(lang))
  return {
    catalogue: press.catalogue,
    lang,
    labels,
    titles: byLetter(all.map(nameOf), lang, labels).flatMap(({ group }) => group),
    names: indexNames(
      all.map(({ id }) => id),
      lang,
      press,
      listing,
    ),
    span,
  }
}

/** A page by its title. */
export function nameOf({ id, lang, kind, title, summary }: Listed): Name {
  return { words: withoutSegment(title), target: targetOf(id, lang), kind, ...(summary ? { summary: withoutSegment(summary) } : {}) }
}

function namesOf(listed: Listed): readonly Name[] {
  const title = nameOf(listed)
  const others = listed.otherNames.map((words) => ({ ...title, words: withoutSegment(words), seeTitle: title.words }))
  return [title, ...others]
}

const targetOf = (page: string, lang: Locale): Target => ({ page, lang })

// On a list a name is generated; its segment belongs to the page it names.
function withoutSegment({ segment: _, ...words }: Name['words'] & { readonly segment?: string }): Name['words'] {
  return words
}
