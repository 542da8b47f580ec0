// The foot of each page of a chapter: all of it is set once, and for each page only what counts the pages.

import { flatMap } from '../../tree/flat-map.ts'
import type { Block } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'
import { heightOf } from './layout/flow.ts'
import type { Slice } from './layout/slice.ts'
import type { Box, GroupBox } from './plan/box.ts'
import type { Chapter } from './plan/scope.ts'

export type Counters = NonNullable<Chapter['counters']>

export interface RunningFoot {
  /** Of the foot of a page of three figures. */
  readonly height: number
  /** The foot of one page. */
  readonly on: (counters: Counters) => readonly Slice[]
}
/** How some of the blocks of a foot get into its frame. */
export interface FootMaking {
  readonly plan: (blocks: readonly Block[], counters: Counters) => GroupBox
  readonly set: (foot: GroupBox) => readonly Slice[]
}

const widest: Counters = { page: 999, pages: 999 }

/** The feet of a chapter. */
export function createFoot(blocks: readonly Block[], { plan, set }: FootMaking): RunningFoot {
  const planned = plan(blocks, widest)
  const whole = set(planned)
  const counting = blocks.filter(counts)
  const places = flatMap(blocks, (block, index) => (counts(block) ? [planned.children[index]] : []))
  const afresh = (counters: Counters): readonly Slice[] => set(plan(blocks, counters))
  return {
    height: heightOf(whole),
    on: (counters) => {
      // Other blocks than paragraphs may have several boxes, or none.
      if (planned.children.length !== blocks.length || !planned.children.every(({ type }) => type === 'words')) return afresh(counters)
      const counted = plan(counting, counters)
      const slices = set(counted)
      const lines = new Map(places.map((box, index) => [box, slicesOf(counted.children[index], slices)]))
      return withLines(whole, lines) ?? afresh(counters)
    },
  }
}

function counts(block: Block): boolean {
  let found = false
  visitBlocks([block], {
    inline: ({ type }) => {
      found ||= type === 'counter'
    },
  })
  return found
}

function paragraphOf({ placements: [first] }: Slice): object | undefined {
  return first?.type === 'line' ? first.paragraph : undefined
}

function slicesOf(box: Box | undefined, slices: readonly Slice[]): Slice[] {
  return slices.filter((slice) => paragraphOf(slice) === box)
}

/** A foot with other lines in some of its paragraphs; `undefined` where they are not as many or not as high. */
function withLines(whole: readonly Slice[], lines: ReadonlyMap<object | undefined, Slice[]>): readonly Slice[] | undefined {
  let fits = true
  const slices = whole.map((slice) => {
    const own = lines.get(paragraphOf(slice))
    if (!own) return slice
    const line = own.shift()
    fits &&= line?.height === slice.height
    return { ...slice, placements: line?.placements ?? [] }
  })
  return fits && [...lines.values()].every((left) => left.length === 0) ? slices : undefined
}
