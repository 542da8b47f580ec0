// What is wrong with laid pages, found from the placed boxes alone. Tests hold every page to it.

import type { Page } from '../../../pipeline/emitters/pdf/layout/paginate.ts'
import { type Area, keeps, type Placement, type Slice } from '../../../pipeline/emitters/pdf/layout/slice.ts'
import type { WordsBox } from '../../../pipeline/emitters/pdf/plan/box.ts'
import { inkOf, overlaps } from './ink.ts'

export type FaultName = 'outside' | 'overlap' | 'ink' | 'empty-page' | 'heading-at-foot' | 'lone-line' | 'lost-words' | 'words-twice'
/** A fault, with the page counted from 1. */
export interface LayoutFault {
  readonly name: FaultName
  readonly page: number
  readonly told: string
}
/** What words may stand in: `beyond` is what tables may use on either side. */
export interface Bounds {
  readonly width: number
  readonly height: number
  readonly beyond: number
}

// Hundredths of a point, which no eye and no printer sees.
const slack = 0.05

type Line = Extract<Placement, { type: 'line' }>
type Drawn = Extract<Placement, { area: Area }>
interface Placed<P extends Drawn = Drawn> {
  readonly placement: P
  readonly area: Area
}

/** Every fault of these pages; `boxes` are all paragraphs that were to be set. */
export function inspectPages(pages: readonly Page[], bounds: Bounds, boxes: readonly WordsBox[]): readonly LayoutFault[] {
  const found = pages.flatMap((page, index) => {
    const last = index === pages.length - 1
    return faultsOf(page, bounds, { last, only: pages.length === 1 }).map(([name, told]) => ({ name, page: index + 1, told }))
  })
  return [...found, ...loneLines(pages, bounds), ...misplaced(pages, boxes)]
}

type Told = readonly [FaultName, string]

function faultsOf(page: Page, bounds: Bounds, { last, only }: { last: boolean; only: boolean }): readonly Told[] {
  const drawn = drawnOn(page)
  const solid = drawn.filter(({ placement: { type } }) => type !== 'fill')
  return [
    ...drawn
      .filter(({ placement, area }) => isOutside(placement.type === 'fill' ? lowered(area) : area, bounds))
      .map(({ placement, area }): Told => ['outside', `${tell(placement)} ${JSON.stringify(area)}`]),
    ...pairs(solid).map(([a, b]): Told => ['overlap', `${tell(a.placement)} | ${tell(b.placement)}`]),
    ...inkFaults(solid),
    ...(drawn.length === 0 && !only ? [['empty-page', ''] as const] : []),
    ...(last ? [] : headingAtFoot(page)),
  ]
}

// Grounds that go on reach a little over what is above them, so that no screen shows a line between them.
const groundOverlap = 0.3

function lowered(area: Area): Area {
  return { ...area, y: area.y + groundOverlap, height: area.height - groundOverlap }
}

function drawnOn(page: Page): readonly Placed[] {
  return page.slices.flatMap(({ slice, y }) =>
    slice.placements.flatMap((placement): readonly Placed[] =>
      placement.type === 'touch' ? [] : [{ placement, area: { ...placement.area, y: y + placement.area.y } }],
    ),
  )
}

function isOutside({ x, y, width, height }: Area, bounds: Bounds): boolean {
  const across = x < -bounds.beyond - slack || x + width > bounds.width + bounds.beyond + slack
  return across || y < -slack || y + height > bounds.height + slack
}

/** Those of them that lie on each other. */
function pairs(placed: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  const sorted = [...placed].sort((a, b) => a.area.y - b.area.y)
  return sorted.flatMap((one, index) => {
    const found: [Placed, Placed][] = []
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.area.y >= one.area.y + one.area.height) break
      if (overlaps(one.area, other.area, slack)) found.push([one, other])
    }
    return found
  })
}

/** Lines one below the other whose letters touch. */
function inkFaults(placed: readonly Placed[]): readonly Told[] {
  const lines = placed.filter((one): one is Placed<Line> => one.placement.type === 'line')
  const inks = lines.map(({ placement, area }) => ({ placement, ink: inkOf(placement.line, area) })).sort((a, b) => a.ink.y - b.ink.y)
  return inks.flatMap(({ placement, ink }, index): readonly Told[] => {
    const under = inks.slice(index + 1, index + nearest).find((other) => overlaps(ink, other.ink, slack))
    return under ? [['ink', `${tell(placement)} | ${tell(under.placement)}`]] : []
  })
}

