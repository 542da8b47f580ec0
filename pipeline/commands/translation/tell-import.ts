// What an import did, in words for the people who sent the file.

import { type Finding, type Severity, severityOf } from '../../checks/finding.ts'
import type { TranslatorWords } from '../../config/translator-words.ts'
import { describePlace } from '../../exchange/describe-segment.ts'
import type { Segment } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'

/** What became of one file. */
export interface Outcome {
  readonly file: string
  readonly format: string
  readonly page?: string
  readonly lang?: Locale
  /** Texts that the file could have brought. */
  readonly texts: number
  readonly taken: number
  readonly unchanged: number
  readonly held: number
  readonly findings: readonly Finding[]
  readonly segments: ReadonlyMap<string, Segment>
  /** Where the translation is kept, below the source folder. */
  readonly stored: readonly string[]
}

const order: readonly Severity[] = ['block', 'error', 'warning', 'info']
const headings: Readonly<Record<Severity, string>> = {
  block: 'MUST BE MENDED. These texts are not published so:',
  error: 'PLEASE LOOK AGAIN. These texts wait until somebody has:',
  warning: 'Please look at these, too:',
  info: 'Good to know:',
}
/** Findings that are counted, not listed: of texts that are only not there yet, and of names that stay. */
const absent = new Set(['missing', 'empty'])
const counted = new Set([...absent, 'same'])

function place(segment: Segment | undefined, words: TranslatorWords): string {
  return segment ? ` (${describePlace(segment, words).replace(/\.$/, '')})` : ''
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}...` : text
}

function tellFinding({ segment, reason }: Finding, { segments }: Outcome, words: TranslatorWords): readonly string[] {
  const known = segment === undefined ? undefined : segments.get(segment)
  const sentence = /[.?!]$/.test(reason) ? reason : `${reason}.`
  if (segment === undefined) return [`- ${sentence}`]
  return [`- ${segment}${place(known, words)}: ${sentence}`, ...(known ? [`  English: ${shorten(known.text)}`] : [])]
}

function section(severity: Severity, outcome: Outcome, words: TranslatorWords): readonly string[] {
  const found = outcome.findings.filter(({ kind }) => severityOf(kind) === severity && !counted.has(kind))
  const ids = [...outcome.segments.keys()]
  const sorted = found.toSorted((a, b) => ids.indexOf(a.segment ?? '') - ids.indexOf(b.segment ?? ''))
  return found.length > 0 ? ['', headings[severity], ...sorted.flatMap((finding) => tellFinding(finding, outcome, words))] : []
}

const texts = (n: number): string => (n === 1 ? '1 text' : `${n} texts`)

/** Lines for the terminal and for the report that goes back to whoever sent the file. */
export function tellOutcome(outcome: Outcome, words: TranslatorWords, { dryRun }: { readonly dryRun: boolean }): readonly string[] {
  const { file, page, lang, taken, held, unchanged, findings } = outcome
  const missing = findings.filter(({ kind }) => absent.has(kind)).length
  const same = findings.filter(({ kind }) => kind === 'same').length
  const what = page === undefined ? file : `${file}: ${page}, ${lang}`
  const read = [
    `${texts(taken)} ${dryRun ? 'would be taken' : 'taken'}`,
    ...(held > 0 ? [`${texts(held)} ${held === 1 ? 'waits' : 'wait'} for a person`] : []),
    ...(unchanged > 0 ? [`${texts(unchanged)} as before`] : []),
    ...(same > 0 ? [`${texts(same)} equal to the original`] : []),
    ...(missing > 0 ? [`${texts(missing)} not translated yet`] : []),
  ].join(', ')
  if (outcome.format === 'sign-off') return [what, ...tellSignOff(outcome)]
  const summary = page === undefined ? 'Nothing was taken from this file.' : `${read}.`
  return [what, summary, ...order.flatMap((severity) => section(severity, outcome, words))]
}

function tellSignOff({ findings, stored }: Outcome): readonly string[] {
  if (findings.length === 0) return [`Signed off${stored.length > 0 ? '' : ', if it were no trial'}. Any change of these texts ends that.`]
  return [
    'NOT signed off. Please complete the form and send it again:',
    ...findings.map(({ reason }) => `- ${reason.replace(/[.]$/, '')}.`),
  ]
}

/** The closing words of a report: what was not looked at. */
export const notChecked = [
  '',
  'What was checked: codes, numbers, units of doses, names of genes, telephone numbers, addresses, the letters of the language.',
  'What was NOT checked: whether the meaning is right, negations such as "do not", how often and how long, spelling and grammar. A person who knows both languages has to read it.',
] as const
