import type { Report } from '../../diagnostics/report.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Reference } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'

export interface Anchors {
  add(publication: Publication): void
  /** Reports links to places that no page turned out to have. */
  check(): void
}

/** Gathers where pages can be entered and where they lead, so that ways between pages are checked at the end. */
export function createAnchors(report: Report): Anchors {
  const known = new Map<string, ReadonlySet<string>>()
  const outgoing: Reference[] = []
  return {
    add: (publication) => {
      const { id } = publication.meta
      const anchors = new Set<string>()
      const inline = (node: { readonly type: string }): void => {
        const reference = node as Reference
        if (node.type === 'reference' && reference.target.anchor && reference.target.page !== id)
          outgoing.push({ ...reference, children: [] })
      }
      visitBlocks(publication.body, { inline, block: (node) => (node.type === 'section' ? void anchors.add(node.id) : undefined) })
      // A translation has the anchors of its source.
      known.set(id, anchors)
    },
    check: () => {
      for (const { target, span } of outgoing) {
        const anchors = known.get(target.page)
        if (!anchors || !target.anchor || anchors.has(target.anchor)) continue
        report({
          rule: 'unknown-anchor',
          reason: `Unexpected link to \`#${target.anchor}\` of \`${target.page}\`, expected a heading of that page`,
          span,
          hint: `It has ${[...anchors]
            .slice(0, 8)
            .map((anchor) => `\`#${anchor}\``)
            .join(', ')}.`,
        })
      }
    },
  }
}
