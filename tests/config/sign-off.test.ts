import { describe, expect, it } from 'vitest'
import { readSignOff } from '../../pipeline/config/sign-off.ts'

const whole: Readonly<Record<string, string>> = {
  translator: '{name: Ana Ruiz, qualification: sworn translator, creditAs: A. R.}',
  reviser: '{name: Luis Gil, qualification: translator}',
  machine: 'false',
  date: '2026-11-20',
  english: '{revision: "1.0", updated: 2026-11-01}',
  texts: 'a'.repeat(64),
}

function read(change: Readonly<Record<string, string | undefined>>, asOf = '2026-11-22') {
  const lines = Object.entries({ ...whole, ...change }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
  const said: string[] = []
  const read = readSignOff(`# Signed\n${lines.join('\n')}\n`, 'mmpsi.signed.yml', asOf, ({ span, reason }) => {
    said.push(`${span.start.line} ${reason}`)
  })
  return { read, said }
}

describe('a sign-off', () => {
  it('is read', () => {
    expect(read({})).toEqual({
      said: [],
      read: {
        translator: { name: 'Ana Ruiz', qualification: 'sworn translator', creditAs: 'A. R.' },
        reviser: { name: 'Luis Gil', qualification: 'translator' },
        machine: false,
        date: '2026-11-20',
        english: { revision: '1.0', updated: '2026-11-01' },
        texts: 'a'.repeat(64),
      },
    })
  })

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['without a translator', { translator: undefined }, '2 Missing `translator`, expected keys with values'],
    ['without a qualification', { translator: '{name: Ana Ruiz}' }, '2 Missing `translator.qualification`, expected text'],
    ['without a reviser', { reviser: undefined }, '2 Missing `reviser`, expected keys with values'],
    ['without the texts', { texts: undefined }, '2 Missing `texts`, expected the mark of the texts'],
    [
      'with other texts',
      { texts: 'abc' },
      '7 Unexpected `abc` for `texts`, expected the mark of the texts, which `fourleaf translate status --json` gives',
    ],
    ['without a date', { date: undefined }, '2 Missing `date`, expected a date'],
    ['of a month', { date: '2026-11' }, '5 Unexpected `2026-11` for `date`, expected a day such as `2026-03-31`'],
    ['of a day to come', { date: '2026-11-23' }, '5 Unexpected `2026-11-23` for `date`, expected a day that is not after 2026-11-22'],
    [
      'by one person alone',
      { reviser: '{name: "RUIZ, Ana"}', translator: '{name: Ruiz Ana, qualification: sworn}' },
      '3 Unexpected keys with values for `reviser`, expected another person than the translator (ISO 17100)',
    ],
    [
      'of a machine that nobody checked',
      { machine: 'true' },
      '2 Missing `medicalReviewer`, expected the person who checked what a machine had translated',
    ],
    [
      'of a machine, checked by who handed it in',
      { machine: 'true', medicalReviewer: '{name: ana ruíz}' },
      '8 Unexpected keys with values for `medicalReviewer`, expected another person than the translator, for a machine made the first draft',
    ],
    [
      'with an address',
      { reviser: '{name: "Luis <luis@example.org>"}' },
      '3 Unexpected `Luis <luis@example.org>` for `reviser.name`, expected words without an e-mail address',
    ],
    ['with a key that is not known', { revisor: 'x' }, '8 Unexpected key `revisor`'],
    ['that says neither yes nor no', { machine: 'perhaps' }, '4 Unexpected `perhaps` for `machine`, expected `true` or `false`'],
  ])('%s is refused', (_, change, reason) => {
    expect(read(change)).toEqual({ read: undefined, said: [reason] })
  })
})
