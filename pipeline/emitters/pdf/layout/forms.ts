// Fields of a form: a label, and beside or below it the room to write in.

import { flatMap } from '../../../tree/flat-map.ts'
import type { FieldBox, Tag, WordsBox } from '../plan/box.ts'
import { type Column, type Flow, keepWhole, push, space } from './flow.ts'
import { breakLines, type Line } from './lines.ts'
import { prepare } from './paragraph.ts'
import { type Area, lineArea, type Placement } from './slice.ts'

type FlowWords = (box: WordsBox, column: Column, flow: Flow) => void

// A short label leaves at least this share of the line to write on.
const writtenShare = 0.45
// In sizes of the letters: a date and the least that one takes, the gap after a label, a box to tick and the words beside it.
const dateWidth = 13
const shortDate = 9
const gap = 0.6
const tickSize = 0.95
const tickZone = 1.6
const hang = 0.28
const boxGap = 0.25
// The most of a page that one piece of room takes, so that it fits on one.
const roomShare = 0.75
const wholeShare = 0.5

/** Sets one field. */
export function flowField(box: FieldBox, column: Column, flow: Flow, flowWords: FlowWords): void {
  space(flow, box.look.before)
  const from = flow.slices.length
  const [first, ...more] = labelLines(box, column, flow)
  if (box.kind === 'tick') flowTick(box, column, flow, flowWords)
  else if (first && more.length === 0 && isShort(box, first, column, flow)) flowBeside(box, first, column, flow)
  else {
    flowWords(box.label, column, flow)
    flowRoom(box, column, flow)
  }
  if (box.look.keepTogether) keepWhole(flow, from, wholeShare)
  space(flow, box.look.after)
}

function labelLines({ label }: FieldBox, column: Column, flow: Flow): readonly Line[] {
  return breakLines(prepare(label, flow.typesetter, { width: column.width, height: flow.pageHeight }), column.width)
}

function isShort(box: FieldBox, line: Line, column: Column, flow: Flow): boolean {
  const { size } = box.look
  const least = box.kind === 'date' ? shortDate * size : column.width * writtenShare
  return box.lines === 1 && line.dir === flow.dir && line.width + gap * size + least <= column.width
}

/** The label and its line on one height, the foot of the letters just above it. */
function flowBeside(box: FieldBox, line: Line, column: Column, flow: Flow): void {
  const { size } = box.look
  const height = box.line.lineHeight
  const used = line.width + gap * size
  const left = column.width - used
  const room = { x: column.x + used, y: 0, width: box.kind === 'date' ? Math.min(left, dateWidth * size) : left, height }
  const y = Math.max(0, height - box.line.edges.bottom - hang * size - line.baseline)
  const label = { ...lineArea(line, column, 'start', flow.dir), y }
  push(flow, { height, placements: [wordsAt(box, line, label), roomAt(box, room, 0)], anchors: anchorsOf([line]) })
}

/** Room below the label, in pieces that each fit on a page. */
function flowRoom(box: FieldBox, column: Column, flow: Flow): void {
  const { lineHeight } = box.line
  const most = Math.max(1, Math.floor((flow.pageHeight * roomShare) / lineHeight))
  const width = box.kind === 'date' ? Math.min(column.width, dateWidth * box.look.size) : column.width
  for (let left = box.lines, piece = 0; left > 0; left -= most, piece++) {
    const height = Math.min(left, most) * lineHeight
    // A box stands clear of its label.
    const y = box.fillable && box.lines > 1 ? boxGap * box.look.size : 0
    push(flow, { height: height + y, placements: [roomAt(box, { x: column.x, y, width, height }, piece)] })
  }
}

function flowTick(box: FieldBox, column: Column, flow: Flow, flowWords: FlowWords): void {
  const { size } = box.look
  const zone = tickZone * size
  const from = flow.slices.length
  // Nothing comes below it to be kept with.
  const label = { ...box.label, look: { ...box.label.look, keepWithNext: false } }
  flowWords(label, { ...column, x: column.x + zone, width: column.width - zone, spare: zone }, flow)
  const slice = flow.slices[from]
  const words = slice?.placements[0]
  if (!slice || words?.type !== 'line') return
  const side = tickSize * size
  const y = Math.max(0, words.area.y + words.line.baseline - side * 0.88)
  slice.placements = [roomAt(box, { x: column.x, y, width: side, height: side }, 0), ...slice.placements]
}

function wordsAt({ label }: FieldBox, line: Line, area: Area): Placement {
  return { type: 'line', area, line, tag: label.tag, paragraph: label }
}

// Each piece is an element of its own, for a field that is filled in on a screen has only one place.
function roomAt(box: FieldBox, area: Area, piece: number): Placement {
  const tag: Tag | undefined = box.tag && { ...box.tag }
  return { type: 'field', area, field: box, tag, name: piece === 0 ? box.name : `${box.name}-${piece + 1}` }
}

function anchorsOf(lines: readonly Line[]): readonly string[] {
  return flatMap(lines, (line) => flatMap(line.frags, (frag) => frag.anchors))
}
