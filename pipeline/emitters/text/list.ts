import { flatMap } from '../../tree/flat-map.ts'
import type { Block, List, ListItem, Text } from '../../tree/types.ts'
import { hang, type Lines, spaced } from './lines.ts'
import type { State } from './state.ts'

/** How the blocks of an item are written; passed in, for blocks and lists hold each other. */
type LayBlocks = (nodes: readonly Block[], state: State) => Lines

/** A box to tick as a word before the item's own words. */
function withBox(item: ListItem, { labels }: State): readonly Block[] {
  if (item.checked === undefined) return item.children
  const { span } = item
  const box: Text = { type: 'text', value: `[${item.checked ? labels.ticked : labels.notTicked}] `, span }
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', words: { inlines: [box], span }, span }, ...item.children]
  return [{ ...first, words: { ...first.words, inlines: [box, ...first.words.inlines] } }, ...rest]
}

// No empty line before a list that belongs to the words above it in the same item.
function layItem(item: ListItem, state: State, layBlocks: LayBlocks, tight: boolean): Lines {
  const children = withBox(item, state)
  return tight ? flatMap(children, (child) => layBlocks([child], state)) : layBlocks(children, state)
}

/** A list with numbers or hyphens. */
export function layList(node: List, state: State, layBlocks: LayBlocks): Lines {
  const items = node.items.map((item, index) => {
    const mark = node.ordered ? `${node.start + index}. ` : '- '
    return hang(mark, (inner) => layItem(item, inner, layBlocks, node.tight), state)
  })
  return node.tight ? items.flat() : spaced(items)
}
