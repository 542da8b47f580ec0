// One run through the library: every page alone, then what is bound from them.

import type { BoundCollection, Entry } from '../../catalogue/catalogue.ts'
import { type ChapterFacts, factsOf } from '../../compose/bind/survey.ts'
import type { Format } from '../../emitters/emitter.ts'
import { emittersOf } from '../../emitters/registry.ts'
import type { StagedArtifact } from '../../io/publish/index.ts'
import type { PageFile } from '../../site/part.ts'
import type { Page, Publication } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { type Anchors, createAnchors } from './anchors.ts'
import { bindCollection } from './bind.ts'
import { bookOf, emitBook, type MadeEdition } from './emit.ts'
import { emitBound, emitPairs, emitSingles } from './emit-editions.ts'
import { emitIndexes } from './emit-indexes.ts'
import { createListing } from './listing.ts'
import { checkSaid } from './lowered.ts'
import { chaptersOf } from './made.ts'
import type { Library } from './open.ts'
import type { Listing } from './press.ts'
import { publicationOf } from './publications.ts'
import { createSite, noting, type Site } from './site.ts'
import type { Version } from './translations.ts'
import { inLanguages, pageOf, prepareTranslations } from './versions.ts'
import { emitNotice, withdrawnFrom } from './withdrawn.ts'

export interface Wanted {
  /** Ids of pages and of collections; a collection brings its chapters. */
  readonly pages?: readonly string[] | undefined
  readonly languages?: readonly Locale[] | undefined
}
/** Texts kept aside, so that memory holds one page at a time. */
export interface Aside {
  put(key: string, text: string): void
  get(key: string): string
}
export interface Run {
  readonly library: Library
  readonly wanted: Wanted
  readonly aside: Aside
  readonly write: (artifact: StagedArtifact) => void
  readonly progress: (line: string) => void
  /** Sees each publication before it is emitted, with the end of its paths when it is an edition of its own. */
  readonly observe?: (publication: Publication, edition?: string) => void
}
export interface Outcome {
  readonly pages: number
  /** The source files of pages that were read. */
  readonly written: readonly string[]
  readonly sources: Readonly<Record<string, string>>
}

/** Makes every page, index and collection in every format, and hands each artifact to `write`. */
export async function runPress(run: Run): Promise<Outcome> {
  const { library, wanted } = run
  const collections = library.catalogue.collections.filter(({ id }) => isWanted({ id }, wanted))
  const bound = new Set(collections.flatMap(({ parts }) => parts.flatMap(({ named, chosen }) => [...named, ...chosen])))
  const entries = library.catalogue.entries.filter((entry) => isWanted(entry, wanted) || bound.has(entry.id))
  run.progress(`Making ${count(entries.length, 'page')} in ${madeIn(library)}`)
  const prepared = prepareTranslations(entries, run)
  const listing = createListing(library.catalogue, prepared.pages, prepared.standings)
  const anchors = createAnchors(library.press.report)
  const pass: Pass = { ...run, bound, anchors, noted: new Map(), site: createSite(library.press, listing, run) }
  let pages = 0
  for (const entry of entries) pages += await pressEntry(entry, pass, listing)
  anchors.check()
  if (wanted.pages) await emitCollections(collections, library.press.languages, pass, listing)
  else await emitMade(pass, listing)
  return { pages, written: entries.map(({ source }) => source), sources: sourcesOf(library) }
}

/** Makes one page in all its languages, and says how many there are. */
async function pressEntry(entry: Entry, pass: Pass, listing: Listing): Promise<number> {
  const { library, wanted } = pass
  const page = pageOf(entry, pass)
  if (!page) return 0
  checkSaid(page, entry, library)
  const pairs = isWanted(entry, wanted) ? await pairsOf(page, entry, pass, listing) : noPairs
  let pages = 0
  for (const version of inLanguages(page, entry, pass, listing)) {
    await pressVersion(version, pairs, pass, listing)
    pages += 1
    await turn()
  }
  if (!isWanted(entry, wanted) || !library.press.formats.includes('html')) return pages
  for (const lang of withdrawnFrom(page, entry, library).filter((one) => wanted.languages?.includes(one) ?? true))
    await emitNotice(page, lang, library.press, listing, pass.write)
  return pages
}

async function pressVersion(version: Pick<Version, 'page' | 'press'>, pairs: Pairs, pass: Pass, listing: Listing): Promise<void> {
  const publication = publicationOf(version.page, version.press, listing)
  pass.observe?.(publication)
  // A kept copy has the places of its day.
  if (version.press === pass.library.press) pass.anchors.add(publication)
  if (pass.bound.has(publication.meta.id)) keepChapter(publication, pass)
  // A chapter of a collection that was asked for by name need not be a book of its own.
  if (isWanted(publication.meta, pass.wanted)) await emitPage({ ...version, publication, pairs }, pass, listing)
}

