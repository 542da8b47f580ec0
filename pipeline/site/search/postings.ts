// Which words stand on which pages, as plain numbers: a library of thousands of pages has millions of them.

import { flatMap } from '../../tree/flat-map.ts'

/** What part of a page a word stands in; its number is its place here. */
export const fields = ['title', 'names', 'headings', 'summary', 'body'] as const
export type Field = (typeof fields)[number]

/** A word, and its places as the files of the index have them. */
export interface Term {
  readonly word: string
  /** Fields with their pages: `!0:3.1*2` says that page 3 has the word in its title once, and page 4 twice. Numbers in base 36. */
  readonly places: string
}
export interface Postings {
  /** Notes the words of one field of a page. */
  readonly add: (page: number, field: Field, words: readonly string[]) => void
  /** Every word that stands in one of these fields, sorted by UTF-16, as the browser compares them; pages by the numbers they end up with. */
  readonly terms: (wanted: readonly Field[], numberOf: (page: number) => number) => readonly Term[]
}

const mostOften = 15
const base = 36

/** Eight bytes for each word of each page, outside the heap of JavaScript. */
export function createPostings(): Postings {
  const numbers = new Map<string, number>()
  let log = new Uint32Array(1024)
  let used = 0
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size
    if (known === numbers.size) numbers.set(word, known)
    return known
  }
  const note = (word: string, packed: number): void => {
    if (used + 2 > log.length) log = grown(log)
    log[used] = numberOf(word)
    log[used + 1] = packed
    used += 2
  }
  return {
    add: (page, field, words) => {
      for (const [word, count] of countsOf(words)) note(word, pack(page, fields.indexOf(field), Math.min(count, mostOften)))
    },
    terms: (wanted, pageOf) =>
      termsOf({ numbers, log: log.subarray(0, used) }, { pageOf, fields: wanted.map((field) => fields.indexOf(field)) }),
  }
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function grown(log: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(log.length * 2)
  larger.set(log)
  return larger
}

const pack = (page: number, field: number, count: number): number => ((page << 7) | (field << 4) | count) >>> 0
const pageIn = (packed: number): number => packed >>> 7
const fieldIn = (packed: number): number => (packed >>> 4) & 7
const countIn = (packed: number): number => packed & 15

interface Noted {
  readonly numbers: ReadonlyMap<string, number>
  readonly log: Uint32Array
}
interface Order {
  readonly fields: readonly number[]
  readonly pageOf: (page: number) => number
}

/** Sorts the log by word: first counted, then laid out. */
function termsOf({ numbers, log }: Noted, order: Order): readonly Term[] {
  const ends = new Uint32Array(numbers.size + 1)
  for (let at = 0; at < log.length; at += 2) ends[(log[at] ?? 0) + 1] = (ends[(log[at] ?? 0) + 1] ?? 0) + 1
  for (let word = 1; word < ends.length; word += 1) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0)
  const sorted = new Uint32Array(log.length / 2)
  const next = ends.slice()
  for (let at = 0; at < log.length; at += 2) {
    const word = log[at] ?? 0
    sorted[next[word] ?? 0] = log[at + 1] ?? 0
    next[word] = (next[word] ?? 0) + 1
  }
  return flatMap([...numbers.keys()].sort(byUnit), (word) => {
    const number = numbers.get(word) ?? 0
    const places = placesIn(sorted.subarray(ends[number], ends[number + 1]), order)
    return places === '' ? [] : [{ word, places }]
  })
}

function placesIn(packed: Uint32Array, { fields: wanted, pageOf }: Order): string {
  const renumbered = packed.map((one) => pack(pageOf(pageIn(one)), fieldIn(one), countIn(one))).sort()
  let places = ''
  for (const field of wanted) {
    let page = 0
    let list = ''
    for (const one of renumbered) {
      if (fieldIn(one) !== field) continue
      const count = countIn(one)
      list += `${list && '.'}${(pageIn(one) - page).toString(base)}${count > 1 ? `*${count.toString(base)}` : ''}`
      page = pageIn(one)
    }
    if (list) places += `!${field}:${list}`
  }
  return places
}

/** Compares as `<` does in every browser, by UTF-16 unit. */
export function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
