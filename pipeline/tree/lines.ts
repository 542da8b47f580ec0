import type { Point, Span } from './types.ts'

/** Answers on which line and column an offset of a text stands. */
export interface LineIndex {
  /** An offset beyond the text counts as its end. */
  point(offset: number): Point
  span(start: number, end: number): Span
}
export interface Lines extends LineIndex {
  readonly text: string
}

/** Counts the lines of a text once, when it is first asked; `startLine` is the line of the file on which it begins. */
export function createLines(text: string, file: string, startLine = 1): Lines {
  let made: LineIndex | undefined
  const index = (): LineIndex => (made ??= indexLines(text, file, startLine))
  return { text, point: (offset) => index().point(offset), span: (start, end) => index().span(start, end) }
}

/** Counts the lines of a text, and does not keep it. */
export function indexLines(text: string, file: string, startLine: number): LineIndex {
  const { length } = text
  const starts = Uint32Array.from(lineStarts(text))
  const point = (offset: number): Point => {
    const line = lastAtMost(starts, Math.min(offset, length))
    return { line: startLine + line, column: Math.min(offset, length) - (starts[line] ?? 0) + 1 }
  }
  return { point, span: (start, end) => ({ file, start: point(start), end: point(end) }) }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lastAtMost(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
