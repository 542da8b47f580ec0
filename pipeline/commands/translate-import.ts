import path from 'node:path'
import { coverageOf } from '../checks/coverage.ts'
import { type Finding, severityOf } from '../checks/finding.ts'
import { printText } from '../diagnostics/print.ts'
import type { RuleId } from '../diagnostics/rules.ts'
import { mostBytes, type Opened, openReturned } from '../exchange/open-returned.ts'
import { type PoFile, writePo } from '../exchange/po.ts'
import { readReturned } from '../exchange/read-returned.ts'
import type { About } from '../exchange/returned.ts'
import { type Settlement, settleTexts } from '../exchange/settle.ts'
import { storeTexts } from '../exchange/store-po.ts'
import { readGiven, translationPath, writeBeside } from '../io/locks.ts'
import type { Page, Segment } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'
import type { ExitCode, ImportOptions, Ports } from './options.ts'
import { type Section, sectionsOf } from './press/glossary-words.ts'
import { createListening } from './press/listen.ts'
import type { Library } from './press/open.ts'
import { currentPo, nameOf } from './translation/hand.ts'
import { type Identity, identifyReturned } from './translation/identify-returned.ts'
import { judgeTexts } from './translation/judge.ts'
import { keepCopies } from './translation/keep-copies.ts'
import { type Known, knownOf } from './translation/known.ts'
import { labelsId, writeLabels } from './translation/labels.ts'
import { pageOf, symbolsOf, writtenIn } from './translation/pages.ts'
import { report } from './translation/report-import.ts'
import { signAll } from './translation/sign.ts'
import type { Outcome } from './translation/tell-import.ts'

// What the report tells in its own words, or is not of what came in.
const toldElsewhere: ReadonlySet<RuleId> = new Set([
  'unlocked-segment',
  'translation-stale',
  'translation-incomplete',
  'translation-check',
  'translation-withdrawn',
  'sign-off-void',
])

/** Takes back what translators return, checks it and keeps it; says what a person should look at. */
export async function translateImport(options: ImportOptions, ports: Ports): Promise<ExitCode> {
  const listening = createListening()
  const { collector } = listening
  const open = () => listening.open(options)
  const library = open()
  const files = (await Promise.all(options.files.map((file) => openReturned(file, readGiven(file, mostBytes))))).flat()
  const store = library && createStore(library)
  const imported = store && !collector.hasErrors() ? importAll(files, store, library, options) : []
  const failed = collector.hasErrors()
  if (library && store && !failed && !options.dryRun) save(store, library, options, ports)
  const signed = failed ? [] : signAndKeep(files, open, options)
  const outcomes = [...imported, ...signed]
  const messages = collector.messages().filter(({ rule }) => !toldElsewhere.has(rule))
  if (messages.length > 0) ports.err(printText(messages, { colour: false }))
  if (failed) ports.err('Nothing was imported.')
  else if (library) report(outcomes, library.press.translatorWords, options, ports)
  return failed || outcomes.some(isBad) ? 1 : 0
}

/** Signs what is now in the files, then keeps copies of what is whole. */
function signAndKeep(files: readonly Opened[], open: () => Library | undefined, options: ImportOptions): readonly Outcome[] {
  const library = open()
  const signed = library ? signAll(files, { library, options, about: (file) => aboutTogether(files, file) }) : []
  const now = signed.some(({ stored }) => stored.length > 0) ? open() : library
  if (now && !options.dryRun) keepCopies(now, options)
  return signed
}

function isBad({ findings }: Outcome): boolean {
  return findings.some(({ kind }) => ['block', 'error'].includes(severityOf(kind)))
}

/** Translation files as they are while file after file is taken in. */
interface Store {
  current(page: string, lang: string): PoFile | undefined
  put(file: PoFile): void
  readonly changed: ReadonlyMap<string, PoFile>
}

function createStore(library: Library): Store {
  const changed = new Map<string, PoFile>()
  return {
    changed,
    put: (file) => void changed.set(translationPath(file.page, file.lang), file),
    current: (id, lang) => {
      const known = changed.get(translationPath(id, lang))
      const page = known ? undefined : pageOf(id, library)
      return known ?? (page && currentPo(page, lang, library))
    },
  }
}

function save({ changed }: Store, library: Library, { source, templates = 'templates' }: ImportOptions, { err }: Ports): void {
  for (const [file, po] of changed) {
    writeBeside(source, file, writePo(po))
    if (po.page !== labelsId) continue
    const { files, missing } = writeLabels(po, library, templates)
    const lacking = missing === 1 ? '1 text is missing or waits' : `${missing} texts are missing or wait`
    err(
      missing > 0
        ? `${templates}/labels/${po.lang}.yml is written once all words are there: ${lacking}.`
        : `Wrote ${files.join(', ')} in ${templates}.`,
    )
  }
}

/** Files of one archive tell together which page they are of, and who made them. */
function importAll(files: readonly Opened[], store: Store, library: Library, options: ImportOptions): readonly Outcome[] {
  return files
    .filter(({ format, findings }) => (format !== 'none' && format !== 'sign-off') || findings.length > 0)
    .map((file) => {
      const about = { ...aboutTogether(files, file), ...file.about }
      return importOne(file, about, store, library, options)
    })
}

