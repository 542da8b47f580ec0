// `translations/<language>/<page>.signed.yml`: who stands for a translation, and for which words.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import * as field from './fields.ts'
import type { Checked } from './readonly.ts'
import { readYaml } from './yaml.ts'

// This file may be public as the pages are: an address in it would be published.
const withoutAddress = field.text.refine((value) => !/[^\s@]+@[^\s@]+/.test(value), 'words without an e-mail address')
const person = z.strictObject({
  name: withoutAddress,
  qualification: withoutAddress.exactOptional(),
  /** The name to print, which may be an alias; without it nobody is named to readers. */
  creditAs: withoutAddress.exactOptional(),
})
const day = field.date.refine((value) => value.length === 10, 'a day such as `2026-03-31`')

const signOff = z
  .strictObject({
    translator: person.required({ qualification: true }),
    /** The second person, who read it against the source (ISO 17100, 5.3.3). */
    reviser: person,
    /** Who read it for whether it suits its readers. */
    cultureReviewer: person.exactOptional(),
    medicalReviewer: person.exactOptional(),
    /** Who tried it, when, and what changed. */
    communityTest: withoutAddress.exactOptional(),
    /** Whether a machine made the first draft. */
    machine: field.flag,
    program: withoutAddress.exactOptional(),
    date: day,
    english: z.strictObject({ revision: field.text.exactOptional(), updated: field.date.exactOptional() }).default({}),
    /** The mark of the texts that were signed, source and translation. */
    texts: z
      .string('the mark of the texts')
      .regex(/^[0-9a-f]{64}$/, 'the mark of the texts, which `fourleaf translate status --json` gives'),
  })
  .check(({ value: { translator, reviser, medicalReviewer, machine }, issues }) => {
    const fault = (path: string, message: string): void => void issues.push({ code: 'custom', path: [path], message, input: path })
    if (isSame(translator.name, reviser.name)) fault('reviser', 'another person than the translator (ISO 17100)')
    if (machine && !medicalReviewer) fault('medicalReviewer', 'the person who checked what a machine had translated')
    if (machine && medicalReviewer && isSame(translator.name, medicalReviewer.name))
      fault('medicalReviewer', 'another person than the translator, for a machine made the first draft')
  })

export type Person = Checked<z.infer<typeof person>>
export type SignOff = Checked<z.infer<typeof signOff>>

/** The same person, however the name is written. */
export function isSame(one: string, other: string): boolean {
  const bare = (name: string): string =>
    name
      .normalize('NFKD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase()
  return bare(one) === bare(other)
}

/** Who signed a translation; `undefined` after a report of all that speaks against it. */
export function readSignOff(text: string, file: string, asOf: string, report: Report): SignOff | undefined {
  const read = readYaml(signOff, text, file, report, { rule: 'sign-off' })
  if (!read || asOf === '' || read.date <= asOf) return read as SignOff | undefined
  const place = { line: lineOf(text, 'date'), column: 1 }
  const reason = `Unexpected \`${read.date}\` for \`date\`, expected a day that is not after ${asOf}`
  return void report({ rule: 'sign-off', reason, span: { file, start: place, end: place }, hint: 'Nobody can have signed it yet' })
}

function lineOf(text: string, key: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1
}
