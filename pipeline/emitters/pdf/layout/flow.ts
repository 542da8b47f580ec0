// Gathers slices from top to bottom: spaces between blocks collapse to the greater one, as on the web.

import type { Direction } from '../../../tree/types.ts'
import type { Look } from '../style.ts'
import { type Frame, type Keep, keeps, type Placement, type Slice } from './slice.ts'
import type { Typesetter } from './typesetter.ts'

export type Open<T> = { -readonly [K in keyof T]: T[K] }

/** What boxes are set in: a column of a width, and a page of a height. */
export interface Flow {
  readonly typesetter: Typesetter
  /** Of the page: its start edge is on this side. */
  readonly dir: Direction
  readonly pageHeight: number
  readonly slices: Open<Slice>[]
  frames: readonly Frame[]
  gap: number
  /** Set after the start of a trimmed group: space before its first child is dropped. */
  trimming: boolean
  anchors: readonly string[]
  /** Whether what comes next begins a page. */
  turn: boolean
  repeat: readonly Slice[]
}
export interface Column {
  readonly x: number
  readonly width: number
  /** At its start, for the marks of a list's items. */
  readonly zone: number
  /** Before its start, which a deep list may take back. */
  readonly spare: number
  /** On either side of it, for tables that need more than its width. */
  readonly beyond: number
}

export function createFlow(typesetter: Typesetter, dir: Direction, pageHeight: number): Flow {
  return { typesetter, dir, pageHeight, slices: [], frames: [], gap: 0, trimming: false, anchors: [], turn: false, repeat: [] }
}

/** Asks for space before what comes next. */
export function space(flow: Flow, gap: number): void {
  if (!flow.trimming) flow.gap = Math.max(flow.gap, gap)
}

/** Adds a slice; anchors that had nothing to stand on stand on it. */
export function push(flow: Flow, slice: Pick<Slice, 'height' | 'placements'> & Partial<Slice>): Open<Slice> {
  // Each by its name, so that all slices are of one kind to V8: a page has hundreds.
  const made: Open<Slice> = {
    gap: slice.gap ?? flow.gap,
    height: slice.height,
    keep: slice.keep ?? keeps.none,
    placements: slice.placements,
    frames: slice.frames ?? flow.frames,
    anchors: joined(flow.anchors, slice.anchors ?? none),
    outline: slice.outline,
    turn: slice.turn ?? flow.turn,
    repeat: slice.repeat ?? flow.repeat,
  }
  flow.slices.push(made)
  flow.gap = 0
  flow.trimming = false
  flow.turn = false
  flow.anchors = []
  return made
}

const none: readonly string[] = []

/** Both, one after the other; nearly always one of them is empty. */
export function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  if (second.length === 0) return first
  return first.length === 0 ? second : [...first, ...second]
}

/** Sets `inner` in a frame when the look has a ground or edges. */
export function framed(flow: Flow, look: Look, column: Column, inner: (column: Column) => void): void {
  const { edges, padding } = look
  const sides = Object.values(edges).some((width) => width > 0)
  if (!sides && look.ground === undefined) {
    inner(column)
    return
  }
  const outer = flow.frames
  flow.frames = [...outer, { look, x: column.x, width: column.width }]
  const before = edges.top + padding
  const after = edges.bottom + padding
  const { gap, trimming } = flow
  const top = push(flow, { height: before, placements: [], keep: keeps.lines })
  flow.trimming = true
  // Words stand clear of an edge; without one at the end they may use the width there.
  const pad = {
    start: edges.start > 0 || look.ground ? padding + edges.start : 0,
    end: edges.end > 0 || look.ground ? padding + edges.end : 0,
  }
  inner({ ...column, x: column.x + pad.start, width: column.width - pad.start - pad.end, spare: 0, beyond: 0 })
  flow.frames = outer
  if (flow.slices.at(-1) === top) {
    // A box round nothing is not drawn.
    flow.slices.pop()
    Object.assign(flow, { gap, trimming, anchors: top.anchors })
    return
  }
  flow.gap = 0
  // What ends a box and leads to what follows, leads there still.
  const keep = flow.slices.at(-1)?.keep === keeps.next ? keeps.next : keeps.none
  keepLast(flow, keeps.lines)
  push(flow, { height: after, placements: [], frames: top.frames, keep })
}

/** Has what comes next begin a page; before that nothing is kept together with it. */
export function turnPage(flow: Flow): void {
  const last = flow.slices.at(-1)
  if (!last) return
  last.keep = keeps.none
  flow.turn = true
}

/** Marks the slices from `from` on as one whole, when they are at most `share` of a page. */
export function keepWhole(flow: Flow, from: number, share: number): void {
  const own = flow.slices.slice(from)
  if (heightOf(own) > flow.pageHeight * share) return
  for (const slice of own.slice(0, -1)) hold(slice, keeps.whole)
}

/** Holds the last slice to the next, at least so strongly. */
export function keepLast(flow: Flow, keep: Keep = keeps.next): void {
  const last = flow.slices.at(-1)
  if (last) hold(last, keep)
}

/** Holds a slice to the next, at least so strongly. */
export function hold(slice: Open<Slice>, keep: Keep): void {
  if (slice.keep < keep) slice.keep = keep
}

export function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, slice, index) => sum + slice.height + (index > 0 ? slice.gap : 0), 0)
}

/** Puts something into the first slice from `from` on, before what it already holds. */
export function prepend(flow: Flow, from: number, placement: Placement): void {
  const slice = flow.slices[from]
  if (slice) slice.placements = [placement, ...slice.placements]
}

/** Puts a slice of a height before another, on the same page. */
export function insert(flow: Flow, at: number, height: number): void {
  const next = flow.slices[at]
  if (!next) return
  flow.slices.splice(at, 0, { ...next, height, placements: [], keep: keeps.lines, outline: undefined })
  next.gap = 0
  next.anchors = []
}
