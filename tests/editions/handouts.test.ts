// What the editions promise, read from the files themselves.

import { describe, expect, it } from 'vitest'
import { press } from '../press.ts'
import { inksOf, pictureSpaces, type Side, sidesOf, typeSizes } from './read.ts'

const files = async (folder: string, edition: string): Promise<readonly (readonly [string, Uint8Array])[]> =>
  [...(await press(folder, { formats: ['pdf'], editions: [edition] })).artifacts].filter(([path]) => path.endsWith('.pdf'))

describe.each(['tests/fixtures/blocks', 'tests/fixtures/arabic', 'tests/fixtures/bilingual'])('%s', (folder) => {
  it('sets no word of large print smaller than 18 points, and headings larger', async () => {
    const made = await files(folder, 'large-print')
    expect(made.length).toBeGreaterThan(0)
    for (const [path, bytes] of made) {
      expect(typeSizes(bytes)[0], path).toBeGreaterThanOrEqual(18)
      expect(typeSizes(bytes).at(-1), path).toBe(34)
    }
  })

  it('has no colour in black and white, in pictures neither', async () => {
    const made = await files(folder, 'black-and-white')
    expect(made.length).toBeGreaterThan(0)
    for (const [path, bytes] of made) {
      expect(inksOf(bytes).length, path).toBeGreaterThan(0)
      expect(
        inksOf(bytes).filter((ink) => new Set(ink.split(' ')).size > 1),
        path,
      ).toEqual([])
      expect(
        pictureSpaces(bytes).filter((space) => space !== 'DeviceGray'),
        path,
      ).toEqual([])
    }
  })
})

it('would see colour, and small type', async () => {
  const made = await files('tests/fixtures/arabic', 'standard')
  const bytes = made.find(([path]) => path.includes('/en/conditions/'))?.[1] ?? new Uint8Array()
  expect(inksOf(bytes).some((ink) => new Set(ink.split(' ')).size > 1)).toBe(true)
  expect(pictureSpaces(bytes)).toContain('DeviceRGB')
  expect(typeSizes(bytes)[0]).toBeLessThan(10)
})

describe('a booklet', () => {
  const pageOn = ({ words, width }: Side, half: 'left' | 'right', number: RegExp): number | undefined => {
    const own = words.filter(({ x }) => (half === 'left' ? x < width / 2 : x >= width / 2)).map(({ words }) => words)
    const found = number.exec(own.join(' '))?.[1]
    return found === undefined ? undefined : Number(found)
  }

  it('has two pages on each side, in folding order, each once, four to a sheet', async () => {
    const [[, bytes] = ['', new Uint8Array()]] = await files('tests/fixtures/bilingual', 'booklet')
    const sides = await sidesOf(bytes)
    const count = sides.length * 2
    expect(count % 4).toBe(0)
    const order = sides.map((side) => (['left', 'right'] as const).map((half) => pageOn(side, half, /Page (\d+) of/)))
    const expected = sides.map((_, side) => (side % 2 === 0 ? [count - side, side + 1] : [side + 1, count - side]))
    const printed = Math.max(...order.flat().map((page) => page ?? 0))
    // The last pages of the last sheet may be empty.
    expect(order).toEqual(expected.map((pair) => pair.map((page) => (page <= printed ? page : undefined))))
    expect(count - printed).toBeLessThan(4)
    expect(sides.map(({ label }) => label)).toEqual(expected.map((pair) => pair.join(' | ')))
  })

  it('opens from the other side in a language from right to left', async () => {
    const made = await files('tests/fixtures/arabic', 'booklet')
    const bytes = made.find(([path]) => path.includes('/ar/conditions/'))?.[1] ?? new Uint8Array()
    const sides = await sidesOf(bytes)
    const [first] = sides
    expect(first?.label).toBe(`1 | ${sides.length * 2}`)
    expect(sides[1]?.label).toBe(`${sides.length * 2 - 1} | 2`)
  })

  it.each([
    ['a4', [841.89, 595.28]],
    ['letter', [792, 612]],
  ] as const)('is of %s on its long edge, and keeps clear of the fold', async (paper, size) => {
    const { artifacts } = await press('tests/fixtures/bilingual', {
      formats: ['pdf'],
      editions: ['booklet'],
      paper,
      pages: ['seizure-diary'],
    })
    const bytes = [...artifacts].find(([path]) => path === 'handouts/en/articles/seizure-diary.booklet.pdf')?.[1] ?? new Uint8Array()
    for (const { width, height, words } of await sidesOf(bytes)) {
      expect([width, height]).toEqual(size)
      // At least 14 mm at each side of the fold.
      expect(words.filter(({ x }) => x > width / 2 - 5 && x < width / 2 + 40)).toEqual([])
    }
  })
})
