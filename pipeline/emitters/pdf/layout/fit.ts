// Where the lines of a ragged paragraph end: the whole paragraph is weighed, not one line after the other (Knuth and
// Plass, “Breaking paragraphs into lines”, 1981, with the cost of a ragged edge in place of that of stretched spaces).

/** What is never broken, as numbers. */
export interface Piece {
  readonly width: number
  /** Of the space after it, which is not drawn at the end of a line. */
  readonly space: number
  /** What a line that ends after it has to hold besides: a hyphen. */
  readonly hyphen: number
  /** How bad it is to end a line after it. */
  readonly tie: number
}

// A line that is empty by half costs `ragged` / 4; the ties of `ties.ts` are in the same unit.
const ragged = 100
const hyphenCost = 3
const hyphensInRow = 6
// A last line should fill a third of the measure; one word alone on it is worse.
const leastLast = 0.33
const shortLast = 6
const loneWord = 4
// Of two ways that look the same, the one with fewer lines.
const lineCost = 0.2

/** What is known while lines are weighed: the best way to each end found so far. */
interface Ways {
  readonly pieces: readonly Piece[]
  readonly width: number
  readonly slack: number
  /** The left and right edges of the pieces, as if all stood on one line. */
  readonly lefts: Float64Array
  readonly rights: Float64Array
  readonly cost: Float64Array
  /** Where the last line of the best way to an end begins. */
  readonly from: Int32Array
}

/** The first piece of each line but the first. A piece wider than a line stands on one of its own. */
export function bestBreaks(pieces: readonly Piece[], width: number, slack: number): readonly number[] {
  if (room.cost.length <= pieces.length) room = roomFor(pieces.length * 2)
  const { lefts, rights, cost, from } = room
  cost.fill(Number.POSITIVE_INFINITY, 0, pieces.length + 1)
  cost[0] = 0
  setEdges(pieces, room)
  const ways: Ways = { pieces, width, slack, lefts, rights, cost, from }
  for (let start = 0; start < pieces.length; start++) goOn(ways, start)
  return startsOf(from, pieces.length)
}

type Room = Pick<Ways, 'lefts' | 'rights' | 'cost' | 'from'>

// One for all paragraphs, which are weighed one after the other.
let room = roomFor(1024)

function roomFor(pieces: number): Room {
  const size = pieces + 1
  return { lefts: new Float64Array(size), rights: new Float64Array(size), cost: new Float64Array(size), from: new Int32Array(size) }
}

/** Tries every line that begins with a piece. */
function goOn({ pieces, width, slack, lefts, rights, cost, from }: Ways, start: number): void {
  const base = at(cost, start) + lineCost
  for (let end = start + 1; end <= pieces.length; end++) {
    const bare = at(rights, end - 1) - at(lefts, start)
    const isOne = end === start + 1
    if (bare > width + slack && !isOne) return
    const used = end < pieces.length ? bare + (pieces[end - 1]?.hyphen ?? 0) : bare
    // A hyphen may be wider than what comes after it: then a later end fits where this one does not.
    if (used > width + slack && !isOne) continue
    const whole = base + costOf(pieces, start, end, used / width)
    if (whole >= at(cost, end)) continue
    cost[end] = whole
    from[end] = start
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}

function setEdges(pieces: readonly Piece[], { lefts, rights }: Room): void {
  let left = 0
  let index = 0
  for (const piece of pieces) {
    lefts[index] = left
    rights[index++] = left + piece.width
    left += piece.width + piece.space
  }
}

function costOf(pieces: readonly Piece[], start: number, end: number, share: number): number {
  return end < pieces.length ? innerCost(pieces, start, end, share) : lastCost(start, end, share)
}

function innerCost(pieces: readonly Piece[], start: number, end: number, share: number): number {
  const empty = Math.max(0, 1 - share)
  const piece = pieces[end - 1]
  const hyphen = piece && piece.hyphen > 0 ? hyphenCost + (start > 0 && (pieces[start - 1]?.hyphen ?? 0) > 0 ? hyphensInRow : 0) : 0
  return ragged * empty * empty + (piece?.tie ?? 0) + hyphen
}

function lastCost(start: number, end: number, share: number): number {
  if (start === 0) return 0
  const short = Math.max(0, leastLast - share) / leastLast
  return shortLast * short * short + (end - start === 1 && share < leastLast ? loneWord : 0)
}

function startsOf(from: Int32Array, count: number): readonly number[] {
  const starts: number[] = []
  for (let start = from[count] ?? 0; start > 0; start = from[start] ?? 0) starts.push(start)
  return starts.reverse()
}
