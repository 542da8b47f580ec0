import type { Inline } from '../../tree/types.ts'

/** Words, and the marks of notes and citations that stood among them. */
export interface Parted {
  readonly words: readonly Inline[]
  readonly marks: readonly Inline[]
}

/** Takes marks out of the words of a link, for each is a link of its own. */
export function partMarks(nodes: readonly Inline[]): Parted {
  const words: Inline[] = []
  const marks: Inline[] = []
  for (const node of nodes) {
    const inner = 'children' in node ? partMarks(node.children) : undefined
    if (node.type === 'citation' || node.type === 'noteRef') marks.push(node)
    else words.push(inner?.marks.length ? ({ ...node, children: inner.words } as Inline) : node)
    marks.push(...(inner?.marks ?? []))
  }
  return { words, marks }
}
