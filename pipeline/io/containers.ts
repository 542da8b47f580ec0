// How many quotes, list items, notes and definitions a line stands in, read from the line's own marks and indentation.

export interface Containers {
  readonly depth: number
  /** What is left of the line without its marks. */
  readonly words: string
  /** Whether the line ends any paragraph before it; an empty list item need not. */
  readonly blank: boolean
}
/** Reads the lines of one file in order. */
export type ReadContainers = (line: string) => Containers

interface Cursor {
  readonly line: string
  /** Offset in the line, and the column there when tabs are stops of four. */
  at: number
  column: number
}

const marker = /^(?:[-+*]|\d{1,9}[.)]|\[\^[^\]\s]{1,999}\]:|:)(?=[ \t]|$)/
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
/** Far beyond any limit there is no need to go on counting. */
const enough = 1000

/**
 * A fresh reader of one file. It may count too many containers, as in a sample of code, but never fewer than a parser
 * would open: items stay open over lines that could be their lazy continuation.
 */
export function createContainers(): ReadContainers {
  let items: number[] = []
  let afterBlank = true
  return (line) => {
    const cursor = { line, at: 0, column: 0 }
    let quotes = 0
    let marked = 0
    for (skipBlanks(cursor); quotes + marked < enough; skipBlanks(cursor)) {
      if (line[cursor.at] === '>') {
        quotes++
        step(cursor, 1)
        continue
      }
      const width = markerWidth(cursor)
      if (width === 0) break
      const { column } = cursor
      items = items.filter((item) => item <= column)
      step(cursor, width)
      items.push(cursor.column + 1)
      marked++
    }
    const blank = marked === 0 && cursor.at === line.length
    if (afterBlank && !blank && marked === 0) items = items.filter((item) => item <= cursor.column)
    afterBlank = blank
    return { depth: quotes + items.filter((item) => item <= cursor.column + 1).length, words: line.slice(cursor.at), blank }
  }
}

function markerWidth({ line, at }: Cursor): number {
  const character = line[at]
  if (character === undefined || !/[-+*:[\d]/.test(character)) return 0
  const rest = line.slice(at, at + enough + 4)
  const found = marker.exec(rest)
  return found === null || (line.length - at < enough && rule.test(rest)) ? 0 : found[0].length
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.line[cursor.at] === ' ' || cursor.line[cursor.at] === '\t') step(cursor, 1)
}

function step(cursor: Cursor, count: number): void {
  for (let i = 0; i < count; i++) {
    cursor.column += cursor.line[cursor.at] === '\t' ? 4 - (cursor.column % 4) : 1
    cursor.at++
  }
}
