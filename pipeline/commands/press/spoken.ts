// Words that belong to the whole library, in each language: the glossary and what the manifest says.

import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { GlossaryWords, SiteWords } from '../../compose/pouring.ts'
import type { Report } from '../../diagnostics/report.ts'
import { wordsAt } from '../../library/fields.ts'
import { madeMetadata } from '../../library/metadata.ts'
import { identify } from '../../localize/identify.ts'
import { localize } from '../../localize/localize.ts'
import type { Lock } from '../../localize/lock.ts'
import type { Translation } from '../../localize/translation.ts'
import { directionOf } from '../../tree/direction.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale, Span } from '../../tree/types.ts'
import type { Words } from './press.ts'

/** The pages that translators get for words that stand on no page of their own. */
export const spokenIds = ['glossary', 'site'] as const
export type SpokenId = (typeof spokenIds)[number]

/** Whether an id names such words and no page. */
export function isSpoken(id: string): id is SpokenId {
  return (spokenIds as readonly string[]).includes(id)
}

export interface Shelf {
  readonly catalogue: Catalogue
  readonly lockOf: (id: string) => Lock | undefined
  readonly translationOf: (id: string, lang: Locale) => Translation | undefined
  readonly report: Report
}

/** The words of the glossary or of the site as a page, for lock files and translators. */
export function spokenPage(id: SpokenId, { catalogue, lockOf, report }: Shelf): Page {
  const meta = madeMetadata(id, 'index', catalogue.manifest.language, id, catalogue, undefined)
  const fields = id === 'glossary' ? glossaryFields(catalogue) : siteFields(catalogue)
  const page: Page = { meta, title: { inlines: [], span: startOf('fourleaf.yml') }, fields, body: [], notes: {}, titles: {}, segments: [] }
  return identify(page, lockOf(id), report)
}

function glossaryFields({ terms }: Catalogue): Page['fields'] {
  return Object.fromEntries(
    terms.flatMap(({ id, term, definition, span }) => [
      [`${id}.term`, wordsAt(term, span)],
      [`${id}.definition`, wordsAt(definition, span)],
    ]),
  )
}

function siteFields({ manifest }: Catalogue): Page['fields'] {
  const span = startOf('fourleaf.yml')
  const named: readonly (readonly [string, string | undefined])[] = [
    ['title', manifest.title],
    ['description', manifest.description],
    ['publisher.funding', manifest.publisher?.funding],
    ...manifest.collections.flatMap(({ id, title, description, groups }) => [
      [`collections.${id}.title`, title] as const,
      [`collections.${id}.description`, description] as const,
      ...groups.map((group, index) => [`collections.${id}.groups.${index}`, group.title] as const),
    ]),
  ]
  return Object.fromEntries(named.flatMap(([path, words]) => (words ? [[path, wordsAt(words, span)]] : [])))
}

function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}

/** Reads the glossary and the site's words once a language. */
export function createSpoken(shelf: Shelf): {
  glossaryOf(lang: Locale): (id: string) => GlossaryWords | undefined
  siteOf(lang: Locale): SiteWords
} {
  const source = new Map<SpokenId, Page>()
  const made = new Map<string, Page['fields']>()
  const fieldsIn = (id: SpokenId, lang: Locale): Page['fields'] => {
    const page = source.get(id) ?? spokenPage(id, shelf)
    source.set(id, page)
    const key = `${id} ${lang}`
    const fields = made.get(key) ?? localize(page, shelf.translationOf(id, lang) ?? new Map(), { lang, dir: directionOf(lang) }).page.fields
    made.set(key, fields)
    return fields
  }
  return {
    glossaryOf: (lang) => (id) => {
      const fields = fieldsIn('glossary', lang)
      const [term, definition] = [fields[`${id}.term`], fields[`${id}.definition`]]
      return term && definition ? { id, term: generated(term), definition: generated(definition) } : undefined
    },
    siteOf: (lang) => siteWords(fieldsIn('site', lang), shelf.catalogue),
  }
}

function siteWords(fields: Page['fields'], { manifest }: Catalogue): SiteWords {
  const { description, 'publisher.funding': funding } = fields
  const span = startOf('fourleaf.yml')
  const collections = manifest.collections.map(({ id, title, groups }) => {
    const about = fields[`collections.${id}.description`]
    return {
      id,
      title: generated(fields[`collections.${id}.title`] ?? wordsAt(title, span)),
      groups: groups.map((group, index) => generated(fields[`collections.${id}.groups.${index}`] ?? wordsAt(group.title, span))),
      ...(about ? { description: generated(about) } : {}),
    }
  })
  return {
    title: generated(fields.title ?? wordsAt(manifest.title, span)),
    collections,
    ...(description ? { description: generated(description) } : {}),
    ...(funding ? { funding: generated(funding) } : {}),
  }
}

// On a page these words are quoted; their segments belong to the glossary and the site.
function generated({ segment: _, ...words }: Words): Words {
  return words
}
