import { describe, expect, it } from 'vitest'
import { identify, renew } from '../../pipeline/localize/identify.ts'
import type { TranslationState } from '../../pipeline/localize/localize.ts'
import { changeBetween, judge } from '../../pipeline/localize/page-state.ts'
import { textsMark } from '../../pipeline/localize/texts-mark.ts'
import type { Block } from '../../pipeline/tree/types.ts'
import { safetyWords } from './safety-words.ts'
import { callout, list, page, paragraph, section, words } from './tree.ts'

const whole: TranslationState = { missing: [], stale: [], unsafe: [], broken: [] }
const stale = { ...whole, stale: ['a'] }
const unsafe = { ...whole, unsafe: ['a'] }
const missing = { ...whole, missing: ['a'] }
const broken = { ...whole, broken: ['a'] }

describe('a translation is in one state', () => {
  it.each([
    // what is open, whether it was whole, how the source changed since the copy; the state, and what is published
    [whole, true, undefined, 'current', 'file'],
    [whole, true, 'trivial', 'current', 'file'],
    [whole, true, 'wording', 'current', 'file'],
    [whole, true, 'safety', 'current', 'file'],
    [stale, true, undefined, 'draft', undefined],
    [stale, true, 'trivial', 'current', 'copy'],
    [stale, true, 'wording', 'dated', 'copy'],
    [stale, true, 'safety', 'withdrawn', undefined],
    [unsafe, true, undefined, 'withdrawn', undefined],
    [unsafe, false, undefined, 'draft', undefined],
    // The words that changed since were translated anew in the copy, so that it is the file that is behind.
    [unsafe, true, 'trivial', 'current', 'copy'],
    [unsafe, true, 'wording', 'dated', 'copy'],
    [unsafe, true, 'safety', 'withdrawn', undefined],
    [unsafe, false, 'safety', 'withdrawn', undefined],
    [missing, true, undefined, 'draft', undefined],
    [missing, false, undefined, 'draft', undefined],
    [missing, false, 'trivial', 'current', 'copy'],
    [missing, false, 'wording', 'dated', 'copy'],
    [missing, false, 'safety', 'withdrawn', undefined],
    [broken, true, undefined, 'draft', undefined],
    [broken, true, 'trivial', 'current', 'copy'],
    [broken, true, 'wording', 'dated', 'copy'],
    [broken, true, 'safety', 'withdrawn', undefined],
    [{ ...stale, ...unsafe }, true, undefined, 'withdrawn', undefined],
    [{ ...missing, ...unsafe }, true, 'wording', 'dated', 'copy'],
  ] as const)('%j, whole before: %s, since the copy: %s → %s from %s', (open, wasWhole, sinceCopy, state, from) => {
    expect(judge({ open, wasWhole, ...(sinceCopy && { sinceCopy }) })).toEqual({ state, ...(from && { from }) })
  })
})

type Draft = Block<'draft'>
const dose = paragraph('Give 2.5 mL.')
const plain = paragraph('Many families tell us about this.')
const other = paragraph('A blanket is soft.')
const steps = list('Sit down', 'Breathe')
const warned = callout('warning', 'Take care', other)

/** The gravest change from one body to another, ids kept as a lock keeps them. */
function change(before: readonly Draft[], after: readonly Draft[]): string {
  const old = identify(page(before), undefined, () => {})
  const now = identify(page(after), renew(undefined, old), () => {})
  return changeBetween(old, now, safetyWords('en'))
}

describe('the change between two states of a page', () => {
  it.each<[string, readonly Draft[], readonly Draft[], string]>([
    ['nothing', [plain, dose], [plain, dose], 'trivial'],
    ['another order', [plain, dose], [dose, plain], 'trivial'],
    ['other quotation marks', [paragraph('It is "rare" here.')], [paragraph('It is “rare” here.')], 'trivial'],
    ['other words', [plain, dose], [paragraph('Some families tell us about this.'), dose], 'wording'],
    ['plain words added', [plain], [plain, other], 'wording'],
    ['plain words gone', [plain, other], [plain], 'wording'],
    ['another number', [plain, dose], [plain, paragraph('Give 25 mL.')], 'safety'],
    ['a dose added', [plain], [plain, dose], 'safety'],
    ['a dose gone', [plain, dose], [plain], 'safety'],
    ['a negation added', [plain], [plain, paragraph('Do not give it to babies.')], 'safety'],
    ['a warning added', [plain], [plain, warned], 'safety'],
    ['a warning gone', [plain, warned], [plain], 'safety'],
    ['words that came into a warning', [plain, other], [plain, warned], 'safety'],
    ['words that came out of a warning', [plain, warned], [plain, section('More', other)], 'safety'],
    ['a step rewritten', [steps], [list('Sit down', 'Breathe slowly')], 'wording'],
  ])('%s', (_, before, after, grade) => {
    expect(change(before, after)).toBe(grade)
  })
})

it('what is told of changes is no change of what a reader acts on', () => {
  const noted = (text: string) => ({ ...page([plain]), fields: { 'changes.0.text': words(text) } })
  const old = identify(noted('New on this page.'), undefined, () => {})
  const now = identify(noted('Do not give 5 mL: the dose was mended.'), renew(undefined, old), () => {})
  expect(changeBetween(old, now, safetyWords('en'))).toBe('wording')
})

describe('the mark of texts', () => {
  const text = { page: 'p', id: 'a', source: 'Give "it" to her.', target: 'Déselo.' }
  const second = { page: 'p', id: 'b', source: 'Call.', target: 'Llame.' }
  const mark = textsMark([text, second])

  it('is the same for another order, and for quotation marks and spaces of the source', () => {
    expect(textsMark([second, { ...text, source: 'Give  “it” to her.' }])).toBe(mark)
  })

  it.each([
    ['a letter of a translation', [{ ...text, target: 'Deselo.' }, second]],
    ['a word of the source', [{ ...text, source: 'Give it to him.' }, second]],
    ['one text more', [text, second, { ...second, id: 'c' }]],
    ['one text fewer', [text]],
    [
      'two translations exchanged',
      [
        { ...text, target: second.target },
        { ...second, target: text.target },
      ],
    ],
    ['another page', [{ ...text, page: 'q' }, second]],
  ])('is another one for %s', (_, texts) => {
    expect(textsMark(texts)).not.toBe(mark)
  })
})
