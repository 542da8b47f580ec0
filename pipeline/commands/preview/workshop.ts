// What is asked for is made when it is asked for, and kept until something it may depend on changes.

import { createHash } from 'node:crypto'
import type { Message } from '../../diagnostics/collector.ts'
import { siteStylesheet, stylesheetPath } from '../../emitters/html/stylesheet.ts'
import type { StagedArtifact } from '../../io/publish/index.ts'
import type { Library } from '../press/open.ts'
import type { Job } from './jobs.ts'
import { makeIndex, makeJob, makeSite } from './make.ts'
import { createEar, createShelf, type Ear, type Opened, type Sources } from './shelf.ts'

/** What is known of one path below `dist/`. */
export interface Served {
  /** `undefined` when there is no such thing, or nothing could be made of it. */
  readonly file: { readonly mediaType: string; readonly bytes: Uint8Array } | undefined
  /** Whether it is an older state than that of the source, because the newer one has errors. */
  readonly stale: boolean
  /** Tells one state of the file from another. */
  readonly stamp: string
  readonly problems: readonly Message[]
}
export interface Workshop {
  readonly serve: (path: string) => Promise<Served>
  /** Takes note of what changed: paths below the source folder, or everything, when a template did. */
  readonly renew: (changed: readonly string[] | 'all') => void
  /** Whether a page or a file of a page would be served at this path. */
  readonly has: (path: string) => boolean
}

interface Made {
  readonly artifact: StagedArtifact | undefined
  readonly problems: readonly Message[]
}

export function createWorkshop(sources: Sources): Workshop {
  const ear = createEar()
  const shelf = createShelf(sources, ear)
  const store = createStore()
  let waiting: Promise<unknown> = Promise.resolve()
  const serve = async (path: string): Promise<Served> => {
    const opened = shelf.opened()
    if (opened && !store.made.has(path)) await make(path, opened)
    const { artifact, problems = [] } = store.made.get(path) ?? {}
    const good = store.lastGood.get(path)
    const stale = good !== undefined && (artifact === undefined || problems.some(isError))
    const file = stale ? good : artifact
    const all = once([...shelf.told(), ...(opened?.told ?? []), ...problems])
    return { file, stale, stamp: file ? stampOf(file.bytes) : '', problems: all }
  }
  const make = async (path: string, opened: Opened): Promise<void> => {
    // A file beside a page is made with it.
    const page = isPage(path, opened) ? path : path.replace(/[^/]*$/, 'index.html')
    if (isPage(page, opened) && !store.made.has(page)) await makePage(page, opened, shelf.told(), ear, store)
    if (!store.made.has(path)) await makeRest(path, opened, store)
  }
  return {
    // One after another, for each listens to what is reported.
    serve: (path) => {
      const next = waiting.then(() => serve(path))
      waiting = next.catch(() => undefined)
      return next
    },
    has: (path) => {
      const opened = shelf.opened()
      return (opened !== undefined && isPage(path, opened)) || store.lastGood.has(path)
    },
    // Not while something is being made of what was read before.
    renew: (changed) => {
      waiting = waiting.then(() => {
        shelf.renew(changed)
        store.forget()
      })
    },
  }
}

/** What was made since the last change, and of each path what was last made without an error. */
interface Store {
  readonly made: Map<string, Made>
  readonly lastGood: Map<string, StagedArtifact>
  readonly keep: (artifact: StagedArtifact, problems: readonly Message[]) => void
  readonly forget: () => void
  /** Calls once between two changes. */
  readonly site: (make: () => Promise<void>) => Promise<void>
}

function createStore(): Store {
  const made = new Map<string, Made>()
  const lastGood = new Map<string, StagedArtifact>()
  let site: Promise<void> | undefined
  return {
    made,
    lastGood,
    keep: (artifact, problems) => {
      made.set(artifact.path, { artifact, problems })
      if (!problems.some(isError)) lastGood.set(artifact.path, artifact)
    },
    forget: () => {
      made.clear()
      site = undefined
    },
    site: (make) => {
      site ??= make()
      return site
    },
  }
}

async function makePage(path: string, opened: Opened, told: readonly Message[], ear: Ear, { made, keep }: Store): Promise<void> {
  const { messages } = ear.listen()
  const artifacts: StagedArtifact[] = []
  const making = { ...opened, write: (artifact: StagedArtifact) => void artifacts.push(artifact) }
  const job = opened.jobs.get(path)
  const index = job ? undefined : opened.indexes().get(path)
  if (job) await makeJob(job, making)
  else if (index) await makeIndex(index, making)
  const source = sourceOf(job, opened)
  const problems = [...told.filter(({ file }) => file === source), ...messages()]
  for (const artifact of artifacts) keep(artifact, problems)
  if (!made.has(path)) made.set(path, { artifact: undefined, problems })
}

async function makeRest(path: string, { library }: Opened, { keep, site }: Store): Promise<void> {
  if (path === stylesheetPath) return keep(stylesheetOf(library), [])
  // What tells of all pages is worked out of all pages, and only when somebody asks for it.
  if (!/\.\w+$/.test(path) || /\.(?:html|ico)$/.test(path)) return
  await site(() => makeSite({ library, write: (artifact) => (artifact.about?.page === undefined ? keep(artifact, []) : undefined) }))
}

function isPage(path: string, { jobs, indexes }: Opened): boolean {
  return jobs.has(path) || (path.endsWith('.html') && indexes().has(path))
}

function sourceOf(job: Job | undefined, { library }: Opened): string | undefined {
  return job && library.catalogue.find(job.id, job.lang)?.source
}

function stylesheetOf({ press }: Library): StagedArtifact {
  return { path: stylesheetPath, mediaType: 'text/css', bytes: new TextEncoder().encode(siteStylesheet(press.theme)) }
}

const isError = ({ severity }: Message): boolean => severity === 'error'

function once(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()]
}

function stampOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
