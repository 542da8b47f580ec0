// Tables → slices: a row is as many slices as its longest cell has lines, so that a row higher than a page can break.

import { flatMap } from '../../../tree/flat-map.ts'
import type { CellBox, RowBox, TableBox } from '../plan/box.ts'
import { columnGroups, type Wants } from './columns.ts'
import { type Column, type Flow, heightOf, hold, keepLast, push, space } from './flow.ts'
import { breakLines, type Line } from './lines.ts'
import { type Paragraph, prepare, widthsOf } from './paragraph.ts'
import { keeps, lineArea, type Placement, type Slice } from './slice.ts'

// Rows up to this share of a page stay whole; a head higher than it is not printed again.
const wholeRow = 0.3

interface Cell {
  readonly box: CellBox
  readonly paragraph: Paragraph
}
type Widths = ReadonlyMap<number, number>

/** Sets a table; too wide for the page, in parts one below the other. */
export function flowTable(box: TableBox, column: Column, flow: Flow): void {
  const room = { width: column.width, height: flow.pageHeight * wholeRow }
  const rows = box.rows.map((row) => row.cells.map((cell) => ({ box: cell, paragraph: prepare(cell.words, flow.typesetter, room) })))
  const wants = wantsOf(box, rows)
  const own = widened(column, wants)
  for (const [part, widths] of columnGroups(wants, own.width).entries()) {
    if (part > 0) space(flow, box.look.size)
    flowPart({ box, rows, widths, part }, own, flow)
  }
}

/** A table that asks for more width than the words stands out of their column, as far on one side as on the other. */
function widened(column: Column, wants: readonly Wants[]): Column {
  const wanted = wants.reduce((sum, { max }) => sum + max, 0)
  const out = Math.min(column.beyond, Math.max(0, wanted - column.width) / 2)
  return { ...column, x: column.x - out, width: column.width + out * 2 }
}

interface Part {
  readonly box: TableBox
  readonly rows: readonly (readonly Cell[])[]
  readonly widths: Widths
  /** In parts after the first, the first column is printed again. */
  readonly part: number
}

function wantsOf(box: TableBox, rows: readonly (readonly Cell[])[]): readonly Wants[] {
  return box.columns.map((_, column) => {
    const cells = flatMap(rows, (row) => row[column] ?? [])
    const wants = cells.map(({ paragraph, box: { words } }) => {
      const sides = inset(words.look) * 2
      const { min, max } = widthsOf(paragraph)
      // A column keeps room for a letter, even when every cell of it is empty.
      return { min: Math.max(min, words.look.size) + sides, max: max + sides }
    })
    return { min: Math.max(0, ...wants.map((want) => want.min)), max: Math.max(0, ...wants.map((want) => want.max)) }
  })
}

function flowPart(part: Part, column: Column, flow: Flow): void {
  const from = flow.slices.length
  const { box } = part
  for (const [index, cells] of part.rows.entries()) {
    if (index === box.heads && index > 0) flow.repeat = repeated(flow.slices.slice(from), flow.pageHeight)
    flowRow(cells, index, part, { column, flow })
  }
  flow.repeat = []
}

/** The head of a table as it is printed again. */
function repeated(head: readonly Slice[], pageHeight: number): readonly Slice[] {
  if (heightOf(head) > pageHeight * wholeRow) return []
  return head.map((slice) => ({ ...slice, placements: flatMap(slice.placements, withoutTag), anchors: [], outline: undefined, repeat: [] }))
}

function withoutTag(placement: Placement): readonly Placement[] {
  if (placement.type === 'touch') return []
  return [placement.type === 'fill' ? placement : { ...placement, tag: undefined }]
}

interface Setting {
  readonly column: Column
  readonly flow: Flow
}
interface SetCell {
  readonly box: CellBox
  readonly x: number
  readonly width: number
  readonly lines: readonly Line[]
  readonly again: boolean
  readonly align: RowBox['cells'][number]['words']['look']['align']
}

function flowRow(cells: readonly Cell[], row: number, part: Part, { column, flow }: Setting): void {
  const set = setCells(cells, part, { column, flow })
  const bands = Math.max(1, ...set.map((cell) => cell.lines.length))
  const from = flow.slices.length
  for (let band = 0; band < bands; band++) {
    const place = { band, first: band === 0, last: band === bands - 1 }
    const { height, placements } = bandOf(set, place, flow)
    const slice = push(flow, { height, placements })
    if (bands > 1 && (band === 0 || band === bands - 2)) hold(slice, keeps.lines)
    if (band > 0) slice.repeat = [...flow.repeat, clearance(set, slice)]
  }
  if (heightOf(flow.slices.slice(from)) <= flow.pageHeight * wholeRow)
    for (const slice of flow.slices.slice(from, -1)) hold(slice, keeps.whole)
  if (row < part.box.heads || (row === part.box.heads && row === 0 && part.rows.length > 1)) keepLast(flow)
}

