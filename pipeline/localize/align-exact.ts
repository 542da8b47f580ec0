import { flatMap } from '../tree/flat-map.ts'
import { type Alignment, type Found, openFound, openLocked, type Pair, type Pass, settle } from './alignment.ts'
import { joinPath } from './lock.ts'

/** What must be equal for two segments to be the same. */
type Key = (segment: Found) => string

// Beyond this, equal texts are paired in their order.
const mostComparisons = 40_000

function groupBy(segments: readonly Found[], open: readonly number[], key: Key): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const index of open) {
    const segment = segments[index]
    if (!segment) continue
    const name = key(segment)
    const group = groups.get(name)
    if (group) group.push(index)
    else groups.set(name, [index])
  }
  return groups
}

function sameText(alignment: Alignment, found: number, locked: number): boolean {
  return alignment.found[found]?.text === alignment.locked[locked]?.text
}

/** 0 to 2: how many neighbours have the same text. Tells apart equal texts, such as the cells `Yes` and `No`. */
function context(alignment: Alignment, found: number, locked: number): number {
  return [-1, 1].filter((side) => sameText(alignment, found + side, locked + side)).length
}

function pairUp(alignment: Alignment, found: readonly number[], locked: readonly number[]): readonly (readonly [number, number])[] {
  const inOrder = found.length === locked.length || found.length * locked.length > mostComparisons
  if (inOrder) return found.slice(0, locked.length).map((index, at) => [index, locked[at] ?? 0] as const)
  const all = flatMap(found, (f) => locked.map((l) => ({ f, l, score: context(alignment, f, l) })))
  // The sort is stable: among equals the earlier ones win.
  const ranked = all.sort((a, b) => b.score - a.score || Math.abs(a.f - a.l) - Math.abs(b.f - b.l))
  return ranked.map(({ f, l }) => [f, l] as const)
}

function matchBy(key: Key, status: Pair['status']): Pass {
  return (alignment) => {
    const candidates = groupBy(alignment.locked, openLocked(alignment), key)
    const groups = groupBy(alignment.found, openFound(alignment), key)
    const pairs = flatMap([...groups], ([name, found]) => pairUp(alignment, found, candidates.get(name) ?? []))
    return settle(
      alignment,
      pairs.map(([found, locked]) => [found, { locked, status }] as const),
    )
  }
}

/** The same words under the same headings. */
export const matchInPlace = matchBy(({ text, path, kind }) => [kind, joinPath(path), text].join('\0'), 'same')

/** The same words anywhere on the page. */
export const matchAnywhere = matchBy(({ text }) => text, 'moved')
