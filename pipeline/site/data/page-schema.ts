// The published shape of a page, as a schema; the file that others check our data with is made from it.

import { z } from 'zod'
import { block } from './content-schema.ts'
import { dataVersion, type PageData } from './page-data.ts'

const text = z.string()
const some = text.exactOptional()
const keys = z.array(text).describe('Ids of items in `references`')
const day = text.regex(/^\d{4}-\d{2}(-\d{2})?$/).describe('An ISO 8601 date, to the month or the day')
const url = z.url().exactOptional().describe('There when the library says where its site is')
const path = text.describe('Below the root of the site')

const review = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none').describe('Nobody has reviewed this page medically') }),
  z.strictObject({ state: z.literal('reviewed'), by: text, role: some, on: day, due: day.exactOptional() }),
])
const gene = z.strictObject({
  symbol: text,
  page: some.describe('The id of its page'),
  role: some,
  inheritance: z.array(text),
  references: keys,
})
const relations = z.strictObject({
  genes: z.array(gene),
  conditions: z.array(text).describe('Ids of pages'),
  related: z.array(text).describe('Ids of pages'),
  inheritance: z.array(z.strictObject({ code: text, statement: some, references: keys })),
  frequency: z
    .strictObject({
      kind: z.enum(['unknown', 'cases', 'prevalence']),
      value: some,
      asOf: day.exactOptional(),
      statement: some,
      references: keys,
    })
    .exactOptional(),
  gene: z.strictObject({ symbol: some, fullName: some, location: some }).exactOptional(),
})
const resource = z.strictObject({
  type: text,
  system: some,
  organisation: some,
  id: some,
  label: text,
  url: text,
  checked: day.exactOptional().describe('When somebody last followed the link'),
})
const file = z.strictObject({
  format: text,
  edition: text,
  path,
  url,
  mediaType: text,
  size: z.int().min(0).describe('In bytes'),
  sha256: text.regex(/^[0-9a-f]{64}$/),
})

const page: z.ZodType<PageData> = z.strictObject({
  format: z.literal('fourleaf-page'),
  version: z.literal(dataVersion),
  id: text,
  kind: text,
  language: text.describe('A BCP 47 language tag'),
  direction: z.enum(['ltr', 'rtl']),
  title: text,
  shortName: some,
  summary: some,
  otherNames: z.array(z.strictObject({ name: text, type: some, system: some })),
  identifiers: z.array(z.strictObject({ system: text, code: text, url: some })),
  path,
  url,
  revision: some,
  published: day.exactOptional(),
  updated: day.exactOptional(),
  review,
  changes: z.array(z.strictObject({ date: day, text })),
  authors: z.array(text),
  publisher: z.strictObject({ name: text, url: some, email: some, phone: some, address: some }).exactOptional(),
  funding: some.describe('Who paid for the page, in its language'),
  licence: z.strictObject({ id: text, name: text, url: some }).exactOptional(),
  audience: z.array(text),
  tags: z.array(text),
  translatedFrom: z.strictObject({ language: text, title: text, machine: z.boolean() }).exactOptional(),
  languages: z.array(z.strictObject({ language: text, path, url })),
  collections: z.array(z.strictObject({ id: text, title: text, position: z.int().min(1) })),
  relations,
  resources: z.array(resource),
  references: z.array(z.looseObject({ id: text, type: text })).describe('CSL-JSON items'),
  files: z.array(file),
  content: z.array(block),
})

/** The JSON Schema (2020-12) of a page. */
export function pageSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(page, { target: 'draft-2020-12' })
  return {
    $schema,
    title: `A page of a Fourleaf library, version ${dataVersion}`,
    description: 'What each file in data/pages/ holds, and each line of data/pages.ndjson. See docs/data.md of the program.',
    ...schema,
  }
}
