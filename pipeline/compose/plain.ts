// Works whose values hold nothing that the citation library could treat in a way of its own: most articles of journals.

import { flatMap } from '../tree/flat-map.ts'
import type { CslItem } from './csl.ts'

/** What a style asks of lists of names, and which codes it never tells. */
export interface Manner {
  /** Longer lists of names are told as one of this length is: its first names, and the last one perhaps. */
  readonly names: number
  readonly untold: ReadonlySet<string>
}
/** Works of one shape are told alike, save for their values. The month is told in words, and so stands by itself. */
export interface Plain {
  readonly shape: string
  readonly values: readonly string[]
  readonly month?: number
}
interface Part {
  readonly kind: string
  readonly values: readonly string[]
  readonly month?: number
}
type Person = Readonly<Record<string, unknown>>

const letter = 'A-Za-zÀ-ÖØ-öø-ſ'
/** A capital, words, the commonest marks between them; no quotation marks, tags, full stops. */
const plainText = new RegExp(
  `^[A-ZÀ-ÖØ-Þ][${letter}]*(?:(?: |-|, |: )[${letter}0-9]+|(?<=[${letter}])’[${letter}]+| \\([${letter}0-9]+(?:[ -][${letter}0-9]+)*\\))*[?!]?$`,
)
const plainFamily = new RegExp(`^[A-ZÀ-ÖØ-Þ][${letter}]*(?:-[A-ZÀ-ÖØ-Þ][${letter}]+)?$`)
const plainGiven = /^[A-Z][a-z]*(?: [A-Z][a-z]*){0,2}$/
const plainNumber = /^[1-9]\d{0,5}$/
const titles = new Set(['Lord', 'Lady'])
const texts = new Set(['title', 'container-title', 'container-title-short', 'publisher', 'publisher-place'])
const numbers = new Set(['volume', 'issue', 'number', 'edition'])
const codes = ['DOI', 'PMID', 'PMCID', 'URL', 'ISBN', 'ISSN', 'keyword', 'abstract']
const longestText = 400
const most = 20

/** What to know of a style before plain works are told apart; nothing when its words hang on the size of numbers. */
export function mannerOf(style: string): Manner | undefined {
  if (/ordinal|roman|page-range-format|is-multiple|is-uncertain-date/.test(style)) return undefined
  const limits = [...style.matchAll(/et-al[a-z-]*="(\d+)"/g)].map(([, limit]) => Number(limit))
  const names = Math.min(most, Math.max(...limits) + 2)
  return { names, untold: new Set(codes.filter((code) => !new RegExp(`\\b${code}\\b`).test(style))) }
}

/** The shape and the values of a plain work; nothing for any other. */
export function readPlain(item: CslItem, manner: Manner): Plain | undefined {
  const kinds: string[] = []
  const values: string[] = []
  let month: number | undefined
  for (const field of Object.keys(item).sort()) {
    if (field === 'id' || item[field] === undefined) continue
    const part = readField(field, item[field], manner)
    if (part === undefined) return undefined
    kinds.push(`${field}=${part.kind}`)
    values.push(...part.values)
    month = part.month ?? month
  }
  return { shape: kinds.join(' '), values, ...(month === undefined ? {} : { month }) }
}

function readField(field: string, value: unknown, manner: Manner): Part | undefined {
  if (field === 'author') return readNames(value, manner.names)
  if (field === 'issued') return readDate(value)
  if (typeof value !== 'string') return undefined
  if (field === 'type' || field === 'language') return { kind: value, values: [] }
  if (manner.untold.has(field)) return { kind: '', values: [] }
  if (texts.has(field)) return readText(value)
  if (field === 'page') return readPages(value)
  return numbers.has(field) && plainNumber.test(value) ? { kind: 'number', values: [value] } : undefined
}

function readText(value: string): Part | undefined {
  if (value.length > longestText || !plainText.test(value)) return undefined
  const end = value.at(-1) ?? ''
  return { kind: `text${'?!)'.includes(end) ? end : ''}`, values: [value] }
}

/** `123` or `123-130`; shortened and backward ranges are not plain. */
function readPages(value: string): Part | undefined {
  const ends = value.split('-')
  if (ends.length > 2 || !ends.every((end) => plainNumber.test(end))) return undefined
  if (ends.length === 2 && Number(ends[0]) >= Number(ends[1])) return undefined
  return { kind: `pages${ends.length}`, values: ends }
}

/** `{date-parts: [[2012, 11]]}` and nothing more. */
function readDate(value: unknown): Part | undefined {
  const parts = datePartsOf(value)
  if (parts === undefined) return undefined
  const [year = 0, month, day] = parts
  if (parts.length > 3 || !parts.every(Number.isInteger) || year < 1000 || year > 9999) return undefined
  if (month === undefined) return { kind: 'year', values: [String(year)] }
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return { kind: 'month', values: [String(year)], month }
  if (day < 1 || day > 31) return undefined
  return { kind: day < 10 ? 'short-day' : 'day', values: [String(year), String(day)], month }
}

/** The numbers of a date that is told by its parts alone. */
export function datePartsOf(value: unknown): readonly number[] | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 1 || !Array.isArray(value['date-parts'])) return undefined
  const dates: readonly unknown[] = value['date-parts']
  return dates.length === 1 && Array.isArray(dates[0]) ? dates[0] : undefined
}

function readNames(value: unknown, limit: number): Part | undefined {
  if (!Array.isArray(value)) return undefined
  const all = value.map(readName)
  const people = fewest(all, limit)
  const kinds = people.map((person) => person?.kind ?? '').join('')
  if (people.length === 0 || all.includes(undefined)) return undefined
  if (people === all) return { kind: kinds, values: flatMap(people, (person) => person?.values ?? []) }
  // Bodies may be told apart from people, wherever they stand.
  if (all.some((person) => person?.kind === 'l')) return undefined
  return { kind: `${kinds}+`, values: flatMap(people, (person) => person?.values ?? []) }
}

/** A list with its middle left out, when it is longer than any limit of the style. */
export function fewest<T>(list: readonly T[], limit: number): readonly T[] {
  return list.length <= limit ? list : [...list.slice(0, limit - 1), ...list.slice(-1)]
}

/** Family and given name, which may be told by its first letters; a family name alone; a body of people. */
function readName(value: unknown): Part | undefined {
  if (!isRecord(value)) return undefined
  const { family, given, literal } = value
  const size = Object.keys(value).length
  if (size === 1 && typeof literal === 'string') return readBody(literal)
  if (typeof family !== 'string' || !plainFamily.test(family)) return undefined
  if (size === 1) return { kind: 'f', values: [family] }
  if (size !== 2 || typeof given !== 'string' || !plainGiven.test(given) || titles.has(given)) return undefined
  return { kind: 'p', values: [family, given.replace(/[a-z ]+/g, ''), given] }
}

function readBody(literal: string): Part | undefined {
  const text = readText(literal)
  return text?.kind === 'text' ? { kind: 'l', values: text.values } : undefined
}

function isRecord(value: unknown): value is Person {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
