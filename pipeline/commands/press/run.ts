// One run through the library: every page alone, then what is bound from them.

import type { BoundCollection, Entry } from '../../catalogue/catalogue.ts'
import { type ChapterFacts, factsOf } from '../../compose/bind/survey.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Format } from '../../emitters/emitter.ts'
import { emittersOf } from '../../emitters/registry.ts'
import type { StagedArtifact } from '../../io/publish/index.ts'
import type { PageFile } from '../../site/part.ts'
import type { Page, Publication } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { createAnchors } from './anchors.ts'
import { bindCollection } from './bind.ts'
import { bookOf, emitBook, type MadeEdition } from './emit.ts'
import { emitBound, emitPairs, emitSingles } from './emit-editions.ts'
import { emitIndexes } from './emit-indexes.ts'
import { createListing } from './listing.ts'
import { chaptersOf } from './made.ts'
import type { Library } from './open.ts'
import { lockKey, makePage } from './pages.ts'
import type { Listing } from './press.ts'
import { publicationOf } from './publications.ts'
import { createSite, noting, type Site } from './site.ts'
import { offered, translated } from './translations.ts'

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
  const listing = createListing(library.catalogue, prepareTranslations(entries, run))
  const anchors = createAnchors(library.press.report)
  const pass: Pass = { ...run, noted: new Map(), site: createSite(library.press, listing, run) }
  let pages = 0
  for (const entry of entries) {
    const page = pageOf(entry, run)
    if (!page) continue
    const pairs = isWanted(entry, wanted) ? await pairsOf(page, entry, run, listing) : noPairs
    for (const draft of inLanguages(page, entry, run, listing)) {
      const publication = publicationOf(draft, library.press, listing)
      pages += 1
      run.observe?.(publication)
      anchors.add(publication)
      if (bound.has(publication.meta.id)) keepChapter(publication, pass)
      // A chapter of a collection that was asked for by name need not be a book of its own.
      if (isWanted(entry, wanted)) await emitPage({ draft, publication, pairs }, pass, listing)
      await turn()
    }
  }
  anchors.check()
  if (wanted.pages) await emitCollections(collections, library.press.languages, pass, listing)
  else await emitMade(pass, listing)
  return { pages, written: entries.map(({ source }) => source), sources: sourcesOf(library) }
}

/** A run with the site it fills, and with what was noted of the chapters that are to be bound. */
interface Pass extends Run {
  readonly site: Site
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

/** The page of a source file, before its layout; `undefined` after reports when the file cannot be read. */
export function lowered(entry: Entry, { library }: Pick<Run, 'library'>): Page | undefined {
  const text = library.source.text(entry.source)
  if (text === undefined) return undefined
  const { catalogue, press } = library
  return makePage({
    entry,
    text,
    catalogue,
    lock: library.lockOf(lockKey(entry, catalogue)),
    report: library.isLocked ? press.report : withoutLocks(press.report),
  })
}

// A library that has locked nothing yet has nobody's translations to lose.
function withoutLocks(report: Report): Report {
  return (problem) => (problem.rule === 'unlocked-segment' ? undefined : report(problem))
}

// Which translations are whole must be known before any page that links to them is written; a page that has one is
// parsed here and kept aside, so that it is still parsed once.
function prepareTranslations(entries: readonly Entry[], run: Run): readonly Page[] {
  return entries.flatMap((entry) => {
    const langs = offered(entry, run.library)
    const page = langs.length ? lowered(entry, run) : undefined
    if (!page) return []
    run.aside.put(`page ${key(entry.id, entry.lang)}`, JSON.stringify(page))
    return langs.flatMap((lang) => {
      const made = translated(page, lang, run.library, undefined)
      return made ? [{ ...made, body: [], notes: {} }] : []
    })
  })
}

function pageOf(entry: Entry, run: Run): Page | undefined {
  const langs = offered(entry, run.library)
  return langs.length ? (JSON.parse(run.aside.get(`page ${key(entry.id, entry.lang)}`)) as Page) : lowered(entry, run)
}

/** The page in each language that is wanted and whole, its own first. */
function* inLanguages(page: Page, entry: Entry, run: Run, listing: Listing): Generator<Page> {
  const { languages } = run.wanted
  if (!languages || languages.includes(entry.lang)) yield page
  for (const lang of offered(entry, run.library)) {
    if ((languages && !languages.includes(lang)) || !listing.listed(entry.id, lang)) continue
    const made = translated(page, lang, run.library, listing)
    if (made) yield made
  }
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

interface Made {
  readonly draft: Page
  readonly publication: Publication
  /** Editions in two languages, this one among them. */
  readonly pairs: Pairs
}

async function emitPage({ draft, publication, pairs }: Made, run: Pass, listing: Listing): Promise<void> {
  const { press } = run.library
  const { id, lang } = publication.meta
  const languages = listing.languages(id)
  const shared = pairs.editions.filter(({ first, second }) => first === lang || second === lang)
  const before = pairs.files.filter((file) => shared.some(({ path }) => path === file.path))
  await run.site.publish({ publication, fields: draft.fields, languages, before }, async (write, head) => {
    const order = { press, listing, write, languages, head }
    const single = await emitSingles({ draft, publication }, run, order)
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
