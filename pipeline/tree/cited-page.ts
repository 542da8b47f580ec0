// A page of the site as a work that others cite, in CSL-JSON. The day on which somebody reads it is theirs to add.

import type { Metadata } from './publication.ts'

/** Year, month and day, as far as they are known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]]
}
/** A page as CSL-JSON has it; without what nobody has said. */
export interface CitedPage {
  readonly [variable: string]: unknown
  readonly id: string
  readonly type: 'webpage'
  readonly title: string
  readonly language: string
  readonly author?: readonly { readonly literal: string }[]
  /** The name of the site. */
  readonly 'container-title'?: string
  readonly publisher?: string
  /** The day of this state of the text, and that of its first. */
  readonly issued?: CslDate
  readonly 'original-date'?: CslDate
  readonly version?: string
  readonly URL?: string
}

/** The page of a site by this name as a work. */
export function citedPage({ id, lang, title, authors, publisher, updated, published, revision, url }: Metadata, site: string): CitedPage {
  return {
    id: `${id}-${lang}`,
    type: 'webpage',
    title,
    language: lang,
    ...(authors.length ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(site ? { 'container-title': site } : {}),
    ...(publisher ? { publisher: publisher.name } : {}),
    ...(updated ? { issued: dateOf(updated) } : {}),
    ...(published ? { 'original-date': dateOf(published) } : {}),
    ...(revision ? { version: revision } : {}),
    ...(url ? { URL: url } : {}),
  }
}

function dateOf(iso: string): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] }
}
