// What standards for patient information ask a page to have: DISCERN by its questions, PEMAT-P and the CDC Clear Communication Index by
// their items. Only what a program can see to be there; whether it is true and good, people judge.

import type { Entry } from '../../catalogue/catalogue.ts'
import type { PageKind } from '../../config/front-matter.ts'
import type { Manifest } from '../../config/manifest.ts'
import type { Review } from '../../tree/publication.ts'
import type { CalloutKind } from '../../tree/types.ts'

/** What the words of a page hold. */
export interface Held {
  readonly boxes: ReadonlySet<CalloutKind>
  readonly isCited: boolean
  /** Parts found by words; `undefined` in a language whose words nobody has listed. */
  readonly byWords: Readonly<Record<WordedPart, boolean>> | undefined
}
export type WordedPart = 'treatment' | 'benefits' | 'harms' | 'untreated' | 'uncertainty'

/** All that a part may be found in. */
export interface Judged extends Held {
  readonly front: Entry['front']
  readonly review: Review
  readonly publisher: Manifest['publisher']
  /** ISO date that decides which reviews have run out. */
  readonly asOf: string
}

export interface Part {
  /** Who asks for it. */
  readonly standards: string
  /** What to write where it is lacking. */
  readonly wayOut: string
  readonly kinds: readonly PageKind[]
  /** Whether it is there; `undefined` where the program cannot tell. */
  readonly isThere: (judged: Judged) => boolean | undefined
}

const every = ['condition', 'gene', 'article', 'explainer', 'term'] as const
const long = ['condition', 'gene', 'article', 'explainer'] as const
const condition = ['condition'] as const

/** Each part by its name, in the order of a page. */
export const parts = {
  summary: {
    standards: 'PEMAT 11, CDC 10',
    wayOut: 'Write `summary` in the front matter',
    kinds: every,
    isThere: ({ front }) => front.summary !== undefined || (front.kind === 'term' && front.definition !== undefined),
  },
  audience: {
    standards: 'CDC 7, PIF TICK',
    wayOut: 'Write `audience` in the front matter',
    kinds: long,
    isThere: ({ front }) => front.audience.length > 0,
  },
  'key message': {
    standards: 'CDC 1 to 3',
    wayOut: 'Write a `:::key-message` box',
    kinds: long,
    isThere: ({ boxes }) => boxes.has('key-message'),
  },
  emergency: {
    standards: 'safety',
    wayOut: 'Write an `:::emergency` box, if the condition can be an emergency',
    kinds: condition,
    isThere: ({ boxes }) => boxes.has('emergency'),
  },
  'what you can do': {
    standards: 'CDC 5, PEMAT 20',
    wayOut: 'Write an `:::action` box with steps',
    kinds: ['condition', 'gene'],
    isThere: ({ boxes }) => boxes.has('action'),
  },
  treatment: {
    standards: 'DISCERN 9',
    wayOut: 'Write a section on treatment',
    kinds: condition,
    isThere: ({ byWords }) => byWords?.treatment,
  },
  'benefits of treatment': {
    standards: 'DISCERN 10',
    wayOut: 'Say there what good a treatment can do',
    kinds: condition,
    isThere: ({ byWords }) => byWords?.benefits,
  },
  'harms of treatment': {
    standards: 'DISCERN 11',
    wayOut: 'Say there what harm a treatment can do',
    kinds: condition,
    isThere: ({ byWords }) => byWords?.harms,
  },
  'no treatment': {
    standards: 'DISCERN 12',
    wayOut: 'Say there what would happen without treatment',
    kinds: condition,
    isThere: ({ byWords }) => byWords?.untreated,
  },
  'questions to ask': {
    standards: 'DISCERN 15',
    wayOut: 'Write a `:::questions` box',
    kinds: condition,
    isThere: ({ boxes }) => boxes.has('questions'),
  },
  uncertainty: {
    standards: 'DISCERN 8, CDC 11',
    wayOut: 'Write a section on what is not known',
    kinds: condition,
    isThere: ({ byWords }) => byWords?.uncertainty,
  },
  'more help': {
    standards: 'DISCERN 7',
    wayOut: 'Write `resources` in the front matter',
    kinds: ['condition', 'gene'],
    isThere: ({ front }) => front.resources.length > 0,
  },
  references: {
    standards: 'DISCERN 4',
    wayOut: 'Write `references` in the front matter',
    kinds: long,
    isThere: ({ front }) => front.references.length > 0,
  },
  citations: {
    standards: 'DISCERN 4',
    wayOut: 'Name the work beside what it says: `[@key]`',
    kinds: long,
    isThere: ({ isCited }) => isCited,
  },
  dates: {
    standards: 'DISCERN 5',
    wayOut: 'Write `published` or `updated` in `dates`',
    kinds: every,
    isThere: ({ front: { dates } }) => dates.published !== undefined || dates.updated !== undefined,
  },
  version: {
    standards: 'NHS leaflets',
    wayOut: 'Write `version` in the front matter',
    kinds: long,
    isThere: ({ front }) => front.version !== undefined,
  },
  authors: {
    standards: 'PIF TICK',
    wayOut: 'Write `authors` in the front matter',
    kinds: long,
    isThere: ({ front }) => front.authors.length > 0,
  },
  reviewer: {
    standards: 'PIF TICK',
    wayOut: 'Have the page read by a health expert, and write `review`',
    kinds: long,
    isThere: ({ review }) => review.state === 'reviewed',
  },
  'next review': {
    standards: 'PIF TICK',
    wayOut: 'Write a day that is not past as `due` of `review`',
    kinds: long,
    isThere: ({ review, asOf }) =>
      review.state === 'reviewed' && review.due !== undefined && review.due >= asOf.slice(0, review.due.length),
  },
  funding: {
    standards: 'PIF TICK',
    wayOut: 'Write who paid: `funding` of the page, or of `publisher` in fourleaf.yml',
    kinds: long,
    isThere: ({ front, publisher }) => front.funding !== undefined || publisher?.funding !== undefined,
  },
  contact: {
    standards: 'PIF TICK',
    wayOut: 'Write `email` or `phone` of `publisher` in fourleaf.yml',
    kinds: long,
    isThere: ({ publisher }) => publisher?.email !== undefined || publisher?.phone !== undefined,
  },
} as const satisfies Readonly<Record<string, Part>>

export type PartName = keyof typeof parts
