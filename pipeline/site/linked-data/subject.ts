import type { ConditionFront, GeneFront, TermFront } from '../../config/front-matter.ts'
import type { Identifier, Metadata } from '../../tree/publication.ts'
import { systemNames } from '../code-systems.ts'
import { given, wordsAt } from '../given.ts'
import type { SiteWorld } from '../part.ts'
import type { Locate, Node, Told } from './graph.ts'

interface Around {
  readonly id: string
  readonly locate: Locate
}

/** What a page is about, where the vocabulary has a word for it. */
export function subjectOf(told: Told, world: SiteWorld, around: Around): Node | undefined {
  const front = told.entry?.front
  if (front?.kind === 'condition') return conditionOf(told, front, world, around)
  if (front?.kind === 'gene') return geneOf(told, front, world, around)
  return front?.kind === 'term' ? termOf(told, front, around) : undefined
}

function conditionOf(told: Told, front: ConditionFront, world: SiteWorld, { id, locate }: Around): Node {
  const { meta } = told.publication
  const genes = front.genes.map(({ symbol, page }) => {
    const url = page === undefined || !world.catalogue.find(page, meta.lang) ? undefined : locate({ page, lang: meta.lang })
    return { '@type': 'Gene', name: symbol, associatedDisease: { '@id': id }, ...given({ url }) }
  })
  return {
    '@type': 'MedicalCondition',
    '@id': id,
    name: meta.title,
    ...namesOf(meta),
    ...given({ epidemiology: wordsAt(told, 'frequency.statement') }),
    ...(meta.identifiers.length > 0 ? { code: meta.identifiers.map(codeOf) } : {}),
    // A gene leads to its conditions in this vocabulary, and nothing leads the other way.
    ...(genes.length > 0 ? { '@reverse': { associatedDisease: genes.map(({ associatedDisease: _, ...gene }) => gene) } } : {}),
  }
}

function geneOf(told: Told, front: GeneFront, { catalogue, titleOf }: SiteWorld, { id, locate }: Around): Node {
  const { meta } = told.publication
  const conditions = catalogue.related(meta.id, 'conditions').map((entry) => ({
    '@type': 'MedicalCondition',
    name: titleOf(entry.id, meta.lang) ?? entry.title,
    ...given({ url: locate({ page: entry.id, lang: meta.lang }) }),
  }))
  return {
    '@type': 'Gene',
    '@id': id,
    name: front.symbol ?? meta.title,
    ...namesOf(meta, wordsAt(told, 'fullName')),
    ...(meta.identifiers.length > 0 ? { identifier: meta.identifiers.map(propertyValue) } : {}),
    ...(conditions.length > 0 ? { associatedDisease: conditions } : {}),
  }
}

function termOf(told: Told, front: TermFront, { id }: Around): Node {
  const { meta } = told.publication
  const description = wordsAt(told, 'definition') ?? meta.description ?? front.definition
  return { '@type': 'DefinedTerm', '@id': id, name: meta.title, ...namesOf(meta), ...given({ description }) }
}

function namesOf({ shortName, alternateNames, title }: Metadata, more?: string): Node {
  const names = [...new Set([shortName, more, ...alternateNames])].filter((name) => name !== undefined && name !== title)
  return names.length > 0 ? { alternateName: names } : {}
}

function codeOf({ system, code }: Identifier): Node {
  return { '@type': 'MedicalCode', codingSystem: systemNames[system] ?? system, codeValue: code }
}

function propertyValue({ system, code }: Identifier): Node {
  return { '@type': 'PropertyValue', propertyID: systemNames[system] ?? system, value: code }
}
