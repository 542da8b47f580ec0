// The citation library tells a work in half a millisecond. What it told of works of one shape says how it tells the next of them.

import { flatMap } from '../tree/flat-map.ts'
import type { Cite, CslItem } from './csl.ts'
import { type Manner, mannerOf, type Plain, readPlain } from './plain.ts'
import { rounds, standInFor } from './stand-in.ts'

/** Words, and in between the number of the value that stands there. */
type Template = readonly (string | number)[]
/** How often a shape was met, until it is learnt; `none` for a shape whose words are not its values in a row. */
type Known = number | Template | 'none'

/** A shape is learnt when it is met this often: learning costs as much as telling four works. */
const worthwhile = 3
const twelve = Array.from({ length: 12 }, (_, index) => index + 1)
// Places of values in the told words, while a template is made: no reading of a plain work lets these in.
const firstPlace = 0xe000
const place = /[\ue000-\uf8ff]/

/**
 * The same words from `cite`, at less cost: it is asked about stand-ins of each shape of plain works, and their
 * values are then put where the stand-ins' were told. It is asked about every other work itself.
 */
export function learning(cite: Cite, style: string): Cite {
  const manner = mannerOf(style)
  return manner ? learningIn(cite, manner) : cite
}

function learningIn(cite: Cite, manner: Manner): Cite {
  const shapes = new Map<string, Known>()
  const months = monthsOf(cite, manner)
  return (item) => {
    const plain = readPlain(item, manner)
    if (plain === undefined) return cite(item)
    const known = shapes.get(plain.shape) ?? 0
    if (typeof known === 'object') return fill(known, valuesOf(plain, months(item, plain)))
    const words = cite(item)
    if (known === 'none') return words
    shapes.set(plain.shape, known + 1 < worthwhile ? known + 1 : learn(item, words, { cite, manner, months }))
    return words
  }
}

interface Learner {
  readonly cite: Cite
  readonly manner: Manner
  readonly months: (item: CslItem, plain: Plain) => readonly string[] | undefined
}

/** A template that is the same from each stand-in, and that gives the words which were told of the work itself. */
function learn(item: CslItem, words: string, { cite, manner, months }: Learner): Template | 'none' {
  const own = readPlain(item, manner)
  const terms = own && months(item, own)
  if (own === undefined || terms === undefined) return 'none'
  const made = rounds.map((round) => {
    const standIn = standInFor(item, manner, round)
    const plain = readPlain(standIn, manner)
    return plain?.shape === own.shape ? marked(cite(standIn), valuesOf(plain, terms)) : ''
  })
  const template = parse(made[0] ?? '')
  const alike = made.every((text) => text === made[0])
  return alike && fill(template, valuesOf(own, terms)) === words ? template : 'none'
}

function valuesOf({ values, month }: Plain, months: readonly string[] | undefined): readonly string[] {
  return month === undefined ? values : [...values, months?.[month - 1] ?? '']
}

/** The words of the twelve months: what differs when nothing else does. Asked once, with the first work that has one. */
function monthsOf(cite: Cite, manner: Manner): Learner['months'] {
  let terms: readonly string[] | undefined
  let asked = false
  return (item, { month }) => {
    if (month === undefined) return []
    if (!asked) terms = different(twelve.map((one) => cite(standInFor(item, manner, 0, one))))
    asked = true
    return terms
  }
}

/** The parts of texts that are not alike; nothing when one text is the start and end of the others. */
function different(texts: readonly string[]): readonly string[] | undefined {
  const [first = ''] = texts
  if (texts.every((text) => text === first)) return texts.map(() => '')
  const shortest = Math.min(...texts.map((text) => text.length))
  let start = 0
  while (start < shortest && texts.every((text) => text[start] === first[start])) start += 1
  let end = 0
  while (end < shortest - start && texts.every((text) => text.at(-1 - end) === first.at(-1 - end))) end += 1
  const parts = texts.map((text) => text.slice(start, text.length - end))
  return parts.includes('') ? undefined : parts
}

/** Words with a mark in place of each value, the longest first, for one may be part of another. */
function marked(words: string, values: readonly string[]): string {
  const order = values.map((value, index) => ({ value, index })).filter(({ value }) => value !== '')
  order.sort((a, b) => b.value.length - a.value.length || a.index - b.index)
  return order.reduce((text, { value, index }) => text.replaceAll(value, () => String.fromCharCode(firstPlace + index)), words)
}

function parse(text: string): Template {
  return flatMap(text.split(/([\ue000-\uf8ff])/), (part) => {
    if (part === '') return []
    return [place.test(part) ? part.charCodeAt(0) - firstPlace : part]
  })
}

function fill(template: Template, values: readonly string[]): string {
  return template.map((part) => (typeof part === 'number' ? (values[part] ?? '') : part)).join('')
}
