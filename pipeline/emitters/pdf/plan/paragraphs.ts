import { flatMap } from '../../../tree/flat-map.ts'
import type { Box, WordsBox } from './box.ts'

/** Every paragraph of a plan, in reading order: in groups, before list items, in cells. */
export function paragraphsOf(boxes: readonly Box[]): readonly WordsBox[] {
  return flatMap(boxes, (box): readonly WordsBox[] => {
    if (box.type === 'words') return [box]
    if (box.type === 'table') return flatMap(box.rows, ({ cells }) => cells.map(({ words }) => words))
    return box.type === 'group' ? [...(box.marker ? [box.marker] : []), ...paragraphsOf(box.children)] : []
  })
}
