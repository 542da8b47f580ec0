// Columns of slices → one column of slices, each with what stands beside each other at its height.

import { flatMap } from '../../../tree/flat-map.ts'
import { strokesOf } from './edges.ts'
import { heightOf } from './flow.ts'
import { slack } from './slack.ts'
import { type Area, type Frame, type Keep, keeps, type Placement, type Slice } from './slice.ts'

/** A column by itself, and where its areas are in the page's own terms. */
export interface Part {
  readonly slices: readonly Slice[]
  readonly place: (area: Area) => Area
}

// Grounds that meet overlap a little: between two that only touch, a screen shows a hair of what is below.
const overlap = 0.3

/**
 * The slices of both columns together. Where they have the same paragraphs, these begin at one height. What is at most `most`
 * points high stays whole; else lines go in step, and beside what is higher than a line stand as many as fit.
 */
export function bandsOf(parts: readonly Part[], most = 0): readonly Slice[] {
  const whole = parts.map(({ slices, place }): Taken => ({ slices, place, edges: edgesOf(slices) }))
  const paragraphs = whole.map(({ slices }) => paragraphsOf(slices))
  const [first = []] = paragraphs
  const together = (row: readonly Taken[]): readonly Slice[] =>
    row.every(({ slices }) => heightOf(slices) <= most) ? [bandOf(row)] : inStep(row)
  if (paragraphs.some(({ length }) => length !== first.length)) return together(whole)
  return flatMap(first, (_, index) => together(whole.map((part, column) => ({ ...part, slices: paragraphs[column]?.[index] ?? [] }))))
}

/** Slices by the paragraph they are of: between its lines there is no space. */
function paragraphsOf(slices: readonly Slice[]): readonly (readonly Slice[])[] {
  const found: Slice[][] = []
  for (const slice of slices) {
    const last = found.at(-1)
    if (last && slice.gap === 0 && !slice.turn) last.push(slice)
    else found.push([slice])
  }
  return found
}

function inStep(parts: readonly Taken[]): readonly Slice[] {
  const at = parts.map(() => 0)
  const bands: Slice[] = []
  while (parts.some(({ slices }, index) => (at[index] ?? 0) < slices.length)) {
    const tallest = Math.max(...parts.map(({ slices }, index) => slices[at[index] ?? 0]?.height ?? 0))
    const taken = parts.map((part, index): Taken => {
      const from = at[index] ?? 0
      const own = fitting(part.slices, from, tallest)
      at[index] = from + own.length
      return { ...part, slices: own }
    })
    bands.push(bandOf(taken))
  }
  return bands
}

/** What of a column stands in one band. */
interface Taken extends Part {
  readonly edges: FrameEdges
}
/** In which slice each frame begins, and in which it ends. */
interface FrameEdges {
  readonly first: ReadonlyMap<Frame, Slice>
  readonly last: ReadonlyMap<Frame, Slice>
}

function edgesOf(slices: readonly Slice[]): FrameEdges {
  const pairs = flatMap(slices, (slice) => slice.frames.map((frame) => [frame, slice] as const))
  return { first: new Map(pairs.toReversed()), last: new Map(pairs) }
}

function fitting(slices: readonly Slice[], from: number, height: number): readonly Slice[] {
  let used = 0
  let to = from
  for (; to < slices.length; to++) {
    const slice = slices[to]
    const more = (slice?.height ?? 0) + (to > from ? (slice?.gap ?? 0) : 0)
    if (to > from && (slice?.turn || used + more > height + slack)) break
    used += more
  }
  return slices.slice(from, to)
}

function bandOf(taken: readonly Taken[]): Slice {
  const gap = Math.max(0, ...taken.map(({ slices }) => slices[0]?.gap ?? 0))
  // A frame that goes on goes on through the space between two slices too.
  const goesOn = taken.some(({ slices: [slice], edges }) => slice?.frames.some((frame) => edges.first.get(frame) !== slice))
  const top = goesOn ? gap : 0
  const tops = taken.map(({ slices }) => topsOf(slices, top))
  const height = Math.max(...taken.map(({ slices }, index) => (tops[index]?.at(-1) ?? 0) + (slices.at(-1)?.height ?? 0)))
  const all = flatMap(taken, ({ slices }) => slices)
  return {
    gap: goesOn ? 0 : gap,
    height,
    keep: Math.max(...taken.map(({ slices }) => slices.at(-1)?.keep ?? keeps.none)) as Keep,
    placements: flatMap(taken, (one, index) => placementsOf(one, tops[index] ?? [], height)),
    frames: [],
    anchors: flatMap(all, ({ anchors }) => anchors),
    outline: all.find(({ outline }) => outline)?.outline,
    turn: taken.some(({ slices: [slice] }) => slice?.turn),
    repeat: repeatOf(taken),
  }
}

function topsOf(slices: readonly Slice[], top: number): readonly number[] {
  let y = top
  return slices.map((slice, index) => {
    const own = y + (index > 0 ? slice.gap : 0)
    y = own + slice.height
    return own
  })
}

/** The heads of tables that go on, side by side again. */
function repeatOf(taken: readonly Taken[]): readonly Slice[] {
  const heads = taken.map(({ slices: [slice], place }) => ({ slices: slice?.repeat ?? [], place }))
  return heads.some(({ slices }) => slices.length > 0) ? bandsOf(heads) : []
}

function placementsOf(taken: Taken, tops: readonly number[], height: number): readonly Placement[] {
  const { slices, place } = taken
  return flatMap(slices, (slice, index) => {
    const y = tops[index] ?? 0
    const next = slices[index + 1]
    const end = next ? (tops[index + 1] ?? 0) - next.gap : height
    const fills = flatMap(slice.frames, (frame) => fillsOf(frame, { slice, y, start: index > 0 ? y - slice.gap : 0, end }, taken.edges))
    const own = slice.placements.map((one) => ('area' in one ? { ...one, area: { ...one.area, y: one.area.y + y } } : one))
    return [...fills, ...own].map((one) => ('area' in one ? { ...one, area: place(one.area) } : one))
  })
}

interface Stretch {
  readonly slice: Slice
  readonly y: number
  /** Where it begins and ends when its frame comes from above and goes on below. */
  readonly start: number
  readonly end: number
}

/** The ground of a frame beside a slice, and the lines round it. */
function fillsOf(frame: Frame, { slice, y, start, end }: Stretch, { first, last }: FrameEdges): readonly Placement[] {
  const { look, x, width } = frame
  const [begins, ends] = [first.get(frame) === slice, last.get(frame) === slice]
  const top = begins ? y : start - overlap
  const height = (ends ? y + slice.height : end) - top
  const line = (area: Area): readonly Placement[] =>
    strokesOf(area, look.edgeKind).map((stroke) => ({ type: 'fill', area: stroke, ink: look.edgeInk }))
  return [
    ...(look.ground === undefined ? [] : [{ type: 'fill' as const, area: { x, y: top, width, height }, ink: look.ground }]),
    ...(begins ? line({ x, y: top, width, height: look.edges.top }) : []),
    ...(ends ? line({ x, y: top + height - look.edges.bottom, width, height: look.edges.bottom }) : []),
    ...line({ x, y: top, width: look.edges.start, height }),
    ...line({ x: x + width - look.edges.end, y: top, width: look.edges.end, height }),
  ]
}
