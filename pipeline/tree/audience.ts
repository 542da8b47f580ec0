import type { LabelName } from './labels.ts'

// Readers that have a name in every language.
const labels = {
  family: 'audienceFamily',
  parents: 'audienceParents',
  adults: 'audienceAdults',
  'young-people': 'audienceYoungPeople',
  carers: 'audienceCarers',
  clinicians: 'audienceClinicians',
} as const satisfies Record<string, LabelName>

/** The label of a kind of readers; `undefined` for readers that an author names in words of the page. */
export function audienceLabelOf(who: string): LabelName | undefined {
  return Object.hasOwn(labels, who) ? labels[who as keyof typeof labels] : undefined
}
