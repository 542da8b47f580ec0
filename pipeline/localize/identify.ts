import type { Report } from '../diagnostics/report.ts'
import type { Page, Segment } from '../tree/publication.ts'
import { type About, mapTranslatables } from '../tree/translatables.ts'
import type { Translatable } from '../tree/types.ts'
import { type Assigned, assign } from './assign.ts'
import type { Lock, RetiredSegment } from './lock.ts'
import { normalizeWords } from './meanings.ts'
import { encode, hasWords } from './segment-text.ts'

type Words = Translatable<'draft'>
type Found = Omit<Segment, 'id'>

interface Piece {
  readonly words: Words
  readonly found: Found
}

function describe(words: Words, about: About): Found {
  // A tab or a line end in a heading would break the row of a lock file.
  const { text, codes } = encode(words)
  return { text, codes, kind: about.kind, path: about.path.map((heading) => normalizeWords(heading).trim()) }
}

/** Everything on a page that a translator can be handed, in reading order. */
function collect(page: Page): readonly Piece[] {
  const pieces: Piece[] = []
  mapTranslatables(page, (words, about) => {
    const found = describe(words, about)
    if (hasWords(found.text)) pieces.push({ words, found })
    return words
  })
  return pieces
}

function withIds(page: Page, pieces: readonly Piece[], ids: readonly string[]): Page {
  let next = 0
  return mapTranslatables(page, (found) => {
    const { segment: _, ...words } = found
    if (pieces[next]?.words !== found) return words
    const id = ids[next]
    next += 1
    return id === undefined ? words : { segment: id, ...words }
  })
}

function reportUnlocked(pieces: readonly Piece[], assigned: readonly Assigned[], report: Report): void {
  const unlocked = pieces.filter((_, index) => ['new', 'changed'].includes(assigned[index]?.status ?? 'new'))
  const [first] = unlocked
  if (!first) return
  const text = unlocked.length === 1 ? '1 piece of text that is' : `${unlocked.length} pieces of text that are`
  report({
    rule: 'unlocked-segment',
    reason: `Unexpected ${text} not in the lock file`,
    span: first.words.span,
    hint: 'Run `fourleaf translate lock` when the text is final, and commit the file it writes',
  })
}

/**
 * The page with a segment id on all words a translator can be handed, and the list of its segments. Ids come from the
 * lock, also for words that were edited since; others are minted from the text, and reported once a page.
 */
export function identify(page: Page, lock: Lock | undefined, report: Report): Page {
  const pieces = collect(page)
  const { segments: assigned } = assign(
    page.meta.id,
    pieces.map((piece) => piece.found),
    lock,
  )
  reportUnlocked(pieces, assigned, report)
  const ids = assigned.map((segment) => segment.id)
  const identified = withIds(page, pieces, ids)
  const segments = pieces.map((piece, index): Segment => ({ id: assigned[index]?.id ?? '', ...piece.found }))
  return { ...identified, segments }
}

/** The lock of a page as it is now: ids kept where the text is still the same piece, the ids of lost text retired. */
export function renew(lock: Lock | undefined, page: Page): Lock {
  const found = collect(page).map((piece) => piece.found)
  const { segments, retired } = assign(page.meta.id, found, lock)
  return {
    page: page.meta.id,
    segments: found.map(({ kind, path, text }, index) => ({ id: segments[index]?.id ?? '', kind, path, text })),
    retired: sortById([...(lock?.retired ?? []), ...retired.map(({ id, text }) => ({ id, text }))]),
  }
}

// In the order of ids, so that two branches that retire segments rarely touch the same line.
function sortById(retired: readonly RetiredSegment[]): readonly RetiredSegment[] {
  return [...retired].sort((a, b) => (a.id < b.id ? -1 : 1))
}