function setCells(cells: readonly Cell[], { box, widths, part }: Part, { column, flow }: Setting): readonly SetCell[] {
  let x = column.x
  return flatMap([...widths], ([index, width]) => {
    const cell = cells[index]
    const start = x
    x += width
    if (!cell) return []
    const inner = width - inset(cell.box.words.look) * 2
    const lines = breakLines(fitting(cell, inner, flow), inner)
    return [{ box: cell.box, x: start, width, lines, again: part > 0 && index === 0, align: box.columns[index] ?? 'start' }]
  })
}

/** The words of a cell; images wider than it are made smaller. */
function fitting({ box, paragraph }: Cell, width: number, flow: Flow): Paragraph {
  const isWide = paragraph.words.some(({ frags }) => frags.some((frag) => frag.type === 'image' && frag.width > width))
  return isWide ? prepare(box.words, flow.typesetter, { width, height: flow.pageHeight * wholeRow }) : paragraph
}

/** Above the rest of a row that goes on on another page: its words stand clear of what is above them. */
function clearance(cells: readonly SetCell[], slice: Slice): Slice {
  const height = Math.max(...cells.map(({ box }) => inset(box.words.look)))
  const placements = flatMap(cells, (cell) => sidesOf(cell, { band: 0, first: false, last: false }, height))
  return { ...slice, gap: 0, height, placements, keep: keeps.lines, anchors: [], outline: undefined, repeat: [] }
}

interface Place {
  readonly band: number
  readonly first: boolean
  readonly last: boolean
}

/** One line of each cell, side by side. */
function bandOf(cells: readonly SetCell[], place: Place, flow: Flow): Pick<Slice, 'height' | 'placements'> {
  const above = place.first ? Math.max(...cells.map(({ box }) => inset(box.words.look))) : 0
  const below = place.last ? Math.max(...cells.map(({ box }) => inset(box.words.look))) : 0
  const lines = flatMap(cells, (cell) => cell.lines[place.band] ?? [])
  const baseline = Math.max(0, ...lines.map((line) => line.baseline))
  const least = place.first ? Math.max(...cells.map(({ box }) => box.words.look.lineHeight)) : 0
  const height = above + Math.max(least, ...lines.map((line) => baseline - line.baseline + line.height)) + below
  const placements = flatMap(cells, (cell) => [...sidesOf(cell, place, height), ...wordsOf(cell, place, { above, baseline }, flow)])
  return { height, placements }
}

function wordsOf(cell: SetCell, place: Place, at: { above: number; baseline: number }, flow: Flow): readonly Placement[] {
  const line = cell.lines[place.band]
  const touch: readonly Placement[] = place.first && !cell.again ? [{ type: 'touch', tag: cell.box.tag }] : []
  if (!line) return touch
  const { words, tag } = cell.box
  const pad = inset(words.look)
  const area = lineArea(line, { x: cell.x + pad, width: cell.width - pad * 2 }, cell.align, flow.dir)
  // Words of one band stand on one line, whatever images or faces are in it.
  const y = at.above + at.baseline - line.baseline
  return [...touch, { type: 'line', area: { ...area, y }, line, tag: cell.again ? undefined : tag, paragraph: words }]
}

/** The ground of a cell and the lines round it. */
function sidesOf({ box, x, width }: SetCell, { first, last }: Place, height: number): readonly Placement[] {
  const { ground, edges, edgeInk } = box.words.look
  const fill = (
    area: { x: number; y: number; width: number; height: number },
    ink: string | undefined,
    wanted: boolean,
  ): readonly Placement[] => (wanted && ink !== undefined && area.width > 0 && area.height > 0 ? [{ type: 'fill', area, ink }] : [])
  return [
    ...fill({ x, y: 0, width, height }, ground, true),
    ...fill({ x, y: 0, width, height: edges.top }, edgeInk, first),
    ...fill({ x, y: height - edges.bottom, width, height: edges.bottom }, edgeInk, last),
    ...fill({ x, y: 0, width: edges.start, height }, edgeInk, true),
    ...fill({ x: x + width - edges.end, y: 0, width: edges.end, height }, edgeInk, true),
  ]
}

/** Between the edge of a cell and its words. */
function inset({ padding, edges }: CellBox['words']['look']): number {
  return padding + Math.max(edges.start, edges.end, edges.top, edges.bottom)
}
