import type { Entry } from '../catalogue/catalogue.ts'
import { audienceLabelOf } from '../tree/audience.ts'
import { flatMap } from '../tree/flat-map.ts'
import type { Span, Translatable } from '../tree/types.ts'

type Words = Translatable<'draft'>
type Named = readonly (readonly [path: string, words: string | undefined])[]

/** Words a translator may be handed, as one text. */
export function wordsAt(value: string, span: Span): Words {
  return { inlines: [{ type: 'text', value: value.replace(/\s+/g, ' ').trim(), span }], span }
}

/** The words of front matter that readers see, by their path in it and in a fixed order. */
export function fieldsOf(entry: Entry): Readonly<Record<string, Words>> {
  const { front } = entry
  const named: Named = [
    ['shortName', front.shortName],
    ['summary', front.summary],
    ['funding', front.funding],
    ...front.audience.map((who, index) => [`audience.${index}`, isNamed(who) ? undefined : who] as const),
    ...front.synonyms.map(({ name }, index) => [`synonyms.${index}.name`, name] as const),
    ...ownFields(entry),
    ...front.resources.map(({ label }, index) => [`resources.${index}.label`, label] as const),
    ...front.changes.map(({ text }, index) => [`changes.${index}.text`, text] as const),
  ]
  return Object.fromEntries(flatMap(named, ([path, words]) => (words ? [[path, wordsAt(words, entry.spanOf(path))]] : [])))
}

// Those that are named in every language are no words for translators.
function isNamed(who: string): boolean {
  return audienceLabelOf(who) !== undefined
}

function ownFields({ front }: Entry): Named {
  switch (front.kind) {
    case 'condition':
      return [
        ...front.genes.map(({ role }, index) => [`genes.${index}.role`, role] as const),
        ...front.inheritance.map(({ statement }, index) => [`inheritance.${index}.statement`, statement] as const),
        ['frequency.statement', front.frequency?.statement],
      ]
    case 'gene':
      return [
        ['symbol', front.symbol],
        ['fullName', front.fullName],
        ['location', front.location],
        ...front.inheritance.map(({ statement }, index) => [`inheritance.${index}.statement`, statement] as const),
      ]
    case 'term':
      // Beside a summary it is said in the glossary alone.
      return front.summary ? [] : [['definition', front.definition]]
    // The question of an explainer is its title; `question` is said to machines.
    case 'explainer':
    case 'article':
    case 'policy':
      return []
  }
}
