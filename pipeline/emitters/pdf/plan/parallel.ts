// Two languages side by side. In the tag tree a row is a Div with a Div for each language, read one after the other.

import { flatMap } from '../../../tree/flat-map.ts'
import type { Block, Column, Parallel, ParallelRow } from '../../../tree/types.ts'
import type { Box, ColumnBox, GroupBox, ParallelBox } from './box.ts'
import { keptBefore } from './keeps.ts'
import { placed } from './parts.ts'
import { type Scope, spoken, tagged } from './scope.ts'

type PlanBlocks = (blocks: readonly Block[], scope: Scope) => readonly Box[]

/** Rows of two columns. */
export function planParallel(node: Parallel, scope: Scope, planBlocks: PlanBlocks): ParallelBox {
  const rows = flatMap(node.rows, (row, index) => {
    const planned = rowBoxes(row, scope, planBlocks)
    return planned.map((columns) => kept(columns, row, node.rows[index + 1]))
  })
  return { type: 'parallel', ...placed('text', scope), tag: undefined, rows }
}

function rowBoxes(row: ParallelRow, scope: Scope, planBlocks: PlanBlocks): readonly (readonly ColumnBox[])[] {
  const inner = tagged(scope, 'Div')
  return itemRows(row.columns.map((column) => columnBox(column, inner, planBlocks)))
}

function columnBox(column: Column, scope: Scope, planBlocks: PlanBlocks): ColumnBox {
  const own = tagged(spoken(scope, column), 'Div')
  // A number of a page stands at the end of the words of its line, which in the other direction is where they begin.
  const turned = own.dir !== scope.dir
  const boxes = planBlocks(column.children, own)
  return { dir: own.dir, children: turned ? boxes.map(withoutPages) : boxes }
}

/** Lists of as many items stand item by item; each is still one list in the tag tree. */
function itemRows(columns: readonly ColumnBox[]): readonly (readonly ColumnBox[])[] {
  const lists = columns.map(({ children }) => children[0])
  const counts = new Set(lists.map((list, index) => (isList(list) && columns[index]?.children.length === 1 ? list.children.length : 0)))
  const [count = 0] = counts
  if (counts.size > 1 || count === 0) return [columns]
  return Array.from({ length: count }, (_, at) =>
    columns.map((column, index) => ({ ...column, children: itemOf(lists[index] as GroupBox, at) })),
  )
}

function isList(box: Box | undefined): box is GroupBox {
  return (
    box?.type === 'group' && box.style === 'list' && box.children.every((child) => child.type === 'group' && child.marker !== undefined)
  )
}

function itemOf(list: GroupBox, at: number): readonly Box[] {
  const [first, last] = [at === 0, at === list.children.length - 1]
  const look = { ...list.look, before: first ? list.look.before : 0, after: last ? list.look.after : 0 }
  return [{ ...list, look, trim: last, anchors: first ? list.anchors : [], children: list.children.slice(at, at + 1) }]
}

/** A row that leads to the next in one of its languages does so in that column. */
function kept(columns: readonly ColumnBox[], row: ParallelRow, next: ParallelRow | undefined): readonly ColumnBox[] {
  return columns.map((column, index) => {
    const last = row.columns[index]?.children.at(-1)
    return last ? { ...column, children: keptBefore(column.children, last, next?.columns[index]?.children[0]) } : column
  })
}

function withoutPages(box: Box): Box {
  if (box.type === 'words') return { ...box, pageOf: undefined }
  return box.type === 'group' ? { ...box, children: box.children.map(withoutPages) } : box
}
