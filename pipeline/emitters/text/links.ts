import { flatMap } from '../../tree/flat-map.ts'
import { plainText } from '../../tree/plain-text.ts'
import { tellAddress } from '../../tree/told-address.ts'
import type { Block, Inline, Target } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'

function addressIn(node: Inline, href: (target: Target) => string | undefined): string | undefined {
  if (node.type !== 'link' && node.type !== 'reference') return undefined
  const url = node.type === 'link' ? node.url : href(node.target)
  const told = url === undefined ? undefined : tellAddress(plainText(node.children), url)
  return told?.shown === 'listed' ? told.address : undefined
}

/** Numbers for the addresses that are listed at the end, in reading order; one address has one number. */
export function numberLinks(body: readonly Block[], href: (target: Target) => string | undefined): ReadonlyMap<string, number> {
  const met: Inline[] = []
  const inReferences = new Set<Inline>()
  visitBlocks(body, {
    inline: (node) => void met.push(node),
    // References tell their addresses in place.
    block: (node) => node.type === 'bibliography' && visitBlocks([node], { inline: (inner) => void inReferences.add(inner) }),
  })
  const addresses = flatMap(
    met.filter((node) => !inReferences.has(node)),
    (node) => addressIn(node, href) ?? [],
  )
  return new Map([...new Set(addresses)].map((address, index) => [address, index + 1]))
}
