import { describe, expect, it } from 'vitest'
import { identify } from '../../pipeline/localize/identify.ts'
import { localize } from '../../pipeline/localize/localize.ts'
import { isSameSource, type Translation } from '../../pipeline/localize/translation.ts'
import { plainText } from '../../pipeline/tree/plain-text.ts'
import { visitBlocks } from '../../pipeline/tree/visit.ts'
import { citation, image, page, paragraph, reference, section, strong, text, words } from './tree.ts'

const draft = page(
  [
    section(
      'Doses',
      paragraph('Give ', strong('2.5 mL'), '.', citation('a')),
      paragraph(reference('pcd', 'This page'), ' and ', image('A lung')),
      paragraph('5'),
    ),
  ],
  { fields: { shortName: words('PCD'), summary: words('A rare lung condition.') } },
)
const source = identify(
  { ...draft, meta: { ...draft.meta, shortName: 'PCD', description: 'A rare lung condition.', alternateNames: ['PCD', 'ICS'] } },
  undefined,
  () => {},
)

const inSpanish: Readonly<Record<string, string>> = {
  'Primary ciliary dyskinesia (PCD)': 'Discinesia ciliar primaria (DCP)',
  PCD: 'DCP',
  'A rare lung condition.': 'Una enfermedad pulmonar rara.',
  Doses: 'Dosis',
  'Give [1]2.5 mL[/1].[2]': '[2]Dé [1]2,5 ml[/1].',
  '[1]This page[/1] and [2]': '[2] y [1]esta página[/1]',
  'A lung': 'Un pulmón',
  '5': '5',
}
const id = (coded: string) => source.segments.find((segment) => segment.text === coded)?.id ?? ''

function translation(change: Readonly<Record<string, { source?: string; target?: string; fuzzy?: boolean }>> = {}): Translation {
  return new Map(
    source.segments.map((segment) => [
      segment.id,
      { source: segment.text, target: inSpanish[segment.text] ?? '', fuzzy: false, ...change[segment.text] },
    ]),
  )
}
const es = { lang: 'es', dir: 'ltr' } as const
const none = { missing: [], stale: [], unsafe: [], broken: [] }

describe('localize', () => {
  it('is the identity for the source language', () => {
    expect(localize(source, translation(), { lang: 'en', dir: 'ltr' })).toEqual({ page: source, state: none })
  })

  it('puts the translated words in the places of the source', () => {
    const { page: translated, state } = localize(source, translation(), es)
    const said: string[] = []
    visitBlocks(translated.body, { words: (found) => said.push(plainText(found.inlines)) })
    expect(state).toEqual(none)
    expect(said).toEqual(['Dosis', 'Dé 2,5 ml.', 'Un pulmón y esta página', '5'])
    expect(translated.body[0]).toMatchObject({ type: 'section', id: 'doses' })
    expect(translated.segments).toEqual([])
  })

  it('says in the metadata what it is', () => {
    const { page: translated } = localize(source, translation(), { ...es, machine: true })
    expect(translated.meta).toMatchObject({
      lang: 'es',
      dir: 'ltr',
      title: 'Discinesia ciliar primaria (DCP)',
      shortName: 'DCP',
      description: 'Una enfermedad pulmonar rara.',
      alternateNames: ['DCP', 'ICS'],
      translatedFrom: { lang: 'en', title: 'Primary ciliary dyskinesia (PCD)', machine: true },
    })
  })

  it('leads readers to places in their language', () => {
    const { page: translated } = localize(source, translation(), es)
    const [first] = translated.body
    const paragraphs = first?.type === 'section' ? first.children : []
    expect(paragraphs[1]).toMatchObject({
      words: { inlines: [{ type: 'image' }, { value: ' y ' }, { type: 'reference', target: { page: 'pcd', lang: 'es' } }] },
    })
  })

  it.each([
    ['missing', { target: '' }],
    ['missing', { target: '  ' }],
    ['unsafe', { source: 'Give [1]25 mL[/1].[2]' }],
    ['stale', { fuzzy: true }],
    ['broken', { target: 'Dé 2,5 ml.' }],
  ] as const)('keeps the words of the source where the translation is %s', (state, change) => {
    const coded = 'Give [1]2.5 mL[/1].[2]'
    const localized = localize(source, translation({ [coded]: change }), es)
    expect(localized.state).toEqual({ ...none, [state]: [id(coded)] })
    const [first] = localized.page.body
    const [words] = first?.type === 'section' ? first.children : []
    expect(words).toMatchObject({ words: { lang: 'en', dir: 'ltr', inlines: [text('Give '), strong('2.5 mL'), text('.'), citation('a')] } })
  })

  it('does not touch the page it is given', () => {
    const before = structuredClone(source)
    localize(source, translation(), es)
    expect(source).toEqual(before)
  })
})

describe('isSameSource', () => {
  it.each([
    ['a  b', 'a b', true],
    ['the “end”', 'the "end"', true],
    ['it’s', "it's", true],
    ['lungs – and ears', 'lungs - and ears', true],
    ['20–40 mg', '20-40 mg', false],
    ['2.5 mL', '25 mL', false],
    ['can', 'cannot', false],
    ['[1]a[/1]', '[1]a[/1][2]', false],
  ])('%s / %s: %s', (left, right, same) => {
    expect(isSameSource(left, right)).toBe(same)
  })
})
