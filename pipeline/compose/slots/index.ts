import type { Slot } from '../pouring.ts'
import { disclaimer, emergency, related, resources, reviewState, shortName, summary } from './about.ts'
import { body } from './body.ts'
import { frequency, genes, identifiers, inheritance, keyFacts, otherNames } from './facts.ts'
import { changes, imprint } from './imprint.ts'
import { breadcrumb, lists, navigation, policies } from './navigation.ts'
import { audience } from './reach.ts'
import { pageQuestions, sheets } from './sheets.ts'
import { cite, publisher, share, trust } from './site.ts'
import { withdrawn } from './translation.ts'

/** Every slot a layout may hold, by name. */
export const slots: Readonly<Record<string, Slot>> = {
  'review-state': reviewState,
  'short-name': shortName,
  audience,
  share,
  cite,
  trust,
  publisher,
  emergency,
  summary,
  body,
  sheets,
  'page-questions': pageQuestions,
  'key-facts': keyFacts,
  'other-names': otherNames,
  genes,
  inheritance,
  frequency,
  identifiers,
  resources,
  related,
  imprint,
  disclaimer,
  navigation,
  lists,
  policies,
  changes,
  breadcrumb,
  withdrawn,
}

/** Slots that can be filled only when everything else stands: they list what the page turned out to hold. */
export const derivedSlots = ['contents', 'references', 'notes', 'glossary'] as const
export type DerivedSlot = (typeof derivedSlots)[number]