function aboutTogether(files: readonly Opened[], file: Opened): About {
  const folder = path.dirname(file.name)
  const together = files.filter(({ name, format }) => path.dirname(name) === folder || format === 'sign-off')
  return Object.assign({}, ...together.map((other) => other.about).reverse())
}

function importOne(file: Opened, about: About, store: Store, library: Library, options: ImportOptions): Outcome {
  const nothing = { file: file.name, format: file.format, texts: 0, taken: 0, unchanged: 0, held: 0, segments: new Map(), stored: [] }
  if (file.format === 'none') return { ...nothing, findings: file.findings }
  const identity = identifyReturned(file, about, library, options)
  if ('kind' in identity) return { ...nothing, findings: [...file.findings, identity] }
  const written = writtenIn(identity.page, identity.lang, library)
  if (written !== undefined) {
    const reason = `The page is written in \`${identity.lang}\` in ${written}. Change that file`
    return { ...nothing, ...identity, findings: [{ kind: 'wrong-language', reason }] }
  }
  return { ...nothing, ...takeFile(file, about, identity, { store, library, options }) }
}

interface World {
  readonly store: Store
  readonly library: Library
  readonly options: ImportOptions
}

type Took = Omit<Outcome, 'file' | 'format'>

function takeFile(file: Opened, about: About, { page: id, lang }: Identity, world: World): Took {
  const { store, library, options } = world
  const page = pageOf(id, library)
  if (!page) throw new Error(`No page ${id}, though it was found before`)
  const sections = sectionsOf(page, library)
  const all = sections.flatMap(({ segments }) => segments)
  const known = knownOf(lang, id, library)
  const { settled, findings } = judgeFile(file, { page, lang, sections, known }, world)
  const makers = {
    ...about,
    ...(options.translator !== undefined && { translator: options.translator }),
    ...(options.machine === true && { machine: true }),
  }
  const done = sections.flatMap(({ page: of, segments }) => {
    const current = store.current(of.meta.id, lang)
    const mine = new Set(segments.map((segment) => segment.id))
    const came = settled.filter((one) => mine.has(one.id))
    if (!current || came.length === 0) return []
    const stored = storeTexts(current, came, makers)
    store.put(stored.file)
    return [stored]
  })
  const told = [...findings, ...settled.flatMap((one) => one.findings), ...done.flatMap((one) => one.findings)]
  const ids = sections.map(({ page: of }) => of.meta.id)
  const coverage = coverageOf(lang, nameOf(lang, page.meta.lang), known)
  const segments = new Map(all.map((segment) => [segment.id, segment]))
  return count(settled.length, done, missingOnly(told, all, store, ids, lang), { page: id, lang, coverage, segments })
}

interface Asked {
  readonly page: Page
  readonly lang: Locale
  readonly sections: readonly Section[]
  readonly known: Known
}

/** The texts of a file with all that speaks against them. */
function judgeFile(file: Opened, { page, lang, sections, known }: Asked, { store, library, options }: World): Settlement {
  const segments = sections.flatMap((section) => section.segments)
  const ids = new Set(sections.map((section) => section.page.meta.id))
  const { lang: source } = page.meta
  const asked = { known: new Set(segments.map(({ id }) => id)), words: library.press.translatorWords, source, target: lang }
  const settling = { segments, sourceLang: source, lang, symbols: symbolsOf(library), known }
  const entries = new Map([...ids].flatMap((id) => store.current(id, lang)?.entries ?? []).map((entry) => [entry.id, entry]))
  const waivers = library.waivers(lang, options.asOf).filter((waiver) => ids.has(waiver.page))
  const judging = { page, lang, segments, entries, waivers, asOf: options.asOf }
  return judgeTexts(settleTexts(readReturned(file, asked), settling), judging)
}

/** A text that is not in the file and has a translation already is not missing. */
function missingOnly(
  findings: readonly Finding[],
  segments: readonly Segment[],
  store: Store,
  pages: readonly string[],
  lang: string,
): readonly Finding[] {
  const files = pages.flatMap((page) => store.current(page, lang) ?? [])
  const translated = new Set(
    files.flatMap(({ entries }) => entries.filter(({ target, fuzzy }) => target !== '' && !fuzzy).map(({ id }) => id)),
  )
  const known = new Set(segments.map(({ id }) => id))
  return findings.filter(({ kind, segment }) => {
    const absent = kind === 'missing' || kind === 'empty' || kind === 'untranslated'
    return !absent || segment === undefined || !known.has(segment) || !translated.has(segment)
  })
}

function count(
  texts: number,
  done: readonly ReturnType<typeof storeTexts>[],
  findings: readonly Finding[],
  about: Identity & Pick<Took, 'segments' | 'coverage'>,
): Took {
  const [taken, held] = [done.flatMap((one) => one.taken).length, done.flatMap((one) => one.held).length]
  const stored = done.map(({ file }) => translationPath(file.page, file.lang))
  return { ...about, texts, taken, held, unchanged: texts - taken - held, findings, stored }
}
