// Pages made up from a seed: every kind of block in every other, with words that no author would write.

import type { Asset, Block, CalloutKind, Cell, Inline, ListItem, Row } from '../../../pipeline/tree/types.ts'
import { isolate, link, p, section, span, strong, t, w } from '../../render/build.ts'

/** A number from nought to below `sides`. */
export type Dice = (sides: number) => number

/** Numbers that look random and are the same each time. */
export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 2654435761) >>> 0
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const common =
  'If your child has a seizure that lasts longer than 5 minutes give the rescue medicine and call an ambulance. I am here.'.split(' ')
const odd = [
  'carbamazepine-10,11-epoxide',
  '2.5 mg/kg',
  'النوبة',
  'دقائق',
  '(6 months)',
  'слово',
  'Ωμέγα',
  'Krankenhausaufenthalt',
  'Nervenzellen',
  'c.1283G>A',
  '≥ 20 %',
  'W',
  '—',
  'https://example.org/a/very/long/path/that-goes-on-and-on?for=ever#and',
  'e\u0301\u0302',
]
const pixels: readonly Asset['width'][] = [1, 40, 700, 20000]

interface Deck {
  readonly roll: Dice
  readonly depth: number
}

function word(roll: Dice): string {
  if (roll(400) === 0) return 'abcdefghij'.repeat(1000)
  if (roll(60) === 0) return 'x'.repeat(20 + roll(200))
  return (roll(5) === 0 ? odd[roll(odd.length)] : common[roll(common.length)]) ?? ''
}

function words(roll: Dice): string {
  const count = [1, 3, 12, 30, 90, 250][roll(roll(4) === 0 ? 6 : 4)] ?? 1
  return Array.from({ length: 1 + roll(count) }, () => word(roll)).join(' ')
}

function inlines(roll: Dice): readonly (string | Inline)[] {
  const parts: (() => string | Inline)[] = [
    () => words(roll),
    () => words(roll),
    () => strong(words(roll)),
    () => isolate('20–40 mg', 'ltr'),
    () => ({ type: 'superscript', span, children: [t('2')] }),
    () => ({ type: 'subscript', span, children: [t('10')] }),
    () => link('https://example.org/', words(roll)),
    () => ({ type: 'break', span }),
    () => ({ type: 'inlineCode', span, value: 'npm run x' }),
    () => ({ type: 'image', span, asset: asset(roll), alt: w('A picture') }),
  ]
  const chosen = Array.from({ length: 1 + roll(3) }, () => parts[roll(roll(3) === 0 ? parts.length : 3)]?.() ?? '')
  return chosen.flatMap((part, index) => (index > 0 ? [' ', part] : [part]))
}

function asset(roll: Dice): Asset {
  const size = (): number => pixels[roll(pixels.length)] ?? 1
  return { path: 'picture.png', mediaType: 'image/png', width: size(), height: size() }
}

function some({ roll, depth }: Deck, most: number): readonly Block[] {
  return Array.from({ length: roll(most + 1) }, () => block({ roll, depth: depth + 1 }))
}

function item(deck: Deck): ListItem {
  const checked = [undefined, undefined, true, false][deck.roll(4)]
  return { span, children: some(deck, 2), ...(checked === undefined ? {} : { checked }) }
}

function grid({ roll }: Deck): Block {
  const columns = roll(12) === 0 ? 40 : 1 + roll(6)
  const heads = roll(3)
  const cell = (row: number): Cell => ({
    span,
    words: roll(8) === 0 ? w() : w(...inlines(roll)),
    ...(row < heads ? { scope: 'column' as const } : {}),
  })
  const rows = Array.from({ length: heads + 1 + roll(roll(10) === 0 ? 60 : 6) }, (_, row): Row => {
    return { span, cells: Array.from({ length: columns }, () => cell(row)) }
  })
  const aligned = Array.from({ length: columns }, () => (['start', 'center', 'end'] as const)[roll(3)] ?? 'start')
  return { type: 'table', span, columns: aligned, heads, rows, ...(roll(2) === 0 ? { caption: w(words(roll)) } : {}) }
}

const kinds: readonly CalloutKind[] = ['emergency', 'note', 'tip', 'questions', 'review']

const leaves: readonly ((deck: Deck) => Block)[] = [
  ({ roll }) => p(...inlines(roll)),
  ({ roll }) => p(...inlines(roll)),
  ({ roll }) => ({ type: 'paragraph', role: 'lead', span, words: w(...inlines(roll)) }),
  ({ roll }) => ({ type: 'code', span, value: Array.from({ length: roll(6) }, () => words(roll)).join('\n') }),
  ({ roll }) => ({ type: 'writing', span, lines: roll(8) }),
  () => ({ type: 'rule', span }),
  ({ roll }) => ({
    type: 'figure',
    span,
    asset: asset(roll),
    alt: w('A picture'),
    ...(roll(2) === 0 ? { caption: w(words(roll)) } : {}),
    ...(roll(2) === 0 ? { credit: w(words(roll)) } : {}),
  }),
  grid,
]
const branches: readonly ((deck: Deck) => Block)[] = [
  (deck) => ({
    type: 'list',
    ordered: deck.roll(2) === 0,
    start: deck.roll(3) === 0 ? 99_998 : 1,
    tight: deck.roll(2) === 0,
    span,
    items: Array.from({ length: 1 + deck.roll(5) }, () => item(deck)),
  }),
  (deck) => ({
    type: 'callout',
    kind: kinds[deck.roll(kinds.length)] ?? 'note',
    title: w(deck.roll(9) === 0 ? words(deck.roll) : 'A box'),
    span,
    children: some(deck, 4),
  }),
  (deck) => ({ type: 'quote', span, children: some(deck, 3) }),
  (deck) => ({
    type: 'definitions',
    span,
    ...(deck.roll(2) === 0 ? { role: 'facts' as const } : {}),
    items: [{ span, terms: [w(words(deck.roll))], definitions: [some(deck, 2), some(deck, 1)] }],
  }),
  (deck) => section(`s${deck.roll(1e9)}`, 3, deck.roll(6) === 0 ? words(deck.roll) : 'A heading', some(deck, 3)),
]

function block(deck: Deck): Block {
  const deep = deck.depth > 5
  const from = deep || deck.roll(3) > 0 ? leaves : branches
  return (from[deck.roll(from.length)] ?? leaves[0])?.(deck) ?? p()
}

/** A page of many blocks. */
export function oddPage(seed: number): readonly Block[] {
  const roll = dice(seed)
  const parts = Array.from({ length: 4 + roll(6) }, () => block({ roll, depth: 0 }))
  return [...parts, ...Array.from({ length: 2 }, (_, index) => section(`part${index}`, 2, words(roll), some({ roll, depth: 0 }, 5)))]
}
