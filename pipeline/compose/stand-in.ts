// Works that nobody wrote: of the shape of a plain one, with values that are found again wherever they are told.

import type { CslItem } from './csl.ts'
import { datePartsOf, fewest, type Manner } from './plain.ts'

/** How many stand-ins a shape has: each round's values differ from the others' in letters, marks and lengths. */
export const rounds = [0, 1, 2] as const
export type Round = (typeof rounds)[number]

const years = [1987, 2046, 1653] as const
const days = { short: [3, 7, 9], long: [23, 17, 29] } as const
/** One without a period in any language's short form beside two that may have one. */
const months = [11, 5, 2] as const
const consonants = 'bcdfghjklmnpqrstvwxz'
const capitals = 'BCDFGHJKLPQRUVWXYZTM'

/** A work of the same shape as a plain one. */
export function standInFor(item: CslItem, manner: Manner, round: Round, month: number = months[round]): CslItem {
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  const fields = Object.keys(item)
    .sort()
    .map((field) => [field, valueFor(field, item[field], { manner, round, month, next })])
  return { ...item, ...Object.fromEntries(fields) }
}

interface Making {
  readonly manner: Manner
  readonly round: Round
  readonly month: number
  readonly next: () => number
}

function valueFor(field: string, value: unknown, making: Making): unknown {
  if (['id', 'type', 'language'].includes(field) || making.manner.untold.has(field)) return value
  if (field === 'issued') return dateFor(datePartsOf(value) ?? [], making)
  if (Array.isArray(value)) return fewest(value, making.manner.names + 1).map((name, index) => nameFor(name, index, making))
  if (typeof value !== 'string') return value
  if (field === 'page')
    return value
      .split('-')
      .map(() => numberFor(making))
      .join('-')
  return /^\d+$/.test(value) ? numberFor(making) : textFor(value.at(-1) ?? '', making)
}

/** Each greater than the one before. */
function numberFor({ round, next }: Making): string {
  const count = next()
  return String([8100 + count * 37, 940 + count, 61 + count][round])
}

function dateFor(parts: readonly number[], { round, month }: Making): unknown {
  const day = (parts[2] ?? 0) < 10 ? days.short[round] : days.long[round]
  return { 'date-parts': [[years[round], month, day].slice(0, parts.length)] }
}

/** Letters that are no word, another row at each count and in each round. */
function code({ round, next }: Making): string {
  const count = next() * rounds.length + round
  return [0, 1, 2].map((place) => consonants[Math.floor(count / consonants.length ** place) % consonants.length]).join('')
}

function textFor(end: string, making: Making): string {
  const word = code(making)
  const inner = [`vy ${word}X`, `vy-${word}X, d7 of 12`, `vy’s (${word} X2): jK 5`][making.round]
  if (end === ')') return `Qw${word} ${inner} (Vk)`
  return `Qw${word} ${inner}${'?!'.includes(end) ? end : ''}`
}

function nameFor(name: object, index: number, making: Making): unknown {
  if ('literal' in name) return { literal: textFor('', making) }
  const word = code(making)
  const family = [`Zh${word}`, `Zh${word}-Kh${word}`, `ZhM${word}`][(index + making.round) % rounds.length]
  return 'given' in name ? { family, given: givenFor(index, making) } : { family }
}

/** One letter, a word, a word and a letter: each in some round at each place. */
function givenFor(index: number, { round }: Making): string {
  const first = capitals[(index + round * 7) % capitals.length] ?? ''
  const second = capitals[(index + round * 7 + 5) % capitals.length]
  return [first, `${first}zv`, `${first}zv ${second}`][(index + round) % rounds.length] ?? ''
}
