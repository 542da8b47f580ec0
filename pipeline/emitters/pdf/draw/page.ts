// One page: its frames, then its slices from top to bottom.

import type { Theme } from '../../../theme/theme.ts'
import { flatMap } from '../../../tree/flat-map.ts'
import type { Direction } from '../../../tree/types.ts'
import { strokesOf } from '../layout/edges.ts'
import type { Page, PlacedFrame, PlacedSlice } from '../layout/paginate.ts'
import type { Area, Placement } from '../layout/slice.ts'
import type { Box } from './canvas.ts'
import type { PaperSize } from './document.ts'
import { drawField } from './forms.ts'
import { type Desk, drawLine } from './line.ts'
import { drawQr } from './qr.ts'

/** Where words stand on the paper. */
export interface Sheet {
  /** The page, which may be a part of the paper that is printed on. */
  readonly paper: PaperSize
  /** Of the page on the paper that is printed on. */
  readonly left: number
  readonly margins: Theme['margins']
  readonly dir: Direction
  /** From the top of the paper to the first line. */
  readonly top: number
}
/** A number to print once the pages are known. */
export interface Pending {
  readonly placement: Extract<Placement, { type: 'pageOf' }>
  readonly y: number
}

/** Draws the page that the document is at; gives the page numbers that must wait. */
export function drawPage(page: Page, sheet: Sheet, desk: Desk): readonly Pending[] {
  for (const frame of page.frames) drawFrame(frame, sheet, desk)
  return flatMap(page.slices, (placed) => flatMap(placed.slice.placements, (placement) => draw(placement, placed, sheet, desk)))
}

/** An area from the start edge of the words as a box from the left edge of the paper. */
export function boxOf({ x, width, y, height }: Area, sheet: Sheet, down = 0): Box {
  const { paper, margins, dir, top } = sheet
  const left = sheet.left + (dir === 'rtl' ? paper.width - margins.start - x - width : margins.start + x)
  return { x: left, y: top + (down + y), width, height }
}

function drawFrame({ frame, top, bottom, first, last }: PlacedFrame, sheet: Sheet, { canvas }: Desk): void {
  const { ground, edges, edgeInk, edgeKind } = frame.look
  const { x, width } = frame
  const height = bottom - top
  const fill = (area: Area, ink: string | undefined): void => {
    if (ink !== undefined && area.width > 0 && area.height > 0) canvas.fill(boxOf(area, sheet), ink)
  }
  const line = (area: Area): void => {
    for (const stroke of strokesOf(area, edgeKind)) fill(stroke, edgeInk)
  }
  fill({ x, y: top, width, height }, ground)
  if (first) line({ x, y: top, width, height: edges.top })
  if (last) line({ x, y: bottom - edges.bottom, width, height: edges.bottom })
  line({ x, y: top, width: edges.start, height })
  line({ x: x + width - edges.end, y: top, width: edges.end, height })
}

function draw(placement: Placement, { y }: PlacedSlice, sheet: Sheet, desk: Desk): readonly Pending[] {
  if (placement.type === 'touch') {
    desk.tree.elementOf(placement.tag)
    return []
  }
  if (placement.type === 'pageOf') {
    if (placement.tag) desk.tree.elementOf(placement.tag)
    return [{ placement, y }]
  }
  const box = boxOf(placement.area, sheet, y)
  if (placement.type === 'fill') desk.canvas.fill(box, placement.ink)
  else if (placement.type === 'line')
    drawLine({ line: placement.line, x: box.x, y: box.y, tag: placement.tag, paragraph: placement.paragraph }, desk)
  else if (placement.type === 'field') drawField(placement, box, desk)
  else if (placement.type === 'qr') drawQr(placement, box, desk)
  else drawImage(placement, box, desk)
  return []
}

function drawImage(placement: Extract<Placement, { type: 'image' }>, box: Box, { tree, images, canvas }: Desk): void {
  const element = placement.tag && tree.elementOf(placement.tag)
  if (element) images.bound(element, box)
  canvas.image(box, images.open(placement.asset, box), element)
}
