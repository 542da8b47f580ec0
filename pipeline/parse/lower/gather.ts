import type { Definition, FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Link definitions and notes of a file, by their identifiers; the first of each name counts (CommonMark 0.31, 4.7). */
export function gather(root: Root): { definitions: ReadonlyMap<string, Definition>; footnotes: ReadonlyMap<string, FootnoteDefinition> } {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
  })
  return { definitions, footnotes }
}
