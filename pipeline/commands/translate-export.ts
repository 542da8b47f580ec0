import path from 'node:path'
import { createCollector } from '../diagnostics/collector.ts'
import { printText } from '../diagnostics/print.ts'
import { makeBundle } from '../exchange/bundle.ts'
import { countTexts, type Handoff, needsWork } from '../exchange/handoff.ts'
import { Fault } from '../io/fault.ts'
import { writeOut } from '../io/locks.ts'
import { readVersion } from '../io/version.ts'
import type { Page } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'
import type { ExitCode, ExportOptions, Ports } from './options.ts'
import { bookOf, emitBook } from './press/emit.ts'
import { createListing } from './press/listing.ts'
import { type Library, openLibrary } from './press/open.ts'
import { publicationOf } from './press/publications.ts'
import { isSpoken } from './press/spoken.ts'
import { table } from './table.ts'
import { handPage } from './translation/hand.ts'
import { pageOf, symbolsOf, translatableIds, writtenIn } from './translation/pages.ts'

/** Makes a bundle for translators of each page and language. */
export async function translateExport(options: ExportOptions, ports: Ports): Promise<ExitCode> {
  let strict = false
  const collector = createCollector(() => (strict ? 'strict' : 'lenient'))
  const library = openLibrary({ ...options, formats: ['pdf'] }, collector.report, (manifest) => {
    strict = manifest
  })
  const made = library && !collector.hasErrors() ? await exportAll(library, options, ports) : []
  const messages = collector.messages().filter(({ rule }) => !['translation-stale', 'translation-incomplete'].includes(rule))
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
  const made: Made[] = []
  for (const id of wantedIds(library, options)) {
    const page = pageOf(id, library)
    if (!page || page.segments.length === 0) continue
    const languages = options.to.filter((lang) => lang !== page.meta.lang && !isWritten(id, lang, library, ports))
    const handoffs = languages.map((lang) => handPage(page, lang, library))
    const open = handoffs.filter(({ texts }) => !options.changed || texts.some(needsWork))
    const pdf = open.length > 0 && !isSpoken(id) ? await printPage(page, library) : undefined
    for (const handoff of open) made.push(exportOne(handoff, pdf, page, library, options))
  }
  return made
}

function isWritten(id: string, lang: Locale, library: Library, ports: Ports): boolean {
  const file = writtenIn(id, lang, library)
  if (file !== undefined) ports.err(`No bundle of ${id} in ${lang}: the page is written in this language, in ${file}.`)
  return file !== undefined
}

function wantedIds(library: Library, { pages }: ExportOptions): readonly string[] {
  const all = translatableIds(library)
  if (!pages) return all
  const unknown = pages.filter((id) => !all.includes(id))
  if (unknown.length > 0)
    throw new Fault(`There is no page \`${unknown.join('`, `')}\``, { hint: 'Name pages by their ids, such as `mmpsi`' })
  return pages
}

function exportOne(handoff: Handoff, pdf: Uint8Array | undefined, page: Page, library: Library, { out }: ExportOptions): Made {
  const { press } = library
  const { publisher, review } = page.meta
  const facts = {
    ...(publisher && { publisher: publisher.name }),
    ...(publisher?.email !== undefined && { contact: publisher.email }),
    review: review.state === 'none' ? press.labelsOf(page.meta.lang).reviewNone : '',
  }
  const parts = {
    handoff,
    words: press.translatorWords,
    texts: library.bundleTexts(),
    symbols: symbolsOf(library),
    facts,
    version: readVersion(),
  }
  const { name, bytes } = makeBundle({ ...parts, ...(pdf && { pdf }) })
  writeOut(out, name, bytes)
  return { handoff, file: path.join(out, name) }
}

/** The page as readers print it. */
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
    err(changed ? 'Nothing to translate: every text has a translation that is not in doubt.' : 'There is nothing to translate.')
    return
  }
  const head = ['Page', 'Language', 'Texts', 'Words', 'New', 'Changed', 'Repeated', 'Bundle']
  const rows = made.map(({ handoff: { page, target, counts }, file }) => [
    page,
    target,
    ...[counts.segments, counts.words, counts.new, counts.changed, counts.repeated].map(String),
    path.basename(file),
  ])
  const totals = [...new Set(made.map(({ handoff }) => handoff.target))].map((lang) => totalOf(lang, made))
  for (const line of table([head, ...rows, ...(rows.length > 1 ? totals : [])], [2, 6])) say(line)
  err(`Made ${made.length === 1 ? '1 bundle' : `${made.length} bundles`} in ${out}.`)
}

/** All that is to be translated into one language; a text that is in several bundles, as the glossary's are, counts once. */
function totalOf(lang: Locale, made: readonly Made[]): readonly string[] {
  const handoffs = made.map(({ handoff }) => handoff).filter(({ target }) => target === lang)
  const texts = new Map(handoffs.flatMap((handoff) => handoff.texts.map((text) => [`${text.page} ${text.segment.id}`, text] as const)))
  const { segments, words, new: fresh, changed, repeated } = countTexts([...texts.values()], handoffs[0]?.source ?? lang)
  return ['Together', lang, ...[segments, words, fresh, changed, repeated].map(String), '']
}
