import type { Point, Span } from './types.ts'

/** Answers on which line and column an offset of a text stands. */
export interface Lines {
  readonly text: string
  /** An offset beyond the text counts as its end. */
  point(offset: number): Point
  span(start: number, end: number): Span
}

/** Counts the lines of a text once; `startLine` is the line of the file on which it begins. */
export function createLines(text: string, file: string, startLine = 1): Lines {
  let starts: readonly number[] | undefined
  const point = (offset: number): Point => {
    starts ??= lineStarts(text)
    const line = lastAtMost(starts, Math.min(offset, text.length))
    return { line: startLine + line, column: Math.min(offset, text.length) - (starts[line] ?? 0) + 1 }
  }
  return { text, point, span: (start, end) => ({ file, start: point(start), end: point(end) }) }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
