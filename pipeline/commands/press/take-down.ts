// When a build fails, what was published before stays, but for translations that became unsafe: they go, whatever else is wrong.

import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import { translationPath } from '../../io/locks.ts'
import {
  type FileRecord,
  openPublished,
  type Published,
  republish,
  type StagedArtifact,
  type StageOptions,
} from '../../io/publish/index.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { bookOf, emitBook } from './emit.ts'
import { indexPages } from './index-pages.ts'
import { createListing } from './listing.ts'
import { lowered } from './lowered.ts'
import { collectionPage } from './made.ts'
import type { Library } from './open.ts'
import type { Listing, Press } from './press.ts'
import { publicationOf } from './publications.ts'
import { standingsOf } from './standings.ts'
import { offered, translated } from './translations.ts'
import { verdictOf } from './verdict.ts'
import { emitNotice, withdrawnEdition } from './withdrawn.ts'

/** A translation that was taken out of what is published. */
export interface TakenDown {
  readonly page: string
  readonly lang: Locale
  /** How many files of it are gone, those of books that held it among them. */
  readonly files: number
}

/** Takes translations that became unsafe out of an output folder, all at once: a notice is in their place. */
export async function takeDown(given: Library, out: string, options: StageOptions): Promise<readonly TakenDown[]> {
  const published = openPublished(out)
  const library = published ? inLanguagesOf(published, given) : given
  const unsafe = published ? unsafeIn(published, library) : []
  if (!published || unsafe.length === 0) return []
  const world = worldOf(published, library)
  const put: StagedArtifact[] = []
  for (const { page, lang } of unsafe) await emitNotice(page, lang, world.press, world.listing, (artifact) => put.push(artifact))
  for (const lang of new Set(unsafe.map((one) => one.lang))) await emitLists(lang, world, published, put)
  const anew = new Set(put.map(({ path }) => path))
  const gone = unsafe.map((one) => ({ ...one, records: recordsOf(one, published, { catalogue: world.press.catalogue, anew }) }))
  republish(out, published, { without: new Set(gone.flatMap(({ records }) => records)), put }, options)
  return gone.map(({ page, lang, records }) => ({ page: page.meta.id, lang, files: records.length }))
}

/** Published translations whose original is not among the pages that could be read, so that nobody can say whether they are safe. */
export function unjudgedIn(library: Library, out: string): readonly string[] {
  const { catalogue } = library
  const pages = new Set(catalogue.entries.map(({ id }) => id))
  const found = (openPublished(out)?.manifest.files ?? []).filter(
    ({ page, lang, edition }) =>
      page !== undefined &&
      lang !== undefined &&
      edition !== withdrawnEdition &&
      !pages.has(page) &&
      catalogue.has(translationPath(page, lang)),
  )
  return [...new Set(found.map(({ page, lang }) => `${page} (${lang})`))]
}

/** Whether pages are published in several languages. */
export function hasTranslations(out: string): boolean {
  return new Set((openPublished(out)?.manifest.files ?? []).flatMap(({ lang }) => lang ?? [])).size > 1
}

// Where the manifest of the library cannot be read, its languages are those of what is published.
function inLanguagesOf({ manifest }: Published, library: Library): Library {
  const languages = [...new Set([...library.press.languages, ...manifest.files.flatMap(({ lang }) => lang ?? [])])]
  return { ...library, press: { ...library.press, languages } }
}

interface Unsafe {
  readonly page: Page
  readonly lang: Locale
}

function offers({ manifest }: Published, id: string, lang: Locale): boolean {
  return manifest.files.some((file) => file.page === id && file.lang === lang && file.edition !== withdrawnEdition)
}

function unsafeIn(published: Published, library: Library): readonly Unsafe[] {
  return library.catalogue.entries.flatMap((entry) => {
    const langs = offered(entry, library).filter((lang) => offers(published, entry.id, lang))
    const page = langs.length > 0 ? lowered(entry, library) : undefined
    return page ? langs.filter((lang) => isUnsafe(page, entry, lang, library)).map((lang) => ({ page, lang })) : []
  })
}

