// `fourleaf check --complete`: which parts that standards ask for each page lacks. A table to work by, no warning: a page may have its reasons.

import type { Entry } from '../catalogue/catalogue.ts'
import { type Lacking, lackingOf } from '../checks/completeness/lacking.ts'
import { type PartName, parts } from '../checks/completeness/parts.ts'
import { createCompletenessWords } from '../config/completeness-words.ts'
import { readingKinds } from '../config/front-matter.ts'
import { printText } from '../diagnostics/print.ts'
import type { Report } from '../diagnostics/report.ts'
import { byCodePoint } from '../tree/order.ts'
import type { ExitCode, Ports, ReadingOptions } from './options.ts'
import { checkAsked } from './press/asked.ts'
import { createListening } from './press/listen.ts'
import { lowered } from './press/lowered.ts'
import type { Library } from './press/open.ts'

interface Row extends Lacking {
  readonly page: string
  readonly lang: string
  readonly source: string
}

/** Tells what each page lacks. That it lacks something is no failure; what is wrong with the library is the business of `check`. */
export async function complete(options: ReadingOptions, ports: Ports): Promise<ExitCode> {
  const { collector, open } = createListening()
  const library = open(options)
  if (library) checkAsked(library, options)
  const rows = library ? rowsOf(library, options, collector.report) : []
  if (options.json) ports.out(JSON.stringify({ pages: rows }, undefined, 2))
  else tell(rows, ports)
  const errors = collector.messages().filter(({ severity }) => severity === 'error')
  if (errors.length > 0) ports.err(printText(errors, { colour: false }))
  return library && errors.length === 0 ? 0 : 1
}

function rowsOf(library: Library, { pages, languages, asOf }: ReadingOptions, report: Report): readonly Row[] {
  const wordsOf = createCompletenessWords(library.templates, report)
  const { publisher } = library.catalogue.manifest
  const isAsked = ({ id, lang, kind }: Entry): boolean =>
    readingKinds.some((one) => one === kind) && (!pages || pages.includes(id)) && (!languages || languages.includes(lang))
  const asked = library.catalogue.entries.filter(isAsked).toSorted((a, b) => byCodePoint(a.source, b.source))
  return asked.flatMap((entry) => {
    const page = lowered(entry, library)
    if (!page) return []
    const { id, lang, source, front } = entry
    return [{ page: id, lang, source, ...lackingOf(page, { front, publisher, asOf }, wordsOf(lang)) }]
  })
}

function tell(rows: readonly Row[], { out, err }: Ports): void {
  for (const row of rows) for (const line of linesOf(row)) out(line)
  err(
    `${rows.length} ${rows.length === 1 ? 'page' : 'pages'}; ${rows.filter(({ lacks }) => lacks.length === 0).length} of them lack nothing.`,
  )
  const often = countsOf(rows)
  if (often.length > 0) err(`Lacking most often: ${often.map(([name, count]) => `${name} (${count})`).join(', ')}`)
}

function linesOf({ source, lang, asked, lacks, unknown }: Row): readonly string[] {
  const lines = lacks.map((name) => `  ${name} (${parts[name].standards}): ${parts[name].wayOut}`)
  const unfound = unknown.length > 0 ? [`  Not looked for, for lack of words in \`${lang}\`: ${unknown.join(', ')}`] : []
  return [`${source}: lacks ${lacks.length} of ${asked}`, ...lines, ...unfound]
}

const mostNamed = 5

function countsOf(rows: readonly Row[]): readonly (readonly [PartName, number])[] {
  const counts = new Map<PartName, number>()
  for (const { lacks } of rows) for (const name of lacks) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, mostNamed)
}
