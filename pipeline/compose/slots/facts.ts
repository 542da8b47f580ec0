import { flatMap } from '../../tree/flat-map.ts'
import type { LabelName } from '../../tree/labels.ts'
import { fillLabel, plain, type Words, writtenDate } from '../label.ts'
import { cite, factsOf, joined, listOf, type Pouring, paragraph, type Slot, wayTo } from '../pouring.ts'
import { systemName } from './systems.ts'

const patterns = {
  ad: 'inheritanceAd',
  ar: 'inheritanceAr',
  xlr: 'inheritanceXlr',
  xld: 'inheritanceXld',
  'de-novo': 'inheritanceDeNovo',
  mt: 'inheritanceMt',
  unknown: 'inheritanceUnknown',
} as const satisfies Record<string, LabelName>
const synonymLabels = { former: 'formerName', abbr: 'abbreviation', preferredElsewhere: 'preferredElsewhere' } as const satisfies Record<
  string,
  LabelName
>

type Front = NonNullable<Pouring['entry']>['front']
type InheritanceList = Extract<Front, { kind: 'condition' | 'gene' }>['inheritance']
type Code = keyof typeof patterns

function inheritanceOf(front: Front | undefined): InheritanceList {
  return front && (front.kind === 'condition' || front.kind === 'gene') ? front.inheritance : []
}

/** The short answers, side by side, before the long ones. */
export const keyFacts: Slot = (pouring) => {
  const { page, labels, span } = pouring
  const { fields } = page
  return factsOf(
    [
      [labels.symbol, fields.symbol],
      [labels.fullName, fields.fullName],
      [labels.location, fields.location],
      [labels.genesKind, geneSymbols(pouring)],
      [labels.inheritance, patternNames(pouring)],
      [labels.frequency, frequencyWords(pouring)],
    ],
    span,
  )
}

function geneSymbols({ entry, labels, span }: Pouring): Words | undefined {
  const symbols = entry?.front.kind === 'condition' ? entry.front.genes.map(({ symbol }) => symbol) : []
  return symbols.length ? plain(symbols.join(labels.comma), span) : undefined
}

// A bare `Autosomal recessive` frightens and explains nothing: where the page says what each pattern means, only there.
function patternNames({ entry, labels, span }: Pouring): Words | undefined {
  const list = inheritanceOf(entry?.front)
  if (!list.length || list.some(({ statement }) => statement)) return undefined
  return named(
    list.map(({ code }) => code),
    labels,
    span,
  )
}

/** Patterns by their names, each once. */
function named(codes: readonly Code[], labels: Pouring['labels'], span: Pouring['span']): Words {
  return plain([...new Set(codes.map((code) => labels[patterns[code]]))].join(labels.semicolon), span)
}

export const otherNames: Slot = ({ page, entry, labels, span }) => {
  const synonyms = entry?.front.synonyms ?? []
  const names = flatMap(synonyms, ({ type, system }, index): readonly Words[] => {
    const name = page.fields[`synonyms.${index}.name`]
    if (!name) return []
    const about = [type ? labels[synonymLabels[type]] : undefined, system].filter((part) => part !== undefined)
    // Words that grew are no longer the segment that a translator saw.
    return [about.length ? { inlines: [...name.inlines, { type: 'text', value: ` (${about.join(labels.comma)})`, span }], span } : name]
  })
  return listOf(names, span)
}

/** Genes of a condition, each with its part in it and how it is passed on; on the page of a gene, its conditions. */
export const genes: Slot = (pouring) => {
  const { entry, catalogue, lang, span, page } = pouring
  if (entry?.front.kind === 'gene') return relatedConditions(pouring)
  if (entry?.front.kind !== 'condition') return []
  const items = entry.front.genes.map((gene, index): Words => {
    const found = catalogue.find(gene.page ?? gene.symbol.toLowerCase(), lang)
    const symbol = { type: 'text' as const, value: gene.symbol, span }
    const name = found ? wayTo(found, pouring) : symbol
    const told = [page.fields[`genes.${index}.role`], passedOn(gene, found, pouring)].filter((words) => words !== undefined)
    const about = joined(told, '. ', span)
    return {
      inlines: [
        name,
        ...(about ? [{ type: 'text' as const, value: ': ', span }, ...about.inlines] : []),
        ...cite(gene.refs, pouring, span),
      ],
      span,
    }
  })
  return listOf(items, span)
}

type Gene = Extract<Front, { kind: 'condition' }>['genes'][number]

/** How a gene is passed on in this condition: as the page of the condition says, or that of the gene where it names the condition. */
function passedOn({ inheritance: own }: Gene, found: Pouring['entry'], { entry, labels, span }: Pouring): Words | undefined {
  const told = found?.front.kind === 'gene' ? found.front.inheritance.filter(({ conditions }) => conditions.includes(entry?.id ?? '')) : []
  const codes = own.length > 0 ? own : told.map(({ code }) => code)
  return codes.length > 0 ? joined([plain(labels.inheritance, span), named(codes, labels, span)], ': ', span) : undefined
}

function relatedConditions(pouring: Pouring): ReturnType<Slot> {
  const { entry, catalogue, span } = pouring
  const related = entry ? catalogue.related(entry.id, 'conditions') : []
  return listOf(
    related.map((other) => ({ inlines: [wayTo(other, pouring)], span })),
    span,
  )
}

export const inheritance: Slot = (pouring) => {
  const { page, entry, labels, span } = pouring
  return flatMap(inheritanceOf(entry?.front), ({ code, refs }, index) => {
    const name = { type: 'strong' as const, children: [{ type: 'text' as const, value: labels[patterns[code]], span }], span }
    const statement = page.fields[`inheritance.${index}.statement`]
    const about = statement ? [{ type: 'text' as const, value: ': ', span }, ...statement.inlines] : []
    return [paragraph({ inlines: [name, ...about, ...cite(refs, pouring, span)], span })]
  })
}

export const frequency: Slot = (pouring) => {
  const { span } = pouring
  const parts = [frequencyWords(pouring), pouring.page.fields['frequency.statement']].filter((part) => part !== undefined)
  const words = joined(parts, '. ', span)
  const refs = pouring.entry?.front.kind === 'condition' ? (pouring.entry.front.frequency?.refs ?? []) : []
  return words ? [paragraph({ ...words, inlines: [...words.inlines, ...cite(refs, pouring, span)] })] : []
}

function frequencyWords({ entry, labels, lang, span }: Pouring): Words | undefined {
  const frequency = entry?.front.kind === 'condition' ? entry.front.frequency : undefined
  if (!frequency) return undefined
  const { kind, value, asOf } = frequency
  const base = { unknown: labels.frequencyUnknown, cases: labels.casesDescribed, prevalence: labels.prevalence }[kind]
  const when = asOf ? fillLabel(labels.asOf, { date: writtenDate(asOf, lang) }, span) : undefined
  return joined([fillLabel(base, { value: value ?? '' }, span), ...(when ? [when] : [])], ' ', span)
}

/** Codes of other systems, as health workers look them up. */
export const identifiers: Slot = ({ page, labels, span }) => {
  const bySystem = new Map<string, string[]>()
  for (const { system, code } of page.meta.identifiers) bySystem.set(system, [...(bySystem.get(system) ?? []), code])
  return factsOf(
    [...bySystem].map(([system, codes]) => [systemName(system), plain(codes.join(labels.comma), span)] as const),
    span,
  )
}
