// The web leaf: one page of the site for each publication.

import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { renderBlocks } from '../../render/blocks.ts'
import { el, text } from '../../render/element.ts'
import { onLines } from '../../render/lines.ts'
import { documentLanguage, labelLanguage, type Medium } from '../../render/medium.ts'
import type { Book, Publication } from '../../tree/publication.ts'
import type { Target } from '../../tree/types.ts'
import type { Context, Emission, Emitter } from '../emitter.ts'
import { formatList, languageSwitch } from './alternates.ts'
import { headOf } from './head.ts'
import { gatherImages } from './images.ts'
import { partTrail, renderRegion } from './regions.ts'
import { searchPlace } from './search-place.ts'

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
    page: publication.meta,
    href: (target) => hrefOf(target, publication, context),
    image: images.source,
  }
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, onLines(pageOf(publication, context, medium))] }
  const bytes = new TextEncoder().encode(`${stringifier.stringify(root)}\n`)
  return {
    artifacts: [{ path: context.path, mediaType: html.mediaType, bytes }, ...images.artifacts()],
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
  return el('html', documentLanguage(meta.lang, meta.dir, 'site'), [headOf(publication, context), bodyOf(publication, context, medium)])
}

function bodyOf(publication: Publication, context: Context, medium: Medium): Element {
  const { labels, regions, body } = publication
  const { trail, rest } = partTrail(regions.siteHeader)
  const [name, ...ways] = renderRegion(rest, labels.mainNavigation, medium)
  const search = searchPlace(publication, context)
  const header = [
    ...(name ? [name] : []),
    ...(search.length ? [el('div', { class: 'site-search' }, search)] : []),
    ...ways,
    ...languageSwitch(publication, context.alternates),
  ]
  const footer = renderRegion(regions.siteFooter, labels.links, medium)
  return el('body', {}, [
    el('a', { class: 'skip', href: `#${mainId}`, ...labelLanguage(labels, 'site') }, [text(labels.skipToContent)]),
    ...(header.length ? [el('header', { class: 'site-header' }, [el('div', {}, header)])] : []),
    ...(trail.length ? [el('nav', { class: 'breadcrumb', 'aria-label': labels.breadcrumb }, renderBlocks(trail, medium))] : []),
    ...formatList(publication, context.alternates),
    el('main', { id: mainId, tabindex: -1 }, renderBlocks(body, medium)),
    ...(footer.length ? [el('footer', { class: 'site-footer' }, footer)] : []),
  ])
}
