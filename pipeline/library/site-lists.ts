// Pages that list what is no page: words, organisations, what is new, the site itself, and the way back for those who lost it.

import { sayBorrowed } from '../compose/borrowed.ts'
import { writtenDate } from '../compose/label.ts'
import { directionOf } from '../tree/direction.ts'
import type { LabelName, Labels } from '../tree/labels.ts'
import type { Block, Definition, Locale, Span, Target, Translatable } from '../tree/types.ts'
import { byLetter, linkOf, listOf, type Making, type Name, text } from './made-pages.ts'
import { isSplit, type ListPage, letterPages } from './name-list.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

export interface ExplainedWord {
  readonly id: string
  readonly term: Words
  readonly definition: Words
  /** The page on this word. */
  readonly page?: Target
}

// A word with what it means takes the room of two or three names.
const mostWords = 120

/** Each word with what it means, under its letter: on one page, or where they are many on a page for each letter. */
export function glossaryPages(id: string, words: readonly ExplainedWord[], making: Making): readonly ListPage[] {
  const { lang, labels, span } = making
  const byId = new Map(words.map((word) => [word.id, word]))
  const names = words.map((word): Name => ({ words: word.term, target: { page: word.id, lang }, kind: 'term' }))
  const show = (group: readonly Name[]): Draft => {
    return { type: 'definitions', items: group.flatMap(({ target }) => explained(byId.get(target.page), span)), span }
  }
  const list = { id, title: text(labels.glossary, span), names, most: mostWords }
  if (isSplit(list)) return letterPages(list, making, show)
  const body = byLetter(names, lang, labels).map((lettered) =>
    section(lettered.id, text(lettered.letter, span), [show(lettered.group)], span),
  )
  return [{ id, title: list.title, body }]
}

function explained(word: ExplainedWord | undefined, span: Span): readonly Definition<'draft'>[] {
  if (!word) return []
  const { id, term, definition, page } = word
  const name: Words = page ? { inlines: [{ type: 'reference', target: page, children: term.inlines, span }], span } : term
  return [{ id: `term-${id}`, terms: [name], definitions: [[paragraph(definition)]], span }]
}

export interface NamedOrganisation {
  readonly name: string
  readonly url: string
  readonly description?: string
}

/** Who is behind the links, each with what it is, in the language of the library. */
export function organisationsBody(all: readonly NamedOrganisation[], spoken: Locale, { lang, span }: Making): readonly Draft[] {
  const said = (words: string): Words =>
    spoken === lang ? text(words, span) : { inlines: [{ type: 'phrase', lang: spoken, children: text(words, span).inlines, span }], span }
  const items = all.map(({ name, url, description }): Definition<'draft'> => {
    const link: Words = { inlines: [{ type: 'link', url, children: said(name).inlines, span }], span }
    return { terms: [link], definitions: description ? [[paragraph(said(description))]] : [], span }
  })
  return items.length ? [{ type: 'definitions', items, span }] : []
}

/** Something new on a day: what it is, and on which page. */
export interface News {
  readonly date: string
  readonly page: Name
  readonly what: Words
}

/** What is new, day by day, in the order given. */
export function newsBody(news: readonly News[], { lang, labels, span }: Making): readonly Draft[] {
  const days = new Map<string, News[]>()
  for (const one of news) days.set(one.date, [...(days.get(one.date) ?? []), one])
  return [...days].map(([date, all]): Draft => {
    const items = all.map(({ page, what }): Words => {
      return { inlines: [...linkOf(page, labels).inlines, ...text(': ', span).inlines, ...what.inlines], span }
    })
    return section(`on-${date}`, text(writtenDate(date, lang), span), [listOf(items, span)], span)
  })
}

/** One part of the site map: ways under a title, which may be a way itself. */
export interface MapPart {
  readonly id: string
  readonly title: Words
  readonly ways: readonly Words[]
}

/** The whole site: its kinds of pages with their pages, its lists, its collections, what it says of itself. */
export function mapBody(parts: readonly MapPart[], span: Span): readonly Draft[] {
  return parts.flatMap(({ id, title, ways }) => (ways.length ? [section(id, title, [listOf(ways, span)], span)] : []))
}

/** What is said at an address that leads nowhere, in each language of the site. */
export function notFoundBody(languages: readonly (readonly [Locale, Labels])[], own: Locale, span: Span): readonly Draft[] {
  return languages.flatMap(([lang, labels]): readonly Draft[] => {
    const way = (page: string, label: LabelName): Words => {
      return { inlines: [{ type: 'reference', target: { page, lang }, children: text(labels[label], span).inlines, span }], span }
    }
    const body = [
      paragraph(text(labels.notFoundText, span)),
      listOf([way('home', 'home'), way('a-z', 'aToZ'), way('site.map', 'siteMap')], span),
    ]
    const title = text(labels.notFound, span)
    const inLanguage = { ...section(`in-${lang.toLowerCase()}`, title, body, span), lang, dir: directionOf(lang) }
    // Words that one language borrows are no concern of the page's own.
    return sayBorrowed(lang === own ? body : [inLanguage], labels)
  })
}

function section(id: string, title: Words, children: readonly Draft[], span: Span): Draft {
  return { type: 'section', id, depth: 2, title, children, span }
}

function paragraph(words: Words): Draft {
  return { type: 'paragraph', words, span: words.span }
}
