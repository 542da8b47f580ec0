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
  // As one text a page, which takes a sixth of the room of a set: most are never asked for.
  const known = new Map<string, string>()
  const outgoing: Pick<Reference, 'target' | 'span'>[] = []
  return {
    add: (publication) => {
      const { id } = publication.meta
      const anchors: string[] = []
      const inline = (node: { readonly type: string }): void => {
        const reference = node as Reference
        if (node.type === 'reference' && reference.target.anchor && reference.target.page !== id)
          outgoing.push({ target: reference.target, span: reference.span })
      }
      visitBlocks(publication.body, { inline, block: (node) => (node.type === 'section' ? void anchors.push(node.id) : undefined) })
      // A translation has the anchors of its source.
      known.set(id, anchors.join('\n'))
    },
    check: () => {
      for (const { target, span } of outgoing) {
        const anchors = known.get(target.page)?.split('\n')
        if (!anchors || !target.anchor || anchors.includes(target.anchor)) continue
        report({
          rule: 'unknown-anchor',
          reason: `Unexpected link to \`#${target.anchor}\` of \`${target.page}\`, expected a heading of that page`,
          span,
          hint: `It has ${anchors
            .slice(0, 8)
            .map((anchor) => `\`#${anchor}\``)
            .join(', ')}.`,
        })
      }
    },
  }
}
