// Content that layout must survive: too long, too wide, too deep, too empty.

import type { Block, List } from '../../../pipeline/tree/types.ts'
import { p, section, span, t, w } from '../../render/build.ts'
import { table } from './build.ts'

const sentence = 'If a seizure lasts longer than five minutes, give the rescue medicine and call for an ambulance. '

function nested(depth: number): List {
  const below: readonly Block[] = depth > 1 ? [nested(depth - 1)] : []
  return {
    type: 'list',
    ordered: depth % 2 === 0,
    start: 98,
    tight: true,
    span,
    items: [
      { span, children: [p(`Level ${depth} has words of its own that go on for more than one line of a list.`), ...below] },
      { span, children: [] },
    ],
  }
}

const grid = (rows: number, columns: number, word: (row: number, column: number) => string): Block =>
  table(Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => word(row, column))))

export const hard: Readonly<Record<string, readonly Block[]>> = {
  'a word of 10,000 letters': [p('Before ', 'abcdefghij'.repeat(1000), ' after.'), p('Arabic ', 'ابتثجحخدذر'.repeat(200), ' after.')],
  'a table of 40 columns': [grid(6, 40, (row, column) => (row === 0 ? `Column ${column + 1}` : `r${row}c${column + 1} value`))],
  'a table of 300 rows': [grid(300, 4, (row, column) => (row === 0 ? `Head ${column + 1}` : column === 3 ? sentence : `${row}.${column}`))],
  'a cell higher than a page': [
    table([
      ['Question', 'Answer'],
      ['What now?', sentence.repeat(120)],
      ['And then?', 'Nothing.'],
    ]),
  ],
  'a table without words': [
    table([
      ['', ''],
      ['', ''],
    ]),
  ],
  'a table of one long word a cell': [
    table([
      ['Name', 'Code'],
      ['x'.repeat(300), 'y'.repeat(300)],
    ]),
  ],
  'lists in lists': [nested(30)],
  'sections without words': [
    section('a', 2, 'Empty', []),
    section('b', 2, 'Also empty', [section('c', 3, 'Below', [])]),
    section('d', 2, '', [p('Words.')]),
  ],
  'boxes in boxes over pages': [
    {
      type: 'callout',
      kind: 'warning',
      title: w('Warning'),
      span,
      children: [
        p(sentence.repeat(40)),
        { type: 'callout', kind: 'note', title: w('Note'), span, children: [p(sentence.repeat(40))] },
        p(sentence.repeat(10)),
      ],
    },
  ],
  'a box longer than three pages': [
    { type: 'callout', kind: 'emergency', title: w('Emergency'), span, children: Array.from({ length: 30 }, () => p(sentence.repeat(7))) },
  ],
  'images in cells': [
    {
      ...table([
        ['Small', 'Wide', 'Tall'],
        ['', '', ''],
      ]),
      rows: [
        [1, 1],
        [20_000, 40],
        [40, 20_000],
      ].map(([width = 1, height = 1]) => ({
        span,
        cells: [
          w(sentence),
          w({ type: 'image', span, asset: { path: 'x.png', mediaType: 'image/png', width, height }, alt: w('x') }),
          w('x'),
        ].map((words) => ({ span, words })),
      })),
    },
  ],
  'an image of one dot': [
    { type: 'figure', span, asset: { path: 'dot.png', mediaType: 'image/png', width: 1, height: 1 }, alt: w('A dot'), caption: w('A dot') },
  ],
  'many headings': Array.from({ length: 60 }, (_, index) =>
    section(`h${index}`, 2, `Heading ${index}`, index % 7 === 0 ? [p(sentence)] : []),
  ),
  'an image larger than a page': [
    {
      type: 'figure',
      span,
      asset: { path: 'tall.png', mediaType: 'image/png', width: 4000, height: 9000 },
      alt: w('Tall'),
      caption: w(sentence),
    },
    p(
      'An image ',
      { type: 'image', span, asset: { path: 'wide.png', mediaType: 'image/png', width: 9000, height: 300 }, alt: w('Wide') },
      ' in a line.',
    ),
  ],
  'many lines to write on': [p('Your questions'), { type: 'writing', span, lines: 60 }],
  'code of long lines': [{ type: 'code', span, value: `${'0123456789'.repeat(30)}\n\n    indented\n${sentence.repeat(60)}` }],
  'nothing but breaks': [p({ type: 'break', span }, { type: 'break', span }), p(), p(t(' '))],
  'other scripts in a line': [p('Greek Ωμέγα, Cyrillic слово, Vietnamese Tiếng Việt, Arabic كلمة 12.5 mg, symbols ≥ → ☑ ⚠.')],
}
