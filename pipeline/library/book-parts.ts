// What a bound collection has at its end besides its lists: an index of names, and what is known of each chapter.

import type { Mention } from '../compose/bind/survey.ts'
import { fillLabel, writtenDate } from '../compose/label.ts'
import { joined } from '../compose/pouring.ts'
import { headingWords } from '../tree/heading-words.ts'
import type { Labels } from '../tree/labels.ts'
import type { Metadata } from '../tree/publication.ts'
import type { Block, ContentsEntry, Inline, Locale, Span, Target, Translatable } from '../tree/types.ts'
import { byLetter, type Name, seeWords, text } from './made-pages.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

export interface Indexing {
  readonly names: readonly Name[]
  /** Where other chapters lead to a page of the book. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
  readonly lang: Locale
  readonly labels: Labels
  readonly span: Span
}

// What stands in more chapters than this stands everywhere: a list of them would help nobody.
const mostMentions = 12

/** Names of conditions, genes and other pages by letter, each with the places where other chapters speak of it. */
export function indexBody({ names, mentions, lang, labels, span }: Indexing): readonly Draft[] {
  return byLetter(names, lang, labels).map(({ id, letter, group }): Draft => {
    const entries = group.map((name) => entryOf(name, mentions, labels))
    return {
      type: 'section',
      id,
      depth: 2,
      title: text(letter, span),
      children: [{ type: 'contents', role: 'index', entries, span }],
      span,
    }
  })
}

function entryOf(name: Name, mentions: Indexing['mentions'], labels: Labels): ContentsEntry<'draft'> {
  const { words, target, seeTitle } = name
  if (seeTitle) return { target, title: { ...words, inlines: [...words.inlines, ...seeWords(seeTitle, labels)] }, children: [] }
  const found = mentions.get(target.page) ?? []
  const children = found.length > mostMentions ? [] : found.map(placeOf)
  return { target, title: words, children }
}

function placeOf({ from, chapter, section }: Mention): ContentsEntry<'draft'> {
  const { span } = chapter
  const where = section ? [{ type: 'text' as const, value: ': ', span }, ...draftWords(section)] : []
  return { target: from, title: { inlines: [...draftWords(chapter), ...where], span }, children: [] }
}

/** The words of a sealed heading hold nothing that sealing numbers, and may be sealed again. */
function draftWords({ inlines }: Translatable): readonly Inline<'draft'>[] {
  return headingWords(inlines) as readonly Inline<'draft'>[]
}

export interface Accounting {
  readonly chapters: readonly Metadata[]
  readonly titleOf: (page: string) => Words
  readonly lang: Locale
  readonly labels: Labels
  /** Whether a review that was due by this date is past. */
  readonly expired: (due: string) => boolean
  readonly span: Span
}

/** Each chapter with its revision, date, review, licence and source file, and how it was translated. */
export function colophonBody(accounting: Accounting): readonly Draft[] {
  const { chapters, span } = accounting
  const items = chapters.map((meta) => ({ children: [{ type: 'paragraph' as const, words: accountOf(meta, accounting), span }], span }))
  return [{ type: 'list', ordered: false, start: 1, tight: false, items, span }]
}

function accountOf(meta: Metadata, { titleOf, lang, labels, expired, span }: Accounting): Words {
  const target: Target = { page: meta.id, lang }
  const { review } = meta
  const by = review.state === 'reviewed' ? [review.by, review.role].filter(Boolean).join(', ') : ''
  const on = review.state === 'reviewed' ? writtenDate(review.on, lang) : ''
  const facts: readonly (Words | undefined)[] = [
    meta.revision ? fillLabel(labels.revision, { revision: meta.revision }, span) : undefined,
    meta.updated ? fillLabel(labels.updated, { updated: writtenDate(meta.updated, lang) }, span) : undefined,
    review.state === 'none' ? text(labels.reviewNone, span) : fillLabel(labels.reviewedBy, { by, on }, span),
    review.state === 'reviewed' && review.due && expired(review.due) ? text(labels.reviewExpired, span) : undefined,
    meta.licence ? text(meta.licence.name, span) : undefined,
    { inlines: [{ type: 'inlineCode', value: meta.source, span }], span },
  ]
  const words = joined(
    facts.filter((fact) => fact !== undefined),
    ' · ',
    span,
  )
  const title: Inline<'draft'> = { type: 'reference', target, children: titleOf(meta.id).inlines, span }
  return { inlines: [title, { type: 'break', span }, ...(words?.inlines ?? []), ...translationOf(meta, labels, span)], span }
}

function translationOf({ translatedFrom, lang }: Metadata, labels: Labels, span: Span): readonly Inline<'draft'>[] {
  if (!translatedFrom) return []
  const { signed, machine, isDated } = translatedFrom
  const unchecked = [...(machine ? [labels.machineTranslated] : []), labels.translationUnreviewed]
  const standing = signed ? [labels.translationSigned.replace('{on}', writtenDate(signed.on, lang))] : unchecked
  const lines = [...(isDated ? [`${labels.datedTitle}.`] : []), ...standing]
  return [{ type: 'break', span }, ...text(lines.join(' '), span).inlines]
}
