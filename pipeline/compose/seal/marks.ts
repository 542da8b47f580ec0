// Straight quotation marks, apostrophes and hyphens → the marks that a language prints. What is not certain stays as it
// was written: measures (5'10"), primes (5'-UTR), addresses, codes, marks without a partner.

import type { Typography } from '../../config/typography.ts'
import { unitSign } from '../../tree/units.ts'

/** What stands at a place of some words: its language's marks, or nothing where words must stay as they are. */
export type MarksAt = (at: number) => Typography | undefined
/** What is printed instead of the character at a place. */
export type Changes = ReadonlyMap<number, string>

/** The changes that words need. */
export function marksOf(words: string, marksAt: MarksAt): Changes {
  const changes = new Map<number, string>()
  const open = (at: number): boolean => marksAt(at) !== undefined && !isKept(words, at)
  for (const [from, to] of pairs(words, '"', open)) {
    changes.set(from, marksAt(from)?.quotes[0] ?? '"')
    changes.set(to, marksAt(from)?.quotes[1] ?? '"')
  }
  for (const at of placesOf(words, "'")) if (open(at) && isApostrophe(words, at)) changes.set(at, apostrophe)
  const loose = (at: number): boolean => open(at) && !changes.has(at)
  for (const [from, to] of pairs(words, "'", loose)) {
    changes.set(from, marksAt(from)?.quotes[2] ?? "'")
    changes.set(to, marksAt(from)?.quotes[3] ?? "'")
  }
  for (const at of placesOf(words, "'")) if (loose(at) && endsWord(words, at)) changes.set(at, apostrophe)
  addDashes(words, marksAt, changes)
  return changes
}

const apostrophe = '’'
const letter = /\p{L}|\p{M}/u
const figure = /\p{Nd}/u
// Hebrew marks abbreviations and numbers with what looks like quotation marks.
const hebrew = /[\u0590-\u05ff]/
const blank = /\s/u
const beforeOpening = /[\s([{«“‘„‚—–/"'\u2028-]/u
const afterClosing = /[\s.,;:!?…)\]}»”’—–/"'،؛؟\u2028-]/u

function placesOf(words: string, character: string): readonly number[] {
  const places: number[] = []
  for (let at = words.indexOf(character); at >= 0; at = words.indexOf(character, at + 1)) places.push(at)
  return places
}

type Pair = readonly [opening: number, closing: number]

/** Pairs of opening and closing marks: of double ones all or none, of single ones as many as are certain. */
function pairs(words: string, character: string, open: (at: number) => boolean): readonly Pair[] {
  const isSingle = character === "'"
  const found: Pair[] = []
  let from: number | undefined
  for (const at of placesOf(words, character).filter((place) => open(place) && sideOf(words, place) !== undefined)) {
    const opens = sideOf(words, at) === 'opening'
    if (from === undefined && !opens && isNoQuote(words, at, isSingle)) continue
    // Two of a side in a row: nobody knows which belong together.
    if (opens === (from !== undefined)) return isSingle ? found : []
    if (from !== undefined) found.push([from, at])
    from = opens ? at : undefined
  }
  return from === undefined || isSingle ? found : []
}

/** With nothing open: after a figure a measure, and a single mark an apostrophe. */
function isNoQuote(words: string, at: number, isSingle: boolean): boolean {
  return isSingle || figure.test(words[at - 1] ?? '')
}

function sideOf(words: string, at: number): 'opening' | 'closing' | undefined {
  const [before, after] = [words[at - 1], words[at + 1]]
  const opens = (before === undefined || beforeOpening.test(before)) && after !== undefined && !blank.test(after)
  const closes = (after === undefined || afterClosing.test(after)) && before !== undefined && !blank.test(before)
  if (opens && closes) return before !== undefined && /["']/.test(before) ? 'closing' : undefined
  return opens ? 'opening' : closes ? 'closing' : undefined
}

function isApostrophe(words: string, at: number): boolean {
  const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? '']
  return letter.test(before) && letter.test(after) && !hebrew.test(before)
}

/** The apostrophe of `parents'`. */
function endsWord(words: string, at: number): boolean {
  const [before, after] = [words[at - 1] ?? '', words[at + 1]]
  return letter.test(before) && !hebrew.test(before) && (after === undefined || /[\s.,;:!?)]/u.test(after))
}

const address = /:\/\/|^www\.|@|^[cgmnpr]\.\S*\d/u
const measure = /\d['′’]\s?\d+["″]?/u

// As far as is looked for the ends of an address.
const longest = 200

/** Whether a mark stands in an address, a variant or a measure of feet and inches. */
function isKept(words: string, at: number): boolean {
  let from = at
  let to = at + 1
  while (from > 0 && at - from < longest && !blank.test(words[from - 1] ?? ' ')) from--
  while (to < words.length && to - at < longest && !blank.test(words[to] ?? ' ')) to++
  const token = words.slice(from, to)
  return address.test(token.replace(/^[("'[]+/, '')) || measure.test(token) || (words[at] === "'" && figure.test(words[at - 1] ?? ''))
}

const range = /(?=\d)(?<![\p{L}\p{N}.,:;/#§+_–-])(\d{1,4}(?:[.,]\d+)?)-(\d{1,4}(?:[.,]\d+)?)(?![\p{L}\p{N}_–-]|[.,]\d)/gu
const unit = new RegExp(`^\\s?(?:${unitSign})(?:/\\p{L}+)*(?![\\p{L}\\p{N}])`, 'u')
const counted = /^\s(\p{L}+)/u
const spaced = /(?= -)(?<=\p{L}{2}[.,!?)”»"']{0,3}) (--?)(?= ["“«(]?\p{L}{2})/gu

function addDashes(words: string, marksAt: MarksAt, changes: Map<number, string>): void {
  if (!words.includes('-')) return
  for (const { 0: whole, 1: least = '', 2: most = '', index } of words.matchAll(range)) {
    const marks = marksAt(index)
    const after = words.slice(index + whole.length, index + whole.length + 24)
    const word = counted.exec(after)?.[1]
    const isSure = unit.test(after) || (word !== undefined && marks?.counted?.includes(word))
    if (marks && isSure && ascends(least, most)) changes.set(index + least.length, '–')
  }
  for (const { 1: hyphens = '', index } of words.matchAll(spaced)) {
    const dash = marksAt(index + 1)?.dash
    if (dash === undefined) continue
    changes.set(index + 1, dash)
    if (hyphens.length > 1) changes.set(index + 2, '')
  }
}

/** From less to more, without the noughts that codes begin with. */
function ascends(least: string, most: string): boolean {
  const number = (text: string): number => (/^0\d/.test(text) ? Number.NaN : Number(text.replace(',', '.')))
  return number(least) < number(most)
}
