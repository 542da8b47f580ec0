import { flatMap } from '../../../tree/flat-map.ts'
import type { Placement } from '../layout/slice.ts'
import type { Box } from './canvas.ts'
import type { Desk } from './line.ts'

/** Modules of light round a code, without which it is not found (ISO/IEC 18004, 9.1). */
const quietZone = 4

/** Draws a code as one filled path, on a ground of its own. */
export function drawQr({ rows, look, tag }: Extract<Placement, { type: 'qr' }>, box: Box, { tree, images, canvas }: Desk): void {
  const element = tag && tree.elementOf(tag)
  if (element) images.bound(element, box)
  if (look.ground !== undefined) canvas.fill(box, look.ground)
  const module = box.width / (rows.length + 2 * quietZone)
  const runs = flatMap(rows, (row, y) =>
    [...row.matchAll(/#+/g)].map(({ 0: run, index }) => ({
      x: box.x + (index + quietZone) * module,
      y: box.y + (y + quietZone) * module,
      width: run.length * module,
      height: module,
    })),
  )
  canvas.shape(element, runs, look.ink)
}
