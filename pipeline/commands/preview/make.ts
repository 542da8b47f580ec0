// Makes the one thing that is asked for, as a build would make it.

import type { Entry } from '../../catalogue/catalogue.ts'
import { notFoundId } from '../../catalogue/paths.ts'
import type { Format } from '../../emitters/emitter.ts'
import { emittersOf } from '../../emitters/registry.ts'
import type { StagedArtifact } from '../../io/publish/index.ts'
import type { Page } from '../../tree/publication.ts'
import { bookOf, emitBook, type MadeEdition } from '../press/emit.ts'
import { emitPairs, emitSingles } from '../press/emit-editions.ts'
import { emitNotFound } from '../press/emit-indexes.ts'
import { checkSaid, lowered } from '../press/lowered.ts'
import { collectionPage } from '../press/made.ts'
import type { Library } from '../press/open.ts'
import type { Listing, Press } from '../press/press.ts'
import { publicationOf } from '../press/publications.ts'
import { type Aside, formatsOf, type Run, runPress } from '../press/run.ts'
import { createSite } from '../press/site.ts'
import { translated, type Version } from '../press/translations.ts'
import { emitNotice, withdrawnFrom } from '../press/withdrawn.ts'
import { type Index, type Job, jobsOf, pathTo } from './jobs.ts'

export interface Making {
  readonly library: Library
  readonly listing: Listing
  readonly write: (artifact: StagedArtifact) => void
}

/** Makes a page or a collection; nothing when it cannot be made, after reports. */
export async function makeJob(job: Job, making: Making): Promise<void> {
  if (job.of === 'collection') return makeCollection(job, making)
  const { library, listing } = making
  const entry = library.catalogue.find(job.id, job.lang)
  const page = entry && lowered(entry, library)
  if (!entry || !page) return
  checkSaid(page, entry, library)
  const run = runOf(making, job)
  if (job.second !== undefined) return void (await emitPairs(page, entry, run, listing))
  const version = entry.lang === job.lang ? { page, press: library.press } : translated(page, entry, job.lang, library, listing)
  if (!version) return makeNotice(page, entry, job, making)
  if (job.edition === undefined) return makeStandard(version, job, making)
  const publication = publicationOf(version.page, version.press, listing)
  await emitSingles({ draft: version.page, publication }, run, {
    press: { ...version.press, editions: run.library.press.editions },
    listing,
    write: run.write,
    languages: listing.languages(job.id),
  })
}

/** What a build puts in the place of a translation that may harm its readers. */
async function makeNotice(page: Page, entry: Entry, { lang, format }: Job, { library, listing, write }: Making): Promise<void> {
  if (format === 'html' && withdrawnFrom(page, entry, library).includes(lang)) await emitNotice(page, lang, library.press, listing, write)
}

/** A page that nobody wrote, such as home. */
export async function makeIndex({ page, languages }: Index, { library, listing, write }: Making): Promise<void> {
  const { press } = library
  if (page.meta.id === notFoundId) return emitNotFound(languages, { press, write }, listing)
  const book = bookOf(publicationOf(page, press, listing))
  await emitBook({ book, press, listing, write, formats: ['html'], languages })
}

// Formats that others read the facts of are made before them, as in a build; a page of the site only leads to them.
async function makeStandard({ page, press }: Pick<Version, 'page' | 'press'>, { format, id, lang }: Job, making: Making): Promise<void> {
  const { listing, write } = making
  const publication = publicationOf(page, press, listing)
  const languages = listing.languages(id)
  const order = { book: bookOf(publication), press, listing, languages }
  const others = formatsOf(publication, press).filter((other) => other !== 'html')
  if (format !== 'html') return void (await emitBook({ ...order, write, formats: others }))
  const before = new Map(others.map((other) => [other, {}]))
  const editions = await editionsOf(id, lang, press, listing)
  const site = createSite(press, listing, { write, aside: asideOf() })
  await site.publish({ publication, fields: page.fields, languages }, (given, head) =>
    emitBook({ ...order, write: given, head, formats: ['html'], before, editions }),
  )
}

async function makeCollection({ id, lang, format }: Job, making: Making): Promise<void> {
  const { library, listing, write } = making
  const { press } = library
  const page = format === 'html' ? collectionPage(id, lang, press, listing) : undefined
  if (!page) return void (await runPress({ ...runOf(making, undefined), wanted: { pages: [id], languages: [lang] } }))
  const bound = (await emittersOf(press.formats)).filter(({ binds }) => binds)
  const before = new Map(bound.map((emitter) => [emitter.format, {}]))
  const book = bookOf(publicationOf(page, press, listing))
  await emitBook({ book, press, listing, write, formats: ['html'], languages: press.languages, before })
}

/** All that the site has besides its pages: what tells of all of them, such as the search. */
export async function makeSite({ library, write }: Pick<Making, 'library' | 'write'>): Promise<void> {
  const press: Press = { ...library.press, formats: ['html'], editions: [], report: () => {} }
  const run = runOf({ library: { ...library, press }, write }, undefined)
  await runPress(run)
}

function runOf({ library, write }: Pick<Making, 'library' | 'write'>, job: Job | undefined): Run {
  const aside = asideOf()
  const press = job?.edition ? { ...library.press, editions: [job.edition] } : library.press
  return { library: { ...library, press }, wanted: {}, aside, write, progress: () => {} }
}

function asideOf(): Aside {
  const kept = new Map<string, string>()
  return { put: (key, text) => void kept.set(key, text), get: (key) => kept.get(key) ?? '' }
}

/** The editions that a page leads to, made or not. */
async function editionsOf(id: string, lang: string, press: Press, listing: Listing): Promise<readonly MadeEdition[]> {
  const jobs = [...jobsOf(press, { ...listing, languages: (page) => (page === id ? listing.languages(page) : []) }).values()]
  const emitters = await emittersOf([...new Set(jobs.map(({ format }): Format => format))])
  return jobs.flatMap((job) => {
    const path = pathTo(job, press)
    const emitter = emitters.find(({ format }) => format === job.format)
    if (job.id !== id || job.lang !== lang || !job.edition || path === undefined || !emitter) return []
    const { extension, mediaType, format } = emitter
    const second = job.second === undefined ? {} : { second: job.second }
    return [{ edition: job.edition, ...second, first: lang, path, extension, mediaType, format, size: undefined }]
  })
}
