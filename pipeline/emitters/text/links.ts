import { plainText } from '../../tree/plain-text.ts'
import type { Block, Inline, Target } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'

/** How the address behind words is told: it is in them already, follows them, or is listed at the end. */
export type Address = { readonly shown: 'already' } | { readonly shown: 'after' | 'listed'; readonly address: string }

const longestInPlace = 30

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

/** Whether words say a telephone number themselves, perhaps without the code of the country. */
function saysNumber(words: string, url: string): boolean {
  const said = digits(words).replace(/^0+/, '')
  return said.length >= 2 && digits(url).endsWith(said)
}

/** The address as people write it. */
function readable(url: string): string {
  return url.replace(/^(?:tel|mailto):/i, '').replace(/^(https?:\/\/[^/]+)\/$/, '$1')
}

function isSame(words: string, url: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '')
  return bare(words) === bare(readable(url))
}

/** A code such as `doi:10.1000/182` is all of the address that is needed (ISO 26324). */
function isDoi(words: string, url: string): boolean {
  const code = /^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/i.exec(url)?.[1]
  return code !== undefined && words.trim().toLowerCase() === `doi:${decoded(code)}`.toLowerCase()
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}

/** How the address of a link is told, by its words. */
export function tellAddress(words: string, url: string): Address {
  const phone = /^tel:/i.test(url)
  if (isSame(words, url) || isDoi(words, url) || (phone && saysNumber(words, url))) return { shown: 'already' }
  const address = /^mailto:/i.test(url) ? readable(url).replace(/\?.*$/, '') : readable(url)
  const host = /^https?:\/\/[^/?#]+$/i.test(address) && address.length <= longestInPlace
  return { shown: phone || host || /^mailto:/i.test(url) ? 'after' : 'listed', address }
}

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
  const addresses = met.filter((node) => !inReferences.has(node)).flatMap((node) => addressIn(node, href) ?? [])
  return new Map([...new Set(addresses)].map((address, index) => [address, index + 1]))
}
