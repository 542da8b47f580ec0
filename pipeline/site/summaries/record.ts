// A page on a condition or a gene as a record of the MedlinePlus Genetics data files (ghr-summaries.xml).

import type { Element } from 'xast'
import { x } from 'xastscript'
import type { ConditionFront, GeneFront, Inheritance } from '../../config/front-matter.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { LabelName } from '../../tree/labels.ts'
import { addressOf } from '../address.ts'
import { systemNames } from '../code-systems.ts'
import { wordsAt } from '../given.ts'
import type { MadePage, SiteWorld } from '../part.ts'
import { paragraph, prose } from './prose.ts'

interface Pattern {
  /** As those files write it. They have no code for a new change, which is neither inherited nor not. */
  readonly code: string
  readonly memo: LabelName
}
const patterns: Readonly<Record<Inheritance['code'], Pattern>> = {
  ad: { code: 'ad', memo: 'inheritanceAd' },
  ar: { code: 'ar', memo: 'inheritanceAr' },
  xlr: { code: 'xr', memo: 'inheritanceXlr' },
  xld: { code: 'xd', memo: 'inheritanceXld' },
  'de-novo': { code: 'de-novo', memo: 'inheritanceDeNovo' },
  mt: { code: 'm', memo: 'inheritanceMt' },
  unknown: { code: 'u', memo: 'inheritanceUnknown' },
}

/** The record of a page; `undefined` for pages that such a file has no records of. */
export function recordOf(made: MadePage, world: SiteWorld): Element | undefined {
  const front = made.entry?.front
  if (front?.kind === 'condition') return conditionRecord(made, front, world)
  return front?.kind === 'gene' ? geneRecord(made, front, world) : undefined
}

function conditionRecord(made: MadePage, front: ConditionFront, world: SiteWorld): Element {
  const { meta, body } = made.publication
  const inheritance = flatMap(front.inheritance, (_, index) => paragraph(wordsAt(made, `inheritance.${index}.statement`) ?? ''))
  return x('health-condition-summary', { id: meta.id }, [
    x('name', meta.title),
    ...pageElement(meta.id, meta.lang, world),
    list('text', [
      ...textOf('description', prose(body)),
      ...textOf('frequency', paragraph(wordsAt(made, 'frequency.statement') ?? '')),
      ...textOf('inheritance', inheritance),
    ]),
    ...inheritanceList(front.inheritance, made),
    ...listOrNone(
      'related-gene',
      front.genes.map(({ symbol, page }) => [x('gene-symbol', symbol), ...pageElement(page, meta.lang, world)]),
    ),
    ...shared(made),
  ])
}

function geneRecord(made: MadePage, front: GeneFront, world: SiteWorld): Element {
  const { meta, body } = made.publication
  const conditions = world.catalogue.related(meta.id, 'conditions')
  return x('gene-summary', { id: meta.id }, [
    x('gene-symbol', front.symbol ?? meta.title),
    x('name', wordsAt(made, 'fullName') ?? meta.title),
    ...pageElement(meta.id, meta.lang, world),
    list('text', textOf('function', prose(body))),
    ...inheritanceList(front.inheritance, made),
    ...listOrNone(
      'related-health-condition',
      conditions.map(({ id, title }) => [x('name', world.titleOf(id, meta.lang) ?? title), ...pageElement(id, meta.lang, world)]),
    ),
    ...shared(made),
  ])
}

/** Names, codes and dates, in the order of those files. */
function shared({ publication: { meta } }: MadePage): readonly Element[] {
  const { alternateNames, identifiers, review, published } = meta
  return [
    ...(alternateNames.length > 0
      ? [
          x(
            'synonym-list',
            alternateNames.map((name) => x('synonym', name)),
          ),
        ]
      : []),
    ...listOrNone(
      'db-key',
      identifiers.map(({ system, code }) => [x('db', systemNames[system] ?? system), x('key', code)]),
    ),
    ...(review.state === 'reviewed' ? [x('reviewed', review.on)] : []),
    ...(published === undefined ? [] : [x('published', published)]),
  ]
}

function inheritanceList(inheritance: readonly Inheritance[], { publication: { labels } }: MadePage): readonly Element[] {
  const found = inheritance.map(({ code }) => patterns[code])
  return listOrNone(
    'inheritance-pattern',
    found.map(({ code, memo }) => [x('code', code), x('memo', labels[memo])]),
  )
}

function pageElement(page: string | undefined, lang: string, { pathOf, catalogue }: SiteWorld): readonly Element[] {
  const path = page === undefined || !catalogue.find(page, lang) ? undefined : pathOf({ page, lang })
  const address = path === undefined ? undefined : addressOf(path, catalogue.manifest)
  return address === undefined ? [] : [x('ghr-page', address)]
}

function textOf(role: string, words: readonly Element[]): readonly (readonly Element[])[] {
  return words.length === 0 ? [] : [[x('text-role', role), x('html', [...words])]]
}

function list(name: string, items: readonly (readonly Element[])[]): Element {
  return x(
    `${name}-list`,
    items.map((item) => x(name, [...item])),
  )
}

function listOrNone(name: string, items: readonly (readonly Element[])[]): readonly Element[] {
  return items.length === 0 ? [] : [list(name, items)]
}