/** A run with the site it fills, and with what was noted of the chapters that are to be bound. */
interface Pass extends Run {
  readonly site: Site
  /** The pages that collections bind. */
  readonly bound: ReadonlySet<string>
  readonly anchors: Anchors
  readonly noted: Map<string, ChapterFacts>
}

function keepChapter(publication: Publication, { aside, noted }: Pass): void {
  const name = key(publication.meta.id, publication.meta.lang)
  aside.put(name, JSON.stringify(publication))
  noted.set(name, factsOf(publication))
}

// What Node does between two turns it does not do between two promises: until then it holds on to every PDF that was made.
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function madeIn({ press }: Library): string {
  return [...press.formats, ...press.editions.map(({ name }) => name)].join(', ')
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}

const key = (id: string, lang: Locale): string => `${id} ${lang}`

function isWanted({ id }: Pick<Entry, 'id'>, { pages }: Wanted): boolean {
  return !pages || pages.includes(id)
}

/** Editions in two languages, and the files they are in. */
interface Pairs {
  readonly editions: readonly MadeEdition[]
  readonly files: readonly PageFile[]
}
const noPairs: Pairs = { editions: [], files: [] }

async function pairsOf(page: Page, entry: Entry, run: Run, listing: Listing): Promise<Pairs> {
  const files: PageFile[] = []
  return { editions: await emitPairs(page, entry, { ...run, write: noting(run.write, files) }, listing), files }
}

interface Made extends Pick<Version, 'page' | 'press'> {
  readonly publication: Publication
  /** Editions in two languages, this one among them. */
  readonly pairs: Pairs
}

async function emitPage({ page, press, publication, pairs }: Made, run: Pass, listing: Listing): Promise<void> {
  const { id, lang } = publication.meta
  const languages = listing.languages(id)
  const shared = pairs.editions.filter(({ first, second }) => first === lang || second === lang)
  const before = pairs.files.filter((file) => shared.some(({ path }) => path === file.path))
  await run.site.publish({ publication, fields: page.fields, languages, before }, async (write, head) => {
    const order = { press, listing, write, languages, head }
    const single = await emitSingles({ draft: page, publication }, run, order)
    const editions = [...single, ...shared]
    await emitBook({ ...order, book: bookOf(publication), formats: formatsOf(publication, press), editions })
  })
}

/** The formats of a page. What is said of the site is read on the site. */
export function formatsOf(
  { meta }: { readonly meta: Pick<Publication['meta'], 'kind'> },
  { formats }: Library['press'],
): readonly Format[] {
  return meta.kind === 'policy' ? formats.filter((format) => format === 'html' || format === 'translation') : formats
}

async function emitMade(run: Pass, listing: Listing): Promise<void> {
  const { press } = run.library
  const { languages } = run.wanted
  const spoken = press.languages.filter(
    (lang) =>
      (!languages || languages.includes(lang)) && (listing.all(lang).length > 0 || lang === run.library.catalogue.manifest.language),
  )
  run.progress(`Binding the index pages and ${count(run.library.catalogue.manifest.collections.length, 'collection')}`)
  await emitIndexes(spoken, { press, site: run.site, write: run.write }, listing)
  await emitCollections(run.library.catalogue.collections, spoken, run, listing)
  run.site.end()
}

async function emitCollections(
  collections: readonly BoundCollection[],
  spoken: readonly Locale[],
  run: Pass,
  listing: Listing,
): Promise<void> {
  const { languages } = run.wanted
  const wanted = spoken.filter((lang) => !languages || languages.includes(lang))
  for (const lang of wanted) for (const { id } of collections) await emitCollection(id, lang, wanted, run, listing)
}

async function emitCollection(id: string, lang: Locale, spoken: readonly Locale[], run: Pass, listing: Listing): Promise<void> {
  const { press } = run.library
  const chapter = (page: string): Publication => JSON.parse(run.aside.get(key(page, lang))) as Publication
  const noted = (page: string): ChapterFacts => run.noted.get(key(page, lang)) ?? factsOf(chapter(page))
  const bound = bindCollection(id, { press, listing, lang, chapter, noted })
  if (!bound) return
  const { book, front } = bound
  const emitters = await emittersOf(press.formats)
  const bind: readonly Format[] = emitters.filter(({ binds }) => binds).map(({ format }) => format)
  const languages = spoken.filter((other) => chaptersOf(id, other, press, listing).length > 0)
  await run.site.publish({ publication: front, fields: {}, languages }, async (write, head) => {
    const order = { book, press, listing, write, languages }
    const editions = await emitBound(order)
    const before = await emitBook({ ...order, formats: bind })
    if (press.formats.includes('html')) await emitBook({ ...order, book: bookOf(front), formats: ['html'], before, editions, head })
  })
}

function sourcesOf({ source }: Library): Readonly<Record<string, string>> {
  return Object.fromEntries(source.files.map(({ path }) => [path, source.digest(path) ?? '']))
}
