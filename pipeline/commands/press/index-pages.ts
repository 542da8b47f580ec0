// Pages of the site that nobody writes, in one language.

import { notFoundId } from '../../catalogue/paths.ts'
import { markBorrowed } from '../../compose/borrowed.ts'
import { writtenDate } from '../../compose/label.ts'
import { counted, homeBody, kindWords, listedKinds } from '../../library/home.ts'
import { linkOf, type Making, type Name, text, uncheckedNotice } from '../../library/made-pages.ts'
import { listPages, searchBody } from '../../library/name-list.ts'
import { glossaryPages, type MapPart, mapBody, newsBody, notFoundBody, organisationsBody } from '../../library/site-lists.ts'
import { type TranslationRow, translationsPages } from '../../library/translations-list.ts'
import type { Page } from '../../tree/publication.ts'
import type { FileFormat, Locale, Target } from '../../tree/types.ts'
import { changesOf } from './changes.ts'
import { chaptersOf, leastChecked, made, makingOf, nameOf, span } from './made.ts'
import type { Listing, Press, Words } from './press.ts'
import { standingsFor, waysOf } from './site-ways.ts'
import type { Standing } from './standings.ts'
import { topicsOf } from './topics.ts'

interface Indexing {
  readonly lang: Locale
  readonly press: Press
  readonly listing: Listing
  readonly making: Making
}
type Body = Page['body']

// Beyond this, what is new is no news; the pages themselves tell it.
const mostNews = 200

/** Home, the lists from A to Z, the search, the lists by kind and by topic, and what is no page, in one language. */
export function* indexPages(lang: Locale, press: Press, listing: Listing): Generator<Page> {
  const indexing: Indexing = { lang, press, listing, making: makingOf(lang, press, listing) }
  const leadsTo = leastChecked(listing.all(lang))
  const notice = uncheckedNotice(leadsTo, indexing.making)
  for (const page of pagesIn(indexing)) yield { ...page, meta: { ...page.meta, ...leadsTo }, body: [...notice, ...page.body] }
}

function* pagesIn(indexing: Indexing): Generator<Page> {
  yield homePage(indexing)
  const { making } = indexing
  const { labels } = making
  for (const page of listPages({ id: 'a-z', title: text(labels.aToZ, span), names: making.names }, making))
    yield pageOf(page.id, page.title, page.body, indexing)
  yield pageOf('search', text(labels.search, span), searchBody({ names: making.names }, making), indexing)
  yield* kindPages(indexing)
  yield* topicPages(indexing)
  yield* listedPages(indexing)
}

function homePage({ lang, press, listing, making }: Indexing): Page {
  const site = press.siteOf(lang)
  const bound = site.collections.filter(({ id }) => chaptersOf(id, lang, press, listing).length > 0)
  const collections = bound.map((collection) => ({ ...collection, files: filesOf(press) }))
  const home = made('home', 'index', site.title, homeBody(making, collections), lang, press)
  return { ...home, fields: site.description ? { summary: site.description } : {} }
}

/** Formats that collections are bound in, of those that are being made. */
function filesOf({ formats }: Press): readonly FileFormat[] {
  return (['pdf', 'epub', 'text'] as const).filter((format) => formats.includes(format))
}

function* kindPages(indexing: Indexing): Generator<Page> {
  const { making } = indexing
  for (const kind of listedKinds) {
    const names = making.titles.filter((name) => name.kind === kind)
    const { title, about } = kindWords[kind]
    const list = { id: `kind.${kind}`, title: text(making.labels[title], span), names }
    if (names.length)
      for (const page of listPages(list, making)) yield pageOf(page.id, page.title, page.body, indexing, making.labels[about])
  }
}

function* topicPages(indexing: Indexing): Generator<Page> {
  const { lang, press, listing, making } = indexing
  const { labels } = making
  const topics = topicsOf(lang, press, listing)
  for (const { id, name, pages } of topics) {
    const [before = '', after = ''] = labels.topic.split('{topic}')
    const title: Words = {
      inlines: [...text(before, span).inlines, ...topicWords(name, indexing).inlines, ...text(after, span).inlines],
      span,
    }
    for (const page of listPages({ id, title, names: pages.map(nameOf) }, making)) yield pageOf(page.id, page.title, page.body, indexing)
  }
  const ways = topics.map(({ id, name, pages }): Words => {
    const words = wayOf({ page: id, lang }, topicWords(name, indexing))
    return { inlines: [...words.inlines, ...text(counted('', pages.length, lang), span).inlines], span }
  })
  if (topics.length) yield pageOf('site.topics', text(labels.topics, span), mapList(ways), indexing, labels.aboutTopics)
}

// A tag is a word of the library's own language, whoever reads it.
function topicWords(name: string, { lang, press }: Indexing): Words {
  const { language } = press.catalogue.manifest
  const words = text(name, span)
  return language === lang ? words : { inlines: [{ type: 'phrase', lang: language, children: words.inlines, span }], span }
}

function* listedPages(indexing: Indexing): Generator<Page> {
  const { lang, press, listing, making } = indexing
  const { labels } = making
  const { catalogue } = press
  const isThere = new Set(waysOf(lang, press, listing).lists.map(({ id }) => id))
  if (isThere.has('site.glossary'))
    for (const page of glossaryPages('site.glossary', wordsOf(indexing), making)) yield pageOf(page.id, page.title, page.body, indexing)
  if (isThere.has('site.organisations')) {
    const body = organisationsBody(catalogue.organisations, catalogue.manifest.language, making)
    yield pageOf('site.organisations', text(labels.organisations, span), body, indexing, labels.aboutOrganisations)
  }
  const changes = changesOf(lang, press, listing).slice(0, mostNews)
  const news = changes.map(({ date, page, what }) => {
    const words = what === 'new' ? text(labels.newPage, span) : what === 'updated' ? text(labels.changedPage, span) : what
    return { date, page: nameOf(page), what: words }
  })
  if (isThere.has('site.changes'))
    yield pageOf('site.changes', text(labels.whatsNew, span), newsBody(news, making), indexing, labels.aboutNews)
  if (isThere.has('site.translations')) yield* listedTranslations(indexing)
  yield pageOf('site.map', text(labels.siteMap, span), mapBody(mapParts(indexing), span), indexing)
}

