import type { Collector, Message } from '../diagnostics/collector.ts'
import { printJson, printText } from '../diagnostics/print.ts'
import { type StageOptions, type Staging, stage } from '../io/publish/index.ts'
import { readVersion } from '../io/version.ts'
import type { BuildOptions, ExitCode, Ports } from './options.ts'
import { checkAsked } from './press/asked.ts'
import { createListening } from './press/listen.ts'
import type { Library } from './press/open.ts'
import { type Aside, type Outcome, runPress } from './press/run.ts'
import { hasTranslations, type TakenDown, takeDown, unjudgedIn } from './press/take-down.ts'

/** What one run made and what it found wrong. */
interface Made {
  readonly collector: Collector
  readonly outcome?: Outcome
  readonly files: number
  readonly published: boolean
  readonly library?: Library
  /** Source files left out. */
  readonly without: ReadonlySet<string>
}

/** Makes every page in every format and publishes all of it at once, or says what is wrong and publishes nothing. */
export async function build(options: BuildOptions, ports: Ports): Promise<ExitCode> {
  const first = await make(options, ports, { without: new Set(), known: new Set() })
  const fault = first.published || !options.write || !options.keepGoing ? undefined : faultOf(first)
  const last = fault ? await make(options, ports, fault) : first
  const taken = options.write && !last.published ? await withdraw(first.library, options) : []
  tell(first.collector, last, taken, { options, ports })
  return first.collector.hasErrors() || (options.write && !last.published) ? 1 : 0
}

/** Nothing new is published: what became unsafe is taken out of what is. */
async function withdraw(library: Library | undefined, options: BuildOptions): Promise<readonly TakenDown[]> {
  return library ? await takeDown(library, options.out, stageOptions(options)) : []
}

function stageOptions({ source, templates, link, force }: BuildOptions): StageOptions {
  return { apart: [source, ...(templates ? [templates] : [])], link, force }
}

/** Pages to do without, and the errors that are no news. */
interface Fault {
  readonly without: ReadonlySet<string>
  readonly known: ReadonlySet<string>
}

const keyOf = ({ file, line, column, rule, reason }: Message): string => [file, line, column, rule, reason].join('\0')

// A fault of the manifest, a template or a shared piece touches every page; then nothing can be left out.
function faultOf({ collector, outcome }: Made): Fault | undefined {
  const errors = collector.messages().filter(({ severity }) => severity === 'error')
  const without = new Set(errors.map(({ file }) => file))
  const isPage = (file: string): boolean => /\.(?:md|markdown)$/.test(file) && !/^(?:includes|templates)\//.test(file)
  const left = outcome?.written.filter((file) => !without.has(file)) ?? []
  return left.length && [...without].every(isPage) ? { without, known: new Set(errors.map(keyOf)) } : undefined
}

async function make(options: BuildOptions, ports: Ports, { without, known }: Fault): Promise<Made> {
  const { collector, open } = createListening()
  sayTo(ports, options, `Reading ${options.source}${without.size ? ` without ${without.size} of its pages` : ''}`)
  const library = open(options, without)
  if (!library) return { collector, files: 0, published: false, without }
  // With mistakes in it, what was asked for may be there and unreadable.
  if (!without.size && !collector.hasErrors()) checkAsked(library, options)
  const staging = options.write ? stage(options.out, stageOptions(options)) : undefined
  let files = 0
  try {
    const outcome = await pressAll(library, staging, options, ports)
    const news = collector.messages().some((message) => message.severity === 'error' && !known.has(keyOf(message)))
    const published = staging !== undefined && !news
    if (published) {
      sayTo(ports, options, `Publishing to ${options.out}`)
      const waivers = library.signed()
      const facts = { fourleaf: readVersion(), asOf: options.asOf, pages: outcome.pages, sources: outcome.sources, waivers }
      files = staging.publish(facts).files.length
    }
    return { collector, outcome, files, published, library, without }
  } finally {
    staging?.discard()
  }
}

async function pressAll(library: Library, staging: Staging | undefined, options: BuildOptions, ports: Ports): Promise<Outcome> {
  try {
    return await runPress({
      library,
      wanted: { pages: options.pages, languages: options.languages },
      aside: staging?.spool ?? memory(),
      write: (artifact) => staging?.write(artifact),
      progress: (line) => sayTo(ports, options, line),
    })
  } catch (error) {
    // Also when the program fails: what may harm somebody does not wait for its repair.
    staging?.discard()
    const taken = options.write ? await withdraw(library, options) : []
    for (const line of tellTaken(taken, options)) ports.err(line)
    throw error
  }
}

function sayTo(ports: Ports, { json }: BuildOptions, line: string): void {
  if (!json) ports.err(line)
}

function memory(): Aside {
  const texts = new Map<string, string>()
  return { put: (key, text) => void texts.set(key, text), get: (key) => texts.get(key) ?? '' }
}

interface Telling {
  readonly options: BuildOptions
  readonly ports: Ports
}

function tell(collector: Collector, made: Made, taken: readonly TakenDown[], { options, ports }: Telling): void {
  const messages = collector.messages()
  if (options.json) {
    ports.out(printJson(messages, taken.length > 0 ? { withdrawn: taken } : {}))
    return
  }
  if (messages.length) ports.err(printText(messages, { colour: false }))
  if (made.published) for (const file of made.without) ports.err(`Left out: ${file}`)
  ports.err(summary(collector, made, options, ports))
  if (options.write && !options.keepGoing && !made.published && faultOf(made))
    ports.err('`--keep-going` publishes the pages that have no error.')
  for (const line of tellTaken(taken, options)) ports.err(line)
  if (options.write && !made.published) tellUnjudged(made, options, ports)
}

function tellUnjudged({ library }: Made, { out }: BuildOptions, ports: Ports): void {
  const unjudged = library ? unjudgedIn(library, out) : hasTranslations(out) ? ['all of them'] : []
  if (unjudged.length > 0)
    ports.err(
      `NOT JUDGED: whether these translations in ${out} are still safe cannot be told until what is wrong is mended: ${unjudged.join(', ')}.`,
    )
}

function tellTaken(taken: readonly TakenDown[], { out }: BuildOptions): readonly string[] {
  return taken.map(
    ({ page, lang, files }) =>
      `WITHDRAWN from ${out} all the same: \`${page}\` in \`${lang}\`, for the English has changed in a way that may harm its readers. ` +
      `Its page says so now; ${counted(files, 'file')} of it ${files === 1 ? 'is' : 'are'} gone.`,
  )
}

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

function summary(collector: Collector, { outcome, files, published }: Made, { write, out }: BuildOptions, { seconds }: Ports): string {
  const { errors, warnings } = collector.counts()
  const problems = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  const time = seconds ? ` in ${seconds().toFixed(1)} s` : ''
  if (published) return `Published ${counted(outcome?.pages ?? 0, 'page')} as ${counted(files, 'file')} to ${out}${time}: ${problems}.`
  if (!write && outcome) return `Checked ${counted(outcome.pages, 'page')}${time}: ${problems}.`
  return `Nothing published: ${problems}.${errors ? ' What was published before stays as it was.' : ''}`
}
