import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import type { Report } from '../../diagnostics/report.ts'
import { fieldsOf, wordsAt } from '../../library/fields.ts'
import { metadataOf } from '../../library/metadata.ts'
import { pathOf } from '../../library/places.ts'
import { identify } from '../../localize/identify.ts'
import type { Lock } from '../../localize/lock.ts'
import { lowerPage } from '../../parse/lower/page.ts'
import type { Page } from '../../tree/publication.ts'
import { resolverOf } from './resolver.ts'

export interface PageInput {
  readonly entry: Entry
  readonly text: string
  readonly catalogue: Catalogue
  readonly lock: Lock | undefined
  readonly report: Report
}

/** One source file as a page: parsed, lowered, with segment ids. */
export function makePage({ entry, text, catalogue, lock, report }: PageInput): Page {
  const { id, lang, source, title } = entry
  const self = { page: id, lang }
  const lowered = lowerPage({ file: source, text, self, title, resolver: resolverOf(entry, catalogue), report })
  const page: Page = {
    meta: metadataOf(entry, catalogue, siteUrl(entry, catalogue)),
    title: lowered.title ?? wordsAt(title, entry.titleSpan),
    fields: fieldsOf(entry),
    body: lowered.body,
    notes: lowered.notes,
    titles: lowered.titles,
    segments: [],
  }
  return identify(page, lock, report)
}

/** The name of a page's lock file: a page written in a second language has ids of its own. */
export function lockKey({ id, lang }: Pick<Entry, 'id' | 'lang'>, { manifest }: Catalogue): string {
  return lang === manifest.language ? id : `${id}.${lang}`
}

/** Where a page stands on the web, when the manifest says where the site does. */
export function siteUrl({ id, lang }: Pick<Entry, 'id' | 'lang'>, catalogue: Catalogue): string | undefined {
  const path = pathOf({ page: id, lang }, 'html', catalogue)
  const base = catalogue.manifest.url
  return base && path !== undefined ? new URL(path.replace(/(^|\/)index\.html$/, '$1'), base).href : undefined
}
