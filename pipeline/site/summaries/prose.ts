// The words of a page as the paragraphs and lists that a summary holds.

import type { Element } from 'xast'
import { x } from 'xastscript'
import { flatMap } from '../../tree/flat-map.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Block, Inline, List, Translatable } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'

/** A paragraph of XHTML; none without words. */
export function paragraph(words: string): readonly Element[] {
  return words === '' ? [] : [x('html:p', words)]
}

/** What a page says itself: not its lists of works, links and terms, which have places of their own. */
export function prose(blocks: readonly Block[]): readonly Element[] {
  return flatMap(blocks, blockOf)
}

function blockOf(block: Block): readonly Element[] {
  if (block.type === 'section') {
    if (block.role !== undefined) return []
    return [...(block.depth > 1 ? paragraph(wordsOf(block.title)) : []), ...prose(block.children)]
  }
  if (block.type === 'callout') return block.kind === 'review' ? [] : [...paragraph(wordsOf(block.title)), ...prose(block.children)]
  if (block.type === 'list') return [listOf(block)]
  if (block.type === 'paragraph' && block.role === 'status') return []
  return flatMap(wordsIn([block]), paragraph)
}

function listOf({ ordered, items }: List): Element {
  return x(
    ordered ? 'html:ol' : 'html:ul',
    items.map(({ children }) => x('html:li', wordsIn(children).join(' '))),
  )
}

function wordsIn(blocks: readonly Block[]): readonly string[] {
  const found: string[] = []
  visitBlocks(blocks, { words: (words) => void found.push(wordsOf(words)) })
  return found
}

const leadsElsewhere = ({ type }: Inline): boolean => type === 'citation' || type === 'noteRef'

function wordsOf({ inlines }: Translatable): string {
  return plainText(inlines.filter((node) => !leadsElsewhere(node)))
    .replace(/\s+/g, ' ')
    .trim()
}
