// Numbers in words: three, once, ساعتين.

import { type CheckWords, periods } from '../config/check-words.ts'
import { findPhrases, foldText, withoutHits } from './phrases.ts'

/** Numbers that words of a text say. */
export interface SpelledNumbers {
  readonly words: readonly number[]
  /** Of words such as that for two hours, which grammar demands. */
  readonly twos: readonly number[]
  /** What may be said so: an article may be a one, and the dual of any noun a two (beside a singular, which is a one). */
  readonly perhaps: readonly number[]
}

/** The numbers that a text says in words. */
export function spelledNumbers(text: string, words: CheckWords | undefined): SpelledNumbers {
  if (!words) return { words: [], twos: [], perhaps: [] }
  const { prefixes, innocent, twos, ones, duals } = words
  const whole = foldText(text)
  const folded = withoutHits(whole, findPhrases(whole, innocent, prefixes))
  const named = namesOf(words)
  const found = findPhrases(folded, named.list, prefixes).flatMap(({ phrase }) => named.values.get(phrase) ?? [])
  const pairs = periods.flatMap((period) => findPhrases(folded, twos[period] ?? [], prefixes).map(() => 2))
  const perhaps = [...findPhrases(folded, ones, prefixes).map(() => 1), ...findPhrases(folded, duals, prefixes).flatMap(() => [1, 2])]
  return { words: found, twos: pairs, perhaps }
}

interface Names {
  readonly list: readonly string[]
  readonly values: ReadonlyMap<string, number>
}

const made = new WeakMap<CheckWords, Names>()

function namesOf(words: CheckWords): Names {
  const known = made.get(words)
  if (known) return known
  const entries = [...Object.entries(words.numbers), ...Object.entries(words.times)]
  const values = new Map(entries.flatMap(([value, names]) => names.map((name) => [name, Number(value)])))
  const names = { list: [...values.keys()], values }
  made.set(words, names)
  return names
}
