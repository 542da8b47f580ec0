// Which block of one language stands beside which of the other.

import type { Block } from '../tree/types.ts'
import { visitBlocks } from '../tree/visit.ts'

/** Two that belong together; one of them may be missing. */
export type Couple<T> = readonly [T | undefined, T | undefined]

/**
 * Blocks of a page beside those of its translation, by the ids of their sections and segments, each in its own order.
 * What has no counterpart stands alone, where it stands among its own.
 */
export function aligned(first: readonly Block[], second: readonly Block[]): readonly Couple<Block>[] {
  const [keys, others] = [first.map(keyOf), second.map(keyOf)]
  const couples: Couple<Block>[] = []
  let [a, b] = [0, 0]
  while (a < first.length || b < second.length) {
    const next = keys[a] === others[b] ? { a, b } : nextPair(keys, others, a, b)
    while (a < next.a) couples.push([first[a++], undefined])
    while (b < next.b) couples.push([undefined, second[b++]])
    if (a < first.length && b < second.length) couples.push([first[a++], second[b++]])
  }
  return couples
}

/** The nearest place, counted over both, from which the two agree again; the end of both when there is none. */
function nextPair(keys: readonly string[], others: readonly string[], a: number, b: number): { readonly a: number; readonly b: number } {
  const places = new Map<string, number>()
  for (let at = others.length - 1; at >= b; at--) places.set(others[at] ?? '', at)
  let best = { a: keys.length, b: others.length }
  for (let at = a; at < keys.length && at - a < best.a + best.b - a - b; at++) {
    const found = places.get(keys[at] ?? '')
    if (found !== undefined && at + found < best.a + best.b) best = { a: at, b: found }
  }
  return best
}

/** The same for both languages: a section's id, or what it is and the first segment in it. */
function keyOf(block: Block): string {
  if (block.type === 'section') return `section ${block.id}`
  const part = block.type === 'callout' ? block.kind : block.type === 'paragraph' ? (block.role ?? '') : ''
  return [block.type, part, firstSegment(block) ?? ''].join(' ')
}

function firstSegment(block: Block): string | undefined {
  let found: string | undefined
  visitBlocks([block], {
    words: ({ segment }) => {
      found ??= segment
    },
  })
  return found
}
