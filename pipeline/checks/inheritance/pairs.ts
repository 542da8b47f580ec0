// How a gene is passed on in a condition, as the page of the one says and the page of the other.

import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import type { ConditionFront, GeneFront, GeneLink, InheritanceCode } from '../../config/front-matter.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { type InheritanceFinding, listed } from './finding.ts'

type Condition = Entry & { readonly front: ConditionFront }
type Gene = Entry & { readonly front: GeneFront }
type Pages = Pick<Catalogue, 'find'>

const mend = 'Find out which of them is right; where sources disagree, say so in `disputedInheritance`'

/** Where a page on a condition disagrees with itself, or with the page on one of its genes. */
export function conditionFindings(entry: Condition, pages: Pages): readonly InheritanceFinding[] {
  return flatMap(entry.front.genes, (link, index) => {
    const gene = geneOf(link, entry, pages)
    const own = missing(link.inheritance, codesOf(entry.front.inheritance))
    const other = gene ? missing(link.inheritance, codesIn(entry.id, gene)) : undefined
    const span = entry.spanOf(`genes.${index}.inheritance`)
    return [
      ...(own ? [finding(own, link.symbol, { expected: '`inheritance` of this page has', span })] : []),
      ...(gene && other ? [finding(other, link.symbol, { expected: `${gene.source} has for this condition`, span })] : []),
    ]
  })
}

/** Where a page on a gene says of a condition by name what the page on the condition does not. */
export function geneFindings(entry: Gene, pages: Pages): readonly InheritanceFinding[] {
  return flatMap(entry.front.inheritance, ({ code, conditions }, index) =>
    flatMap(conditions, (id, n) => {
      const condition = conditionOf(id, entry, pages)
      const link = condition?.front.genes.find((one) => geneOf(one, condition, pages)?.id === entry.id)
      const gap = link && missing([code], codesOf(link.inheritance.map((one) => ({ code: one }))))
      if (!condition || !gap) return []
      const span = entry.spanOf(`inheritance.${index}.conditions.${n}`)
      return [finding(gap, entry.front.symbol ?? entry.title, { expected: `${condition.source} has for this gene`, span })]
    }),
  )
}

interface Gap {
  readonly unexpected: readonly InheritanceCode[]
  readonly known: readonly InheritanceCode[]
}

/** Codes that another list does not have; a list that says nothing, or that it is not known, contradicts none. */
function missing(codes: readonly InheritanceCode[], known: readonly InheritanceCode[]): Gap | undefined {
  const unexpected = codes.filter((code) => code !== 'unknown' && !known.includes(code))
  return known.length > 0 && !known.includes('unknown') && unexpected.length > 0 ? { unexpected, known } : undefined
}

interface Told {
  readonly expected: string
  readonly span: InheritanceFinding['span']
}

function finding({ unexpected, known }: Gap, of: string, { expected, span }: Told): InheritanceFinding {
  const reason = `Unexpected pattern ${listed(unexpected)} of ${of}, expected one that ${expected}: ${listed(known)}`
  return { codes: unexpected, reason, span, hint: mend }
}

function codesOf(list: readonly { readonly code: InheritanceCode }[]): readonly InheritanceCode[] {
  return list.map(({ code }) => code)
}

/** How a gene is passed on in a condition: what its page says of this one, and of all. */
function codesIn(condition: string, { front }: Gene): readonly InheritanceCode[] {
  return codesOf(front.inheritance.filter(({ conditions }) => conditions.length === 0 || conditions.includes(condition)))
}

function geneOf({ page, symbol }: GeneLink, { lang }: Entry, { find }: Pages): Gene | undefined {
  const found = find(page ?? symbol.toLowerCase(), lang)
  return found?.front.kind === 'gene' ? { ...found, front: found.front } : undefined
}

function conditionOf(id: string, { lang }: Entry, { find }: Pages): Condition | undefined {
  const found = find(id, lang)
  return found?.front.kind === 'condition' ? { ...found, front: found.front } : undefined
}
