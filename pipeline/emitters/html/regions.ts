// What stands around the words of every site page.
//
// A list of ways is navigation. One with an order is the way to this page from the top, and stands apart from the menu.

import type { ElementContent } from 'hast'
import { renderBlocks } from '../../render/blocks.ts'
import { type Content, el } from '../../render/element.ts'
import type { Medium } from '../../render/medium.ts'
import type { Block, Inline, List } from '../../tree/types.ts'

/** The blocks of a region. Its first list of ways becomes navigation by that name. */
export function renderRegion(blocks: readonly Block[], name: string, medium: Medium): Content {
  const ways = blocks.find(isListOfWays)
  return blocks.flatMap((block): ElementContent[] => {
    const rendered = renderBlocks([block], medium)
    return block === ways ? [el('nav', { 'aria-label': name }, rendered)] : rendered
  })
}

/** Parts a region in its ordered list, if it has one, and everything else. */
export function partTrail(blocks: readonly Block[]): { readonly trail: readonly Block[]; readonly rest: readonly Block[] } {
  const trail = blocks.filter((block) => block.type === 'list' && block.ordered)
  return { trail, rest: blocks.filter((block) => !trail.includes(block)) }
}

function isListOfWays(block: Block): block is List {
  return block.type === 'list' && !block.ordered && block.items.every(({ children }) => children.length === 1 && children.every(isWay))
}

function isWay(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const [only, ...rest] = block.words.inlines
  return only !== undefined && rest.length === 0 && isLink(only)
}

function isLink({ type }: Inline): boolean {
  return type === 'reference' || type === 'link'
}
