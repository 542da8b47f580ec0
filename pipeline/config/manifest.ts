// `fourleaf.yml`: what a library says of itself. A plain folder has none and gets the default.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { checkValue } from './check-value.ts'
import { collectionSchema } from './collections.ts'
import { editionName, standardEdition } from './edition-name.ts'
import * as field from './fields.ts'
import type { Places } from './places.ts'
import type { Checked } from './readonly.ts'
import { parseYaml } from './yaml.ts'

const text = field.text.exactOptional()

const publisher = z.strictObject({
  name: field.text,
  url: field.url.exactOptional(),
  email: field.email.exactOptional(),
  phone: text,
  address: text,
  /** Who pays for the pages, in words for readers. */
  funding: text,
})
const licence = z.strictObject({ id: field.text, name: field.text, url: field.url.exactOptional() })
// RFC 9116, 2.5.3: an address on the web begins with `https://`.
const contact = z.union(
  [field.email, field.url.refine((url) => url.startsWith('https:'))],
  'an e-mail address or a web address that starts with `https://`',
)
/** Whom to tell of a weakness of the site, and until when that holds: what `security.txt` says. */
const security = z.strictObject({
  contact: field.listOf(contact).refine((list) => list.length > 0, 'an e-mail address or a web address'),
  expires: field.day,
  policy: field.url.exactOptional(),
})
const siteUrl = field.url.transform((value) => (value.endsWith('/') ? value : `${value}/`))

export const manifestSchema = z.strictObject({
  /** The version of this schema. */
  fourleaf: z.literal('1', '`1`, the version of this file').transform(() => 1 as const),
  title: field.title,
  language: field.language,
  languages: field.listOf(field.language),
  /** Where the site will stand; ends with `/`. */
  url: siteUrl.exactOptional(),
  description: text,
  publisher: publisher.exactOptional(),
  licence: licence.exactOptional(),
  security: security.exactOptional(),
  paper: z.enum(['a4', 'letter']).default('a4'),
  /** What is made of each page besides the standard edition, by the names of files in `templates/editions/`. */
  editions: z.array(editionName, 'a list of editions').default([standardEdition]),
  /** Whether the fields of forms can be filled in on a screen too, or on paper only. */
  forms: z.enum(['print', 'fillable']).default('print'),
  /** Width of plain text in characters; 0 leaves lines unbroken. */
  text: z.strictObject({ width: field.count }).default({ width: 0 }),
  collections: z.array(collectionSchema, 'a list of collections').default([]),
})

export type Manifest = Checked<z.infer<typeof manifestSchema>>
export type Collection = Manifest['collections'][number]

/** The manifest of a folder that has none. */
export function defaultManifest(title: string): Manifest {
  return {
    fourleaf: 1,
    title,
    language: 'en',
    languages: ['en'],
    paper: 'a4',
    forms: 'print',
    editions: [standardEdition],
    text: { width: 0 },
    collections: [],
  }
}

export interface ReadManifest {
  readonly manifest: Manifest
  readonly places: Places
}

/** The manifest of a library, its own language first; `undefined` after reporting every problem. */
export function readManifest(text: string, file: string, report: Report): ReadManifest | undefined {
  const document = parseYaml(text, file, report, {})
  if (document === undefined) return undefined
  const manifest = checkValue(manifestSchema, document.value, { document, report, rule: 'manifest' })
  if (manifest === undefined) return undefined
  const languages = [...new Set([manifest.language, ...manifest.languages])]
  return { manifest: { ...manifest, languages }, places: document.places }
}
