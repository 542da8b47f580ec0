// A page and its translation as one publication: both are composed as they are, then put side by side, row by row.

import { flatMap } from '../tree/flat-map.ts'
import { brand, type Publication } from '../tree/publication.ts'
import type { Block, Column, Contents, ContentsEntry, Definitions, Notes, ParallelRow, Section, Span, Table } from '../tree/types.ts'
import { aligned, type Couple } from './align.ts'
import { compose, type Layout } from './compose.ts'
import type { Pouring } from './pouring.ts'
import { continueNumbering, createNumbering } from './seal/numbering.ts'

/** Both pages in one layout, sealed: one set of ids and numbers, every block in a row with its counterpart. */
export function composePair(layout: Layout, pouring: Pouring, other: Pouring): Publication {
  const numbering = createNumbering()
  const first = compose(layout, { ...pouring, numbering })
  const second = compose(layout, { ...other, numbering: continueNumbering(numbering, other.lang) })
  const pairing = { first: columnOf(first), second: columnOf(second) }
  return brand({
    meta: { ...first.meta, title: `${first.meta.title} · ${second.meta.title}`, second: other.lang },
    labels: first.labels,
    body: paired(first.body, second.body, pairing),
    regions: { ...first.regions, runningFoot: paired(first.regions.runningFoot, second.regions.runningFoot, pairing) },
    segments: [],
  })
}

type Side = Pick<Column, 'lang' | 'dir'>
interface Pairing {
  readonly first: Side
  readonly second: Side
}

function columnOf({ meta: { lang, dir } }: Publication): Side {
  return { lang, dir }
}

/** Blocks of both, each beside its counterpart; neighbouring rows stand in one node. */
function paired(first: readonly Block[], second: readonly Block[], pairing: Pairing): readonly Block[] {
  const made = flatMap(aligned(first, second), (couple) => partsOf(couple, pairing))
  const blocks: Block[] = []
  let rows: ParallelRow[] = []
  const end = (): void => {
    const [row] = rows
    if (row) blocks.push({ type: 'parallel', rows, span: row.span })
    rows = []
  }
  for (const part of made) {
    if (!('type' in part)) rows.push(part)
    else {
      end()
      blocks.push(part)
    }
  }
  end()
  return blocks
}

type Part = Block | ParallelRow

// Wider tables are legible only in the whole width of the page.
const columnsBeside = 3

function partsOf([a, b]: Couple<Block>, pairing: Pairing): readonly Part[] {
  if (a?.type === 'section' || b?.type === 'section') return [sectionOf([a, b] as Couple<Section>, pairing)]
  if (!a || !b) return [rowOf([a, b], pairing)]
  if (a.type === 'bibliography' || a.type === 'rule' || a.type === 'writing') return [a]
  if (a.type === 'code' && b.type === 'code' && a.value === b.value) return [a]
  if (a.type === 'table' && a.columns.length > columnsBeside) return [a, { ...(b as Table), ...pairing.second }]
  if (a.type === 'notes') return notesRows(a, b as Notes, pairing)
  if (a.type === 'definitions' && a.role !== 'facts') return definitionRows(a, b as Definitions, pairing)
  return [rowOf([a, b.type === 'contents' ? leadingHere(b, pairing) : b], pairing)]
}

/** A section that only one of the two has keeps its place, with its words on their own side. */
function sectionOf([a, b]: Couple<Section>, pairing: Pairing): Section {
  const children = paired(a?.children ?? [], b?.children ?? [], pairing)
  if (a && b) return { ...a, beside: { ...b.title, ...pairing.second }, children }
  return a ? { ...a, children } : { ...(b as Section), ...pairing.second, children }
}

function rowOf([a, b]: Couple<Block>, { first, second }: Pairing): ParallelRow {
  const span = (a ?? b)?.span as Span
  return {
    columns: [
      { ...first, children: a ? [a] : [], span },
      { ...second, children: b ? [b] : [], span },
    ],
    span,
  }
}

function notesRows(a: Notes, b: Notes, pairing: Pairing): readonly ParallelRow[] {
  return a.items.map((item, index) => {
    const other = b.items[index]
    return rowOf([{ ...a, items: [item] }, other && { ...b, items: [other] }], pairing)
  })
}

/** Terms stand in the order of the first language, each with its own counterpart. */
function definitionRows(a: Definitions, b: Definitions, pairing: Pairing): readonly ParallelRow[] {
  const byId = new Map(flatMap(b.items, (item) => (item.id === undefined ? [] : [[item.id, item]])))
  const left = new Set(b.items)
  const rows = a.items.map((item, index) => {
    const other = item.id === undefined ? b.items[index] : byId.get(item.id)
    if (other) left.delete(other)
    return rowOf([{ ...a, items: [item] }, other && { ...b, items: [withoutId(other)] }], pairing)
  })
  return [...rows, ...[...left].map((item) => rowOf([undefined, { ...b, items: [item] }], pairing))]
}

// What points to a term of the second language finds it beside that of the first.
function withoutId({ id: _, ...item }: Definitions['items'][number]): Definitions['items'][number] {
  return item
}

/** Its ways lead to the sections of this publication, which have the first language's address. */
function leadingHere(node: Contents, { first, second }: Pairing): Contents {
  const here = (entry: ContentsEntry): ContentsEntry => ({
    ...entry,
    target: entry.target.lang === second.lang ? { ...entry.target, lang: first.lang } : entry.target,
    children: entry.children.map(here),
  })
  return { ...node, entries: node.entries.map(here) }
}
