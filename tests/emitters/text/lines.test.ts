import { describe, expect, it } from 'vitest'
import { directed, isolated } from '../../../pipeline/emitters/text/bidi-marks.ts'
import { displayWidth } from '../../../pipeline/emitters/text/display-width.ts'
import { text } from '../../../pipeline/emitters/text/index.ts'
import { lowered, raised } from '../../../pipeline/emitters/text/raised.ts'
import { wrap } from '../../../pipeline/emitters/text/wrap.ts'
import { tellAddress } from '../../../pipeline/tree/told-address.ts'
import type { Block, Inline } from '../../../pipeline/tree/types.ts'
import { isolate, link, metadata, p, publication, section, span, t, w } from '../../render/build.ts'
import { bookOf, context, labelsOf } from '../../render/context.ts'
import { english } from '../../render/sample.ts'

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['cafe\u0301', 4],
    ['呼吸', 4],
    ['دَواء', 4],
    ['👩‍⚕️', 2],
    ['\u2066a\u2069\u200f', 1],
    ['', 0],
  ])('%s takes %i', (words, width) => {
    expect(displayWidth(words)).toBe(width)
  })
})

describe('wrap', () => {
  it.each([
    ['at spaces', 'one two three', 8, ['one two', 'three']],
    ['not at no-break spaces', 'give 2.5\u00a0mL now', 9, ['give', '2.5\u00a0mL', 'now']],
    ['not in ranges and addresses', 'take 20–40 mg/day', 8, ['take', '20–40', 'mg/day']],
    ['not within what cannot be cut', 'see https://example.org/a/b-c now', 10, ['see', 'https://example.org/a/b-c', 'now']],
    ['between wide characters', '呼吸困難。咳', 8, ['呼吸困', '難。咳']],
    ['not within isolates', `a ${isolated('20 mg a day', 'ltr')} b`, 8, ['a', isolated('20 mg a day', 'ltr'), 'b']],
    ['never with width 0', 'one two three', 0, ['one two three']],
  ])('cuts lines %s', (_, words, width, lines) => {
    expect(wrap(words, width)).toEqual(lines)
  })
})

describe('directed', () => {
  it('marks a line only where its first letter would mislead', () => {
    expect(directed('دواء PCD', 'rtl')).toBe('دواء PCD')
    expect(directed('PCD دواء', 'rtl')).toBe('\u200fPCD دواء')
    expect(directed(`${isolated('PCD', 'ltr')} دواء`, 'rtl')).toBe(`${isolated('PCD', 'ltr')} دواء`)
    expect(directed('====', 'rtl')).toBe('\u200f====')
    expect(directed('====', 'ltr')).toBe('====')
    expect(directed('دواء is Arabic', 'ltr')).toBe('\u200eدواء is Arabic')
  })
})

describe('raised and lowered', () => {
  it('never make another number of a number', () => {
    expect([raised('6'), raised('−3'), raised('st'), raised('6a'), lowered('2'), lowered('max')]).toEqual([
      '⁶',
      '⁻³',
      'st',
      '^(6a)',
      '₂',
      'max',
    ])
  })
})

describe('tellAddress', () => {
  it.each([
    ['https://www.nhs.uk', 'https://www.nhs.uk/', { shown: 'already' }],
    ['www.nhs.uk', 'https://www.nhs.uk/', { shown: 'already' }],
    ['the NHS', 'https://www.nhs.uk/', { shown: 'after', address: 'https://www.nhs.uk' }],
    ['the NHS', 'https://www.nhs.uk/conditions/', { shown: 'listed', address: 'https://www.nhs.uk/conditions/' }],
    ['020 7946 0000', 'tel:+442079460000', { shown: 'already' }],
    ['our nurse', 'tel:+442079460000', { shown: 'after', address: '+442079460000' }],
    ['999', 'tel:999', { shown: 'already' }],
    ['write', 'mailto:a@b.org?subject=x', { shown: 'after', address: 'a@b.org' }],
    ['a@b.org', 'mailto:a@b.org', { shown: 'already' }],
  ])('%s to %s', (words, url, address) => {
    expect(tellAddress(words, url)).toEqual(address)
  })
})