// As many lines as stand side by side in the widest row that is looked at.
const nearest = 12

function headingAtFoot(page: Page): readonly Told[] {
  const foot = page.slices.findLast(({ slice }) => slice.placements.length > 0)
  return foot?.slice.outline ? [['heading-at-foot', foot.slice.outline.title]] : []
}

/** A first or last line of a paragraph that stands alone on its page, unless it is so high that nothing else fits. */
function loneLines(pages: readonly Page[], { height }: Bounds): readonly LayoutFault[] {
  const own = new Map<object, { readonly page: number; readonly slice: Slice }[]>()
  for (const [index, page] of pages.entries())
    for (const { slice, placement } of flowing(page)) {
      const lines = own.get(placement.paragraph) ?? []
      lines.push({ page: index + 1, slice })
      own.set(placement.paragraph, lines)
    }
  const held = heldHeights(pages)
  return [...own].flatMap(([paragraph, lines]) => {
    const ends = [lines.slice(0, 2), lines.slice(-2)]
    const parted = ends.filter(([one, other]) => one && other && one.page !== other.page && (held.get(one.slice) ?? 0) <= height)
    return parted.map(([one]): LayoutFault => ({ name: 'lone-line', page: one?.page ?? 0, told: tellParagraph(paragraph) }))
  })
}

/** The height of all that a slice is held to as strongly as lines are, with the edges of boxes round it. */
function heldHeights(pages: readonly Page[]): ReadonlyMap<Slice, number> {
  const heights = new Map<Slice, number>()
  let chain: Slice[] = []
  for (const { slice, again } of pages.flatMap(({ slices }) => slices)) {
    if (again) continue
    chain.push(slice)
    if (slice.keep === keeps.lines) continue
    const edges = Math.max(...chain.map(edgesOf))
    const height = chain.reduce((sum, one) => sum + one.gap + one.height, edges)
    for (const one of chain) heights.set(one, height)
    chain = []
  }
  return heights
}

function edgesOf({ frames }: Slice): number {
  return frames.reduce((sum, { look: { padding, edges } }) => sum + padding * 2 + edges.top + edges.bottom, 0)
}

function flowing(page: Page): readonly { readonly slice: Slice; readonly placement: Line }[] {
  return page.slices.flatMap(({ slice, again }) =>
    again ? [] : slice.placements.flatMap((placement) => (placement.type === 'line' && !isCell(placement) ? [{ slice, placement }] : [])),
  )
}

function isCell({ paragraph }: Line): boolean {
  const { style } = paragraph as WordsBox
  return style === 'tableCell' || style === 'tableHead'
}

/** Words that were planned and not placed, or placed more than once. */
function misplaced(pages: readonly Page[], boxes: readonly WordsBox[]): readonly LayoutFault[] {
  const placed = placedWords(pages)
  return boxes.flatMap((box): readonly LayoutFault[] => {
    const [wanted, found] = [bare(box.runs.map(({ text }) => text).join('')), bare(placed.get(box) ?? '')]
    if (wanted === found) return []
    return [{ name: found.length > wanted.length ? 'words-twice' : 'lost-words', page: 0, told: `${wanted} | ${found}` }]
  })
}

/** What stands on the pages of each paragraph, in reading order. */
function placedWords(pages: readonly Page[]): ReadonlyMap<object, string> {
  const own = pages.flatMap(({ slices }) => slices.filter(({ again }) => !again).flatMap(({ slice }) => slice.placements))
  const words = new Map<object, string>()
  for (const placement of own) {
    if (placement.type !== 'line' || isRepeated(placement)) continue
    const line = placement.line.frags.map((frag) => (frag.type === 'image' ? '\ufffc' : frag.text)).join('')
    words.set(placement.paragraph, (words.get(placement.paragraph) ?? '') + line)
  }
  return words
}

/** The first column of a table too wide for the page is printed again, outside the tag tree. */
function isRepeated({ tag, paragraph }: Line): boolean {
  return tag === undefined && (paragraph as Partial<WordsBox>).tag !== undefined
}

// Spaces, and what steers order and breaking, are not drawn.
function bare(text: string): string {
  return text.replace(/[\s\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2060-\u2069\ufeff]/gu, '')
}

function tellParagraph(paragraph: object): string {
  return (paragraph as WordsBox).runs
    .map(({ text }) => text)
    .join('')
    .slice(0, 40)
}

function tell(placement: Drawn): string {
  if (placement.type !== 'line') return placement.type
  return placement.line.frags
    .map((frag) => frag.text)
    .join('')
    .slice(0, 40)
}
