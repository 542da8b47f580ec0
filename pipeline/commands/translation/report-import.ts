// What an import says, to those who ran it and to those who sent the files.

import path from 'node:path'
import type { TranslatorWords } from '../../config/translator-words.ts'
import { writeOut } from '../../io/locks.ts'
import type { ImportOptions, Ports } from '../options.ts'
import { type Outcome, tellCoverage, tellOutcome, tellSigning } from './tell-import.ts'

/** Says what came of each file, and writes the reports to send back. */
export function report(outcomes: readonly Outcome[], words: TranslatorWords, options: ImportOptions, ports: Ports): void {
  const { json, dryRun, out } = options
  if (json) {
    ports.out(
      JSON.stringify(
        outcomes.map(({ segments: _, ...outcome }) => outcome),
        undefined,
        2,
      ),
    )
    return
  }
  if (outcomes.length === 0) ports.err('There was nothing in it to import.')
  for (const [index, outcome] of outcomes.entries()) {
    for (const line of [...(index > 0 ? [''] : []), ...tellOutcome(outcome, words, { dryRun }), ...tellSigning(outcome)]) ports.out(line)
  }
  if (dryRun) ports.err('This was a trial: nothing was written.')
  for (const [name, lines] of dryRun ? [] : reports(outcomes, words)) {
    writeOut(out, name, `\ufeff${[...lines, ''].join('\r\n')}`)
    ports.err(`Report to send back: ${path.join(out, name)}`)
  }
}

/** One report a page and language, of all its files. */
function reports(outcomes: readonly Outcome[], words: TranslatorWords): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, readonly string[]>()
  for (const outcome of outcomes) {
    if (outcome.page === undefined) continue
    const name = `${outcome.page}_${outcome.lang}_report.txt`
    const before = byName.get(name)
    byName.set(name, [...(before ? [...before, ''] : []), ...tellOutcome(outcome, words, { dryRun: false })])
  }
  for (const [name, lines] of byName) {
    const of = outcomes.find(({ page, lang }) => name === `${page}_${lang}_report.txt`)
    byName.set(name, [...lines, ...tellCoverage(of?.coverage)])
  }
  return byName
}
