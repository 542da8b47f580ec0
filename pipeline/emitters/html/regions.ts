// What stands around the words of every site page.
//
// A list of ways is navigation. One with an order is the way to this page from the top, and stands apart from the menu.

import type { ElementContent } from 'hast'
import { renderBlocks } from '../../render/blocks.ts'
import { type Content, el } from '../../render/element.ts'
import type { Medium } from '../../render/medium.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Block, Inline, List } from '../../tree/types.ts'

/** The blocks of a region. Its lists of ways become navigation, by these names in order. */
export function renderRegion(blocks: readonly Block[], names: readonly string[], medium: Medium): Content {
  const ways = blocks.filter(isListOfWays)
  return flatMap(blocks, (block): ElementContent[] => {
    const rendered = renderBlocks([block], medium)
    const name = isListOfWays(block) ? names[ways.indexOf(block)] : undefined
    return name === undefined ? rendered : [el('nav', { 'aria-label': name }, rendered)]
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
  // A way may be told to lead to another language.
  return only !== undefined && isLink(only) && !rest.some(isLink)
}

function isLink({ type }: Inline): boolean {
  return type === 'reference' || type === 'link'
}
