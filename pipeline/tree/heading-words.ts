import { flatMap } from './flat-map.ts'
import type { Inline } from './types.ts'

/** The words of a heading for a list of ways in: without links, marks and pictures, for a way in is itself a link. */
export function headingWords(inlines: readonly Inline[]): readonly Inline[] {
  return flatMap(inlines, (node): readonly Inline[] => {
    if (node.type === 'citation' || node.type === 'noteRef' || node.type === 'image') return []
    if (node.type === 'link' || node.type === 'reference' || node.type === 'term') return headingWords(node.children)
    return 'children' in node ? [{ ...node, children: headingWords(node.children) }] : [node]
  })
}
