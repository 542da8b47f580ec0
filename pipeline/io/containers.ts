// How many quotes, list items, notes and definitions a line stands in, read from the line's own marks and indentation.

export interface Containers {
  readonly depth: number
  /** What is left of the line without its marks. */
  readonly words: string
  /** Whether the line ends any paragraph before it; an empty list item need not. */
  readonly blank: boolean
  /** Whether it may go on with a paragraph of a quote or an item whose mark it does not have. */
  readonly lazy: boolean
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
  let items: readonly number[] = []
  let afterBlank = true
  let quotesBefore = 0
  return (line) => {
    const cursor = { line, at: 0, column: 0 }
    const marks = readMarks(cursor, items)
    items = marks.items
    const blank = marks.marked === 0 && cursor.at === line.length
    if (afterBlank && !blank && marks.marked === 0) items = items.filter((item) => item <= cursor.column)
    const isUnmarked = marks.quotes < quotesBefore || cursor.column < (items.at(-1) ?? 0)
    const lazy = !blank && !afterBlank && marks.marked === 0 && isUnmarked
    quotesBefore = lazy ? quotesBefore : marks.quotes
    afterBlank = blank
    const depth = marks.quotes + items.filter((item) => item <= cursor.column + 1).length
    return { depth, words: line.slice(cursor.at), blank, lazy }
  }
}

interface Marks {
  readonly quotes: number
  /** List items and the like that begin on this line. */
  readonly marked: number
  /** The columns at which the words of open items begin. */
  readonly items: readonly number[]
}

/** Moves the cursor past every mark at the beginning of its line. */
function readMarks(cursor: Cursor, before: readonly number[]): Marks {
  let items = [...before]
  let quotes = 0
  let marked = 0
  for (skipBlanks(cursor); quotes + marked < enough; skipBlanks(cursor)) {
    const isQuote = cursor.line[cursor.at] === '>'
    const width = isQuote ? 1 : markerWidth(cursor)
    if (width === 0) break
    const { column } = cursor
    step(cursor, width)
    if (isQuote) quotes++
    else {
      if (marked === 0) items = items.filter((item) => item <= column)
      items.push(cursor.column + 1)
      marked++
    }
  }
  return { quotes, marked, items }
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