function* listedTranslations(indexing: Indexing): Generator<Page> {
  const { lang, press, listing, making } = indexing
  const { labels } = making
  const rows = standingsFor(lang, press, listing).map((standing) => rowOf(standing, indexing))
  for (const { id, title, body } of translationsPages('site.translations', rows, making))
    yield pageOf(id, title, body, indexing, labels.translationsIntro)
}

function rowOf(
  { page, lang, state, signOff, machine, follows }: Standing,
  { lang: reader, press, listing, making }: Indexing,
): TranslationRow {
  const { labels } = making
  const unsigned = machine ? labels.signedMachine : labels.signedNo
  const checked = signOff ? labels.signedYes.replace('{on}', () => writtenDate(signOff.date, reader)) : unsigned
  const original = press.catalogue.manifest.language
  const listed = listing.listed(page, lang) ?? listing.listed(page, original)
  const name: Name = { words: { inlines: [], span }, target: { page, lang }, kind: 'index' }
  const shown = listed ? { ...nameOf(listed), target: { page, lang: listed.lang, exact: true as const } } : name
  // Another title is a name in another language than the reader's.
  const words =
    listed && listed.lang !== reader
      ? { inlines: [{ type: 'phrase' as const, lang: listed.lang, children: shown.words.inlines, span }], span }
      : shown.words
  const { revision, updated } = follows ?? {}
  const parts = [revision && labels.revision.replace('{revision}', () => revision), updated && writtenDate(updated, reader)]
  return {
    page: { words, target: shown.target, kind: shown.kind },
    lang,
    state,
    checked,
    follows: parts.filter(Boolean).join(labels.comma) || '–',
  }
}

function wordsOf({ lang, press, listing }: Indexing) {
  const glossary = press.glossaryOf(lang)
  return press.catalogue.terms.flatMap(({ id, page }) => {
    const words = glossary(id)
    const target = page && listing.listed(page, lang) ? { page, lang } : undefined
    return words ? [{ ...words, ...(target ? { page: target } : {}) }] : []
  })
}

/** All of the site; kinds with many pages by their lists alone. */
function mapParts({ lang, press, listing, making }: Indexing): readonly MapPart[] {
  const { labels, titles } = making
  const { lists, policies } = waysOf(lang, press, listing)
  const kinds = listedKinds.map((kind): MapPart => {
    const names = titles.filter((name) => name.kind === kind)
    const all = wayOf({ page: `kind.${kind}`, lang }, text(counted(labels[kindWords[kind].title], names.length, lang), span))
    return { id: `kind-${kind}`, title: all, ways: names.length > mostNews ? [all] : names.map((name) => linkOf(name, labels)) }
  })
  const collections = press.siteOf(lang).collections.filter(({ id }) => chaptersOf(id, lang, press, listing).length > 0)
  return [
    { id: 'lists', title: text(labels.otherPages, span), ways: listWays(lang, labels, lists) },
    ...kinds.filter(({ ways }) => ways.length > 0),
    {
      id: 'kind-collection',
      title: text(labels.collections, span),
      ways: collections.map(({ id, title }) => wayOf({ page: id, lang }, title)),
    },
    { id: 'policies', title: text(labels.policies, span), ways: policies.map((target) => wayOf(target, titleOf(target, listing))) },
  ]
}

function listWays(lang: Locale, labels: Making['labels'], lists: ReturnType<typeof waysOf>['lists']): readonly Words[] {
  const first = [wayOf({ page: 'home', lang }, text(labels.home, span)), wayOf({ page: 'a-z', lang }, text(labels.aToZ, span))]
  return [
    ...first,
    ...lists.filter(({ id }) => id !== 'site.map').map(({ id, label }) => wayOf({ page: id, lang }, text(labels[label], span))),
  ]
}

/** The page for addresses that lead nowhere: one for the whole site, in all its languages. */
export function notFoundPage(languages: readonly Locale[], press: Press): Page {
  const { language } = press.catalogue.manifest
  const spoken = languages.map((lang) => [lang, markBorrowed(press.labelsOf(lang))] as const)
  const page = made(
    notFoundId,
    'index',
    text(press.labelsOf(language).notFound, span),
    notFoundBody(spoken, language, span),
    language,
    press,
  )
  // It stands at every address and at none.
  const { url: _, ...meta } = page.meta
  return { ...page, meta }
}

function titleOf({ page, lang }: Target, listing: Listing): Words {
  const title = listing.listed(page, lang)?.title ?? text(page, span)
  return { inlines: title.inlines, span }
}

function wayOf(target: Target, words: Words): Words {
  return { inlines: [{ type: 'reference', target, children: words.inlines, span }], span }
}

function mapList(ways: readonly Words[]): Body {
  const items = ways.map((words) => ({ children: [{ type: 'paragraph' as const, words, span }], span }))
  return [{ type: 'list', ordered: false, start: 1, tight: true, items, span }]
}

function pageOf(id: string, title: Words, body: Body, { lang, press }: Indexing, about?: string): Page {
  const page = made(id, 'index', title, body, lang, press)
  return about === undefined ? page : { ...page, fields: { summary: text(about, span) } }
}
