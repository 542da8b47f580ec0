import path from 'node:path'
import { printText } from '../diagnostics/print.ts'
import { type BundleParts, makeBundle } from '../exchange/bundle.ts'
import { makeSet, sumCounts, withoutRepeats } from '../exchange/bundle-set.ts'
import { type Handoff, needsWork, type WordCounts } from '../exchange/handoff.ts'
import { Fault } from '../io/fault.ts'
import { writeOut } from '../io/locks.ts'
import { readVersion } from '../io/version.ts'
import type { Page } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'
import type { ExitCode, ExportOptions, Ports } from './options.ts'
import { bookOf, emitBook } from './press/emit.ts'
import { createListening } from './press/listen.ts'
import { createListing } from './press/listing.ts'
import type { Library } from './press/open.ts'
import { publicationOf } from './press/publications.ts'
import { isSpoken } from './press/spoken.ts'
import { table } from './table.ts'
import { onlyChanged, readSent, rememberSent } from './translation/delta.ts'
import { handPage } from './translation/hand.ts'
import { hasLabels, labelsId } from './translation/labels.ts'
import { pageOf, symbolsOf, translatableIds, writtenIn } from './translation/pages.ts'

/** Makes a bundle for translators of each page and language. */
export async function translateExport(options: ExportOptions, ports: Ports): Promise<ExitCode> {
  const { collector, open } = createListening()
  const library = open({ ...options, formats: ['pdf'] })
  const made = library && !collector.hasErrors() ? await exportAll(library, options, ports) : []
  const messages = collector
    .messages()
    .filter(({ rule }) => !['translation-stale', 'translation-incomplete', 'translation-check'].includes(rule))
  if (messages.length > 0) ports.err(printText(messages, { colour: false }))
  const failed = collector.hasErrors()
  if (failed) ports.err('No bundles made.')
  else if (options.json) ports.out(JSON.stringify(made.map(tellHandoff), undefined, 2))
  else tell(made, options, ports)
  return failed ? 1 : 0
}

interface Made {
  readonly handoff: Handoff
  readonly file: string
}

async function exportAll(library: Library, options: ExportOptions, ports: Ports): Promise<readonly Made[]> {
  const print = printer(library)
  const byLanguage = options.to.map((lang) => ({ lang, handed: handAll(lang, library, options, ports) }))
  const made: Made[] = []
  if (options.together === undefined) {
    // Page by page, so that each is printed once for all languages and only one is held.
    const ids = wantedIds(library, options)
    const all = byLanguage.flatMap(({ handed }) => handed)
    const sorted = all.toSorted((a, b) => ids.indexOf(a.page.meta.id) - ids.indexOf(b.page.meta.id))
    for (const one of sorted) made.push(writeOne(await partsOf(one, print, library), options))
  } else {
    for (const { handed } of byLanguage) {
      const parts: BundleParts[] = []
      for (const one of handed) parts.push(await partsOf(one, print, library))
      made.push(...writeSet(options.together, parts, options))
    }
  }
  for (const { lang, handed } of byLanguage) rememberSent(handed, lang, library, options.source)
  return made
}

interface Handed {
  readonly page: Page
  readonly handoff: Handoff
}

/** What a translator of one language is handed, page by page. */
function handAll(lang: Locale, library: Library, options: ExportOptions, ports: Ports): readonly Handed[] {
  const sent = options.changed ? readSent(lang, library) : new Map<string, string>()
  const pages = wantedIds(library, options).flatMap((id) => pageOf(id, library) ?? [])
  const open = pages.filter(({ meta, segments }) => segments.length > 0 && lang !== meta.lang && !isWritten(meta.id, lang, library, ports))
  const whole = open.map((page) => handPage(page, lang, library))
  const handoffs = options.changed ? whole.map((handoff) => onlyChanged(handoff, sent)) : whole
  const once = options.together === undefined ? handoffs : withoutRepeats(handoffs)
  return once.flatMap((handoff, index) => {
    const page = open[index]
    return page && (!options.changed || handoff.texts.some(needsWork)) ? [{ page, handoff }] : []
  })
}

function writeOne(parts: BundleParts, { out }: ExportOptions): Made {
  const { name, bytes } = makeBundle(parts)
  writeOut(out, name, bytes)
  return { handoff: parts.handoff, file: path.join(out, name) }
}

