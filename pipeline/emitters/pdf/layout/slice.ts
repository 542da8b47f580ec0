// The output of flow and the input of pagination: what cannot be broken, one below the other.

import type { Alignment, Asset, Depth, Direction } from '../../../tree/types.ts'
import type { FieldBox, Tag } from '../plan/box.ts'
import type { Ink, Look } from '../style.ts'
import type { Line } from './lines.ts'

/** A box on the page: `x` from the start edge of the words, `y` from the top of the slice, both inwards. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type Placement =
  | { readonly type: 'line'; readonly area: Area; readonly line: Line; readonly tag: Tag | undefined; readonly paragraph: object }
  | { readonly type: 'image'; readonly area: Area; readonly asset: Asset; readonly align: Alignment; readonly tag: Tag | undefined }
  /** Room to fill in. */
  | { readonly type: 'field'; readonly area: Area; readonly field: FieldBox; readonly tag: Tag | undefined; readonly name: string }
  /** A code to scan, its quiet zone included. */
  | { readonly type: 'qr'; readonly area: Area; readonly rows: readonly string[]; readonly look: Look; readonly tag: Tag | undefined }
  /** Colour without meaning. */
  | { readonly type: 'fill'; readonly area: Area; readonly ink: Ink }
  /** An element that stands here though nothing of it is drawn, such as an empty cell. */
  | { readonly type: 'touch'; readonly tag: Tag }
  /** The printed page of a place, at the end of a line. */
  | {
      readonly type: 'pageOf'
      readonly area: Area
      readonly place: string
      readonly tag: Tag | undefined
      readonly line: Line
      readonly look: Look
    }

/** A ground and edges round slices; on each page it reaches from the first of them to the last. */
export interface Frame {
  readonly look: Look
  readonly x: number
  readonly width: number
}
/** How strongly a slice holds to the next, weakest first: what must give way gives way in this order. */
export const keeps = {
  none: 0,
  /** A paragraph that opens a list: parted from it before much of a page is left empty. */
  lead: 1,
  /** A box that is kept whole because it is small. */
  whole: 2,
  /** What heads what follows it: a heading, a picture and its caption, the head of a table. */
  next: 3,
  /** The first two and the last two lines of a paragraph, and the edge of a box with what it holds. */
  lines: 4,
} as const
export type Keep = (typeof keeps)[keyof typeof keeps]

export interface Slice {
  /** Space before it, unless a page begins with it. */
  readonly gap: number
  readonly height: number
  /** How strongly the next slice is held on the same page. */
  readonly keep: Keep
  readonly placements: readonly Placement[]
  /** Outermost first. */
  readonly frames: readonly Frame[]
  readonly anchors: readonly string[]
  readonly outline: { readonly depth: Depth; readonly title: string } | undefined
  /** Whether a page begins with it. */
  readonly turn: boolean
  /** Printed again, as artifacts, when a page begins with this slice. */
  readonly repeat: readonly Slice[]
}

/** Where a line stands in its column: `start` is the start of the line's own direction. */
export function lineArea(line: Line, column: { readonly x: number; readonly width: number }, align: Alignment, pageDir: Direction): Area {
  const free = Math.max(0, column.width - line.width)
  const same = line.dir === pageDir
  const shift = { start: same ? 0 : free, center: free / 2, end: same ? free : 0 }[align]
  return { x: column.x + shift, y: 0, width: line.width, height: line.height }
}
