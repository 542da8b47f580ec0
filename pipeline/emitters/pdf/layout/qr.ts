import { flatMap } from '../../../tree/flat-map.ts'
import type { QrBox } from '../plan/box.ts'
import { type Column, type Flow, push, space } from './flow.ts'
import { breakLines } from './lines.ts'
import { prepare } from './paragraph.ts'
import { lineArea, type Placement } from './slice.ts'

/** Sets a code at the start of the column and its words beside it, all on one page. */
export function flowQr({ look, rows, tag, words }: QrBox, column: Column, flow: Flow): void {
  space(flow, look.before)
  const side = look.indent
  const beside = { ...column, x: column.x + side, width: column.width - side }
  const lines = breakLines(prepare(words, flow.typesetter, { width: beside.width, height: flow.pageHeight }), beside.width)
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  let y = Math.max(0, (side - height) / 2)
  const placements: Placement[] = [{ type: 'qr', area: { x: column.x, y: 0, width: side, height: side }, rows, look, tag }]
  for (const line of lines) {
    const area = { ...lineArea(line, beside, words.look.align, flow.dir), y }
    placements.push({ type: 'line', area, line, tag: words.tag, paragraph: words })
    y += line.height
  }
  const anchors = flatMap(lines, (line) => flatMap(line.frags, (frag) => frag.anchors))
  push(flow, { height: Math.max(side, height), placements, anchors })
  space(flow, look.after)
}
