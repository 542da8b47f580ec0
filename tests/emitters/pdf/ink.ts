// Where the ink of a line is, which may reach over the line itself.

import type { Line } from '../../../pipeline/emitters/pdf/layout/lines.ts'
import type { Area } from '../../../pipeline/emitters/pdf/layout/slice.ts'

/** The box round the ink of a line that stands in this area. */
export function inkOf({ frags, baseline, end }: Line, area: Area): Area {
  let above = 0
  let below = 0
  for (const frag of frags.slice(0, end)) {
    if (frag.type === 'image') {
      above = Math.max(above, frag.height)
      continue
    }
    const unit = frag.run.look.size / 1000
    for (const { id, dy } of frag.shaped.glyphs) {
      const ink = frag.face.inkOf(id)
      above = Math.max(above, (ink.above + dy) * unit + frag.run.look.rise)
      below = Math.max(below, (ink.below - dy) * unit - frag.run.look.rise)
    }
  }
  return { ...area, y: area.y + baseline - above, height: above + below }
}

/** Whether two areas lie on each other by more than `slack` points. */
export function overlaps(a: Area, b: Area, slack: number): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > slack && down > slack
}
