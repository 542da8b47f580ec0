import { describe, expect, it } from 'vitest'
import { normalizeWords } from '../../pipeline/localize/meanings.ts'
import { decode, encode, hasWords } from '../../pipeline/localize/segment-text.ts'
import type { Inline } from '../../pipeline/tree/types.ts'
import { randomInlines, randomNumbers } from './random.ts'
import { citation, emphasis, lineBreak, link, span, strong, text, words } from './tree.ts'

const dose = words('Do not give ', strong('more than 2.5 mL'), ' in one dose.', citation('smith'))

/** Texts joined and normalised, as reading a segment promises; spaces at its two ends do not count. */
function normalForm(inlines: readonly Inline<'draft'>[]): readonly Inline<'draft'>[] {
  const nodes: Inline<'draft'>[] = []
  for (const node of inlines) {
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = text(last.value + node.value)
    else nodes.push('children' in node ? ({ ...node, children: normalForm(node.children) } as Inline<'draft'>) : node)
  }
  return nodes
    .map((node) => (node.type === 'text' ? text(normalizeWords(node.value)) : node))
    .filter((node) => node.type !== 'text' || node.value !== '')
}

function trimEnds(inlines: readonly Inline<'draft'>[]): readonly Inline<'draft'>[] {
  const trimmed = inlines.map((node, index) => {
    if (node.type !== 'text') return node
    const start = index === 0 ? node.value.replace(/^ /, '') : node.value
    return text(index === inlines.length - 1 ? start.replace(/ $/, '') : start)
  })
  return trimmed.filter((node) => node.type !== 'text' || node.value !== '')
}

describe('encode', () => {
  it('puts pairs round words and single codes for the rest', () => {
    expect(encode(dose)).toEqual({
      text: 'Do not give [1]more than 2.5 mL[/1] in one dose.[2]',
      codes: [
        { n: 1, kind: 'strong', paired: true },
        { n: 2, kind: 'citation', paired: false },
      ],
    })
  })

  it('numbers nested codes from the outside', () => {
    expect(encode(words(link('https://a.org', 'see ', emphasis('this')), lineBreak(), 'now')).text).toBe('[1]see [2]this[/2][/1][3]now')
  })

  it('makes a code of what looks like one', () => {
    expect(encode(words('Step [3] of ［２］ [[abcde]]'))).toEqual({
      text: 'Step [1] of [2] [3]',
      codes: [1, 2, 3].map((n) => ({ n, kind: 'literal', paired: false })),
    })
  })

  it('sees a code that stands in two texts', () => {
    expect(encode(words('[', '3]')).text).toBe('[1]')
  })

  it('collapses spaces and composes characters', () => {
    expect(encode(words('  a \n  cafe\u0301\u00a0b\t')).text).toBe('a café\u00a0b')
  })
})

describe('hasWords', () => {
  it('needs a letter or a digit beside the codes', () => {
    expect(['[1]', ' ', '[1] – [2]', '', '…'].map(hasWords)).toEqual([false, false, false, false, false])
    expect(['[1]a[/1]', '2.5', 'دواء'].map(hasWords)).toEqual([true, true, true])
  })
})

describe('decode', () => {
  const read = (translated: string) => decode(translated, dose)

  it('gives back what was encoded', () => {
    expect(decode(encode(dose).text, dose)).toEqual({ inlines: dose.inlines, problems: [] })
  })

  it('gives back random words', () => {
    const random = randomNumbers(7)
    for (let run = 0; run < 3000; run += 1) {
      const original = { inlines: randomInlines(random), span }
      const { inlines, problems } = decode(encode(original).text, original)
      expect(problems).toEqual([])
      expect(normalForm(inlines)).toEqual(trimEnds(normalForm(original.inlines)))
    }
  })

  it('puts codes where the translator put them', () => {
    expect(read('[2]En una dosis no dé [1]más de 2,5 ml[/1].').inlines).toEqual([
      citation('smith'),
      text('En una dosis no dé '),
      strong('más de 2,5 ml'),
      text('.'),
    ])
  })

  it.each([
    '[1]x[1] [2]',
    '[/1]x[1] [2]',
    '[1]x[1/] [2]',
    '［１］x［／１］ [2]',
    '[ 1 ]x[ /1 ] [2]',
    '[١]x[/١] [٢]',
    '\u200f[1\u200f]x[1/] [2]',
  ])('reads the codes of %s', (translated) => {
    expect(read(translated).problems).toEqual([])
    expect(read(translated).inlines).toContainEqual(strong('x'))
  })

  it.each([
    ['[1]x[/1]', [2, 'The code [2] is missing']],
    ['[1]x [2]', [1, 'One half of the code [1]…[/1] is missing']],
    ['[1]x[/1] [2] [2]', [2, 'The code [2] stands there more often than in the original']],
    ['[1]x[/1] [2] [7]', [7, 'There is no code [7] in the original']],
  ])('reports %s', (translated, [code, reason]) => {
    expect(read(translated).problems).toEqual([{ code, reason }])
  })

  it('reports pairs that cross', () => {
    const original = words(strong('a'), emphasis('b'))
    expect(decode('[1]x[2]y[/1]z[/2]', original)).toEqual({
      inlines: [strong('xy'), text('z')],
      problems: [{ code: 2, reason: 'The code [2]…[/2] crosses another one; put it wholly inside or outside' }],
    })
  })

  it('leaves out codes it cannot use and keeps the words', () => {
    expect(read('[1]x [2] y').inlines).toEqual([text('x '), citation('smith'), text(' y')])
  })
})
