// Pages of half a sheet, two on each of its sides, in the order that they have when the sheets are folded together.

import { flatMap } from '../../tree/flat-map.ts'
import type { Direction } from '../../tree/types.ts'
import type { PaperSize } from './draw/document.ts'
import type { Imposition } from './draw/sheets.ts'

/** A page of a booklet: half of a sheet that lies on its long edge. */
export function halfOf({ width, height }: PaperSize): PaperSize {
  return { width: height / 2, height: width }
}

/** Where each page of a booklet stands. Pages are counted from nought; the last ones stay empty until four go into the number. */
export function impose(pages: number, half: PaperSize, dir: Direction): Imposition {
  const count = Math.max(4, Math.ceil(pages / 4) * 4)
  const sides = Array.from({ length: count / 2 }, (_, side) => pagesOn(side, count, dir))
  const places = new Map(
    flatMap(sides, ([left, right], side) => [[left, { side, left: 0 }] as const, [right, { side, left: half.width }] as const]),
  )
  return {
    paper: { width: half.width * 2, height: half.height },
    labels: sides.map(([left, right]) => `${left + 1} | ${right + 1}`),
    placeOf: (page) => places.get(page) ?? { side: page, left: 0 },
  }
}

/** The left and the right page of a side: fronts and backs in turn, the outermost sheet first. Bound at the right, both change places. */
function pagesOn(side: number, count: number, dir: Direction): readonly [number, number] {
  const low = side
  const high = count - 1 - side
  const isLowLeft = (side % 2 === 1) === (dir === 'ltr')
  return isLowLeft ? [low, high] : [high, low]
}
