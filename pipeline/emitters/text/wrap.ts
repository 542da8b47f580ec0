import LineBreaker from 'linebreak'
import { displayWidth, isWide } from './display-width.ts'

/** Where a line may end: after a space or beside a wide character, never inside an isolate, which a line end would cut. */
function breakPositions(text: string): readonly number[] {
  const breaker = new LineBreaker(text)
  const isolated = isolatedParts(text)
  const positions: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next
    const before = text.charAt(position - 1)
    // A hyphen, a slash or a dash is no place to end a line: addresses, ranges and doses stay whole.
    const fits = before === ' ' || isWide(before) || isWide(text.charAt(position))
    if (fits && !isolated.some(([from, to]) => from < position && position < to)) positions.push(position)
  }
  return positions.at(-1) === text.length ? positions : [...positions, text.length]
}

function isolatedParts(text: string): readonly (readonly [number, number])[] {
  const parts: [number, number][] = []
  const open: number[] = []
  for (const match of text.matchAll(/[\u2066-\u2069]/g)) {
    if (match[0] !== '\u2069') open.push(match.index)
    else parts.push([open.pop() ?? match.index, match.index + 1])
  }
  return parts
}

/** Words cut into lines of at most `width` columns; 0 means one line. What cannot be cut stands alone, however long. */
export function wrap(text: string, width: number): readonly string[] {
  if (width === 0 || displayWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let from = 0
  for (const position of breakPositions(text)) {
    const piece = text.slice(from, position)
    from = position
    if (line !== '' && displayWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}
