import type { Catalogue, Entry, RelationName } from '../../catalogue/catalogue.ts'
import type { Inheritance } from '../../config/front-matter.ts'
import { given, wordsAt } from '../given.ts'
import type { MadePage, SiteWorld } from '../part.ts'

export interface InheritanceData {
  /** Such as `ad`: see docs/data.md. */
  readonly code: string
  readonly statement?: string
  readonly references: readonly string[]
}
export interface GeneData {
  readonly symbol: string
  /** The id of its page. */
  readonly page?: string
  readonly role?: string
  readonly inheritance: readonly string[]
  readonly references: readonly string[]
}
export interface RelationsData {
  readonly genes: readonly GeneData[]
  /** Ids of pages. */
  readonly conditions: readonly string[]
  readonly related: readonly string[]
  readonly inheritance: readonly InheritanceData[]
  readonly frequency?: {
    readonly kind: string
    readonly value?: string
    readonly asOf?: string
    readonly statement?: string
    readonly references: readonly string[]
  }
  /** Of a page on a gene. */
  readonly gene?: { readonly symbol?: string; readonly fullName?: string; readonly location?: string }
}
export interface ResourceData {
  readonly type: string
  readonly system?: string
  readonly organisation?: string
  readonly id?: string
  readonly label: string
  readonly url: string
  readonly checked?: string
}

/** What a page has to do with others, in codes and in the words of its language. */
export function relationsOf(made: MadePage, { catalogue }: SiteWorld): RelationsData {
  const { entry } = made
  if (!entry) return { genes: [], conditions: [], related: [], inheritance: [] }
  const { front } = entry
  return {
    genes: genesOf(made, entry, catalogue),
    conditions: idsOf(entry.id, 'conditions', catalogue),
    related: idsOf(entry.id, 'related', catalogue),
    inheritance: 'inheritance' in front ? front.inheritance.map((one, index) => inheritanceOf(one, index, made)) : [],
    ...given({ frequency: frequencyOf(made, entry), gene: geneOf(made, entry) }),
  }
}

function idsOf(id: string, relation: RelationName, catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.related(id, relation).map((entry) => entry.id))].sort()
}

function genesOf(made: MadePage, { front }: Entry, { find }: Catalogue): readonly GeneData[] {
  if (front.kind !== 'condition') return []
  return front.genes.map(({ symbol, page, inheritance, refs }, index) => ({
    symbol,
    ...given({ page: page !== undefined && find(page, made.publication.meta.lang) ? page : undefined }),
    ...given({ role: wordsAt(made, `genes.${index}.role`) }),
    inheritance,
    references: refs,
  }))
}

function inheritanceOf({ code, refs }: Inheritance, index: number, made: MadePage): InheritanceData {
  return { code, ...given({ statement: wordsAt(made, `inheritance.${index}.statement`) }), references: refs }
}

function frequencyOf(made: MadePage, { front }: Entry): RelationsData['frequency'] {
  if (front.kind !== 'condition' || !front.frequency) return undefined
  const { kind, value, asOf, refs } = front.frequency
  return { kind, ...given({ value, asOf, statement: wordsAt(made, 'frequency.statement') }), references: refs }
}

function geneOf(made: MadePage, { front }: Entry): RelationsData['gene'] {
  if (front.kind !== 'gene') return undefined
  return given({ symbol: front.symbol, fullName: wordsAt(made, 'fullName'), location: wordsAt(made, 'location') })
}

/** Where a page sends its readers, in the words of its language. */
export function resourcesOf(made: MadePage): readonly ResourceData[] {
  const resources = made.entry?.front.resources ?? []
  return resources.map(({ type, system, organisation, id, label, url, checked }, index) => ({
    type,
    ...given({ system, organisation, id }),
    label: wordsAt(made, `resources.${index}.label`) ?? label,
    url,
    ...given({ checked }),
  }))
}
