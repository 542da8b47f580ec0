// A library held open: read again when it changed, and no more of it than the change can have touched.

import { isPageFile } from '../../catalogue/names.ts'
import { cutFrontMatter } from '../../config/cut-front-matter.ts'
import { rememberFronts } from '../../config/remember-fronts.ts'
import { type Collector, createCollector, type Message } from '../../diagnostics/collector.ts'
import type { Report } from '../../diagnostics/report.ts'
import { type Library, openLibrary } from '../press/open.ts'
import type { Listing } from '../press/press.ts'
import { type Index, indexesOf, type Jobs, jobsOf } from './jobs.ts'
import { createTranslations, type Translations } from './translations.ts'

export type Sources = Parameters<typeof openLibrary>[0]

/** One opening of the library. */
export interface Opened {
  readonly library: Library
  readonly listing: Listing
  readonly jobs: Jobs
  /** Pages that nobody wrote, worked out when one is asked for. */
  readonly indexes: () => ReadonlyMap<string, Index>
  /** The front matter of each page, by its source. */
  readonly fronts: ReadonlyMap<string, string>
  /** What is wrong with its translations. */
  readonly told: readonly Message[]
}
export interface Shelf {
  /** The library as it was last opened; `undefined` while it never could be. */
  readonly opened: () => Opened | undefined
  /** What was wrong when it was opened. */
  readonly told: () => readonly Message[]
  readonly renew: (changed: readonly string[] | 'all') => void
}

export function createShelf(sources: Sources, ear: Ear): Shelf {
  const translations = createTranslations()
  const readFront = rememberFronts()
  let told: readonly Message[] = []
  let opened: Opened | undefined
  const open = (): void => {
    const { messages } = ear.listen()
    const library = openLibrary({ ...sources, drafts: true, readFront }, ear.report, ear.sawManifest)
    told = messages()
    if (library) opened = list(library, frontsOf(library), translations, ear)
  }
  open()
  return {
    opened: () => opened,
    told: () => told,
    renew: (changed) => {
      const current = opened
      const isSmall = changed !== 'all' && current && changed.every((file) => isWithinPage(file, current, told))
      translations.forget(changed === 'all' || !changed.every((file) => isPageFile(file) || isOfPage(file)) ? 'all' : changed)
      if (isSmall) opened = list({ ...current.library }, current.fronts, translations, ear)
      else open()
    },
  }
}

function list(library: Library, fronts: Opened['fronts'], translations: Translations, ear: Ear): Opened {
  const { messages, report } = ear.listen()
  const listing = translations.listing(library, report)
  const indexes = later(() => indexesOf(library.press, listing))
  return { library, listing, jobs: jobsOf(library.press, listing), indexes, fronts, told: messages() }
}

/** Hears what is reported, for the one who listened last: a library reports to whom it was opened with. */
export interface Ear {
  readonly report: Report
  readonly sawManifest: (strict: boolean) => void
  readonly listen: () => Pick<Collector, 'messages' | 'report'>
}

export function createEar(): Ear {
  let strict = true
  let sink: Report = () => {}
  return {
    report: (problem) => sink(problem),
    sawManifest: (manifest) => {
      strict = manifest
    },
    listen: () => {
      const collector = createCollector(() => (strict ? 'strict' : 'lenient'))
      sink = collector.report
      return collector
    },
  }
}

function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The ids or the translation of one page; those of the glossary and of the site stand on every page. */
const isOfPage = (file: string): boolean => /^ids\.lock\/(?!(?:glossary|site)\.)[^/]+$/.test(file)

/** A change that the catalogue does not see: the words below the front matter of a page, or their ids. */
function isWithinPage(file: string, { library, fronts }: Opened, told: readonly Message[]): boolean {
  if (told.some((message) => message.file === file) || !library.source.files.some(({ path }) => path === file)) return false
  if (isOfPage(file)) return true
  const front = isPageFile(file) ? frontOf(file, library) : ''
  return front !== '' && front === fronts.get(file)
}

function frontsOf(library: Library): ReadonlyMap<string, string> {
  return new Map(library.catalogue.entries.map(({ source }) => [source, frontOf(source, library)]))
}

/** The front matter of a page as it is now, when the page has its title there and not in its words; else nothing. */
function frontOf(file: string, { source }: Library): string {
  try {
    const text = new TextDecoder().decode(source.bytes(file))
    const { front } = cutFrontMatter(text, file, () => {})
    return front && /^title:/m.test(front.text) ? front.text : ''
  } catch {
    // It is no longer there.
    return ''
  }
}
