import type { Catalogue } from '../../catalogue/catalogue.ts'

const made = new WeakMap<Catalogue, ReadonlySet<string>>()

/** Gene symbols that a library knows. */
export function symbolsIn(catalogue: Catalogue): ReadonlySet<string> {
  const known = made.get(catalogue)
  if (known) return known
  const symbols = new Set(
    catalogue.entries.flatMap(({ front }) => {
      if (front.kind === 'gene') return front.symbol === undefined ? [] : [front.symbol]
      return front.kind === 'condition' ? front.genes.map(({ symbol }) => symbol) : []
    }),
  )
  made.set(catalogue, symbols)
  return symbols
}
