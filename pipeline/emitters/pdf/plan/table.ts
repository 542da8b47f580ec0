import { cellStyleOf } from '../../../theme/style-of.ts'
import type { Cell, Row, Table } from '../../../tree/types.ts'
import type { Box, CellBox, RowBox, TableBox, Tag } from './box.ts'
import { group, planIn, wordsBox } from './parts.ts'
import { lookIn, type Scope, spoken, styled, tagged, tagOf } from './scope.ts'

/** A table, with its caption above it. */
export function planTable(node: Table, scope: Scope): Box {
  const inner = tagged(styled(scope, 'table'), 'Table')
  const head = tagged(inner, 'THead')
  const body = tagged(inner, 'TBody')
  const table: TableBox = {
    type: 'table',
    style: 'table',
    look: { ...lookIn(inner), before: 0, after: 0 },
    tag: inner.tag,
    anchors: [],
    columns: node.columns,
    heads: node.heads,
    rows: node.rows.map((row, index) => rowBox(row, index < node.heads ? head : body)),
  }
  const caption = node.caption ? [wordsBox('tableCaption', planIn(node.caption, tagged(styled(inner, 'tableCaption'), 'Caption')))] : []
  return group('table', inner, [...caption, table], { trim: true })
}

function rowBox(row: Row, scope: Scope): RowBox {
  const own = tagged(spoken(scope, row), 'TR')
  return { cells: row.cells.map((cell) => cellBox(cell, own)) }
}

function cellBox(cell: Cell, scope: Scope): CellBox {
  const style = cellStyleOf(cell)
  const own = styled(spoken(scope, cell), style)
  const scoped = cell.scope && { scope: cell.scope === 'column' ? ('Column' as const) : ('Row' as const) }
  const tag: Tag = tagOf(own, cell.scope ? 'TH' : 'TD', scoped ?? {})
  return { tag, head: cell.scope !== undefined, words: wordsBox(style, planIn(cell.words, { ...own, tag })) }
}
