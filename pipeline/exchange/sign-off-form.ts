// `sign-off.txt` as it comes back, filled in by hand, and the file that it becomes.

import { stringify } from 'yaml'
import { isSame, type Person, type SignOff } from '../config/sign-off.ts'
import type { About } from './returned.ts'

const questions = [
  ['page', /^page$/],
  ['revision', /^version of the english$/],
  ['target', /^language$/],
  ['translator', /^translator$/],
  ['translatorQualification', /^translator s qualification$/],
  ['translatorCredit', /^(?:name to print for the translator|may we print the translator s name)$/],
  ['machine', /^machine translation used$/],
  ['program', /^which program$/],
  ['reviser', /^second person who read it against the english$/],
  ['reviserQualification', /^second person s qualification$/],
  ['reviserCredit', /^name to print for the second person$/],
  ['culture', /^reviewed for culture and language by$/],
  ['cultureCredit', /^name to print for this reviewer$/],
  ['medical', /^health expert who checked it$/],
  ['medicalQualification', /^health expert s qualification$/],
  ['medicalCredit', /^name to print for the health expert$/],
  ['test', /^tried out with readers$/],
  ['date', /^date$/],
] as const
type Question = (typeof questions)[number][0]
export type Answers = { readonly [Q in Question]?: string }

const address = /<?[^\s@<>:,;]+@[^\s@<>,;]+>?/g

/** What a form says; empty answers say nothing, and addresses are left out. */
export function readAnswers(text: string): Answers {
  const answers = text.split(/\r\n?|\n/).flatMap((line) => {
    const [, key = '', value = ''] = /^([^:：#]{1,90})[:：](.*)$/.exec(line.replace(/^[\ufeff>\s]+/, '')) ?? []
    const bare = key
      .replace(/\(.*$/, '')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .toLowerCase()
    const question = questions.find(([, pattern]) => pattern.test(bare))?.[0]
    const answer = value.replace(address, ' ').replace(/\s+/g, ' ').trim()
    return question && answer !== '' ? [[question, answer] as const] : []
  })
  return Object.fromEntries(answers)
}

/** What a form says of the file that it came with. */
export function aboutAnswers({ page, target, translator, machine }: Answers): About {
  const used = saysYes(machine)
  return {
    ...(page !== undefined && { page }),
    ...(target !== undefined && { target: target.split(' ')[0] ?? target }),
    ...(translator !== undefined && { translator }),
    ...(used !== undefined && { machine: used }),
  }
}

const yes = /^(?:yes|y|s[ií]|oui|ja|نعم|true)(?!\p{L})/iu
const no = /^(?:no|n|non|nein|none|لا|false)(?!\p{L})/iu

function saysYes(answer: string | undefined): boolean | undefined {
  if (answer === undefined || !(yes.test(answer) || no.test(answer))) return undefined
  return yes.test(answer)
}

/** Whether somebody means to sign, and not only to say who translated. */
export function meansToSign({ reviser, date, medical }: Answers): boolean {
  return reviser !== undefined || date !== undefined || medical !== undefined
}

/** What keeps a form from being a sign-off, for whoever filled it in; empty when nothing does. */
export function faultsOf(answers: Answers, asOf: string): readonly string[] {
  const { translator, translatorQualification, reviser, machine, medical, date } = answers
  const day = date === undefined ? undefined : readDay(date)
  const used = saysYes(machine)
  const faults: readonly (readonly [boolean, string])[] = [
    [translator === undefined, 'The sign-off does not say who translated'],
    [translatorQualification === undefined, 'The sign-off does not say the translator\'s qualification, such as "sworn translator"'],
    [reviser === undefined, 'The sign-off does not name a second person who read the translation against the English'],
    [isOne(translator, reviser), 'The second person is the translator. Somebody else has to read the translation against the English'],
    [used === undefined, 'The sign-off does not say whether a machine translation was used. Please write yes or no'],
    [
      used === true && medical === undefined,
      'A machine was used, so a health expert has to check the translation. The sign-off names none',
    ],
    [
      used === true && isOne(translator, medical),
      'A machine was used, and the health expert is the translator. Somebody else has to check it',
    ],
    [date === undefined, 'The sign-off has no date'],
    [date !== undefined && day === undefined, `The date "${date}" cannot be read. Please write it as 2026-03-31`],
    [day !== undefined && asOf !== '' && day > asOf, `The date ${day} has not come yet`],
  ]
  return faults.flatMap(([isFault, words]) => (isFault ? [words] : []))
}

function isOne(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && isSame(one, other)
}

/** An ISO day. Of days written with slashes nobody knows whether the day or the month stands first. */
function readDay(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})$/.exec(date) ?? []
  const [, dotDay, dotMonth, dotYear] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(date) ?? []
  const parts = [year ?? dotYear, month ?? dotMonth, day ?? dotDay]
  const iso = parts.map((part, index) => (part ?? '').padStart(index === 0 ? 4 : 2, '0')).join('-')
  const made = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(made.getTime()) || !made.toISOString().startsWith(iso) ? undefined : iso
}

/** What the program knows of the texts that are signed. */
export type Signing = Pick<SignOff, 'english' | 'texts'>

/** A form without faults as the file that is kept. */
export function formatSignOff(answers: Answers, { english, texts }: Signing): string {
  const { culture, medical, test, program } = answers
  const value = {
    translator: personOf(answers.translator ?? '', answers.translatorQualification, answers.translatorCredit),
    reviser: personOf(answers.reviser ?? '', answers.reviserQualification, answers.reviserCredit),
    ...(culture !== undefined && { cultureReviewer: personOf(culture, undefined, answers.cultureCredit) }),
    ...(medical !== undefined && { medicalReviewer: personOf(medical, answers.medicalQualification, answers.medicalCredit) }),
    ...(test !== undefined && { communityTest: test }),
    machine: String(saysYes(answers.machine) ?? false),
    ...(program !== undefined && { program }),
    date: readDay(answers.date ?? '') ?? '',
    english,
    texts,
  }
  return `${head}${stringify(value, { lineWidth: 0, schema: 'failsafe' })}`
}

const head = `# Who stands for this translation. Only what stands after creditAs is published of a name. When a text changes,
# in the English or in the translation, this no longer holds, and the build says so.
`

function personOf(name: string, qualification: string | undefined, credit: string | undefined): Person {
  const creditAs = credit === undefined || no.test(credit) ? undefined : yes.test(credit) ? name : credit
  return { name, ...(qualification !== undefined && { qualification }), ...(creditAs !== undefined && { creditAs }) }
}
