import type { AlignType, Table as MdastTable, TableCell } from 'mdast'
import type { Alignment, Block, Cell, Row, Span } from '../../tree/types.ts'
import { lowerWords } from './inlines.ts'
import { type State, spanOf } from './state.ts'

const alignments: Readonly<Record<NonNullable<AlignType>, Alignment>> = { left: 'start', center: 'center', right: 'end' }

/** A GFM table; short rows are filled, and cells beyond the header widen the table, so that none is lost. */
export function lowerTable(node: MdastTable, span: Span, state: State): readonly Block<'draft'>[] {
  const width = Math.max(...node.children.map((row) => row.children.length))
  const columns = Array.from({ length: width }, (_, at) => alignments[node.align?.[at] ?? 'left'])
  const [head] = node.children
  // An empty first header cell says that the first column heads the rows.
  const rowHeads = head?.children[0]?.children.length === 0
  const rows = node.children.map((row, index): Row<'draft'> => {
    const cells = Array.from({ length: width }, (_, at) =>
      lowerCell(row.children[at], spanOf(row, state), scopeOf(index, at, rowHeads), state),
    )
    return { cells, span: spanOf(row, state) }
  })
  return [{ type: 'table', columns, heads: 1, rows, span }]
}

function scopeOf(row: number, column: number, rowHeads: boolean): 'column' | 'row' | undefined {
  if (row === 0) return 'column'
  return rowHeads && column === 0 ? 'row' : undefined
}

function lowerCell(cell: TableCell | undefined, rowSpan: Span, scope: 'column' | 'row' | undefined, state: State): Cell<'draft'> {
  const span = cell ? spanOf(cell, state) : rowSpan
  const words = lowerWords(cell?.children ?? [], span, state)
  // A header cell without words heads nothing.
  return { words, span, ...(scope && words.inlines.length ? { scope } : {}) }
}
