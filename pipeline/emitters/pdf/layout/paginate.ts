// Slices → pages: which page each stands on, and how far down.

import type { Frame, Slice } from './slice.ts'

export interface PlacedSlice {
  readonly slice: Slice
  /** From the top of the words' area. */
  readonly y: number
  /** A table's head, printed again. */
  readonly again: boolean
}
/** A frame's part on one page. */
export interface PlacedFrame {
  readonly frame: Frame
  readonly top: number
  readonly bottom: number
  /** Whether it begins and ends here. */
  readonly first: boolean
  readonly last: boolean
}
export interface Page {
  readonly slices: readonly PlacedSlice[]
  readonly frames: readonly PlacedFrame[]
}

// Sums of heights differ in the last bits from what they add up to.
const slack = 0.01

/** Fills pages of a height; a chapter has at least one. */
export function paginate(slices: readonly Slice[], height: number): readonly Page[] {
  const ends = lastSlices(slices)
  const pages: PlacedSlice[][] = []
  let page: PlacedSlice[] = []
  let y = 0
  const turn = (): void => {
    pages.push(page)
    page = []
    y = 0
  }
  const place = (slice: Slice): void => {
    if (page.length === 0) y = begin(slice, page)
    else y += slice.gap
    page.push({ slice, y, again: false })
    y += slice.height
  }
  for (const chain of chains(slices)) {
    if (page.length > 0 && y + chainHeight(chain) + openPadding(chain, ends) > height + slack) turn()
    for (const slice of chain) {
      // A chain longer than a page breaks where the page is full.
      if (page.length > 0 && y + slice.gap + slice.height + openPadding([slice], ends) > height + slack) turn()
      place(slice)
    }
  }
  if (page.length > 0 || pages.length === 0) turn()
  return withFrames(pages, ends)
}

/** Slices that stay on one page. */
function chains(slices: readonly Slice[]): readonly (readonly Slice[])[] {
  const found: Slice[][] = []
  let chain: Slice[] = []
  for (const slice of slices) {
    chain.push(slice)
    if (slice.keep) continue
    found.push(chain)
    chain = []
  }
  return chain.length > 0 ? [...found, chain] : found
}

function chainHeight(chain: readonly Slice[]): number {
  return chain.reduce((sum, slice) => sum + slice.gap + slice.height, 0)
}

/** What stands above the first slice of a page: the padding of frames that go on, and a table's head again. */
function begin(slice: Slice, page: PlacedSlice[]): number {
  let y = slice.frames.reduce((sum, frame) => sum + frame.look.padding + frame.look.edges.top, 0)
  // The first slice of a frame is the padding itself.
  if (isPadding(slice)) y -= paddingOf(slice.frames.at(-1), 'top')
  for (const head of slice.repeat) {
    if (page.length > 0) y += head.gap
    page.push({ slice: head, y, again: true })
    y += head.height
  }
  return y
}

function isPadding(slice: Slice): boolean {
  return slice.placements.length === 0 && slice.frames.length > 0
}

function paddingOf(frame: Frame | undefined, side: 'top' | 'bottom'): number {
  return frame ? frame.look.padding + frame.look.edges[side] : 0
}

/** Room that frames need below a chain when they go on to the next page. */
function openPadding(chain: readonly Slice[], ends: ReadonlyMap<Frame, Slice>): number {
  const last = chain.at(-1)
  if (!last) return 0
  return last.frames.reduce((sum, frame) => sum + (ends.get(frame) === last ? 0 : paddingOf(frame, 'bottom')), 0)
}

function lastSlices(slices: readonly Slice[]): ReadonlyMap<Frame, Slice> {
  return new Map(slices.flatMap((slice) => slice.frames.map((frame) => [frame, slice] as const)))
}

function withFrames(pages: readonly (readonly PlacedSlice[])[], ends: ReadonlyMap<Frame, Slice>): readonly Page[] {
  const begun = new Set<Frame>()
  return pages.map((slices) => {
    const frames = [...new Set(slices.flatMap(({ slice }) => slice.frames))]
    return { slices, frames: frames.map((frame) => placedFrame(frame, slices, { begun, ends })) }
  })
}

function placedFrame(
  frame: Frame,
  slices: readonly PlacedSlice[],
  { begun, ends }: { begun: Set<Frame>; ends: ReadonlyMap<Frame, Slice> },
): PlacedFrame {
  const own = slices.filter(({ slice }) => slice.frames.includes(frame))
  const first = !begun.has(frame)
  begun.add(frame)
  const last = own.some(({ slice }) => slice === ends.get(frame))
  const top = own[0]?.y ?? 0
  const end = own.at(-1)
  const bottom = end ? end.y + end.slice.height : top
  // Where it goes on, the padding above and below stands outside its slices.
  const above = first ? 0 : sumOfPadding(own[0]?.slice, frame, 'top', (slice, inner) => isPadding(slice) && inner === slice.frames.at(-1))
  const below = last ? 0 : sumOfPadding(end?.slice, frame, 'bottom', (slice, inner) => ends.get(inner) === slice)
  return { frame, first, last, top: top - above, bottom: bottom + below }
}

/** The padding of a frame and of the frames inside it round a slice, without those that the slice itself begins or ends. */
function sumOfPadding(
  slice: Slice | undefined,
  frame: Frame,
  side: 'top' | 'bottom',
  own: (slice: Slice, inner: Frame) => boolean,
): number {
  if (!slice) return 0
  const inner = slice.frames.slice(slice.frames.indexOf(frame)).filter((one) => !own(slice, one))
  return inner.reduce((sum, one) => sum + paddingOf(one, side), 0)
}
