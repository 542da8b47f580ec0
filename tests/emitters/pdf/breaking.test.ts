// How lines end: evenly, with what belongs together on one line, and with hyphens only where they help.

import { describe, expect, it } from 'vitest'
import { createHyphens } from '../../../pipeline/emitters/pdf/hyphens.ts'
import { bestBreaks, type Piece } from '../../../pipeline/emitters/pdf/layout/fit.ts'
import { breakLines, type Line } from '../../../pipeline/emitters/pdf/layout/lines.ts'
import { prepare } from '../../../pipeline/emitters/pdf/layout/paragraph.ts'
import { tieAt } from '../../../pipeline/emitters/pdf/layout/ties.ts'
import { createTypesetter } from '../../../pipeline/emitters/pdf/layout/typesetter.ts'
import { paragraphsOf } from '../../../pipeline/emitters/pdf/plan/paragraphs.ts'
import { planBook } from '../../../pipeline/emitters/pdf/plan/plan.ts'
import type { Inline } from '../../../pipeline/tree/types.ts'
import { readText } from '../../readback/pdf.ts'
import { isolate, p, span, t } from '../../render/build.ts'
import { theme } from '../../render/context.ts'
import { emit, fonts, publication } from './build.ts'

const hyphens = createHyphens(theme)
await hyphens.load('de')
const typesetter = createTypesetter(fonts, theme, hyphens)

function linesOf(lang: string, width: number, ...parts: readonly (string | Inline)[]): readonly string[] {
  const box = paragraphsOf(planBook(publication([p(...parts)], { lang }), theme))[1]
  if (!box) throw new Error('No paragraph')
  return breakLines(prepare(box, typesetter, { width, height: 100 }), width).map(wordsOf)
}

const softHyphen = 0xad
const wordsOf = ({ frags }: Line): string =>
  frags
    .map((frag) => (frag.type === 'text' && frag.shaped.glyphs.some(({ points }) => points[0] === softHyphen) ? '-' : frag.text))
    .join('')
    .trim()

const piece = (width: number, own: Partial<Piece> = {}): Piece => ({ width, space: 1, hyphen: 0, tie: 0, ...own })

describe('the lines of a paragraph', () => {
  it('are weighed together: a long line gives up a word when the next ones gain by it', () => {
    expect(
      bestBreaks(
        [5, 3, 2, 8, 4, 4].map((width) => piece(width)),
        12,
        0,
      ),
    ).toEqual([2, 4])
  })

  it('do not leave a word alone on the last', () => {
    expect(
      bestBreaks(
        Array.from({ length: 7 }, () => piece(3)),
        23,
        0,
      ),
    ).toEqual([5])
  })

  it('give a piece wider than a line one of its own', () => {
    expect(bestBreaks([piece(3), piece(40), piece(3)], 12, 0)).toEqual([1, 2])
  })

  it('end with a hyphen only where it fits', () => {
    expect(bestBreaks([piece(9), piece(3, { hyphen: 1, space: 0 }), piece(5)], 13, 0)).toEqual([1])
  })
})

describe('what stays on one line', () => {
  const titles = new Set(['Dr', 'Sra.'])
  const tie = (text: string): number => tieAt(text.replace('|', ' '), text.indexOf('|') + 1, titles)

  it.each(['2.5|mg', '10|%', '5|mL/kg', '38|°C', '20–40|mg'])('a number and its unit: %s', (text) => {
    expect(tie(`Give ${text} now`)).toBeGreaterThan(tie('Give 6|months now'))
  })

  it.each(['within 6|months', 'Dr|Garcia', 'la Sra.|López', 'when I|am', 'more than ≥|20', 'It ends. A|seizure', 'see page|3'])(
    '%s',
    (text) => {
      expect(tie(text)).toBeGreaterThan(0)
    },
  )

  it.each(['the seizure|lasts', 'see the doctor.|Then call', 'of months|and years'])('nothing else: %s', (text) => {
    expect(tie(text)).toBe(0)
  })
})

describe('hyphens', () => {
  const german = 'Ein Krankenhausaufenthalt ist notwendig.'

  it('part long words in languages that have them', () => {
    expect(linesOf('de', 120, german)).toEqual(['Ein Krankenhausauf-', 'enthalt ist notwendig.'])
  })

  it('are not for English', () => {
    expect(linesOf('en', 120, german).join(' ')).not.toContain('-')
  })

  it('part no term, no code, no word with a figure or a capital within, no name of a medicine', () => {
    const whole: readonly (string | Inline)[][] = [
      [isolate('Krankenhausaufenthalt')],
      [{ type: 'inlineCode', span, value: 'Krankenhausaufenthalt' }],
      [{ type: 'term', term: 'x', anchor: undefined, span, children: [t('Krankenhausaufenthalt')] }],
      ['KrankenHausaufenthalt'],
      ['Krankenhausaufenthalt2'],
      ['Phenobarbitalbehandlung'],
      ['https://krankenhausaufenthalt/notwendig'],
    ]
    for (const parts of whole) expect(linesOf('de', 110, 'Ein ', ...parts, ' ist gut.').join(' ')).not.toContain('- ')
    expect(linesOf('de', 110, 'Ein ', 'Krankenhausaufenthalt', ' ist gut.').join(' ')).toContain('- ')
  })

  it('leave three letters at least on either line', () => {
    expect(hyphens.hyphenate('Aberglaube', 'de').every((place) => place >= 3 && place <= 7)).toBe(true)
    expect(hyphens.hyphenate('Ofen', 'de')).toEqual([])
  })

  it('are not read: the words come back as they were written', async () => {
    const words = 'Nervenzellen, Krankenhausaufenthalt und Entwicklungsverzögerungen gehören zusammen. '.repeat(12).trim()
    const { bytes } = await emit(publication([p(words)], { lang: 'de' }))
    const text = await readText(bytes)
    expect(text).toContain('\u00ad')
    expect(text.replaceAll('\u00ad', '').replaceAll('\n', '')).toContain(words)
  })
})
