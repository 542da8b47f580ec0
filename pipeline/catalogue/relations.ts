// Which pages belong together, whichever of the two says so.

import { byCodePoint } from '../tree/order.ts'
import type { Entry, RelationName } from './catalogue.ts'

export type Relations = (id: string, relation: RelationName) => readonly Entry[]

/** Relations among pages, each seen from both ends; `pages` has one entry for each id. */
export function createRelations(pages: readonly Entry[]): Relations {
  const byId = new Map(pages.map((page) => [page.id, page]))
  const bySymbol = new Map(pages.flatMap((page) => symbolsOf(page).map((symbol) => [symbol, page.id] as const)))
  const pairs = new Map<string, Set<string>>()
  const join = (relation: RelationName, from: string, to: string | undefined) => {
    if (to === undefined || from === to || !byId.has(to)) return
    const key = `${relation} ${from}`
    pairs.set(key, (pairs.get(key) ?? new Set()).add(to))
  }
  const joinBoth = (condition: string, gene: string | undefined) => {
    join('genes', condition, gene)
    if (gene !== undefined) join('conditions', gene, condition)
  }
  for (const { id, front } of pages) {
    for (const other of front.related) {
      join('related', id, other)
      join('related', other, id)
    }
    if (front.kind === 'condition') for (const gene of front.genes) joinBoth(id, gene.page ?? bySymbol.get(gene.symbol))
    if (front.kind === 'gene') for (const condition of front.conditions) joinBoth(condition, id)
  }
  return (id, relation) => [...(pairs.get(`${relation} ${id}`) ?? [])].flatMap((other) => byId.get(other) ?? []).sort(byTitle)
}

/** By what other pages may call a gene. */
function symbolsOf(page: Entry): readonly string[] {
  return page.front.kind === 'gene' ? [page.front.symbol ?? page.title] : []
}

function byTitle(a: Entry, b: Entry): number {
  return byCodePoint(a.title, b.title) || byCodePoint(a.id, b.id)
}
