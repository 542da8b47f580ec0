// What a reader who cannot follow a link is told of where it leads.

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
