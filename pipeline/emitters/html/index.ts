// The web leaf: one page of the site for each publication.

import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { renderBlocks } from '../../render/blocks.ts'
import { type Content, el, text } from '../../render/element.ts'
import { onLines } from '../../render/lines.ts'
import { documentLanguage, labelLanguage, type Medium } from '../../render/medium.ts'
import type { Book, Publication } from '../../tree/publication.ts'
import type { Target } from '../../tree/types.ts'
import type { Context, Emission, Emitter } from '../emitter.ts'
import { languageSwitch, withLanguages } from './alternates.ts'
import { citationFiles } from './citation-files.ts'
import { disclosures } from './disclosure.ts'
import { headOf } from './head.ts'
import { gatherImages } from './images.ts'
import { keepBox, wayToKeep } from './keep.ts'
import { partTrail, renderRegion } from './regions.ts'
import { searchPlace, withSearch } from './search-place.ts'

export { siteStylesheet, stylesheetPath } from './stylesheet.ts'

// No id of the tree holds a full stop.
const mainId = 'page.main'
const stringifier = unified().use(rehypeStringify, { closeSelfClosing: false }).freeze()

/** Site pages, which need no script and open from a disk as well as from a server. */
export const html: Emitter = {
  format: 'html',
  extension: 'html',
  mediaType: 'text/html',
  after: ['pdf', 'epub', 'text'],
  binds: false,
  emit: async (book, context) => emitPage(onlyChapter(book), context),
}

function onlyChapter(book: Book): Publication {
  for (const chapter of book.chapters) return chapter
  throw new Error(`The book ${book.meta.id} has no chapter to make a site page of`)
}

function emitPage(publication: Publication, context: Context): Emission {
  const images = gatherImages(context)
  const medium: Medium = {
    kind: 'site',
    labels: publication.labels,
    site: publication.meta.url && new URL(publication.meta.url).origin,
    page: publication.meta,
    href: (target) => hrefOf(target, publication, context),
    image: images.source,
  }
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, onLines(pageOf(publication, context, medium))] }
  const bytes = new TextEncoder().encode(`${stringifier.stringify(root)}\n`)
  return {
    artifacts: [{ path: context.path, mediaType: html.mediaType, bytes }, ...images.artifacts(), ...citationFiles(publication, context)],
    facts: { size: bytes.byteLength },
  }
}

/** A place on this page is written without its address, so that it holds wherever the page is copied to. */
function hrefOf(target: Target, { meta }: Publication, context: Context): string | undefined {
  const isHere = target.page === meta.id && target.lang === meta.lang && target.anchor !== undefined
  return isHere ? `#${target.anchor}` : context.href(target)
}

function pageOf(publication: Publication, context: Context, medium: Medium): Element {
  const { meta } = publication
  return el('html', documentLanguage(meta.lang, meta.dir, 'site'), [
    headOf(publication, toldLanguages(publication, context)),
    bodyOf(publication, context, medium),
  ])
}

/** What search engines are told of the languages of a page. */
function toldLanguages({ meta }: Publication, context: Context): Context {
  return { ...context, alternates: withLanguages(meta, context) }
}

function bodyOf(publication: Publication, context: Context, medium: Medium): Element {
  const { meta, labels, regions, body } = publication
  const footer = renderRegion(regions.siteFooter, [labels.links, labels.policies], medium)
  const banner = disclosures(regions.siteBanner, medium)
  const keep = keepBox(publication, context, medium)
  const here = [...trailOf(publication, medium), ...wayToKeep(publication, keep)]
  return el('body', { class: `page-${meta.id === 'home' ? 'home' : meta.kind}` }, [
    el('a', { class: 'skip', href: `#${mainId}`, ...labelLanguage(labels, 'site') }, [text(labels.skipToContent)]),
    ...(banner.length
      ? [el('section', { class: 'site-banner', 'aria-label': labels.policies, ...labelLanguage(labels, 'site') }, banner)]
      : []),
    ...headerOf(publication, context, medium),
    ...(here.length ? [el('div', { class: 'here' }, here)] : []),
    el('div', { class: 'page' }, [
      el('main', { id: mainId, tabindex: -1 }, withSearch(renderBlocks(body, medium), publication, context)),
      ...keep,
    ]),
    ...(footer.length ? [el('footer', { class: 'site-footer' }, [el('div', {}, footer)])] : []),
  ])
}

/** The name of the site, its search, the ways around and the other languages. */
function headerOf(publication: Publication, context: Context, medium: Medium): Content {
  const { labels, regions } = publication
  const [name, ...ways] = renderRegion(partTrail(regions.siteHeader).rest, [labels.mainNavigation], medium)
  const search = searchPlace(publication, context)
  const header = [
    ...(name ? [name] : []),
    ...(search.length ? [el('div', { class: 'site-search' }, search)] : []),
    ...ways,
    ...languageSwitch(publication, context.alternates),
  ]
  return header.length ? [el('header', { class: 'site-header' }, [el('div', {}, header)])] : []
}

function trailOf({ labels, regions }: Publication, medium: Medium): Content {
  const { trail } = partTrail(regions.siteHeader)
  return trail.length ? [el('nav', { class: 'breadcrumb', 'aria-label': labels.breadcrumb }, renderBlocks(trail, medium))] : []
}
