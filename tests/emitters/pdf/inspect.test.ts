// The inspection of pages is itself held against faults planted in good ones.

import { expect, it } from 'vitest'
import { setBoxes } from '../../../pipeline/emitters/pdf/layout/layout.ts'
import { type Page, type PlacedSlice, paginate } from '../../../pipeline/emitters/pdf/layout/paginate.ts'
import { keeps } from '../../../pipeline/emitters/pdf/layout/slice.ts'
import { paragraphsOf } from '../../../pipeline/emitters/pdf/plan/paragraphs.ts'
import { planBook } from '../../../pipeline/emitters/pdf/plan/plan.ts'
import { p, section } from '../../render/build.ts'
import { paper, publication } from './build.ts'
import { type FaultName, inspectPages } from './inspect.ts'

const long = 'Words that go on for a while and then for longer still, until there are several lines of them. '
const boxes = planBook(publication([p(long.repeat(3)), section('next', 2, 'Next', [p(long.repeat(4)), p('One line.')])]), paper.theme)
const slices = setBoxes(boxes, { typesetter: paper.typesetter, dir: 'ltr', ...paper.bounds })
const pages = paginate(slices, paper.bounds.height)
const only = pages[0]?.slices ?? []
const heading = only.findIndex(({ slice }) => slice.outline?.depth === 2)

const faultsIn = (laid: readonly (readonly PlacedSlice[])[]): readonly FaultName[] => {
  const made = laid.map((own): Page => ({ slices: own, frames: [] }))
  return [...new Set(inspectPages(made, paper.bounds, paragraphsOf(boxes)).map(({ name }) => name))]
}
const moved = (at: number, by: { readonly x?: number; readonly y?: number }): readonly PlacedSlice[] =>
  only.map((placed, index) => {
    if (index !== at) return placed
    const placements = placed.slice.placements.map((one) =>
      'area' in one ? { ...one, area: { ...one.area, x: one.area.x + (by.x ?? 0) } } : one,
    )
    return { ...placed, y: placed.y + (by.y ?? 0), slice: { ...placed.slice, placements } }
  })

it('finds nothing in good pages', () => {
  expect(faultsIn([only])).toEqual([])
})

it.each<[FaultName, readonly (readonly PlacedSlice[])[]]>([
  ['outside', [moved(1, { x: 300 })]],
  ['outside', [moved(only.length - 1, { y: 900 })]],
  ['overlap', [moved(2, { y: -9 })]],
  ['ink', [moved(2, { y: -9 })]],
  ['empty-page', [only, []]],
  ['heading-at-foot', [only.slice(0, heading + 1), only.slice(heading + 1)]],
  ['lone-line', [only.slice(0, heading + 2), only.slice(heading + 2)]],
  ['lone-line', [only.slice(0, -2), only.slice(-2)]],
  ['lost-words', [only.slice(0, -1)]],
  ['words-twice', [[...only, ...only.slice(-1)].map((placed, index) => (index === only.length ? { ...placed, y: 700 } : placed))]],
])('finds a planted fault: %s', (name, laid) => {
  expect(faultsIn(laid)).toContain(name)
})

it('knows a line that is held as strongly as lines are', () => {
  expect(only.some(({ slice }) => slice.keep === keeps.lines)).toBe(true)
})
