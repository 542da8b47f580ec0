import type { Publication } from '../../tree/publication.ts'
import { textOrder } from '../../tree/text-order.ts'
import type { PageStart } from '../emitter.ts'
import type { Page } from './layout/paginate.ts'
import type { Slice } from './layout/slice.ts'

/**
 * The text that each printed page of a chapter begins with; where a page begins amid a piece of text, the next piece on it.
 * A page without a piece of its own, such as one filled by a picture, begins with the next page's.
 */
export function pageStarts({ meta, body }: Publication, pages: readonly Page[], before: number): readonly PageStart[] {
  const order = textOrder(body)
  const places = pages.map((page) => page.slices.filter(({ again }) => !again).flatMap(({ slice }) => numbersIn(slice, order)))
  let last = -1
  const starts = places.map((numbers) => {
    const own = numbers.filter((number) => number > last)
    last = numbers.reduce((most, number) => Math.max(most, number), last)
    return own.length ? own.reduce((least, number) => Math.min(least, number)) : undefined
  })
  const next = (index: number): number => starts.slice(index).find((start) => start !== undefined) ?? order.size
  return starts.map((_, index) => ({ chapter: meta.id, page: before + index + 1, text: next(index) }))
}

function numbersIn(slice: Slice, order: ReturnType<typeof textOrder>): readonly number[] {
  return slice.placements.flatMap((placement) => {
    if (placement.type !== 'line') return []
    return placement.line.frags.flatMap((frag) => {
      const node = frag.type === 'text' ? frag.run.node : undefined
      const number = node && order.get(node)
      return number === undefined ? [] : [number]
    })
  })
}
