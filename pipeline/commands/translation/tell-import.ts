// What an import did, in words for the people who sent the file.

import type { Coverage } from '../../checks/coverage.ts'
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
  /** Of a file whose page and language are known. */
  readonly coverage?: Coverage
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

// Of a few that are not there, each is named: a code line may have been lost with its text.
const fewest = 5

function isTold({ kind }: Finding, { findings, taken, unchanged }: Outcome): boolean {
  if (!absent.has(kind)) return !counted.has(kind)
  return taken + unchanged > fewest && findings.filter((one) => absent.has(one.kind)).length <= fewest
}

function section(severity: Severity, outcome: Outcome, words: TranslatorWords): readonly string[] {
  const found = outcome.findings.filter((finding) => severityOf(finding.kind) === severity && isTold(finding, outcome))
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
  const nothing = taken + held + unchanged + same === 0 && missing > 0
  const lost =
    'No translation was found in it. The code of each text has to stand with it: were the codes changed or deleted, or is nothing filled in yet?'
  const summary = page === undefined ? 'Nothing was taken from this file.' : `${read}.${nothing ? `\n${lost}` : ''}`
  return [what, ...summary.split('\n'), ...order.flatMap((severity) => section(severity, outcome, words))]
}

function tellSignOff({ findings, stored }: Outcome): readonly string[] {
  if (findings.length === 0) return [`Signed off${stored.length > 0 ? '' : ', if it were no trial'}. Any change of these texts ends that.`]
  return [
    'NOT signed off. Please complete the form and send it again:',
    ...findings.map(({ reason }) => `- ${reason.replace(/[.]$/, '')}.`),
  ]
}

/** For those who received a file: how somebody may sign for a text that is right as it stands. */
export function tellSigning({ findings, segments, page, lang, stored }: Outcome): readonly string[] {
  const open = findings.filter(({ text, segment }) => text !== undefined && segment !== undefined && segments.has(segment))
  if (open.length === 0 || page === undefined || stored.length === 0) return []
  const lines = open.map(
    ({ segment, kind, text }) => `- {page: ${page}, segment: ${segment}, rule: ${kind}, text: ${text}, by: , why: , until: }`,
  )
  return [
    '',
    `Is a waiting text right as it stands? Whoever knows both languages may sign for it in translations/${lang}/waivers.yml:`,
    ...lines,
  ]
}

/** The closing words of a report: what was looked at, and what was not. */
export function tellCoverage(coverage: Coverage | undefined): readonly string[] {
  if (!coverage) return []
  const { checked, unchecked } = coverage
  return [
    '',
    `What was checked by the computer: ${checked.join('; ')}.`,
    ...(unchecked.length > 0 ? ['What could NOT be checked in your language:', ...unchecked.map((line) => `- ${line}.`)] : []),
    'What no computer checks: whether the meaning is right, spelling and grammar, and whether it sounds right to a parent. A person who knows both languages has to read it.',
  ]
}
