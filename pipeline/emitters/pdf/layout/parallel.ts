// Two columns side by side → slices. Each column is set by itself; then what stands beside each other becomes one slice,
// so that a row breaks between pages where both of its columns can.

import type { Box, ColumnBox, ParallelBox } from '../plan/box.ts'
import { bandsOf, type Part } from './bands.ts'
import { type Column, createFlow, type Flow, keepWhole, push, space } from './flow.ts'
import type { Area } from './slice.ts'

// Between the columns, in sizes of their words; rows, and paragraphs of longer ones, up to these shares of a page stay whole.
const gutter = 2
const wholeRow = 0.35
const wholeParagraph = 0.2

type FlowBoxes = (boxes: readonly Box[], column: Column, flow: Flow) => void

/** Sets rows one below the other. */
export function flowParallel(box: ParallelBox, column: Column, flow: Flow, flowBoxes: FlowBoxes): void {
  const between = box.look.size * gutter
  const width = (column.width - between) / 2
  for (const row of box.rows) {
    const parts = row.map((one, index) => setColumn(one, { x: column.x + index * (width + between), width, flow }, flowBoxes))
    const from = flow.slices.length
    for (const band of bandsOf(parts, flow.pageHeight * wholeParagraph)) {
      space(flow, band.gap)
      push(flow, { ...band, gap: flow.gap, frames: flow.frames, turn: flow.turn || band.turn })
    }
    keepWhole(flow, from, wholeRow)
    space(flow, Math.max(0, ...parts.map(({ after }) => after)))
  }
}

interface Place {
  readonly x: number
  readonly width: number
  readonly flow: Flow
}

/** One column, as if it stood alone, with the space after it. */
function setColumn({ dir, children }: ColumnBox, { x, width, flow }: Place, flowBoxes: FlowBoxes): Part & { readonly after: number } {
  const own = createFlow(flow.typesetter, dir, flow.pageHeight)
  flowBoxes(children, { x: 0, width, zone: 0, spare: 0, beyond: 0 }, own)
  const last = own.slices.at(-1)
  if (last) last.anchors = [...last.anchors, ...own.anchors]
  // Its start edge may be the other one than the page's.
  const place = (area: Area): Area => ({ ...area, x: x + (dir === flow.dir ? area.x : width - area.x - area.width) })
  return { slices: own.slices, place, after: own.gap }
}
