// Which segment of a changed page is which segment of its lock file. Each pass settles some pairs and leaves the rest.

import { flatMap } from '../tree/flat-map.ts'
import type { LockedSegment } from './lock.ts'

/** A segment as found on the page now, before it has an id. */
export type Found = Omit<LockedSegment, 'id'>

export type Status = 'same' | 'moved' | 'changed' | 'new'

/** Pairs settled so far: index on the page → index in the lock, with what became of it. */
export interface Alignment {
  readonly found: readonly Found[]
  readonly locked: readonly LockedSegment[]
  /** The texts of both without their codes, made once. */
  readonly bare: { readonly found: readonly string[]; readonly locked: readonly string[] }
  readonly pairs: ReadonlyMap<number, Pair>
}
export interface Pair {
  readonly locked: number
  readonly status: Exclude<Status, 'new'>
}
export type Pass = (alignment: Alignment) => Alignment

/** Indices on the page that have no partner yet. */
export function openFound({ found, pairs }: Alignment): readonly number[] {
  return flatMap(found, (_, index) => (pairs.has(index) ? [] : [index]))
}

/** Indices in the lock that have no partner yet. */
export function openLocked({ locked, pairs }: Alignment): readonly number[] {
  const settled = new Set([...pairs.values()].map((pair) => pair.locked))
  return flatMap(locked, (_, index) => (settled.has(index) ? [] : [index]))
}

/** Whether the neighbour on one side (-1 before, 1 after) of both is the same; both at the edge counts. */
export function neighboursMatch(alignment: Alignment, found: number, locked: number, side: -1 | 1): boolean {
  const [next, nextLocked] = [found + side, locked + side]
  const edge = next < 0 || next >= alignment.found.length
  const lockedEdge = nextLocked < 0 || nextLocked >= alignment.locked.length
  if (edge || lockedEdge) return edge && lockedEdge
  return alignment.pairs.get(next)?.locked === nextLocked
}

/** The alignment with more pairs; a pair whose side is settled already is passed over. */
export function settle(alignment: Alignment, more: Iterable<readonly [found: number, pair: Pair]>): Alignment {
  const pairs = new Map(alignment.pairs)
  const settled = new Set([...pairs.values()].map((pair) => pair.locked))
  for (const [found, pair] of more) {
    if (pairs.has(found) || settled.has(pair.locked)) continue
    pairs.set(found, pair)
    settled.add(pair.locked)
  }
  return { ...alignment, pairs }
}
