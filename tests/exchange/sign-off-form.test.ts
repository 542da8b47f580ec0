import { describe, expect, it } from 'vitest'
import { readSignOff } from '../../pipeline/config/sign-off.ts'
import { aboutAnswers, faultsOf, formatSignOff, meansToSign, readAnswers } from '../../pipeline/exchange/sign-off-form.ts'

const form = (change: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    Page: 'pcd',
    'Version of the English': '3',
    Language: 'es (Spanish)',
    Translator: 'Ana Prueba',
    "Translator's qualification": 'sworn translator',
    'Name to print for the translator (a name, an alias, or no)': 'A. P.',
    'Machine translation used (yes or no)': 'no',
    'Second person who read it against the English': 'Luis Ensayo',
    "Second person's qualification": 'translator',
    'Name to print for the second person (a name, an alias, or no)': 'yes',
    'Date (year-month-day)': '2026-03-30',
    Remarks: 'none',
    ...change,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\r\n')

const asOf = '2026-03-31'
const faults = (text: string) => faultsOf(readAnswers(text), asOf)
const signed = { english: { revision: '3' }, texts: 'a'.repeat(64) }
const kept = (text: string) => formatSignOff(readAnswers(text), signed)

describe('a form that comes back', () => {
  it('becomes a file that the door takes', () => {
    expect(faults(form())).toEqual([])
    const said: string[] = []
    const read = readSignOff(kept(form()), 'pcd.signed.yml', asOf, ({ reason }) => said.push(reason))
    expect([said, read]).toEqual([
      [],
      {
        translator: { name: 'Ana Prueba', qualification: 'sworn translator', creditAs: 'A. P.' },
        reviser: { name: 'Luis Ensayo', qualification: 'translator', creditAs: 'Luis Ensayo' },
        machine: false,
        date: '2026-03-30',
        ...signed,
      },
    ])
  })

  it.each<[string, (text: string) => string]>([
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with other line ends', (text) => text.replaceAll('\r\n', '\n')],
    ['quoted by a mail program', (text) => text.replaceAll(/^/gm, '> ')],
    ['in capitals', (text) => text.replaceAll(/^[^:\r\n]+:/gm, (key) => key.toUpperCase())],
    ['with a wide colon', (text) => text.replaceAll(': ', '：')],
    ['with spaces that do not break', (text) => text.replaceAll(': ', ':\u00a0\u00a0')],
    ['with curly apostrophes', (text) => text.replaceAll("'", '’')],
    ['without what stands in brackets', (text) => text.replaceAll(/ \([^)]*\)(?=:)/g, '')],
    ['with lines between', (text) => text.replaceAll('\r\n', '\r\n\r\n')],
    [
      'with the words of older forms',
      (text) => text.replace(/Name to print for the translator[^:]*/, "May we print the translator's name (yes or no)"),
    ],
  ])('is understood %s', (_, damage) => {
    expect(kept(damage(form()))).toBe(kept(form()))
  })

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['no translator', { Translator: '' }, ['The sign-off does not say who translated']],
    [
      'no qualification',
      { "Translator's qualification": ' ' },
      ['The sign-off does not say the translator\'s qualification, such as "sworn translator"'],
    ],
    [
      'no second person',
      { 'Second person who read it against the English': '' },
      ['The sign-off does not name a second person who read the translation against the English'],
    ],
    [
      'one person twice',
      { 'Second person who read it against the English': 'ANA  prueba' },
      ['The second person is the translator. Somebody else has to read the translation against the English'],
    ],
    [
      'no word on machines',
      { 'Machine translation used (yes or no)': 'a bit' },
      ['The sign-off does not say whether a machine translation was used. Please write yes or no'],
    ],
    [
      'a machine that nobody checked',
      { 'Machine translation used (yes or no)': 'Yes, for a draft' },
      ['A machine was used, so a health expert has to check the translation. The sign-off names none'],
    ],
    [
      'a machine, checked by who sent it',
      { 'Machine translation used (yes or no)': 'sí', 'Health expert who checked it (needed when a machine was used)': 'Ana Prueba' },
      ['A machine was used, and the health expert is the translator. Somebody else has to check it'],
    ],
    ['no date', { 'Date (year-month-day)': '' }, ['The sign-off has no date']],
    [
      'a date that can be read in two ways',
      { 'Date (year-month-day)': '03/04/2026' },
      ['The date "03/04/2026" cannot be read. Please write it as 2026-03-31'],
    ],
    [
      'a day that there is not',
      { 'Date (year-month-day)': '2026-02-30' },
      ['The date "2026-02-30" cannot be read. Please write it as 2026-03-31'],
    ],
    ['a day to come', { 'Date (year-month-day)': '2026-04-01' }, ['The date 2026-04-01 has not come yet']],
  ])('with %s is no sign-off', (_, change, reasons) => {
    expect(faults(form(change))).toEqual(reasons)
  })

  it('with nothing in it says all that is missing', () => {
    expect(faults('SIGN-OFF\nTranslator:\n')).toHaveLength(5)
  })

  it.each(['30.3.2026', '2026/03/30', '2026.3.30'])('takes the date %s', (date) => {
    expect(kept(form({ 'Date (year-month-day)': date }))).toBe(kept(form()))
  })

  it('never keeps an address', () => {
    const text = form({
      Translator: 'Ana Prueba <ana@example.org>',
      'Second person who read it against the English': 'Luis Ensayo luis@example.org',
    })
    expect(kept(text)).toBe(kept(form()))
  })

  it.each([
    ['no', undefined],
    ['No.', undefined],
    ['', undefined],
    ['yes', 'Ana Prueba'],
    ['Nadia', 'Nadia'],
    ['Silvia', 'Silvia'],
    ['Yolanda P.', 'Yolanda P.'],
  ])('asked which name to print, `%s` prints %s', (answer, printed) => {
    const text = kept(form({ 'Name to print for the translator (a name, an alias, or no)': answer }))
    expect(readSignOff(text, 'x', asOf, () => {})?.translator.creditAs).toBe(printed)
  })

  it('with the translator alone only says who translated', () => {
    const answers = readAnswers('Translator: Ana Prueba\nLanguage: es (Spanish)\nMachine translation used (yes or no): sí')
    expect([meansToSign(answers), meansToSign(readAnswers(form())), aboutAnswers(answers)]).toEqual([
      false,
      true,
      { translator: 'Ana Prueba', target: 'es', machine: true },
    ])
  })
})
