import { matchAnywhere, matchInPlace } from './align-exact.ts'
import { matchRewritten, matchSimilar, matchSplits } from './align-similar.ts'
import type { Alignment, Found, Pass, Status } from './alignment.ts'
import type { Lock, LockedSegment } from './lock.ts'
import { mintId } from './segment-id.ts'
import { withoutCodes } from './similarity.ts'

export interface Assigned {
  readonly id: string
  readonly status: Status
  /** The locked text, where the words changed. */
  readonly previous?: string
}
export interface Assignment {
  /** One for each segment found, in order. */
  readonly segments: readonly Assigned[]
  /** Locked segments that are no longer on the page. */
  readonly retired: readonly LockedSegment[]
}

// Splits come before similarity, or the longer part of a split would take the id that belongs to the first.
const passes: readonly Pass[] = [matchInPlace, matchAnywhere, matchSplits, matchSimilar, matchRewritten]

function align(found: readonly Found[], locked: readonly LockedSegment[]): Alignment {
  if (locked.length === 0) return { found, locked, bare: { found: [], locked: [] }, pairs: new Map() }
  const bare = { found: found.map(({ text }) => withoutCodes(text)), locked: locked.map(({ text }) => withoutCodes(text)) }
  const start: Alignment = { found, locked, bare, pairs: new Map() }
  return passes.reduce((alignment, pass) => pass(alignment), start)
}

/** Which of equal texts each segment is, from 1. */
function countOccurrences(found: readonly Found[]): readonly number[] {
  const seen = new Map<string, number>()
  return found.map(({ text }) => {
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return count
  })
}

function keep(alignment: Alignment, index: number): Assigned | undefined {
  const pair = alignment.pairs.get(index)
  const locked = pair && alignment.locked[pair.locked]
  if (!locked) return undefined
  return { id: locked.id, status: pair.status, ...(pair.status === 'changed' && { previous: locked.text }) }
}

/** The id of each segment on a page: those of the lock for what is still the same piece of text, new ones for the rest. */
export function assign(page: string, found: readonly Found[], lock: Lock | undefined): Assignment {
  const alignment = align(found, lock?.segments ?? [])
  const taken = new Set([...(lock?.segments ?? []), ...(lock?.retired ?? [])].map((segment) => segment.id))
  const occurrences = countOccurrences(found)
  const segments = found.map(({ text }, index): Assigned => {
    const kept = keep(alignment, index)
    if (kept) return kept
    const id = mintId({ page, text, occurrence: occurrences[index] ?? 1 }, taken)
    taken.add(id)
    return { id, status: 'new' }
  })
  const used = new Set(segments.map((segment) => segment.id))
  return { segments, retired: alignment.locked.filter((segment) => !used.has(segment.id)) }
}
