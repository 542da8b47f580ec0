import { flatMap } from '../../tree/flat-map.ts'
import type { Row, Table } from '../../tree/types.ts'
import { inOneLine, type Lines, lay, layEntry, spaced } from './lines.ts'
import { fill, type State } from './state.ts'

const empty = '–'

/** What stands above each column, read from the top. */
function columnNames(heads: readonly Row[], columns: number, state: State): readonly string[] {
  return Array.from({ length: columns }, (_, at) => {
    const names = heads.map((row) => row.cells[at]).map((cell) => (cell ? inOneLine(cell.words, state) : ''))
    return [...new Set(names)].filter((name) => name !== '').join(state.labels.comma)
  })
}

function layCell(name: string, value: string, state: State): Lines {
  if (name === '') return value === '' ? [] : layEntry(value, state)
  return layEntry(`${name}: ${value || empty}`, state)
}

// A cell a line: columns drawn with spaces fall apart in another font and are read across by a screen reader.
function layRow(row: Row, number: number, names: readonly string[], state: State): Lines {
  const cells = flatMap(row.cells, (cell, at) => layCell(names[at] ?? '', inOneLine(cell.words, state), state))
  return [...lay(fill(state.labels.row, { number }), state), ...cells]
}

/** A table row by row, each value with the name of its column. */
export function layTable(node: Table, state: State): Lines {
  const { labels } = state
  const names = columnNames(node.rows.slice(0, node.heads), node.columns.length, state)
  const caption = node.caption ? inOneLine(node.caption, state) : ''
  const rows = node.rows.slice(node.heads).map((row, index) => layRow(row, index + 1, names, state))
  const only = rows.length === 0 ? [lay(names.filter((name) => name !== '').join(state.labels.semicolon), state)] : rows
  const opening = lay(`[${caption ? `${labels.table}: ${caption}` : labels.table}]`, state)
  return spaced([opening, ...only, lay(`[${fill(labels.endOf, { what: labels.table })}]`, state)])
}
