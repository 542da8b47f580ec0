// What is not dangerous in itself, but wants a person's eye; and who may sign for what.

import { describe, expect, it } from 'vitest'
import { checkPair } from '../../pipeline/checks/check-pair.ts'
import { coverageOf } from '../../pipeline/checks/coverage.ts'
import { lengthBand } from '../../pipeline/checks/length.ts'
import type { Pair } from '../../pipeline/checks/pair.ts'
import { checkReading, inflesz, lix } from '../../pipeline/checks/reading.ts'
import { checkTogether } from '../../pipeline/checks/together.ts'
import { objectionTo, textMark, waive } from '../../pipeline/checks/waive.ts'
import { readWaivers } from '../../pipeline/config/waivers.ts'
import { checkWords } from './words.ts'

const kinds = (lang: string, source: string, target: string, more: Partial<Pair> = {}) => {
  const words = { source: checkWords('en'), target: checkWords(lang) }
  return checkPair({ source, target, codes: [], sourceLang: 'en', lang, symbols: new Set(), words, ...more }).map(({ kind }) => kind)
}
const seizure = [{ forms: ['seizure', 'seizures'], translation: 'crisis epiléptica', avoid: ['ataque'] }]

describe('a text that wants a look', () => {
  it.each<[string, string, string, string, Partial<Pair>]>([
    ['negation-lost', 'es', 'Do not give food or drink.', 'Dé comida ni bebida.', {}],
    ['still-source', 'es', 'It is an emergency. Call for help.', 'Es una emergencia. You must call for help if it is one.', {}],
    ['markup', 'es', 'Call for help.', 'Pida ayuda.\\n', {}],
    ['mixed-letters', 'uk', 'The child sleeps.', 'Дитинa спить.', {}],
    ['brackets', 'es', 'It is called apnea (a pause).', 'Se llama apnea (una pausa.', {}],
    ['ending', 'es', 'What is epilepsy?', 'Qué es la epilepsia.', {}],
    ['ending', 'es', 'Ask your doctor about the medicine.', 'Pregunte a su médico por el', {}],
    ['marks', 'zh', 'Rest, then drink.', '休息,然后喝水。', {}],
    ['marks', 'ar', 'What is it?', 'ما هو?', {}],
    ['marks', 'fr', 'What is it?', 'Qu’est-ce que c’est?', {}],
    ['sentences', 'es', 'Stay calm. Call for help.', 'Mantenga la calma y pida ayuda.', {}],
    ['length', 'es', 'The doctor will explain to you what happens next and when.', 'El médico explicará.', {}],
    [
      'length-far',
      'es',
      'Ask the nurse before you go home.',
      `Pregunte a la enfermera. ${'Luego vuelva a casa con calma. '.repeat(6)}`,
      {},
    ],
    ['room', 'es', 'How to help', `Cómo ayudar a su hijo o hija ${'en casa y en la escuela '.repeat(5)}`, { kind: 'heading 2' }],
    ['direction', 'ar', 'The child sleeps.', 'ينام \u2067الطفل.', {}],
    ['term-missing', 'es', 'A seizure may come.', 'Puede venir un episodio.', { terms: seizure }],
    ['term-avoided', 'es', 'A seizure may come.', 'Puede venir un ataque.', { terms: seizure }],
    ['figures-in-words', 'es', 'It takes 8 days.', 'Tarda ocho días.', {}],
    ['limits', 'fr', 'It lasts more than 5 minutes.', 'Elle dure 5 minutes.', {}],
    ['periods', 'es', 'Come every week.', 'Venga con frecuencia.', {}],
    ['negation', 'es', 'Keep calm.', 'No se asuste.', {}],
  ])('%s, into %s', (kind, lang, source, target, more) => {
    expect(kinds(lang, source, target, more)).toContain(kind)
  })

  it.each<[string, string, string, Partial<Pair>]>([
    ['es', 'Seizures may come.', 'Pueden venir crisis epilépticas.', { terms: seizure }],
    ['ar', 'Ask about epilepsy.', 'اسأل عن الصرع.', { terms: [{ forms: ['epilepsy'], translation: 'صرع', avoid: [] }] }],
    ['es', 'It lasts < 5 minutes.', 'Dura < 5 minutos.', {}],
    ['fr', 'What is it?', 'Qu’est-ce que c’est\u202f?', {}],
    ['th', 'Ask the nurse about the medicine.', 'ถามพยาบาลเกี่ยวกับยา', {}],
    ['uk', 'Take 5 µg of it.', 'Прийміть 5 µg.', {}],
  ])('is not one that is right, into %s: %s', (lang, source, target, more) => {
    expect(kinds(lang, source, target, more)).toEqual([])
  })

  it('a sign of comparison that was turned is dangerous', () => {
    expect(kinds('es', 'It lasts < 5 minutes.', 'Dura > 5 minutos.')).toContain('comparison')
  })
})