function writeSet(name: string, all: readonly BundleParts[], { out }: ExportOptions): readonly Made[] {
  const [first, ...rest] = all
  if (!first) return []
  const bundle = makeSet(name, [first, ...rest])
  writeOut(out, bundle.name, bundle.bytes)
  return all.map(({ handoff }) => ({ handoff, file: path.join(out, bundle.name) }))
}

function isWritten(id: string, lang: Locale, library: Library, ports: Ports): boolean {
  const file = writtenIn(id, lang, library)
  if (file !== undefined) ports.err(`No bundle of ${id} in ${lang}: the page is written in this language, in ${file}.`)
  return file !== undefined
}

function wantedIds(library: Library, { pages, to }: ExportOptions): readonly string[] {
  const all = translatableIds(library)
  // The words of the program are handed out by themselves only in a language that lacks some.
  if (!pages) return to.every((lang) => hasLabels(lang, library)) ? all.filter((id) => id !== labelsId) : all
  const unknown = pages.filter((id) => !all.includes(id))
  if (unknown.length > 0)
    throw new Fault(`There is no page \`${unknown.join('`, `')}\``, { hint: 'Name pages by their ids, such as `mmpsi`' })
  return pages
}

type Print = (page: Page) => Promise<Uint8Array | undefined>

async function partsOf({ handoff, page }: Handed, print: Print, library: Library): Promise<BundleParts> {
  const { press } = library
  const { publisher, review } = page.meta
  const facts = {
    ...(publisher && { publisher: publisher.name }),
    ...(publisher?.email !== undefined && { contact: publisher.email }),
    review: review.state === 'none' ? press.labelsOf(page.meta.lang).reviewNone : '',
  }
  const pdf = await print(page)
  const [words, texts, symbols] = [press.translatorWords, library.bundleTexts(), symbolsOf(library)]
  return { handoff, words, texts, symbols, facts, version: readVersion(), ...(pdf && { pdf }) }
}

/** Prints pages as readers have them; of several languages after each other, once. */
function printer(library: Library): Print {
  let last: { readonly id: string; readonly pdf: Uint8Array | undefined } | undefined
  return async (page) => {
    const { id } = page.meta
    if (isSpoken(id) || id === labelsId) return undefined
    if (last?.id !== id) last = { id, pdf: await printPage(page, library) }
    return last.pdf
  }
}

async function printPage(page: Page, { press, catalogue }: Library): Promise<Uint8Array | undefined> {
  const listing = createListing(catalogue, [])
  let pdf: Uint8Array | undefined
  await emitBook({
    book: bookOf(publicationOf(page, press, listing)),
    press,
    listing,
    formats: ['pdf'],
    languages: [page.meta.lang],
    write: ({ path: name, bytes }) => {
      if (name.endsWith('.pdf')) pdf = bytes
    },
  })
  return pdf
}

function tellHandoff({ handoff, file }: Made): Readonly<Record<string, unknown>> {
  const { page, target, revision, counts } = handoff
  return { page, language: target, revision, ...counts, file }
}

function tell(made: readonly Made[], { out, changed }: ExportOptions, { out: say, err }: Ports): void {
  if (made.length === 0) {
    err(changed ? 'Nothing to translate: no text is new or has changed since it was last sent.' : 'There is nothing to translate.')
    return
  }
  const head = ['Page', 'Language', 'Texts', 'Words', 'New', 'Changed', 'Repeated', 'To do', 'Bundle']
  const rows = made.map(({ handoff: { page, target, counts }, file }) => [page, target, ...countCells(counts), path.basename(file)])
  const totals = [...new Set(made.map(({ handoff }) => handoff.target))].map((lang) => totalOf(lang, made))
  for (const line of table([head, ...rows, ...(rows.length > 1 ? totals : [])], [2, 7])) say(line)
  const files = new Set(made.map(({ file }) => file)).size
  err(`Made ${files === 1 ? '1 bundle' : `${files} bundles`} in ${out}.`)
}

/** What is to do are new and changed words, each text that comes again counted once. */
function countCells({ segments, words, new: fresh, changed, repeated }: WordCounts): readonly string[] {
  return [segments, words, fresh, changed, repeated, fresh + changed - repeated].map(String)
}

/** All that is to be translated into one language; a text that is in several bundles, as the glossary's are, counts once. */
function totalOf(lang: Locale, made: readonly Made[]): readonly string[] {
  const handoffs = made.map(({ handoff }) => handoff).filter(({ target }) => target === lang)
  return ['Together', lang, ...countCells(sumCounts(withoutRepeats(handoffs))), '']
}
