// What letters and signs a translation is written with.

import { codePattern } from '../localize/code-marks.ts'
import { findProtected, staysAsIs } from '../localize/protected-terms.ts'
import type { Locale } from '../tree/types.ts'
import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'

/** Scripts of ISO 15924 that are several of Unicode's. */
const compound: Readonly<Record<string, string>> = {
  Jpan: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  Hans: '\\p{Script=Han}',
  Hant: '\\p{Script=Han}',
  Kore: '\\p{Script=Hangul}\\p{Script=Han}',
}
const least = 0.6
// A name or an abbreviation alone says nothing of the script.
const fewest = 12

/** The letters of a language's script; `undefined` when its script is not known. */
function lettersOf(lang: Locale): RegExp | undefined {
  const script = new Intl.Locale(lang).maximize().script
  if (script === undefined) return undefined
  try {
    return new RegExp(`[${compound[script] ?? `\\p{Script=${script}}`}]`, 'gu')
  } catch {
    return undefined
  }
}

/** Whether it is known in which letters a language is written. */
export function knowsScript(lang: Locale): boolean {
  return lettersOf(lang) !== undefined
}

/** The words without those that are the same in every language, as a symbol is: they tell nothing. */
function wordsToRead({ source, target, symbols }: Pair): string {
  const kept = findProtected(source, symbols).filter(staysAsIs)
  const words = kept.reduce((rest, { text }) => rest.replaceAll(text, ' '), target.replace(codePattern, ' '))
  return words.replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, ' ')
}

/** The words without the names kept from the source, such as MedlinePlus: words that begin with a capital there. */
function withoutNames(words: string, source: string): string {
  const names = new Set(source.match(/(?<!\p{L})\p{Lu}\p{L}+/gu))
  return words.replace(/\p{L}+/gu, (word) => (names.has(word) ? ' ' : word))
}

/** A text in letters of another script than its language's. */
export function checkScript(pair: Pair): readonly Finding[] {
  const expected = lettersOf(pair.lang)
  if (!expected) return []
  const words = wordsToRead(pair)
  // Where nothing is in the language's letters, what looks like names is a text nobody has translated.
  const bare = words.search(expected) < 0 ? words : withoutNames(words, pair.source)
  const letters = bare.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewest) return []
  const right = bare.match(expected)?.length ?? 0
  if (right / letters >= least) return []
  return [{ kind: 'script', reason: 'The text is not in the letters of your language' }]
}

// UTF-8 that was read as Windows-1252, and the sign for what could not be read.
const broken =
  /[ÃÂ][\u0080-\u00bf¡-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ¦“”˜]|[ØÙ][\u0080-\u00bf¡-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1}[ØÙ]|\ufffd/u

/** Letters that an editor or a mail program broke. */
export function checkMojibake({ source, target }: Pair): readonly Finding[] {
  const found = broken.exec(target)?.[0]
  if (found === undefined || source.includes(found)) return []
  return [{ kind: 'mojibake', reason: `Letters are broken, as in \`${found}\`. Please send the file as you saved it, in UTF-8` }]
}

const hidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\u202a-\u202e\u2028\u2029\ue000-\uf8ff]/u

/** Signs that cannot be seen, or that only one machine knows. */
export function checkInvisible({ target }: Pair): readonly Finding[] {
  const sign = hidden.exec(target)?.[0].codePointAt(0)
  if (sign === undefined) return []
  const name = `U+${sign.toString(16).toUpperCase().padStart(4, '0')}`
  return [{ kind: 'invisible', reason: `There is a sign in the text that cannot be seen (${name})` }]
}

/** Controls of direction that are opened and not closed, which turn round what stands after them (UAX 9). */
export function checkDirection({ target }: Pair): readonly Finding[] {
  const count = (signs: RegExp) => target.match(signs)?.length ?? 0
  const isClosed = count(/[\u2066-\u2068]/g) === count(/\u2069/g) && count(/[\u202a\u202b\u202d\u202e]/g) === count(/\u202c/g)
  if (isClosed) return []
  return [{ kind: 'direction', reason: 'A sign for the direction of writing is opened and not closed. Please delete such signs' }]
}

const markup =
  /<\/?[a-z][^<>]{0,200}>|<!--|\]\([^)\s]{1,200}\)|\b(?:javascript|vbscript|data):\S|^\s{0,3}(?:#{1,6} |```|:::)|\{\{[^}]{0,80}\}\}|&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});|\\(?:[nrt"]|u[\da-f]{4})/iu

/** Marks of HTML, Markdown or a program where the source has none. */
export function checkMarkup({ source, target }: Pair): readonly Finding[] {
  const found = markup.exec(target)?.[0]
  if (found === undefined || source.includes(found)) return []
  return [{ kind: 'markup', reason: `\`${found.slice(0, 40)}\` is a mark for computers. Please write plain words` }]
}
