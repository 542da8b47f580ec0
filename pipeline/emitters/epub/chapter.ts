// One publication as one chapter. Its tree is dropped when its XHTML is made: only words for the lists of ways in are kept.

import type { ElementContent } from 'hast'
import { renderBlocks } from '../../render/blocks.ts'
import { el } from '../../render/element.ts'
import { renderInlines } from '../../render/inlines.ts'
import { languageOf, type Medium } from '../../render/medium.ts'
import { headingWords } from '../../tree/heading-words.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Block, Direction, Locale, Section } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import { xhtmlFile } from './document.ts'

// Deeper lists of ways in are cut short by many reading systems.
const deepest = 3

/** A way into a chapter, as rendered for the book's contents and as bare words for metadata. */
export interface Way {
  readonly href: string
  readonly words: ElementContent
  readonly plain: string
  readonly children: readonly Way[]
}
export interface Chapter {
  readonly id: string
  readonly file: string
  readonly lang: Locale
  readonly dir: Direction
  readonly title: string
  readonly way: Way
  readonly xhtml: string
  readonly pictures: Pictures
}
/** What the pictures of a chapter ask of its reader. */
export interface Pictures {
  /** Whether any says something that is also told in words. */
  readonly described: boolean
  /** Whether any may move or flash, which its bytes alone do not tell. */
  readonly mayMove: boolean
}

/** A chapter of the book. */
export function chapterOf({ meta, body }: Publication, file: string, medium: Medium): Chapter {
  const { id, lang, dir, title } = meta
  const sections = body.filter(isSection)
  const top = sections.length === 1 ? sections[0] : undefined
  const children = waysInto(top ? top.children : body, file, medium)
  const words = top ? wordsOf(top, file, medium) : el('a', { href: file }, [{ type: 'text', value: title }])
  const way: Way = { href: file, words, plain: title, children }
  return { id, file, lang, dir, title, way, xhtml: xhtmlFile({ title, lang, dir }, renderBlocks(body, medium)), pictures: picturesIn(body) }
}

// The book's contents lead to what there is to read, not to other contents.
function waysInto(blocks: readonly Block[], file: string, medium: Medium): readonly Way[] {
  return blocks
    .filter(isSection)
    .filter(({ depth, role }) => depth <= deepest && role !== 'contents')
    .map((section) => {
      const href = `${file}#${section.id}`
      return {
        href,
        words: wordsOf(section, href, medium),
        plain: plainText(headingWords(section.title.inlines)),
        children: waysInto(section.children, file, medium),
      }
    })
}

function wordsOf({ title }: Section, href: string, medium: Medium): ElementContent {
  return el('a', { href, ...languageOf(title, medium) }, renderInlines(headingWords(title.inlines), medium))
}

function isSection(block: Block): block is Section {
  return block.type === 'section'
}

function picturesIn(body: readonly Block[]): Pictures {
  const found = { described: false, mayMove: false }
  const look = (node: { readonly type: string }): void => {
    if (node.type !== 'figure' && node.type !== 'image') return
    const { alt, asset } = node as Extract<Block, { type: 'figure' }>
    if (alt !== 'decorative') found.described = true
    if (asset.mediaType === 'image/gif' || asset.mediaType === 'image/webp') found.mayMove = true
  }
  visitBlocks(body, { block: look, inline: look })
  return found
}
