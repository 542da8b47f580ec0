import type { Publication } from '../../tree/publication.ts'
import { textOrder } from '../../tree/text-order.ts'
import type { Text } from '../../tree/types.ts'
import type { PageStart } from '../emitter.ts'
import type { Line } from './layout/lines.ts'
import type { Page } from './layout/paginate.ts'

/**
 * The text that each printed page of a chapter begins with; where a page begins amid a piece of text, the next piece on it.
 * A page without a piece of its own, such as one filled by a picture, begins with the next page's.
 */
export function pageStarts({ meta, body }: Publication, pages: readonly Page[], before: number): readonly PageStart[] {
  const order = textOrder(body)
  let last = -1
  const starts = pages.map((page) => {
    const found = numbersOn(page, order, last)
    last = found.most
    return found.least
  })
  let next = order.size
  for (let index = starts.length - 1; index >= 0; index--) {
    next = starts[index] ?? next
    starts[index] = next
  }
  return starts.map((text, index) => ({ chapter: meta.id, page: before + index + 1, text: text ?? next }))
}

interface Numbers {
  /** The least above `last`. */
  readonly least: number | undefined
  /** The greatest, or `last`. */
  readonly most: number
}

/** The numbers of the texts on a page, what is printed again left out. */
function numbersOn({ slices }: Page, order: ReadonlyMap<Text, number>, last: number): Numbers {
  let least: number | undefined
  let most = last
  const see = (node: Text): void => {
    const number = order.get(node) ?? last
    if (number > last) least = Math.min(least ?? number, number)
    most = Math.max(most, number)
  }
  for (const { slice, again } of slices) {
    if (again) continue
    for (const placement of slice.placements) if (placement.type === 'line') seeTexts(placement.line, see)
  }
  return { least, most }
}

/** Tells the texts of a line; the words of one text follow each other. */
function seeTexts({ frags }: Line, see: (node: Text) => void): void {
  let before: Text | undefined
  for (const frag of frags) {
    const node = frag.type === 'text' ? frag.run.node : undefined
    if (node !== undefined && node !== before) see(node)
    before = node
  }
}
