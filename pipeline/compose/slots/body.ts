import type { Slot } from '../pouring.ts'

const moved = new Set(['emergency', 'key-message'])

/** What the author wrote, but for the boxes before the first section that the layout puts above it. */
export const body: Slot = ({ page }) => page.body.filter((block) => !(block.type === 'callout' && moved.has(block.kind)))
