// The catalogue of a source folder: everything that is known of the library before a body is parsed.

import { defaultManifest, type Manifest, type ReadManifest, readManifest } from '../config/manifest.ts'
import { type FrontReader, readFrontMatter } from '../config/read-front-matter.ts'
import type { Strictness } from '../diagnostics/collector.ts'
import type { Report } from '../diagnostics/report.ts'
import { byCodePoint } from '../tree/order.ts'
import type { Locale, Span } from '../tree/types.ts'
import type { Catalogue, Entry } from './catalogue.ts'
import { type Checked, checkEntry } from './check-links.ts'
import { checkReview } from './check-review.ts'
import { checkCollections } from './collections.ts'
import { readOrganisationFile, readTerms, readWorks } from './data.ts'
import type { SourceFiles } from './files.ts'
import { identify } from './identify.ts'
import { createLookups } from './lookups.ts'
import { isPageFile } from './names.ts'
import { readPages, startOf, type WrittenPage } from './pages.ts'
import { type PlannedEdition, planOutputs } from './plan-outputs.ts'

export interface CatalogueOptions {
  /** Languages in which a page has a complete translation, besides its written files. */
  readonly translated?: (id: string) => readonly Locale[]
  /** Whether drafts are pages too, as in a preview. */
  readonly drafts?: boolean
  /** How front matter is read, where it may be known already. */
  readonly readFront?: FrontReader
  /** ISO date on which is judged what has run out; absent, nothing is. */
  readonly asOf?: string
  /** Editions besides the standard one, once it is known what the manifest asks for and where it says so. */
  readonly editions?: (manifest: Manifest, placeOf: (index: number) => Span) => readonly PlannedEdition[]
}

/** The file that makes a folder a library. */
const manifestFile = 'fourleaf.yml'

/** Whether a source folder is a library, whose mistakes are errors, or a plain folder of Markdown. */
export function strictnessOf(source: Pick<SourceFiles, 'files'>): Strictness {
  return source.files.some(({ path }) => path === manifestFile) ? 'strict' : 'lenient'
}

/** The catalogue of a source folder, or `undefined` after a report when there is nothing to publish. */
export function buildCatalogue(source: SourceFiles, report: Report, options: CatalogueOptions = {}): Catalogue | undefined {
  const strictness = strictnessOf(source)
  const read = strictness === 'strict' ? readLibrary(source, report) : undefined
  const languages = read?.manifest.languages ?? []
  const pages = readPages(source, report, { strictness, languages, readFront: options.readFront ?? readFrontMatter })
  const manifest = read?.manifest ?? manifestFor(source, pages)
  if (read) checkLanguages(pages, languages, report)
  const all = identify(pages, manifest.language, strictness, report)
  const isHeldBack = ({ front }: Entry) => options.drafts !== true && front.status === 'draft'
  const entries = all.filter((entry) => !isHeldBack(entry)).toSorted(byId)
  for (const draft of all.filter(isHeldBack)) reportDraft(draft, strictness, report)
  if (entries.length === 0) return reportEmpty(source, report)
  const organisations = readOrganisationFile(source, report)
  const catalogue: Catalogue = {
    strictness,
    manifest,
    collections: [],
    ...createLookups({
      source,
      entries,
      heldBack: all.filter(isHeldBack),
      language: manifest.language,
      translated: options.translated ?? (() => []),
      terms: readTerms(source, entries.filter(isSource(manifest.language)), report),
      works: readWorks(source, report),
      organisations,
    }),
  }
  const checked: Checked = { catalogue, organisations: [...organisations.keys()], report }
  for (const entry of entries) checkEntry(entry, checked)
  if (options.asOf) checkDays(entries, read, options.asOf, report)
  const collections = read ? checkCollections(manifest, read.places, checked) : []
  const editions = options.editions?.(manifest, (index) => read?.places.of(`editions.${index}`) ?? startOf(manifestFile)) ?? []
  planOutputs(catalogue, { bound: collections, editions }, report)
  return {
    ...catalogue,
    manifest: { ...manifest, collections: collections.map(({ collection }) => collection) },
    collections: collections.map(({ bound }) => bound),
  }
}

/** Somebody who looks for a page that is not there learns why. */
function reportDraft({ spanOf }: Entry, strictness: Strictness, report: Report): void {
  const hint = strictness === 'strict' ? 'Write `status: published` when it may be read' : 'Take out what says so when it may be read'
  report({ rule: 'held-back', reason: 'Found a draft, which is not published', span: spanOf('status'), hint })
}

/** What a day has brought about: days that are past, and days that are still to come. */
function checkDays(entries: readonly Entry[], read: ReadManifest | undefined, asOf: string, report: Report): void {
  if (read) checkSecurity(read, asOf, report)
  for (const entry of entries) checkReview(entry, asOf, report)
}

/** Nobody may rely on a `security.txt` whose day has passed (RFC 9116, 2.5.5). */
function checkSecurity({ manifest, places }: ReadManifest, asOf: string, report: Report): void {
  const { security } = manifest
  if (!security || security.expires >= asOf) return
  const reason = `Unexpected \`${security.expires}\` for \`security.expires\`, expected a day that is not before ${asOf}`
  report({ rule: 'run-out', reason, span: places.of('security.expires'), hint: 'See that the contact is still right, and write a new day' })
}

/** Where the manifest cannot be read, the pages are checked all the same, so that all mistakes are shown at once. */
function readLibrary(source: SourceFiles, report: Report): ReadManifest | undefined {
  const text = source.text(manifestFile)
  return text === undefined ? undefined : readManifest(text, manifestFile, report)
}

/** A plain folder's main language is that of most of its pages. */
function manifestFor(source: SourceFiles, pages: readonly WrittenPage[]): Manifest {
  const manifest = defaultManifest(source.name)
  const counts = new Map<Locale, number>()
  for (const { lang = manifest.language } of pages) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  const [language = manifest.language] = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || Number(b === 'en') - Number(a === 'en') || byCodePoint(a, b),
  )
  return { ...manifest, language, languages: [...new Set([language, ...[...counts.keys()].sort(byCodePoint)])] }
}

function checkLanguages(pages: readonly WrittenPage[], languages: readonly Locale[], report: Report): void {
  for (const { lang, spanOf } of pages) {
    if (lang === undefined || languages.includes(lang)) continue
    const hint = `Add it to \`languages\` in ${manifestFile}`
    report({ rule: 'manifest', reason: `Unexpected language \`${lang}\`, which the manifest does not name`, span: spanOf('lang'), hint })
  }
}

function reportEmpty(source: SourceFiles, report: Report): undefined {
  const pages = source.files.filter(({ path }) => isPageFile(path)).length
  const file = strictnessOf(source) === 'strict' ? manifestFile : source.name
  const reason = pages === 0 ? 'Missing pages: the source folder holds no Markdown' : 'Missing pages: none of them can be published'
  const hint =
    pages === 0
      ? 'Write a first page with `fourleaf new article my-page`, or name another folder with `--source`'
      : 'Publish a draft, or mend what is reported'
  report({ rule: 'empty-library', reason, span: startOf(file), hint })
}

/** Whether an entry stands for its page where one language must do. */
function isSource(language: Locale): (entry: Entry, index: number, all: readonly Entry[]) => boolean {
  return (entry, _, all) => entry.lang === language || !all.some((other) => other.id === entry.id && other.lang === language)
}

function byId(a: Entry, b: Entry): number {
  return byCodePoint(a.id, b.id) || byCodePoint(a.lang, b.lang)
}
