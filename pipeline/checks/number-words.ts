// Numbers in words must stay the same, too.

import type { Finding } from './finding.ts'
import { readNumbers } from './numbers.ts'
import { bothWords, type Pair } from './pair.ts'
import { spelledNumbers } from './spelled-numbers.ts'

function without(all: readonly number[], some: readonly number[]): readonly number[] {
  return all.filter((value) => !some.includes(value))
}

/** A number in words that became another one. */
export function checkSpelled(pair: Pair): readonly Finding[] {
  const words = bothWords(pair)
  if (!words) return []
  const [said, found] = [spelledNumbers(pair.source, words.source), spelledNumbers(pair.target, words.target)]
  const here = [...said.words, ...readNumbers(pair.source, pair.sourceLang).values]
  const there = [...found.words, ...found.twos, ...readNumbers(pair.target, pair.lang).values]
  const [lost, added] = [without(said.words, there), without(found.words, here)]
  if (lost.length === 0 || added.length === 0) return []
  return [{ kind: 'number-words', reason: `The English says ${lost.join(', ')} in words; your text says ${added.join(', ')}` }]
}
