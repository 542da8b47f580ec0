import type { Block } from '../../../tree/types.ts'
import type { Box } from './box.ts'

/** What is asked stays with the lines to answer on, and what opens a list with its first item. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  return next?.type === 'writing' || (next?.type === 'list' && block.type === 'paragraph')
}

/** A box that stands on one page with what comes after it. */
export function keptWithNext<B extends Box>(box: B): B {
  return { ...box, look: { ...box.look, keepWithNext: true } }
}

/** The boxes of a block, held to the block after it as firmly as they should be. */
export function keptBefore(boxes: readonly Box[], block: Block, next: Block | undefined): readonly Box[] {
  if (!leadsTo(block, next)) return boxes
  return next?.type === 'writing' ? boxes.map(keptWithNext) : boxes.map((box) => ({ ...box, leads: true }))
}
