// Boxes → slices.

import { flatMap } from '../../../tree/flat-map.ts'
import type { Box, GroupBox, ImageBox, LinesBox, RuleBox, WordsBox } from '../plan/box.ts'
import { fitted } from './fitted.ts'
import { type Column, type Flow, framed, heightOf, insert, joined, keepLast, keepWhole, prepend, push, space, turnPage } from './flow.ts'
import { flowField } from './forms.ts'
import { balancedLines, breakLines, fillLines, type Line } from './lines.ts'
import { prepare } from './paragraph.ts'
import { flowParallel } from './parallel.ts'
import { flowQr } from './qr.ts'
import { type Area, type Keep, keeps, lineArea, type Placement } from './slice.ts'
import { flowTable } from './table.ts'

type Handlers = { readonly [T in Box['type']]: (box: Extract<Box, { type: T }>, column: Column, flow: Flow) => void }

const handlers: Handlers = {
  words: flowWords,
  group: flowGroup,
  image: flowImage,
  table: flowTable,
  lines: flowWriting,
  field: (box, column, flow) => flowField(box, column, flow, flowWords),
  qr: flowQr,
  rule: flowRule,
  parallel: (box, column, flow) => flowParallel(box, column, flow, flowBoxes),
}

// What is kept whole may leave at most this share of a page empty.
const wholeShare = 0.4
const imageShare = 0.55

/** Sets boxes one below the other. */
export function flowBoxes(boxes: readonly Box[], column: Column, flow: Flow): void {
  for (const box of boxes) {
    flow.anchors = joined(flow.anchors, box.anchors)
    if (box.look.pageBefore) turnPage(flow)
    const handler = handlers[box.type] as (box: Box, column: Column, flow: Flow) => void
    handler(box, column, flow)
    if (box.leads) keepLast(flow, keeps.lead)
    if (box.look.pageAfter) turnPage(flow)
  }
}

function flowWords(box: WordsBox, column: Column, flow: Flow): void {
  space(flow, box.look.before)
  const room = { width: column.width, height: flow.pageHeight * imageShare }
  const reserved = box.pageOf === undefined ? 0 : pageWidth(box)
  const breakInto = box.outline?.depth === 1 ? balancedLines : box.style === 'code' ? fillLines : breakLines
  const lines = breakInto(prepare(box, flow.typesetter, room), column.width - reserved)
  for (const [index, line] of lines.entries()) {
    push(flow, {
      height: line.height,
      placements: [
        { type: 'line', area: lineArea(line, column, box.look.align, flow.dir), line, tag: box.tag, paragraph: box },
        ...(index === lines.length - 1 ? pagePlacement(box, line, column, flow.dir) : []),
      ],
      keep: keepOf(index, lines.length, box.look.keepTogether),
      outline: index === 0 ? box.outline : undefined,
      anchors: anchorsOf(line),
    })
  }
  if (box.look.keepWithNext && lines.length > 0) keepLast(flow)
  space(flow, box.look.after)
}

function anchorsOf({ frags }: Line): readonly string[] {
  const anchors: string[] = []
  for (const frag of frags) for (const anchor of frag.anchors) anchors.push(anchor)
  return anchors
}

/** No first or last line of a paragraph stands alone on a page. */
function keepOf(index: number, count: number, together: boolean): Keep {
  if (index === count - 1) return keeps.none
  if (index === 0 || index === count - 2) return keeps.lines
  return together ? keeps.next : keeps.none
}

// Room for a number of pages of four figures, and the space before it.
function pageWidth(box: WordsBox): number {
  return box.look.size * 3
}

function pagePlacement(box: WordsBox, line: Line, column: Column, pageDir: Line['dir']): readonly Placement[] {
  if (box.pageOf === undefined) return []
  const used = lineArea(line, column, box.look.align, pageDir)
  const x = used.x + used.width
  const area = { x, y: 0, width: column.x + column.width - x, height: line.height }
  return [{ type: 'pageOf', area, place: box.pageOf, tag: box.tag && { name: 'Reference', parent: box.tag }, line, look: box.look }]
}

function flowGroup(box: GroupBox, column: Column, flow: Flow): void {
  space(flow, box.look.before)
  const from = flow.slices.length
  framed(flow, box.look, column, (inner) => {
    const first = flow.slices.length
    flowBoxes(box.children, columnOf(box, inner, flow), flow)
    if (box.marker) placeMarker(box.marker, column, first, flow)
    if (box.trim) flow.gap = 0
  })
  if (box.look.keepTogether) keepWhole(flow, from, wholeShare)
  if (box.look.keepWithNext && flow.slices.length > from) keepLast(flow)
  space(flow, box.look.after)
}

