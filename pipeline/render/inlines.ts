// Words, to hast. One entry for each kind of inline; a new kind does not compile until it stands here.

import type { ElementContent } from 'hast'
import { flatMap } from '../tree/flat-map.ts'
import { dispatch, type InlineHandlers } from '../tree/handlers.ts'
import { altText } from '../tree/plain-text.ts'
import type { Citation, Image, Inline, NoteRef, Placed, Reference, Target, Term, Translatable } from '../tree/types.ts'
import { visitInlines } from '../tree/visit.ts'
import { type Attributes, type Content, el, text } from './element.ts'
import { labelOf, languageOf, type Medium, roleOf } from './medium.ts'

const handlers: InlineHandlers<Content, Medium> = {
  text: (node, medium) => {
    const { lang, dir } = languageOf(node, medium)
    const words = lang || dir ? el('span', languageOf(node, medium), [text(node.value)]) : text(node.value)
    return medium.pages ? [...pageBreaks(medium.pages(node), medium), words] : [words]
  },
  emphasis: (node, medium) => [wrap('em', node, medium)],
  strong: (node, medium) => [wrap('strong', node, medium)],
  deleted: (node, medium) => [wrap('del', node, medium)],
  superscript: (node, medium) => [wrap('sup', node, medium)],
  subscript: (node, medium) => [wrap('sub', node, medium)],
  phrase: (node, medium) => [wrap('span', node, medium)],
  isolate: (node, medium) => [wrap('bdi', node, medium)],
  // Code is read from left to right in every language.
  inlineCode: (node, medium) => [el('code', { dir: 'ltr', ...languageOf(node, medium) }, [text(node.value)])],
  link: (node, medium) => [wrap('a', node, medium, { href: node.url, ...relationOut(node.url, medium) })],
  reference,
  term,
  citation,
  noteRef,
  image: (node, medium) => [renderImage(node, medium)],
  break: () => [el('br', {}, [])],
  // Only paper has pages to count.
  counter: () => [],
}

/** Inlines as hast. */
export function renderInlines(nodes: readonly Inline[], medium: Medium): ElementContent[] {
  return flatMap(nodes, (node) => dispatch(handlers, node, medium))
}

/** An element that holds words, in the language of the words. */
export function renderWords(tagName: string, words: Translatable, medium: Medium, attributes: Attributes = {}): ElementContent {
  return el(tagName, { ...attributes, ...languageOf(words, medium) }, renderInlines(words.inlines, medium))
}

/** An image with its size, so that the page does not jump while it loads. */
export function renderImage(node: Pick<Image, 'asset' | 'alt' | 'lang' | 'dir'>, medium: Medium): ElementContent {
  const { asset, alt } = node
  const language = alt === 'decorative' ? {} : languageOf(alt, medium)
  return el(
    'img',
    { src: medium.image(asset), alt: altText(alt), width: Math.round(asset.width), height: Math.round(asset.height), ...language },
    [],
  )
}

/** The id of the place where a printed page begins. */
export function pageBreakId(page: number): string {
  return `page.${page}`
}

/** The places where printed pages begin within words, to stand before them. */
export function breaksWithin(nodes: readonly Inline[], medium: Medium): Content {
  const found: ElementContent[] = []
  const { pages } = medium
  if (pages) visitInlines(nodes, { inline: (node) => void (node.type === 'text' && found.push(...pageBreaks(pages(node), medium))) })
  return found
}

function pageBreaks(pages: readonly number[], medium: Medium): Content {
  return pages.map((page) => el('span', { id: pageBreakId(page), ...roleOf('pagebreak', medium), 'aria-label': String(page) }, []))
}

type Holder = Placed & { readonly children: readonly Inline[] }

function wrap(tagName: string, node: Holder, medium: Medium, attributes: Attributes = {}): ElementContent {
  return el(tagName, { ...attributes, ...languageOf(node, medium) }, renderInlines(node.children, medium))
}

function reference(node: Reference, medium: Medium): Content {
  const href = medium.href(node.target)
  if (href !== undefined) return [wrap('a', node, medium, { href, ...relationTo(node.target, medium) })]
  return plain(node, medium)
}

/** The words alone, where they lead nowhere. */
function plain(node: Holder, medium: Medium): Content {
  return node.lang || node.dir ? [wrap('span', node, medium)] : renderInlines(node.children, medium)
}

/** Whether a way leads to this very page, or to words in another language. */
function relationTo({ page, lang, anchor }: Target, medium: Medium): Attributes {
  if (lang !== medium.page.lang) return { hreflang: lang }
  return page === medium.page.id && anchor === undefined ? { 'aria-current': 'page' } : {}
}

/** Whether a link leaves the site: readers of site pages are told so. */
function relationOut(url: string, { kind, site }: Medium): Attributes {
  return kind === 'site' && /^https?:/.test(url) && new URL(url).origin !== site ? { rel: 'external' } : {}
}

function term(node: Term, medium: Medium): Content {
  if (node.anchor === undefined) return plain(node, medium)
  // A reading system shows what a noteref points at as a pop-up; elsewhere it is an ordinary link.
  const popUp = medium.kind === 'book' ? roleOf('noteref', medium) : {}
  return [wrap('a', node, medium, { class: 'term', href: placeOf(node.anchor, node.page, medium), ...popUp })]
}

/** An entry of this publication's own lists, or of those at the end of its book. */
function placeOf(anchor: string, page: string | undefined, medium: Medium): string | undefined {
  return page === undefined ? `#${anchor}` : medium.href({ page, lang: medium.page.lang, anchor })
}

function citation(node: Citation, medium: Medium): Content {
  const links = node.items.map(({ anchor, number, page }) => {
    const name = labelOf(medium, 'citationMark', { number })
    return el('a', { href: placeOf(anchor, page, medium), ...roleOf('biblioref', medium), 'aria-label': `[${number}] ${name}` }, [
      text(`[${number}]`),
    ])
  })
  return [el('span', { class: 'citation', id: node.id, ...languageOf(node, medium) }, links)]
}

function noteRef(node: NoteRef, medium: Medium): Content {
  const name = labelOf(medium, 'noteMark', { number: node.number })
  const attributes = { class: 'note-ref', id: node.id, href: `#${node.anchor}`, ...roleOf('noteref', medium), 'aria-label': name }
  return [el('a', { ...attributes, ...languageOf(node, medium) }, [text(String(node.number))])]
}
