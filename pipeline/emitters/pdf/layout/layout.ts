// Boxes → slices of a chapter or a foot; `paginate` puts them on pages.

import type { Direction } from '../../../tree/types.ts'
import type { Box } from '../plan/box.ts'
import { flowBoxes } from './boxes.ts'
import { createFlow } from './flow.ts'
import type { Slice } from './slice.ts'
import type { Typesetter } from './typesetter.ts'

/** Where boxes are set: the width of the words, and the height of a page of them. */
export interface Setting {
  readonly typesetter: Typesetter
  readonly dir: Direction
  readonly width: number
  /** How far a table may stand out of it on either side; nothing when it is not said. */
  readonly beyond?: number
  readonly height: number
}

/** Sets boxes from top to bottom, as if paper had no end. */
export function setBoxes(boxes: readonly Box[], { typesetter, dir, width, beyond = 0, height }: Setting): readonly Slice[] {
  const flow = createFlow(typesetter, dir, height)
  flowBoxes(boxes, { x: 0, width, zone: 0, spare: 0, beyond }, flow)
  const last = flow.slices.at(-1)
  // What is pointed to and has no words of its own is found with the words before it.
  if (last) last.anchors = [...last.anchors, ...flow.anchors]
  return flow.slices
}