// Lists keep a line of this many ems, however deep they stand in others.
const leastMeasure = 12

/** The column of a group's children: an item's words stand after its mark, and marks stand below each other. */
function columnOf(box: GroupBox, column: Column, flow: Flow): Column {
  const { indent, size } = box.look
  const { x, width, spare } = column
  if (box.marker) return { x: x + column.zone, width: width - column.zone, zone: 0, spare: column.zone, beyond: 0 }
  const markers = flatMap(box.children, (child) => (child.type === 'group' && child.marker ? [child.marker] : []))
  if (markers.length === 0) {
    return { x: x + indent, width: width - indent, zone: 0, spare: 0, beyond: indent > 0 ? 0 : column.beyond }
  }
  const zone = Math.max(indent, ...markers.map((marker) => (markerLine(marker, flow)?.width ?? 0) + markerGap(marker)))
  const deep = width - zone < size * leastMeasure
  return deep ? { x: x - spare, width: width + spare, zone, spare: 0, beyond: 0 } : { x, width, zone, spare, beyond: 0 }
}

function placeMarker(marker: WordsBox, column: Column, first: number, flow: Flow): void {
  const line = markerLine(marker, flow)
  if (!line) return
  if (flow.slices.length === first) push(flow, { height: line.height, placements: [] })
  const beside = flow.slices[first]?.placements.find((placement) => placement.type === 'line')
  const y = Math.max(0, beside?.type === 'line' ? beside.line.baseline - line.baseline : 0)
  const area = { x: column.x + column.zone - line.width - markerGap(marker), y, width: line.width, height: line.height }
  const taken = isTaken(flow, first, area)
  if (taken) insert(flow, first, line.height)
  const short = (taken ? 0 : y) + line.height - heightOf(flow.slices.slice(first))
  const last = flow.slices.at(-1)
  if (last && short > 0) last.height += short
  prepend(flow, first, { type: 'line', area: taken ? { ...area, y: 0 } : area, line, tag: marker.tag, paragraph: marker })
}

/** Whether a mark stands there already, of a list so deep that it takes back the room of this one's marks. */
function isTaken(flow: Flow, at: number, { x, width }: Area): boolean {
  const placed = flow.slices[at]?.placements ?? []
  return placed.some((one) => one.type === 'line' && one.area.x < x + width && x < one.area.x + one.area.width)
}

// Besides the space that the mark itself ends with.
function markerGap(marker: WordsBox): number {
  return marker.look.size * 0.2
}

function markerLine(marker: WordsBox, flow: Flow): Line | undefined {
  const nowhere = { width: 1, height: 1 }
  return breakLines(prepare(marker, flow.typesetter, nowhere), Number.POSITIVE_INFINITY)[0]
}

function flowImage(box: ImageBox, column: Column, flow: Flow): void {
  space(flow, box.look.before)
  const size = fitted(box.asset, { width: column.width, height: flow.pageHeight * imageShare })
  const shift = { start: 0, center: (column.width - size.width) / 2, end: column.width - size.width }[box.look.align]
  const area = { x: column.x + shift, y: 0, ...size }
  push(flow, { height: size.height, placements: [{ type: 'image', area, asset: box.asset, align: box.look.align, tag: box.tag }] })
  if (box.look.keepWithNext) keepLast(flow)
  space(flow, box.look.after)
}

function flowWriting(box: LinesBox, column: Column, flow: Flow): void {
  space(flow, box.look.before)
  const from = flow.slices.length
  for (let count = 0; count < box.count; count++) {
    const { lineHeight, edges, edgeInk } = box.look
    const area = { x: column.x, y: lineHeight - edges.bottom, width: column.width, height: edges.bottom }
    push(flow, { height: lineHeight, placements: [{ type: 'fill', area, ink: edgeInk }] })
  }
  keepWhole(flow, from, wholeShare)
  space(flow, box.look.after)
}

function flowRule(box: RuleBox, column: Column, flow: Flow): void {
  space(flow, box.look.before)
  const height = box.look.edges.top + box.look.edges.bottom
  push(flow, { height, placements: [{ type: 'fill', area: { x: column.x, y: 0, width: column.width, height }, ink: box.look.edgeInk }] })
  space(flow, box.look.after)
}
