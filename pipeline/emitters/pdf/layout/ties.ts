// Words that belong together, though a line may end between them: how bad it is, in the unit of `fit.ts`, where a line
// that is a fifth empty costs 4.

import { unitSign } from '../../../tree/units.ts'

const unitTie = 40
const signTie = 20
const nameTie = 12
const loneLetterTie = 5
const countTie = 3
const openingTie = 1.5
const numberTie = 1.5
const hyphenTie = 1.5
const closingTie = 1

// What follows a number as a part of it.
const unit = new RegExp(`^\\(?(?:${unitSign})(?![\\p{L}\\p{N}])`, 'u')
const letter = /\p{L}/u
const otherFigure = /\p{Nd}/u
const capitalOrFigure = /[\p{Lu}\p{Nd}]/u
const loneLetter = /^["“‘«(]*\p{L}$/u
const shortWord = /^["“‘«(]*(?=.{1,3}$)\p{L}{1,3}$/u
const abbreviation = /^["“‘«(]*\p{Lu}\p{Ll}{0,2}\.$/u
const shortEnd = /^\p{L}{1,3}[.!?…](?:\s|$)/u
const sentenceEnd = /[.!?…:]["”’»)]*$/u
const signs = new Set('≥≤<>=±×÷~≈§№#')

// No title and no word that ties is longer.
const longest = 12

/** How bad it is to end a line before the character at this place; 0 for most. `titles` stay with the name after them. */
export function tieAt(text: string, at: number, titles: ReadonlySet<string>): number {
  if (at >= text.length) return 0
  const end = skipBack(text, at, isBlank)
  if (end === at) return text[at - 1] === '-' ? hyphenTie : 0
  const [before, after] = [text[end - 1] ?? '', text[at] ?? '']
  const numbers = tieOfNumbers(text, at, { before, after })
  const start = skipBack(text, end, (code) => !isBlank(code), longest)
  return end - start < longest ? Math.max(numbers, tieOfWords(text, { start, end, at }, titles)) : numbers
}

/** A number and its unit, a sign and its number, a number and what it counts. */
function tieOfNumbers(text: string, at: number, { before, after }: { before: string; after: string }): number {
  if (signs.has(before) || signs.has(after)) return signTie
  if (isFigure(before)) {
    if (unit.test(text.slice(at, at + 6))) return unitTie
    return letter.test(after) ? countTie : 0
  }
  return isFigure(after) && letter.test(before) ? numberTie : 0
}

interface Place {
  /** Of the word before. */
  readonly start: number
  readonly end: number
  /** Of the word after. */
  readonly at: number
}

/** A title and a name; a letter by itself at the end of a line; a short word that opens or ends a sentence. */
function tieOfWords(text: string, { start, end, at }: Place, titles: ReadonlySet<string>): number {
  const word = text.slice(start, end)
  const named = titles.has(word) || (text[end - 1] === '.' && abbreviation.test(word))
  if (named && capitalOrFigure.test(text[at] ?? '')) return nameTie
  if (shortWord.test(word)) {
    if (loneLetter.test(word)) return loneLetterTie
    if (start === 0 || sentenceEnd.test(text.slice(Math.max(0, start - 4), skipBack(text, start, isBlank)))) return openingTie
  }
  return mayEnd(text, at) && shortEnd.test(text.slice(at, at + 5)) ? closingTie : 0
}

/** Whether a sentence may end within a few letters: most do not, and need no slice of the text. */
function mayEnd(text: string, at: number): boolean {
  for (let next = at + 1; next < at + 5; next++) {
    const code = text.charCodeAt(next)
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) return true
  }
  return false
}

function isFigure(character: string): boolean {
  return character >= '0' && (character <= '9' || (character > '~' && otherFigure.test(character)))
}

function skipBack(text: string, from: number, skips: (code: number) => boolean, most = from): number {
  let at = from
  while (at > 0 && from - at < most && skips(text.charCodeAt(at - 1))) at--
  return at
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x2028
}