describe('the text of one page', () => {
  const labels = labelsOf('en')
  async function emit(
    blocks: readonly Block[],
    change: { readonly lang?: string; readonly dir?: 'rtl' } = {},
    textWidth = 0,
  ): Promise<string> {
    const page = publication(metadata({ id: 'p', ...change }), labels, [section('p', 1, 'T', blocks)])
    const { artifacts, facts } = await text.emit(bookOf(page), context('text/en/p.txt', { options: { textWidth, paper: 'a4' } }))
    expect(facts.size).toBe(artifacts[0]?.bytes.length)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(artifacts[0]?.bytes).replace(/^\u200e?\u200f?T\n\u200f?===\n\n/, '')
  }

  it('gives one number to one address', async () => {
    const far = 'https://example.org/far'
    expect(await emit([p(link(far, 'a'), ' ', link('https://example.org/other', 'b'), ' ', link(far, 'c'))])).toBe(
      'a [link 1] b [link 2] c [link 1]\n\n\nLinks\n-----\n\n1. https://example.org/far\n2. https://example.org/other\n',
    )
  })

  it('keeps addresses in right-to-left words together', async () => {
    const call: Inline = link('tel:+44123', 'اتصل')
    expect(await emit([p(call), p(link('https://example.org/far', 'رابط'))], { lang: 'ar', dir: 'rtl' })).toContain(
      'اتصل (\u2066+44123\u2069)',
    )
  })

  it('keeps what an author set apart', async () => {
    expect(await emit([p('By ', isolate('دواء'), '.')])).toBe('By \u2068دواء\u2069.\n')
  })

  it('marks words in another direction', async () => {
    const english: Block = { type: 'paragraph', span, words: { ...w('Take 5 mL.'), lang: 'en', dir: 'ltr' } }
    expect(await emit([english, p('Take')], { lang: 'ar', dir: 'rtl' })).toBe('Take 5 mL.\n\n\u200fTake\n')
  })

  it('puts one space before the mark of a citation', async () => {
    const cited: Inline = { type: 'citation', span, id: 'c', items: [{ key: 'a', number: 1, anchor: 'a' }] }
    expect(await emit([p('One', cited, ', two ', cited, ' (', cited, ').')])).toBe('One [1], two [1] ([1]).\n')
  })

  it('writes definitions with more than a sentence under their terms', async () => {
    const item = { span, terms: [w('A'), w('B')], definitions: [[p('One.'), p('Two.')]] }
    expect(await emit([{ type: 'definitions', span, items: [item] }])).toBe('A, B\n    One.\n\n    Two.\n')
  })

  it('says that a cell is empty, and keeps a cell on one line', async () => {
    const cell = (...inlines: readonly Inline[]) => ({ words: { inlines, span }, span })
    const rows = [
      { span, cells: [cell(t('A')), cell(t('B'))] },
      { span, cells: [cell(), cell(t('x'), { type: 'break', span }, t('y'))] },
    ]
    expect(await emit([{ type: 'table', span, columns: ['start', 'start'], heads: 1, rows }])).toBe(
      '[Table]\n\nRow 1\nA: –\nB: x; y\n\n[End of Table]\n',
    )
  })

  it('says nothing of decoration', async () => {
    const asset = { path: 'a.png', mediaType: 'image/png', width: 1, height: 1 } as const
    expect(await emit([p('a'), { type: 'figure', span, asset, alt: 'decorative' }, p('b')])).toBe('a\n\nb\n')
  })

  it('has no byte order mark, no carriage returns, no spaces at line ends, and the same bytes each time', async () => {
    const once = await text.emit(bookOf(english), context('a.txt', { options: { textWidth: 60, paper: 'a4' } }))
    const again = await text.emit(bookOf(english), context('a.txt', { options: { textWidth: 60, paper: 'a4' } }))
    const words = new TextDecoder('utf-8', { ignoreBOM: true }).decode(once.artifacts[0]?.bytes)
    expect(once).toEqual(again)
    expect(words).not.toMatch(/\r|^\ufeff| $/m)
    expect(words).toMatch(/[^\n]\n$/)
    const long = words.split('\n').filter((line) => displayWidth(line) > 60)
    expect(long.every((line) => line.startsWith('    ') || line.includes('https://'))).toBe(true)
  })
})
