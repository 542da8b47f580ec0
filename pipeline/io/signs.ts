// The signs that may open or close something within words. A parser's work can grow with the square of their number.

export interface Signs {
  readonly delimiters: number
  /** Brackets open at the end, and the most that were open at once. */
  readonly open: number
  readonly deepest: number
}
export const noSigns: Signs = { delimiters: 0, open: 0, deepest: 0 }

const codes = new Set([...'*_`~<[]&'].map((sign) => sign.charCodeAt(0)))
const [opening, closing] = ['['.charCodeAt(0), ']'.charCodeAt(0)]

/** Adds the signs of more words to those counted before. */
export function addSigns({ delimiters, open, deepest }: Signs, words: string): Signs {
  let [count, depth, most] = [delimiters, open, deepest]
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (!codes.has(code)) continue
    count++
    if (code === opening) most = Math.max(most, ++depth)
    else if (code === closing) depth = Math.max(0, depth - 1)
  }
  return { delimiters: count, open: depth, deepest: most }
}
