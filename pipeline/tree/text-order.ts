import type { Block, Text } from './types.ts'
import { visitBlocks } from './visit.ts'

/** Every piece of text below blocks with its number in reading order, from nought: the same in every walk of the same tree. */
export function textOrder(blocks: readonly Block[]): ReadonlyMap<Text, number> {
  const order = new Map<Text, number>()
  // A layout may show the same words twice; they are where they stand first.
  visitBlocks(blocks, { inline: (node) => void (node.type === 'text' && !order.has(node) && order.set(node, order.size)) })
  return order
}
