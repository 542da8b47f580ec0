// The signs that may open or close something within words. A parser's work can grow with the square of their number.

export interface Signs {
  readonly delimiters: number
  /** Brackets open at the end, and the most that were open at once. */
  readonly open: number
  readonly deepest: number
  /** Characters of the words themselves. */
  readonly length: number
}
export const noSigns: Signs = { delimiters: 0, open: 0, deepest: 0, length: 0 }

const sign = /[*_`~<[\]&]/g

/** Adds the signs of more words to those counted before. */
export function addSigns(before: Signs, words: string): Signs {
  let { delimiters, open, deepest } = before
  sign.lastIndex = 0
  for (let found = sign.exec(words); found !== null; found = sign.exec(words)) {
    delimiters++
    if (found[0] === '[') deepest = Math.max(deepest, ++open)
    else if (found[0] === ']') open = Math.max(0, open - 1)
  }
  return { delimiters, open, deepest, length: before.length + words.length }
}