describe('texts together', () => {
  const one = { id: 'a', source: 'Give the medicine in the morning.', target: 'Dé el medicamento por la mañana.' }
  it('find a translation in the wrong place', () => {
    const other = { id: 'b', source: 'Give the medicine in the evening.', target: one.target }
    expect(checkTogether([one, other]).map(({ kind, segment }) => [kind, segment])).toEqual([
      ['same-target', 'a'],
      ['same-target', 'b'],
    ])
  })
  it('find one English in two translations', () => {
    const other = { ...one, id: 'b', target: 'Por la mañana, administre el medicamento.' }
    expect(checkTogether([one, other]).map(({ kind, segment }) => [kind, segment])).toEqual([['same-source', 'b']])
  })
  it('let names and short headings be', () => {
    expect(
      checkTogether([
        { id: 'a', source: 'Seizures', target: 'Crisis' },
        { id: 'b', source: 'Fits', target: 'Crisis' },
      ]),
    ).toEqual([])
  })
})

describe('measures', () => {
  it('know how long good translations are, of enough of them', () => {
    const pair = { source: 'A sentence of some forty letters in all.', target: 'Una frase de unas cuarenta letras en total.' }
    expect(lengthBand([pair])).toBeUndefined()
    const band = lengthBand(Array.from({ length: 40 }, () => pair))
    expect(band?.least).toBeGreaterThan(0.5)
    expect(band?.most).toBeLessThan(1.6)
  })
  it('of reading ease give what their authors give', () => {
    const words = 'el gato come pan'.split(' ')
    expect(inflesz({ sentences: 1, words })).toBeCloseTo(206.835 - (62.3 * 6) / 4 - 4, 3)
    expect(lix({ sentences: 2, words: 'barnet sover godt og læringsmiljøet venter'.split(' ') })).toBeCloseTo(3 + 100 / 6, 3)
  })
  it('find a page that reads harder than its source', () => {
    const hard =
      'La administración continuada de tratamientos farmacológicos anticonvulsivantes requiere supervisión especializada multidisciplinar.'
    const found = checkReading(Array(30).fill('Give it each day.'), Array(30).fill(hard), 'es')
    expect(found.map(({ kind }) => kind)).toEqual(['reading'])
  })
})

describe('what was not checked', () => {
  it('is said, for a language nobody has made lists for', () => {
    const { checked, unchecked } = coverageOf('ti', 'Tigrinya', { words: { source: checkWords('en'), target: checkWords('ti') } })
    expect(unchecked.join('\n')).toMatch(/negations[\s\S]*templates\/checks\/ti\.yml/)
    expect(unchecked.join('\n')).toContain('the names of units in Tigrinya are not known')
    expect(checked.join()).not.toContain('negations')
    expect(kinds('ti', 'Do not wait more than 5 days.', 'ኣይትጸበ 5 መዓልቲ።')).toEqual([])
  })
})

describe('a waiver', () => {
  const text = textMark('Non.')
  const good = {
    page: 'pcd',
    segment: '758gd',
    rule: 'negation-lost',
    text,
    by: 'Ana Ruiz, nurse',
    why: 'It is said in another way',
    until: '2027-01-31',
  }
  it('sets aside what its text is held back for, and nothing else', () => {
    const findings = ['negation-lost', 'length-far'].map((kind) => ({ kind: kind as 'negation-lost', segment: '758gd', reason: '' }))
    const { standing, waived } = waive({ id: '758gd', target: 'Non.' }, findings, [good])
    expect([standing.map(({ kind }) => kind), waived.map(({ finding }) => finding.kind)]).toEqual([['length-far'], ['negation-lost']])
    expect(waive({ id: '758gd', target: 'Oui.' }, findings, [good]).waived).toEqual([])
    expect(waive({ id: '9f8gd', target: 'Non.' }, findings, [good]).waived).toEqual([])
  })
  it('is refused for what is dangerous, when it ran out, and of a rule that is none', () => {
    expect(objectionTo(good, '2027-01-31')).toBeUndefined()
    expect(objectionTo(good, '2027-02-01')).toBe('It ran out on 2027-01-31')
    expect(objectionTo({ ...good, rule: 'numbers' }, '2026-01-01')).toContain('cannot be waived')
    expect(objectionTo({ ...good, rule: 'negation' }, '2026-01-01')).toContain('needs no waiver')
    expect(objectionTo({ ...good, rule: 'nothing' }, '2026-01-01')).toContain('There is no rule')
  })
  it.each(['by', 'why', 'until', 'text'] as const)('without its `%s` is refused at the door', (name) => {
    const reasons: string[] = []
    const { [name]: _, ...rest } = good
    const all = readWaivers(JSON.stringify([rest]), 'translations/es/waivers.yml', ({ reason }) => reasons.push(reason))
    expect([all, reasons.join()]).toEqual([[], expect.stringContaining(name)])
  })
})
