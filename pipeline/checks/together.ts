// Texts of one page held against each other.

import type { Finding } from './finding.ts'
import { foldText } from './phrases.ts'

/** A text and its translation by its id. */
export interface PairOf {
  readonly id: string
  readonly source: string
  readonly target: string
}

const plain = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
// Headings and names may well fall together.
const fewest = 5
const wordCount = (text: string): number => text.split(' ').length

function groupBy(pairs: readonly PairOf[], key: (pair: PairOf) => string): readonly (readonly PairOf[])[] {
  const groups = new Map<string, PairOf[]>()
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair])
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Different English texts with one translation, of which one is likely in the wrong place; and one English text with several. */
export function checkTogether(pairs: readonly PairOf[]): readonly Finding[] {
  const done = pairs.filter(({ target }) => target !== '')
  const mixed = groupBy(done, ({ target }) => plain(target)).flatMap((group): readonly Finding[] => {
    const sources = new Set(group.map(({ source }) => plain(source)))
    if (sources.size < 2 || [...sources].some((source) => wordCount(source) < fewest)) return []
    return group.map(({ id }) => ({
      kind: 'same-target',
      segment: id,
      reason: `Two different English texts have this one translation. The texts are ${listOf(group)}`,
    }))
  })
  const split = groupBy(done, ({ source }) => source).flatMap((group): readonly Finding[] => {
    if (new Set(group.map(({ target }) => plain(target))).size < 2) return []
    return group.slice(1).map(({ id, target }) => ({
      kind: 'same-source',
      segment: id,
      reason: `The same English is translated in two ways: \`${group[0]?.target}\` and \`${target}\``,
    }))
  })
  return [...mixed, ...split]
}

const listOf = (group: readonly PairOf[]): string => group.map(({ id }) => id).join(', ')
