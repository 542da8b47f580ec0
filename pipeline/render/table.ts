import type { ElementContent } from 'hast'
import { plainText } from '../tree/plain-text.ts'
import type { Alignment, Cell, Row, Table } from '../tree/types.ts'
import { type Attributes, el } from './element.ts'
import { renderInlines, renderWords } from './inlines.ts'
import { languageOf, type Medium } from './medium.ts'

// Two columns fit a telephone by wrapping; more may have to scroll.
const columnsThatFit = 2

const alignments: Readonly<Record<Alignment, string | undefined>> = { start: undefined, center: 'align-center', end: 'align-end' }

/** A table with its caption and what heads what; on a site page a wide one scrolls by itself, also by keyboard. */
export function renderTable(node: Table, medium: Medium): ElementContent {
  if (medium.kind === 'book') return bookTable(node, medium)
  const table = el('table', languageOf(node, medium), tableParts(node, medium))
  if (node.columns.length <= columnsThatFit) return table
  return el('div', { class: 'table-scroll', tabindex: 0, ...scrollName(node, medium) }, [table])
}

/**
 * A page of a book cannot scroll sideways: where it is too narrow for its columns, the stylesheet sets the cells of a row
 * below each other, each after the words that head it. The roles stay what they are however it looks.
 */
function bookTable(node: Table, medium: Medium): ElementContent {
  if (node.columns.length <= columnsThatFit || node.heads === 0) return el('table', languageOf(node, medium), tableParts(node, medium))
  const heads = node.columns.map((_, column) => plainText(node.rows[node.heads - 1]?.cells[column]?.words.inlines ?? []))
  return el('table', { class: 'stacks', role: 'table', ...languageOf(node, medium) }, stacked(tableParts(node, medium), heads))
}

const roles: Readonly<Record<string, string>> = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' }

function stacked(nodes: readonly ElementContent[], heads: readonly string[]): ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'element') return node
    const { tagName, properties } = node
    if (tagName === 'caption') return node
    if (tagName === 'th') return { ...node, properties: { ...properties, role: properties.scope === 'row' ? 'rowheader' : 'columnheader' } }
    if (tagName === 'td')
      return { ...node, properties: { ...properties, role: 'cell', ...(heads[index] ? { 'data-head': heads[index] } : {}) } }
    return { ...node, properties: { ...properties, role: roles[tagName] }, children: stacked(node.children, heads) }
  })
}

/** A landmark when its caption tells it from other tables, otherwise a mere group. */
function scrollName({ caption }: Table, medium: Medium): Attributes {
  if (!caption) return { role: 'group', 'aria-label': medium.labels.table }
  return { role: 'region', 'aria-label': plainText(caption.inlines) }
}

function tableParts(node: Table, medium: Medium): readonly ElementContent[] {
  const caption = node.caption ? [renderWords('caption', node.caption, medium)] : []
  const rows = node.rows.map((row) => tableRow(row, node.columns, medium))
  const heads = rows.slice(0, node.heads)
  const bodies = rows.slice(node.heads)
  return [...caption, ...(heads.length ? [el('thead', {}, heads)] : []), ...(bodies.length ? [el('tbody', {}, bodies)] : [])]
}

function tableRow(row: Row, columns: readonly Alignment[], medium: Medium): ElementContent {
  return el(
    'tr',
    languageOf(row, medium),
    row.cells.map((cell, index) => tableCell(cell, columns[index] ?? 'start', medium)),
  )
}

function tableCell(cell: Cell, align: Alignment, medium: Medium): ElementContent {
  const { words, scope } = cell
  const attributes = { class: alignments[align], ...languageOf(cell, medium), ...languageOf(words, medium) }
  // An empty corner heads nothing.
  const heading = scope !== undefined && words.inlines.length > 0
  if (!heading) return el('td', attributes, renderInlines(words.inlines, medium))
  return el('th', { scope: scope === 'column' ? 'col' : 'row', ...attributes }, renderInlines(words.inlines, medium))
}
