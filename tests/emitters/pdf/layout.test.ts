// Promises of layout, over hard content and over documents made up from a seed.

import { describe, expect, it } from 'vitest'
import type { Page } from '../../../pipeline/emitters/pdf/layout/paginate.ts'
import type { Placement } from '../../../pipeline/emitters/pdf/layout/slice.ts'
import type { Block } from '../../../pipeline/tree/types.ts'
import { p, section, span, w } from '../../render/build.ts'
import { layOut, publication, room, table } from './build.ts'
import { hard } from './hard.ts'

const slack = 0.02
type Area = Extract<Placement, { area: unknown }>['area']

const areas = (page: Page): readonly Area[] =>
  page.slices.flatMap(({ slice, y }) =>
    slice.placements.flatMap((placed) =>
      placed.type === 'line' || placed.type === 'image' ? [{ ...placed.area, y: y + placed.area.y }] : [],
    ),
  )

function overlaps(a: Area, b: Area): boolean {
  const apart = (from: number, length: number, to: number, other: number): boolean =>
    from + length <= to + slack || to + other <= from + slack
  return !apart(a.x, a.width, b.x, b.width) && !apart(a.y, a.height, b.y, b.height)
}

function faultsOf(page: Page): readonly string[] {
  const placed = [...areas(page)].sort((a, b) => a.y - b.y)
  const outside = placed.filter(
    ({ x, y, width, height }) => x < -slack || y < -slack || x + width > room.width + slack || y + height > room.height + slack,
  )
  const covered = placed.flatMap((area, index) => {
    const below = placed.slice(index + 1)
    const end = below.findIndex((other) => other.y >= area.y + area.height)
    return below
      .slice(0, end < 0 ? undefined : end)
      .filter((other) => overlaps(area, other))
      .map((other) => [area, other])
  })
  return [...outside.map((area) => `outside: ${JSON.stringify(area)}`), ...covered.map((pair) => `overlap: ${JSON.stringify(pair)}`)]
}

function checkPages(pages: readonly Page[]): void {
  expect(pages.flatMap(faultsOf)).toEqual([])
}

describe('hard content', () => {
  it.each(Object.entries(hard))('%s: nothing leaves the margins, nothing lies on anything', (title, blocks) => {
    checkPages(layOut(publication(blocks, { title })))
    checkPages(layOut(publication(blocks, { title, lang: 'ar' })))
  })
})

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const stock = [
  'seizure',
  'a',
  'of',
  'carbamazepine-10,11-epoxide',
  '2.5 mg/kg',
  'النوبة',
  'دقائق',
  '(6 months)',
  'слово',
  'Ωμέγα',
  'x'.repeat(120),
  '≥ 20 %',
  'https://example.org/a/very/long/path',
]

function made(roll: (sides: number) => number, depth: number): Block {
  const words = (): string => Array.from({ length: 1 + roll(roll(6) === 0 ? 90 : 16) }, () => stock[roll(stock.length)]).join(' ')
  const some = (): readonly Block[] => Array.from({ length: 1 + roll(3) }, () => made(roll, depth + 1))
  const makers: readonly (() => Block)[] = [
    () => p(words()),
    () => ({ type: 'code', span, value: words() }),
    () => table(Array.from({ length: 1 + roll(6) }, () => Array.from({ length: 5 }, words)).map((row) => row.slice(0, 5))),
    () => ({ type: 'writing', span, lines: roll(6) }),
    () => ({
      type: 'list',
      ordered: roll(2) === 0,
      start: roll(2000),
      tight: roll(2) === 0,
      span,
      items: [
        { span, children: some() },
        { span, checked: true, children: some() },
      ],
    }),
    () => ({ type: 'callout', kind: 'warning', title: w(words()), span, children: some() }),
    () => ({ type: 'quote', span, children: some() }),
    () => ({ type: 'definitions', span, items: [{ span, terms: [w(words())], definitions: [some()] }] }),
  ]
  const chosen = makers[roll(depth > 3 ? 4 : makers.length)]
  return chosen ? chosen() : p()
}

it('made-up documents keep to their pages', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const roll = dice(seed)
    const blocks = Array.from({ length: 6 }, (_, index) => section(`s${index}`, 2, 'Heading', [made(roll, 0), made(roll, 0)]))
    checkPages(layOut(publication(blocks, { lang: seed % 2 ? 'en' : 'ar' })))
  }
})

const lineCount = (page: Page | undefined): number =>
  page?.slices.filter(({ slice }) => slice.placements.some(({ type }) => type === 'line')).length ?? 0

describe('what stays together', () => {
  it('leaves no heading at the foot of a page', () => {
    for (let filler = 20; filler < 45; filler++) {
      const lines = Array.from({ length: filler }, () => p('One line.'))
      for (const page of layOut(publication([...lines, section('next', 2, 'Next', [p('Its words.')])]))) {
        expect(page.slices.at(-1)?.slice.outline).toBeUndefined()
      }
    }
  })

  it('leaves no first or last line of a paragraph alone', () => {
    const long = p('Words that go on for a while and then for longer. '.repeat(8))
    for (let filler = 20; filler < 36; filler++) {
      const lines = Array.from({ length: filler }, () => p('One line.'))
      const pages = layOut(publication([...lines, long]))
      expect(pages.length === 1 || lineCount(pages[1]) !== 1).toBe(true)
    }
  })

  it('prints the head of a table again on each page, as no part of the tree', () => {
    const pages = layOut(publication(hard['a table of 300 rows'] ?? []))
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages.slice(1)) {
      const again = page.slices.filter((placed) => placed.again)
      expect(again.length).toBeGreaterThan(0)
      expect(
        again.flatMap(({ slice }) =>
          slice.placements.filter((placed) => placed.type === 'touch' || (placed.type === 'line' && placed.tag)),
        ),
      ).toEqual([])
    }
  })

  it('keeps a small box whole', () => {
    const box: Block = { type: 'callout', kind: 'note', title: w('Note'), span, children: [p('One.'), p('Two.'), p('Three.')] }
    for (let filler = 20; filler < 36; filler++) {
      const pages = layOut(publication([...Array.from({ length: filler }, () => p('One line.')), box]))
      expect(pages.flatMap(({ frames }) => frames)).toHaveLength(1)
    }
  })
})
