import type { Inline, Target } from '../tree/types.ts'

type Node = Inline<'draft'>

/** Inlines with every reference moved to where its target is found for other readers. */
export function relocate(inlines: readonly Node[], locate: (target: Target) => Target): readonly Node[] {
  return inlines.map((node): Node => {
    if (!('children' in node)) return node
    const children = relocate(node.children, locate)
    return node.type === 'reference' ? { ...node, target: locate(node.target), children } : { ...node, children }
  })
}
