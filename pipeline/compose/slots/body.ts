import type { Page } from '../../tree/publication.ts'
import type { Block } from '../../tree/types.ts'
import type { Slot } from '../pouring.ts'

const moved = new Set(['emergency', 'key-message'])

/** Whether a box is said above the contents: what a reader must know, and on a page of sections what to do at once. */
export function isFirst(block: Block<'draft'>, page: Page): boolean {
  if (block.type !== 'callout') return false
  // Without sections the whole page is one text, and a step of it stays in its place.
  return moved.has(block.kind) || (block.kind === 'action' && page.body.some(({ type }) => type === 'section'))
}

/** What the author wrote, but for the boxes before the first section that the layout puts above it. */
export const body: Slot = ({ page }) => page.body.filter((block) => !isFirst(block, page))
