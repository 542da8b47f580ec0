import type { Node, Root } from 'mdast'
import type { Report } from '../../diagnostics/report.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Span } from '../../tree/types.ts'
import { parse } from '../parse.ts'
import { spanOf } from './state.ts'

/** The most nodes that may stand in one another. The deepest of some 50,000 public documents has 16 levels; a stack has room for many more. */
export const deepest = 100

/** The first node beyond the limit, of a tree that stands `above` levels deep; found without recursion, which is what it guards. */
export function tooDeep(root: Node, above: number): Node | undefined {
  let level: readonly Node[] = [root]
  for (let depth = above; level.length > 0; depth += 1) {
    if (depth > deepest) return level[0]
    level = flatMap(level, (node) => ('children' in node ? (node.children as readonly Node[]) : []))
  }
  return undefined
}

/** Says that something nests too deeply, and where. */
export function reportNesting(span: Span, report: Report): void {
  report({
    rule: 'nesting',
    reason: `Unexpected nesting deeper than ${deepest} levels`,
    span: { ...span, end: span.start },
    hint: 'Nest quotes, lists, boxes, emphasis and links less deeply',
  })
}

/** Markdown parsed, and safe to walk: what nests too deeply is reported at its place and left out. */
export function parseShallow(text: string, file: string, report: Report, above = 0): Root {
  const root = parse(text)
  const deep = tooDeep(root, above)
  if (!deep) return root
  reportNesting(spanOf(deep, { file }), report)
  return { type: 'root', children: [] }
}
