// Promises of layout, over hard content and over documents made up from a seed.

import { describe, expect, it } from 'vitest'
import { createHyphens } from '../../../pipeline/emitters/pdf/hyphens.ts'
import type { Page } from '../../../pipeline/emitters/pdf/layout/paginate.ts'
import { createTypesetter } from '../../../pipeline/emitters/pdf/layout/typesetter.ts'
import type { Block } from '../../../pipeline/tree/types.ts'
import { p, section, span, w } from '../../render/build.ts'
import { theme } from '../../render/context.ts'
import { enlarged, faultsOf, fonts, laidPages, layOut, type Paper, paper, publication } from './build.ts'
import { hard } from './hard.ts'
import { oddPage } from './odd.ts'

describe('hard content', () => {
  it.each(Object.entries(hard))('%s: nothing leaves the margins, lies on anything, or is lost', (title, blocks) => {
    expect(faultsOf(publication(blocks, { title }))).toEqual([])
    expect(faultsOf(publication(blocks, { title, lang: 'ar' }))).toEqual([])
  })
})

// `SEED=7 PAGES=20000 npx vitest run tests/emitters/pdf/layout.test.ts` takes others, and more.
const firstSeed = Number(process.env.SEED ?? 1)
const wanted = Number(process.env.PAGES ?? 1500)
const large = enlarged(2)
const hyphens = createHyphens(theme)
await hyphens.load('de')
const papers: readonly Paper[] = [
  paper,
  { ...paper, bounds: { width: 366, height: 718, beyond: 44 } },
  { theme: large, typesetter: createTypesetter(fonts, large), bounds: { width: 455, height: 718, beyond: 0 } },
  { ...paper, bounds: { width: 220, height: 420, beyond: 10 } },
  { ...paper, typesetter: createTypesetter(fonts, theme, hyphens), bounds: { width: 300, height: 600, beyond: 0 } },
]
const languages = ['en', 'ar', 'de']

it(`${wanted} made-up pages: nothing leaves the margins, lies on anything, stands alone, or is lost`, () => {
  const before = laidPages
  for (let seed = firstSeed; laidPages - before < wanted; seed++) {
    const setting = papers[seed % papers.length] ?? paper
    const faults = faultsOf(publication(oddPage(seed), { lang: languages[seed % languages.length] ?? 'en' }), setting)
    expect({ seed, faults }).toEqual({ seed, faults: [] })
  }
}, 300_000)

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

  it('draws the frame of a long box on each page it stands on, with its title and what follows on the first', () => {
    const pages = layOut(publication([p('Before.'), ...(hard['a box longer than three pages'] ?? [])]))
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, { frames }] of pages.entries()) {
      const [frame] = frames
      expect([frames.length, frame?.first, frame?.last]).toEqual([1, index === 0, index === pages.length - 1])
      expect((frame?.bottom ?? 0) - (frame?.top ?? 0)).toBeGreaterThan(30)
    }
    expect(lineCount(pages[0])).toBeGreaterThan(4)
  })

  it('leaves no line or two alone on the last page', () => {
    for (let filler = 30; filler < 60; filler++) {
      const last = layOut(publication(Array.from({ length: filler }, () => p('One line.')))).at(-1)
      expect(lineCount(last)).toBeGreaterThan(2)
    }
  })

  it('prints a picture up to a quarter smaller where that spares half a page', () => {
    const asset = { path: 'x.png', mediaType: 'image/png', width: 400, height: 400 } as const
    const figure: Block = { type: 'figure', span, asset, alt: w('A picture'), caption: w('What it shows.') }
    const heights = Array.from({ length: 20 }, (_, more) => {
      const pages = layOut(publication([...Array.from({ length: 5 + more }, () => p('One line.')), figure]))
      const images = pages.flatMap(({ slices }) => slices.flatMap(({ slice }) => slice.placements.filter(({ type }) => type === 'image')))
      return { pages: pages.length, height: images.map((image) => ('area' in image ? Math.round(image.area.height) : 0))[0] ?? 0 }
    })
    expect(heights.every(({ height }) => height >= 225 && height <= 300)).toBe(true)
    expect(heights.some(({ pages, height }) => pages === 1 && height < 300)).toBe(true)
    expect(heights.every(({ pages, height }) => pages === 1 || height === 300)).toBe(true)
  })

  it('parts what opens a list from it rather than leave a quarter of the page empty', () => {
    const list = (depth: number): Block => ({
      type: 'list',
      ordered: false,
      start: 1,
      tight: true,
      span,
      items: [{ span, children: [p('Words of an item.'), ...(depth > 0 ? [list(depth - 1)] : [])] }],
    })
    const pages = layOut(publication([...Array.from({ length: 20 }, () => p('One line.')), p('It begins:'), list(12)]))
    expect(lineCount(pages[0])).toBeGreaterThan(25)
  })

  it('keeps a small box whole', () => {
    const box: Block = { type: 'callout', kind: 'note', title: w('Note'), span, children: [p('One.'), p('Two.'), p('Three.')] }
    for (let filler = 20; filler < 36; filler++) {
      const pages = layOut(publication([...Array.from({ length: filler }, () => p('One line.')), box]))
      expect(pages.flatMap(({ frames }) => frames)).toHaveLength(1)
    }
  })
})
