// A work that can be cited: CSL-JSON, written in YAML.

import { z } from 'zod'
import * as field from './fields.ts'
import { systems } from './identifiers.ts'

const types = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

const text = field.text.exactOptional()
const name = z.union([
  z.strictObject({
    family: field.text,
    given: text,
    suffix: text,
    'dropping-particle': text,
    'non-dropping-particle': text,
  }),
  z.strictObject({ literal: field.text }),
])
const names = z.array(name, 'a list of names such as `{family: Coppola, given: G}`').exactOptional()

/** A date as CSL wants it, from `2012`, `2012-11` or `2012-11-01`. */
const cslDate = z
  .union([z.string().regex(/^\d{4}$/), field.date], 'a date such as `2012-11-01`, `2012-11` or `2012`')
  .transform((value) => ({ 'date-parts': [value.split('-').map(Number)] }))
  .exactOptional()

/** One work: the CSL variables that a list of references can use. */
export const work = z.strictObject({
  id: field.key,
  type: z.enum(types, 'a CSL type such as `article-journal`, `book`, `chapter`, `report` or `webpage`'),
  title: field.text,
  'title-short': text,
  author: names,
  editor: names,
  'container-author': names,
  'collection-editor': names,
  translator: names,
  'container-title': text,
  'container-title-short': text,
  'collection-title': text,
  'collection-number': text,
  volume: text,
  issue: text,
  number: text,
  edition: text,
  version: text,
  page: text,
  'number-of-pages': text,
  chapter: field.text.exactOptional(),
  publisher: text,
  'publisher-place': text,
  authority: text,
  event: text,
  'event-place': text,
  genre: text,
  medium: text,
  status: text,
  note: text,
  abstract: text,
  annote: text,
  keyword: text,
  language: field.language.exactOptional(),
  ISBN: text,
  ISSN: text,
  issued: cslDate,
  accessed: cslDate,
  'event-date': cslDate,
  'original-date': cslDate,
  submitted: cslDate,
  URL: field.url.exactOptional(),
  DOI: systems.doi.exactOptional(),
  PMID: systems.pmid.exactOptional(),
  PMCID: systems.pmcid.exactOptional(),
})