// A draft that was published once, and now is neither whole nor safe, is none to leave in its place either.
function isUnsafe(page: Page, entry: Entry, lang: Locale, library: Library): boolean {
  const { state, open } = verdictOf(page, entry, lang, library)
  return state === 'withdrawn' || (state === 'draft' && open.unsafe.length > 0)
}

interface World {
  readonly press: Press
  readonly listing: Listing
}

/** The library as far as it is published: pages stand where they stood, and nothing leads to what is not there. */
function worldOf(published: Published, library: Library): World {
  const catalogue = asPublished(library.catalogue, published)
  const entries = catalogue.entries.filter(({ id, lang }) => offers(published, id, lang))
  const titles = entries.flatMap((entry) => {
    const langs = offered(entry, library).filter((lang) => offers(published, entry.id, lang))
    const page = langs.length > 0 ? lowered(entry, library) : undefined
    return page ? langs.flatMap((lang) => translated(page, entry, lang, library, undefined)?.page ?? []) : []
  })
  // Without formats to keep, nothing leads to files that may be gone.
  return {
    press: { ...library.press, catalogue, formats: ['html'], editions: [] },
    listing: createListing(
      { ...catalogue, entries },
      titles,
      standingsOf(library, (page, lang) => offers(published, page, lang)),
    ),
  }
}

// Where front matter cannot be read, the kind of a page may be another today.
function asPublished(catalogue: Catalogue, { manifest }: Published): Catalogue {
  const slugs = new Map<string, string>()
  for (const { page, path, format } of manifest.files) {
    const slug = format === 'html' ? /^[^/]+\/(.+)\/index\.html$/.exec(path)?.[1] : undefined
    if (page !== undefined && slug !== undefined) slugs.set(page, slug)
  }
  const placed = (entry: Entry): Entry => ({ ...entry, slug: slugs.get(entry.id) ?? entry.slug })
  const find = (id: string, lang: Locale): Entry | undefined => {
    const entry = catalogue.find(id, lang)
    return entry && placed(entry)
  }
  return { ...catalogue, entries: catalogue.entries.map(placed), find }
}

/** The pages of a language that quote others: they are made anew, for they may quote what was withdrawn. */
async function emitLists(lang: Locale, { press, listing }: World, published: Published, put: StagedArtifact[]): Promise<void> {
  const collections = press.catalogue.collections.flatMap(({ id }) => collectionPage(id, lang, press, listing) ?? [])
  for (const page of [...indexPages(lang, press, listing), ...collections]) {
    if (!offers(published, page.meta.id, lang)) continue
    const languages = press.languages.filter((other) => offers(published, page.meta.id, other))
    const book = bookOf(publicationOf(page, press, listing))
    await emitBook({ book, press, listing, write: (artifact) => put.push(artifact), formats: ['html'], languages })
  }
}

interface Known {
  readonly catalogue: Catalogue
  /** Paths of files that are made anew. */
  readonly anew: ReadonlySet<string>
}

/** Every published file that holds words of a translation. */
function recordsOf({ page, lang }: Unsafe, published: Published, { catalogue, anew }: Known): readonly FileRecord[] {
  const { id } = page.meta
  const { manifest } = published
  const pages = new Set(catalogue.entries.map((entry) => entry.id))
  const address = `${lang}/${catalogue.find(id, lang)?.slug}/`
  return manifest.files.filter((file) => {
    if (file.page === id) return file.lang === lang || file.edition?.endsWith(`-${lang}`) === true
    if (file.page === undefined) return tells(file, address, published)
    if (file.lang !== lang || pages.has(file.page)) return false
    // A book of several; of one that does not say which, the worst is thought, and of its page when it cannot be made anew.
    return file.format === 'html' ? !anew.has(file.path) : (file.chapters?.includes(id) ?? true)
  })
}

// What tells of all pages, for programs and searches, is made anew by the next build; until then what may quote this one goes.
function tells(file: FileRecord, address: string, { bytes }: Published): boolean {
  if (/^(?:text\/css|image\/|font\/)/.test(file.mediaType) || /^(?:sitemap|_redirects|.*schema\.json$)/.test(file.path)) return false
  return /json|xml/.test(file.mediaType) || file.path.includes(address.replace(/\/$/, '')) || Buffer.from(bytes(file)).includes(address)
}
