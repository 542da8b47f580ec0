// A collection as a book: its own page, its chapters bound to each other, and what only the whole book can tell.

import { asPart, bookGlossary, bookReferences } from '../../compose/bind/back-matter.ts'
import { bindChapter } from '../../compose/bind/bind-chapter.ts'
import { type ChapterFacts, type Survey, surveyOf } from '../../compose/bind/survey.ts'
import { colophonBody, indexBody } from '../../library/book-parts.ts'
import { text } from '../../library/made-pages.ts'
import { chapterIds, type DraftOutline } from '../../library/outline.ts'
import { type Book, backMatter, type Metadata, type Outline, type Publication } from '../../tree/publication.ts'
import type { Block, Locale, SectionRole, Translatable } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import { collectionOutline, collectionPage, indexNames, made, span } from './made.ts'
import type { Listing, Press } from './press.ts'
import { publicationOf } from './publications.ts'

export interface Binding {
  readonly press: Press
  readonly listing: Listing
  readonly lang: Locale
  /** Reads a chapter from where it was kept. */
  chapter(id: string): Publication
  /** What was noted of a chapter when it was made. */
  noted(id: string): ChapterFacts
}

/** A collection in one language, bound; `undefined` when none of its pages is there. `front` is its page of the site. */
export function bindCollection(id: string, binding: Binding): { readonly book: Book; readonly front: Publication } | undefined {
  const { press, listing, lang } = binding
  const page = collectionPage(id, lang, press, listing)
  const outline = collectionOutline(id, lang, press, listing)
  const ids = chapterIds(outline)
  if (!page || !ids.length) return undefined
  const survey = surveyOf(ids.map((chapter) => binding.noted(chapter)))
  const front = publicationOf({ ...page, meta: { ...page.meta, ...toldBy(survey.chapters) } }, press, listing)
  const last = backMatterOf(front, ids, survey, binding)
  const lastIds = last.map(({ meta }) => meta.id)
  const book: Book = {
    meta: front.meta,
    labels: front.labels,
    pages: [id, ...ids, ...lastIds],
    outline: [id, ...sealedOutline(outline, front), ...lastIds],
    chapters: {
      *[Symbol.iterator]() {
        yield front
        for (const chapter of chaptersOf(ids, binding)) yield bindChapter(chapter, survey)
        yield* last
      },
    },
  }
  return { book, front }
}

function* chaptersOf(ids: readonly string[], { chapter }: Binding): Generator<Publication> {
  for (const id of ids) yield chapter(id)
}

/** What a book knows from its chapters: who wrote them, and the day of the latest. */
function toldBy(chapters: readonly Metadata[]): Partial<Metadata> {
  const updated = chapters.map((meta) => meta.updated ?? '').reduce((latest, day) => (day > latest ? day : latest), '')
  return { authors: [...new Set(chapters.flatMap(({ authors }) => authors))], ...(updated ? { updated } : {}) }
}

/** Titles of groups as they stand, sealed, on the collection's own page. */
function sealedOutline(outline: readonly DraftOutline[], front: Publication): readonly Outline[] {
  const titles = new Map<string, Translatable>()
  visitBlocks(front.body, { block: (node) => void (node.type === 'section' && titles.set(node.id, node.title)) })
  const seal = (part: DraftOutline): Outline => {
    if (typeof part === 'string') return part
    return { title: titles.get(part.id) ?? { inlines: [], span }, parts: part.parts.map(seal) }
  }
  return outline.map(seal)
}

function backMatterOf(front: Publication, ids: readonly string[], survey: Survey, binding: Binding): readonly Publication[] {
  const { press, listing, lang } = binding
  const { labels } = front
  const names = indexNames(ids, lang, press, listing)
  const index = partOf('index', labels.bookIndex, indexBody({ names, mentions: survey.mentions, lang, labels, span }), binding)
  const titleOf = (id: string) => listing.listed(id, lang)?.title ?? text(id, span)
  const expired = (due: string) => due < press.asOf.slice(0, due.length)
  const account = colophonBody({ chapters: survey.chapters, titleOf, lang, labels, expired, span })
  return [
    ...bookGlossary(front, survey),
    ...bookReferences(front, survey),
    index,
    partOf('colophon', labels.aboutThisBook, account, binding),
  ]
}

function partOf(
  role: Extract<SectionRole, 'index' | 'colophon'>,
  title: string,
  body: readonly Block<'draft'>[],
  binding: Binding,
): Publication {
  const { press, listing, lang } = binding
  const page = made(backMatter[role], 'index', text(title, span), body, lang, press)
  return asPart(publicationOf(page, press, listing, 'book-part'), backMatter[role], title, role)
}
