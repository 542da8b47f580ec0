// Slices → pages: which page each stands on, and how far down.

import { flatMap } from '../../../tree/flat-map.ts'
import { slack } from './slack.ts'
import { type Frame, type Keep, keeps, type Slice } from './slice.ts'
import { withSmallerPicture } from './smaller.ts'

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

/** Fills pages of a height; a chapter has at least one. */
export function paginate(slices: readonly Slice[], height: number): readonly Page[] {
  const ends = lastSlices(slices)
  const filled = fillPages(slices, { height, ends })
  return withFrames(withoutStray(filled, slices, { height, ends }), ends)
}

interface Room {
  readonly height: number
  readonly ends: ReadonlyMap<Frame, Slice>
}
type Filled = readonly (readonly PlacedSlice[])[]

// What only leads to something gives way before it leaves so much of a page empty.
const emptyShare = 0.25

/** Places slices from top to bottom; `turnBefore` begins a page though there may be room. */
function fillPages(slices: readonly Slice[], { height, ends }: Room, turnBefore?: Slice): Filled {
  const pages: PlacedSlice[][] = [[]]
  let page: PlacedSlice[] = []
  let y = 0
  const turn = (): void => {
    pages[pages.length - 1] = page
    page = []
    pages.push(page)
    y = 0
  }
  const place = (slice: Slice): void => {
    if (page.length === 0) y = begin(slice, page)
    else y += slice.gap
    page.push({ slice, y, again: false })
    y += slice.height
  }
  const fill = (chain: readonly Slice[], held: Keep): void => {
    const at = { y: page.length > 0 ? y : undefined, held, forced: chain[0] === turnBefore }
    const step = stepFor(chain, at, { height, ends })
    const over = y + chainHeight(chain) + openPadding(chain, ends) - height
    const smaller = step === 'turn' && !at.forced ? withSmallerPicture(chain, over) : undefined
    if (step === 'turn' && !smaller) turn()
    if (step !== 'part') (smaller ?? chain).forEach(place)
    else for (const part of chains(chain, weaker(held))) fill(part, weaker(held))
  }
  for (const chain of chains(slices, keeps.none)) {
    if (turns(chain, page)) turn()
    fill(chain, keeps.none)
  }
  pages[pages.length - 1] = page
  return pages
}

/** Whether a page that has begun must end for what comes next. */
function turns([first]: readonly Slice[], page: readonly PlacedSlice[]): boolean {
  return page.length > 0 && first?.turn === true
}

interface Spot {
  /** How far down the page is filled; `undefined` for a page that is empty. */
  readonly y: number | undefined
  readonly held: Keep
  readonly forced: boolean
}

/** Whether a chain of slices stands here, on the next page, or in parts: what is held least gives way first. */
function stepFor(chain: readonly Slice[], { y, held, forced }: Spot, { height, ends }: Room): 'place' | 'turn' | 'part' {
  if (forced && y !== undefined) return 'turn'
  const tall = chainHeight(chain) + openPadding(chain, ends)
  const alone = tall + topOf(chain[0])
  if ((y === undefined ? alone : y + tall) <= height + slack) return 'place'
  const isLoose = held < keeps.lead && y !== undefined && height - y > height * emptyShare
  if (chain.length > 1 && (isLoose || alone > height + slack)) return 'part'
  return y === undefined ? 'place' : 'turn'
}

function weaker(held: Keep): Keep {
  return Math.min(held + 1, keeps.lines) as Keep
}

/** Slices that are held to each other more strongly than this. */
function chains(slices: readonly Slice[], held: Keep): readonly (readonly Slice[])[] {
  const found: Slice[][] = []
  let chain: Slice[] = []
  for (const slice of slices) {
    chain.push(slice)
    if (slice.keep > held) continue
    found.push(chain)
    chain = []
  }
  return chain.length > 0 ? [...found, chain] : found
}

function chainHeight(chain: readonly Slice[]): number {
  return chain.reduce((sum, slice) => sum + slice.gap + slice.height, 0)
}

// A last page with so little on it is a sheet of paper for nothing: what comes before it keeps it company.
const strayLines = 2
const strayShare = 0.1
// As much of the page before must be left.
const fullShare = 0.5

/** The same pages, but for a last one with a line or two alone, to which some of the page before is moved. */
function withoutStray(pages: Filled, slices: readonly Slice[], room: Room): Filled {
  const [before, last] = pages.slice(-2)
  // A page that is begun on purpose, such as after a sheet to tear off, takes nothing from the one before.
  if (!before || !last || last[0]?.slice.turn || !isStray(last, room.height)) return pages
  const starts = new Set(chains(slices, keeps.none).map(([first]) => first))
  const turns = before.filter(({ slice, y }, index) => index > 0 && starts.has(slice) && y > room.height * fullShare)
  const found = turns.reverse().map(({ slice }) => fillPages(slices, room, slice))
  return found.find((other) => other.length === pages.length && !isStray(other.at(-1) ?? [], room.height)) ?? pages
}

function isStray(page: readonly PlacedSlice[], height: number): boolean {
  const own = page.filter(({ slice, again }) => !again && slice.placements.length > 0)
  return own.length <= strayLines && chainHeight(own.map(({ slice }) => slice)) < height * strayShare
}

/** How far down the first slice of a page begins. */
function topOf(slice: Slice | undefined): number {
  return slice ? begin(slice, []) - slice.gap : 0
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
  return new Map(flatMap(slices, (slice) => slice.frames.map((frame) => [frame, slice] as const)))
}

function withFrames(pages: readonly (readonly PlacedSlice[])[], ends: ReadonlyMap<Frame, Slice>): readonly Page[] {
  const begun = new Set<Frame>()
  return pages.map((slices) => {
    const frames = [...new Set(flatMap(slices, ({ slice }) => slice.frames))]
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
