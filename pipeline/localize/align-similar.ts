import { flatMap } from '../tree/flat-map.ts'
import { type Alignment, neighboursMatch, openFound, openLocked, type Pair, type Pass, settle } from './alignment.ts'
import { joinPath } from './lock.ts'
import { similarity } from './similarity.ts'

// Less than this of the words alone is another text, whatever stands around it.
const leastWords = 0.35
const leastScore = 0.6
const leastJoined = 0.9
// A part of a split must be a fair share, or any short addition beside a long paragraph would look like one.
const leastShare = 0.2
// Each comparison reads both texts: on a very long page that is new throughout, only near ones are compared.
const mostComparisons = 40_000
const reach = 25

interface Candidate {
  readonly found: number
  readonly locked: number
  readonly score: number
}

function changed(found: number, locked: number): readonly [number, Pair] {
  return [found, { locked, status: 'changed' }]
}

/** The locked segments a found one is compared with. */
function nearby(found: readonly number[], locked: readonly number[]): (f: number) => readonly number[] {
  if (found.length * locked.length <= mostComparisons) return () => locked
  return (f) => locked.filter((l) => Math.abs(f - l) <= reach)
}

function bonus(alignment: Alignment, found: number, locked: number): number {
  const [a, b] = [alignment.found[found], alignment.locked[locked]]
  const sides = ([-1, 1] as const).filter((side) => neighboursMatch(alignment, found, locked, side)).length
  const samePlace = joinPath(a?.path ?? []) === joinPath(b?.path ?? [])
  return sides * 0.1 + (a?.kind === b?.kind ? 0.05 : 0) + (samePlace ? 0.05 : 0)
}

function weigh(alignment: Alignment, found: number, locked: number): readonly Candidate[] {
  const extra = bonus(alignment, found, locked)
  const least = Math.max(leastWords, leastScore - extra)
  const words = similarity(alignment.bare.found[found] ?? '', alignment.bare.locked[locked] ?? '', least)
  return words >= least ? [{ found, locked, score: words + extra }] : []
}

/** The most similar words, best pairs first. */
export const matchSimilar: Pass = (alignment) => {
  const locked = openLocked(alignment)
  const found = openFound(alignment)
  const near = nearby(found, locked)
  const candidates = flatMap(found, (f) => flatMap(near(f), (l) => weigh(alignment, f, l)))
  const ranked = candidates.sort((a, b) => b.score - a.score || a.found - b.found || a.locked - b.locked)
  return settle(
    alignment,
    ranked.map(({ found, locked: l }) => changed(found, l)),
  )
}

/** One segment between two neighbours that stayed: rewritten wholly, it keeps its id. */
export const matchRewritten: Pass = (alignment) => {
  const locked = openLocked(alignment)
  const fits = (f: number, l: number) =>
    alignment.found[f]?.kind === alignment.locked[l]?.kind && neighboursMatch(alignment, f, l, -1) && neighboursMatch(alignment, f, l, 1)
  const pairs = flatMap(openFound(alignment), (f) => locked.filter((l) => fits(f, l)).map((l) => changed(f, l)))
  return settle(alignment, pairs)
}

function isJoined(whole: string | undefined, first: string | undefined, second: string | undefined): boolean {
  if (whole === undefined || first === undefined || second === undefined) return false
  const length = first.length + 1 + second.length
  if (Math.min(first.length, second.length) / length < leastShare) return false
  // The lengths alone settle most pairs; joining each would cost more than all the rest.
  if (Math.min(whole.length, length) / Math.max(whole.length, length) < leastJoined) return false
  return similarity(whole, `${first} ${second}`, leastJoined) >= leastJoined
}

function findSplits({ bare }: Alignment, f: number, open: readonly number[]): readonly (readonly [number, Pair])[] {
  return open.filter((l) => isJoined(bare.locked[l], bare.found[f], bare.found[f + 1])).map((l) => changed(f, l))
}

function findMerges(
  { bare }: Alignment,
  f: number,
  near: readonly number[],
  open: ReadonlySet<number>,
): readonly (readonly [number, Pair])[] {
  const merged = (l: number) => open.has(l + 1) && isJoined(bare.found[f], bare.locked[l], bare.locked[l + 1])
  return near.filter(merged).map((l) => changed(f, l))
}

/** One segment cut into two, or two made one: the first part keeps the id. */
export const matchSplits: Pass = (alignment) => {
  const [found, locked] = [openFound(alignment), openLocked(alignment)]
  const [openHere, openThere] = [new Set(found), new Set(locked)]
  const near = nearby(found, locked)
  const splits = flatMap(
    found.filter((f) => openHere.has(f + 1)),
    (f) => findSplits(alignment, f, near(f)),
  )
  const merges = flatMap(found, (f) => findMerges(alignment, f, near(f), openThere))
  return settle(alignment, [...splits, ...merges])
}
