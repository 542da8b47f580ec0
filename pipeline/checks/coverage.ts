// What was checked in a language, and what was not: nothing passes in silence.

import type { Locale } from '../tree/types.ts'
import type { Pair } from './pair.ts'
import { canMeasure } from './reading.ts'
import { knowsScript } from './signs.ts'
import { knowsUnits } from './units.ts'

/** What was checked and what was not, in plain words. */
export interface Coverage {
  readonly checked: readonly string[]
  readonly unchecked: readonly string[]
}

const always = ['codes', 'figures', 'names of genes', 'telephone numbers', 'addresses', 'length', 'brackets and closing marks']
const byWords = [
  'negations such as "do not"',
  'limits such as "more than" and "at least"',
  'how often and how long',
  'numbers in words',
] as const

/** What can be checked in a language, with what is known of it; `name` is the language's name for people. */
export function coverageOf(lang: Locale, name: string, { words, terms = [] }: Pick<Pair, 'words' | 'terms'>): Coverage {
  const listed = words?.source !== undefined && words.target !== undefined
  const agreed = terms.some(({ translation }) => translation !== undefined)
  const parts: readonly (readonly [boolean, readonly string[], string])[] = [
    [true, always, ''],
    [knowsUnits(lang), ['units of doses'], `the names of units in ${name} are not known`],
    [knowsScript(lang), [`the letters of ${name}`], `the letters of ${name} are not known`],
    [listed, byWords, `nobody has made lists of such words for ${name} (templates/checks/${lang.split('-')[0]}.yml)`],
    [agreed, ['the words of the glossary'], `the glossary has no words in ${name} yet`],
    [canMeasure(lang), ['how easily the whole page reads'], `no measure was made for ${name}; only the length of sentences was compared`],
  ]
  return {
    checked: parts.flatMap(([known, what]) => (known ? what : [])),
    unchecked: parts.flatMap(([known, what, why]) => (known ? [] : [`${what.join('; ')}: ${why}`])),
  }
}
