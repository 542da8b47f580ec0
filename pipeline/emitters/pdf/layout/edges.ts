// The lines round a box as plain rectangles, so that dashes and dots need nothing but a fill.

import type { BorderKind } from '../../../theme/theme.ts'
import type { Area } from './slice.ts'

// In widths of the line: how long a stroke and the gap after it are.
const strokes: Readonly<Record<'dashed' | 'dotted', readonly [number, number]>> = { dashed: [5, 3], dotted: [1, 1.5] }

/** A line of a kind that fills an area, as the rectangles to fill. */
export function strokesOf(area: Area, kind: BorderKind): readonly Area[] {
  if (area.width <= 0 || area.height <= 0) return []
  if (kind === 'solid') return [area]
  const across = area.width >= area.height
  return kind === 'double' ? rails(area, across) : dashes(area, across, strokes[kind])
}

/** Two lines with as much between them as each is thick. */
function rails({ x, y, width, height }: Area, across: boolean): readonly Area[] {
  const third = (across ? height : width) / 3
  return [0, 2].map((at) => (across ? { x, y: y + at * third, width, height: third } : { x: x + at * third, y, width: third, height }))
}

/** Strokes from corner to corner: the gaps give way so that both ends are strokes. */
function dashes({ x, y, width, height }: Area, across: boolean, [stroke, gap]: readonly [number, number]): readonly Area[] {
  const [length, thick] = across ? [width, height] : [height, width]
  const count = Math.max(2, Math.round((length + gap * thick) / ((stroke + gap) * thick)))
  const step = (length - stroke * thick) / (count - 1)
  if (length <= stroke * thick || step <= 0) return [{ x, y, width, height }]
  return Array.from({ length: count }, (_, index) =>
    across ? { x: x + index * step, y, width: stroke * thick, height } : { x, y: y + index * step, width, height: stroke * thick },
  )
}
