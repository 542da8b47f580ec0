import { printJson, printText } from '../diagnostics/print.ts'
import { lockPath, writeBeside } from '../io/locks.ts'
import { renew } from '../localize/identify.ts'
import { formatLock } from '../localize/lock.ts'
import type { Page } from '../tree/publication.ts'
import type { ExitCode, LockOptions, Ports } from './options.ts'
import { checkTranslatable } from './press/asked.ts'
import { createListening } from './press/listen.ts'
import type { Library } from './press/open.ts'
import { lockKey, makePage } from './press/pages.ts'
import { spokenIds, spokenPage } from './press/spoken.ts'

/** Gives each piece of text of the library a lasting id, and writes the ids of each page beside the source. */
export async function translateLock(options: LockOptions, ports: Ports): Promise<ExitCode> {
  const { collector, open } = createListening()
  const library = open({ ...options, asOf: '' })
  if (library && !collector.hasErrors()) checkTranslatable(library, options.pages)
  const pages = library ? pagesOf(library, options.pages) : []
  if (library && !collector.hasErrors()) for (const page of pages) lock(page, library, options)
  const messages = collector.messages().filter(({ rule }) => rule !== 'unlocked-segment')
  if (options.json) ports.out(printJson(messages))
  else if (messages.length) ports.err(printText(messages, { colour: false }))
  const failed = collector.hasErrors()
  if (!options.json) ports.err(failed ? 'No ids written.' : `Wrote the ids of ${pages.length} pages to ${options.source}/ids.lock.`)
  return failed ? 1 : 0
}

function pagesOf(library: Library, wanted: LockOptions['pages']): readonly Page[] {
  const { catalogue, source, press, lockOf } = library
  const { report } = press
  const written = catalogue.entries.flatMap((entry) => {
    const text = wanted && !wanted.includes(entry.id) ? undefined : source.text(entry.source)
    return text === undefined ? [] : [makePage({ entry, text, catalogue, lock: lockOf(lockKey(entry, catalogue)), report })]
  })
  const spoken = spokenIds
    .filter((id) => !wanted || wanted.includes(id))
    .map((id) => spokenPage(id, { catalogue, lockOf, translationOf: () => undefined, report }))
  return [...written, ...spoken]
}

function lock(page: Page, { lockOf, catalogue }: Library, { source }: LockOptions): void {
  const key = lockKey(page.meta, catalogue)
  writeBeside(source, lockPath(key), formatLock(renew(lockOf(key), page)))
}
