// What RFC 3986 lets stand in an address; brackets only around the numbers of a host.
const illegal = /[^A-Za-z0-9\-._~:/?#@!$&()*+,;=%[\]]/gu
const strayPercent = /%(?![0-9A-Fa-f]{2})/g
const encode = (sign: string): string => encodeURIComponent(sign).replace("'", '%27')

/**
 * An address in the one form that a site, a PDF and a book all take (RFC 3986, ASCII); `undefined` when there is none, and
 * for one that carries somebody's password.
 */
export function webAddress(written: string): string | undefined {
  const url = parsed(written)
  if (!url || url.username || url.password) return undefined
  // People part the figures of a number; the address of a telephone has no blanks (RFC 3966).
  if (url.protocol === 'tel:') return withRest(url, url.pathname.replace(/\s+|%20/g, ''))
  if (url.protocol === 'mailto:') return withRest(url, url.pathname + url.search)
  if (!/^https?:$/.test(url.protocol) || !url.host) return undefined
  return url.origin + escaped(url.pathname) + escaped(url.search) + (url.hash && `#${escaped(url.hash.slice(1))}`)
}

function parsed(written: string): URL | undefined {
  return URL.canParse(written) ? new URL(written) : undefined
}

function withRest({ protocol }: URL, rest: string): string | undefined {
  return rest ? protocol + escaped(rest) : undefined
}

function escaped(part: string): string {
  return part
    .replace(strayPercent, '%25')
    .replace(illegal, encode)
    .replace(/[[\]#]/g, encodeURIComponent)
}
