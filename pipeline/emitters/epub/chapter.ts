// One publication as one chapter. Its tree is dropped when its XHTML is made: only words for the lists of ways in are kept.

import type { ElementContent } from 'hast'
import { renderBlocks } from '../../render/blocks.ts'
import { el } from '../../render/element.ts'
import { pageBreakId, renderInlines } from '../../render/inlines.ts'
import { languageOf, type Medium, withoutPages } from '../../render/medium.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { headingWords } from '../../tree/heading-words.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Metadata, Publication } from '../../tree/publication.ts'
import { textOrder } from '../../tree/text-order.ts'
import type { Block, Callout, Section, SectionRole, Text, Translatable } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import type { PageStart } from '../emitter.ts'
import { xhtmlFile } from './document.ts'
import { type Pictures, picturesIn } from './pictures.ts'

/** A way into a chapter, as rendered for the book's contents and as bare words for metadata. */
export interface Way {
  readonly href: string
  readonly words: ElementContent
  readonly plain: string
  readonly children: readonly Way[]
}
/** A printed page that begins in a chapter. */
export interface PageWay {
  readonly page: number
  readonly href: string
}
export interface Chapter {
  readonly meta: Metadata
  readonly file: string
  readonly role: SectionRole | undefined
  readonly way: Way
  readonly pages: readonly PageWay[]
  readonly pictures: Pictures
}
export interface Made {
  readonly chapter: Chapter
  readonly bytes: Uint8Array
}
const encoder = new TextEncoder()

export interface Making {
  readonly file: string
  readonly medium: Medium
  /** How deep the contents of the book lead into this chapter: 1 is its title alone. */
  readonly depth: number
  /** Where the printed pages of this chapter begin. */
  readonly starts: readonly PageStart[]
}

/** A chapter of the book, and its file. */
export function chapterOf({ meta, body }: Publication, making: Making): Made {
  const { file, starts } = making
  const medium = starts.length ? { ...making.medium, pages: breaksIn(body, starts) } : making.medium
  const sections = body.filter(isSection)
  const top = sections.length === 1 ? sections[0] : undefined
  const { lang, dir, title } = meta
  const words = top ? wordsOf(top.title, file, medium) : el('a', { href: file }, [{ type: 'text', value: title }])
  const way: Way = { href: file, words, plain: title, children: waysInto(top ? top.children : body, making) }
  const pages = starts.map(({ page }) => ({ page, href: `${file}#${pageBreakId(page)}` }))
  const chapter = { meta, file, role: top?.role, way, pages, pictures: picturesIn(body) }
  return { chapter, bytes: encoder.encode(xhtmlFile({ title, lang, dir }, renderBlocks(body, medium))) }
}

/** The pages that begin with each piece of text; those that begin after the last one begin with it. */
function breaksIn(body: readonly Block[], starts: readonly PageStart[]): (node: Text) => readonly number[] {
  const order = textOrder(body)
  const last = order.size - 1
  const pages = new Map<number, number[]>()
  for (const { page, text } of starts) {
    const at = Math.min(text, last)
    pages.set(at, [...(pages.get(at) ?? []), page])
  }
  return (node) => {
    const at = order.get(node) ?? -1
    const found = pages.get(at) ?? []
    pages.delete(at)
    return found
  }
}

// The book's contents lead to what there is to read, not to other contents and small print.
const unlisted: ReadonlySet<SectionRole | undefined> = new Set(['contents', 'disclaimer'])

/** Ways to the sections as deep as asked, and however deep to each emergency box: one step from the contents. */
function waysInto(blocks: readonly Block[], making: Making): readonly Way[] {
  const { file, medium, depth } = making
  return flatMap(blocks, (block): readonly Way[] => {
    if (!isSection(block)) return emergenciesIn(block).map(({ id, title }) => wayTo(`${file}#${id}`, title, [], medium))
    const inner = waysInto(block.children, making)
    return block.depth <= depth && !unlisted.has(block.role) ? [wayTo(`${file}#${block.id}`, block.title, inner, medium)] : inner
  })
}

function emergenciesIn(block: Block): readonly Callout[] {
  const found: Callout[] = []
  visitBlocks([block], { block: (node) => void (node.type === 'callout' && node.id !== undefined && found.push(node)) })
  return found
}

function wayTo(href: string, title: Translatable, children: readonly Way[], medium: Medium): Way {
  return { href, words: wordsOf(title, href, medium), plain: plainText(headingWords(title.inlines)), children }
}

function wordsOf(title: Translatable, href: string, medium: Medium): ElementContent {
  return el('a', { href, ...languageOf(title, medium) }, renderInlines(headingWords(title.inlines), withoutPages(medium)))
}

function isSection(block: Block): block is Section {
  return block.type === 'section'
}
