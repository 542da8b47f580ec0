// Two languages side by side: paragraphs begin at one height, and the lines of each stand as close as they do alone.

import { describe, expect, it } from 'vitest'
import type { Block, Column, List } from '../../../pipeline/tree/types.ts'
import { p, section, span, w } from '../../render/build.ts'
import { faultsOf, layOut, publication, room } from './build.ts'

const short = 'Lay your child down on one side.'
const long = 'Acueste a su hijo o hija de lado y ponga algo blando debajo de la cabeza, y afloje la ropa apretada del cuello.'

const list = (...items: readonly string[]): List => ({
  type: 'list',
  span,
  ordered: false,
  start: 1,
  tight: true,
  items: items.map((words) => ({ span, children: [p(words)] })),
})
/** What is in a box has no rows of its own. */
const box = (...children: readonly Block[]): Block => ({ type: 'callout', span, kind: 'note', title: w('Title'), children })
const column = (lang: string, ...children: readonly Block[]): Column => ({ span, lang, dir: 'ltr', children })
const beside = (first: readonly Block[], second: readonly Block[]): Block => ({
  type: 'parallel',
  span,
  rows: [{ span, columns: [column('en', box(...first)), column('es', box(...second))] }],
})

/** Tops of the lines of words in each column of the first page, in points. */
function topsOf(block: Block): readonly (readonly number[])[] {
  const [page] = layOut(publication([block]))
  const lines = (page?.slices ?? []).flatMap(({ y, slice }) =>
    slice.placements.flatMap((one) => (one.type === 'line' && one.line.frags.length > 1 ? [{ x: one.area.x, y: y + one.area.y }] : [])),
  )
  // The first line is the title of the page.
  const below = lines.slice(1)
  const inColumn = (isIn: (x: number) => boolean): readonly number[] => below.filter(({ x }) => isIn(x)).map(({ y }) => rounded(y))
  return [inColumn((x) => x < room.width / 2), inColumn((x) => x > room.width / 2)]
}

const rounded = (value: number): number => Math.round(value * 10) / 10
const gaps = (tops: readonly number[]): readonly number[] => tops.slice(1).map((top, index) => rounded(top - (tops[index] ?? 0)))

describe('columns side by side', () => {
  it('begin a page where the section does', () => {
    const title = { ...w('Una hoja'), lang: 'es', dir: 'ltr' as const }
    const sheet = { ...section('sheet', 2, 'A sheet', [beside([p(short)], [p(long)])], 'sheet'), beside: title }
    expect(layOut(publication([p('Before it.'), sheet]))).toHaveLength(2)
  })

  it('begin each item at one height', () => {
    const [left = [], right = []] = topsOf(beside([list(short, short, short)], [list(long, short, long)]))
    expect(left.length).toBeLessThan(right.length)
    const starts = right.filter((top) => left.includes(top))
    expect(starts.length).toBeGreaterThanOrEqual(3)
  })

  it('keep the lines of a paragraph as close as where there is no other', () => {
    const [, right = []] = topsOf(beside([list(short, short)], [list(long, long)]))
    const [alone = []] = topsOf(beside([list(long, long)], [list(long, long)]))
    expect(gaps(right)).toEqual(gaps(alone))
  })

  it('stand by themselves where they have not the same paragraphs', () => {
    const [left = [], right = []] = topsOf(beside([p(long)], [p(long), p(long)]))
    const [alone = []] = topsOf(beside([p(long)], [p(long)]))
    expect(gaps(left)).toEqual(gaps(alone))
    expect(right.length).toBe(2 * alone.length)
  })

  it('lose and cover nothing, whatever stands beside what', () => {
    const many = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? long.repeat(6) : short))
    expect(
      faultsOf(
        publication([
          beside([list(...many)], [list(...many.toReversed())]),
          beside(
            [p(long)],
            many.map((one) => p(one)),
          ),
        ]),
      ),
    ).toEqual([])
  })
})
