import { flatMap } from '../tree/flat-map.ts'

/** What is wrong with a code in a translated segment, in words a translator understands. */
export interface CodeProblem {
  readonly code: number
  readonly reason: string
}
/** A segment's pieces without the codes that cannot be used. */
export interface Checked {
  readonly pieces: readonly (string | number)[]
  readonly problems: readonly CodeProblem[]
}

/** How often a code must stand in the text; `undefined` when the segment has no such code. */
export type Arity = (code: number) => 1 | 2 | undefined

function written(code: number, arity: number): string {
  return arity === 2 ? `[${code}]…[/${code}]` : `[${code}]`
}

function countProblem(code: number, wanted: number | undefined, found: number): CodeProblem | undefined {
  if (wanted === found) return undefined
  if (wanted === undefined) return { code, reason: `There is no code ${written(code, 1)} in the original` }
  const shown = written(code, wanted)
  if (found === 0) return { code, reason: `The code ${shown} is missing` }
  if (found < wanted) return { code, reason: `One half of the code ${shown} is missing` }
  return { code, reason: `The code ${shown} stands there more often than in the original` }
}

function findCountProblems(pieces: readonly (string | number)[], codes: readonly number[], arity: Arity): readonly CodeProblem[] {
  const found = new Map<number, number>(codes.map((code) => [code, 0]))
  for (const piece of pieces) if (typeof piece === 'number') found.set(piece, (found.get(piece) ?? 0) + 1)
  return flatMap([...found], ([code, count]) => countProblem(code, arity(code), count) ?? [])
}

/** Pairs that begin inside another pair and end outside it. */
function findCrossings(pieces: readonly (string | number)[], arity: Arity): readonly CodeProblem[] {
  const open: number[] = []
  const crossed = new Set<number>()
  for (const piece of pieces) {
    if (typeof piece !== 'number' || arity(piece) !== 2 || crossed.has(piece)) continue
    const at = open.indexOf(piece)
    if (at < 0) open.push(piece)
    else for (const inner of open.splice(at).slice(1)) crossed.add(inner)
  }
  return [...crossed].map((code) => ({ code, reason: `The code ${written(code, 2)} crosses another one; put it wholly inside or outside` }))
}

function without(pieces: readonly (string | number)[], problems: readonly CodeProblem[]): readonly (string | number)[] {
  const bad = new Set(problems.map((problem) => problem.code))
  return pieces.filter((piece) => typeof piece === 'string' || !bad.has(piece))
}

/** Holds the codes of a translation against those of its original: each as often as there, pairs nested. */
export function checkCodes(pieces: readonly (string | number)[], codes: readonly number[], arity: Arity): Checked {
  const counts = findCountProblems(pieces, codes, arity)
  const counted = without(pieces, counts)
  const crossings = findCrossings(counted, arity)
  return { pieces: without(counted, crossings), problems: [...counts, ...crossings] }
}
