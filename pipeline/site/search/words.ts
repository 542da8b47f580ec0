// The words by which a text is found. The search in the browser runs this very function, so that a reader's words are cut as the
// library's were: no dictionary, no locale, nothing that differs between browsers.

import { flatMap } from '../../tree/flat-map.ts'

/**
 * Makes the function that cuts a text into words to be found. It stands alone, for its own source is published (`wordsSource`).
 *
 * Capitals, accents, vowel signs of Arabic and Hebrew, and forms of one Arabic letter are levelled; the Arabic article is dropped. Where
 * words have no space between them (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each two characters are a word. A code such as
 * `G40.0` is there by its parts and as one.
 */
export function wordsReader(): (text: string) => string[] {
  const unseen = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g
  const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g
  const alike: Record<string, string> = {
    ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ς: 'σ' },
    ...{ '\u0671': '\u0627', '\u0649': '\u064a', '\u06cc': '\u064a', '\u0629': '\u0647', '\u06c1': '\u0647', '\u06a9': '\u0643' },
  }
  const letters = new RegExp(`[${Object.keys(alike).join('')}]`, 'g')
  const digits = /[\u0660-\u0669\u06f0-\u06f9]/g
  const possessive = /['\u2019]s(?![\p{L}\p{N}])/gu
  const runs = /[\p{L}\p{N}\p{M}]+/gu
  const codes = /[\p{L}\p{N}]+(?:[.:/_-][\p{L}\p{N}]+)+/gu
  const unspaced = /(?:[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*)+|[\s\S]/gu
  const hasUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\u{20000}-\u{3ffff}]/u
  const article = /^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=.{3})/u
  const longest = 40

  const level = (text: string): string => {
    const plain = text.normalize('NFKD').replace(unseen, '').replace(marks, '').toLowerCase()
    const folded = plain.replace(letters, (letter) => alike[letter] ?? letter)
    return folded.replace(digits, (digit) => String(digit.charCodeAt(0) % 16)).normalize('NFC')
  }
  const pairs = (run: string): string[] => {
    const characters = Array.from(run)
    return characters.length < 2 ? characters : characters.slice(1).map((character, before) => `${characters[before]}${character}`)
  }
  const cut = (run: string): string[] => {
    if (!hasUnspaced.test(run)) return [run.replace(article, '').slice(0, longest)]
    const parts: string[] = []
    let spaced = ''
    for (const part of run.match(unspaced) ?? []) {
      if (!hasUnspaced.test(part)) spaced += part
      else {
        parts.push(...(spaced ? [spaced] : []), ...pairs(part))
        spaced = ''
      }
    }
    return spaced ? [...parts, spaced] : parts
  }
  return (text) => {
    const levelled = level(text).replace(possessive, '')
    const joined = (levelled.match(codes) ?? []).filter((code) => code.length <= longest && /\p{N}/u.test(code))
    return [...(levelled.match(runs) ?? []).flatMap(cut), ...joined.map((code) => code.replace(/[.:/_-]/g, ''))]
  }
}

const read = wordsReader()
const known = new Map<string, readonly string[]>()
const mostKnown = 5000
// No word reaches over these.
const blanks = /[ \n]+/

/** The words by which a text is found, codes after their parts. Most of a library is written in a few thousand words, each cut once. */
export function wordsOf(text: string): readonly string[] {
  return flatMap(text.split(blanks), wordsIn)
}

/** The words of what stands between two blanks. */
function wordsIn(piece: string): readonly string[] {
  const words = known.get(piece)
  if (words) return words
  if (known.size >= mostKnown) known.clear()
  const cut = read(piece)
  known.set(piece, cut)
  return cut
}

/** The same function as the text of a script. */
export const wordsSource = `(${String(wordsReader)})()`
