// Fonts cut down to some glyphs, read back with another program than the one that cut them.

import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { withFewer } from '../../../pipeline/emitters/pdf/fonts/fewer.ts'
import { tablesOf } from '../../../pipeline/emitters/pdf/fonts/sfnt.ts'
import { createCutter } from '../../../pipeline/emitters/pdf/fonts/subset.ts'
import { fonts } from './build.ts'

interface Glyph {
  readonly id: number
  readonly advanceWidth: number
  readonly path: { readonly toSVG: () => string }
}
interface Font {
  readonly numGlyphs: number
  readonly getGlyph: (id: number) => Glyph
  readonly glyphForCodePoint: (point: number) => Glyph
}
const read = (bytes: Uint8Array): Font => create(bytes) as unknown as Font

const files = fonts.stack({ face: 'body', weight: 'regular', slant: 'upright' })
// Among them é and ẵ, which are put together from parts in most fonts.
const letters = [...'Aé ẵfi(ن.)∑']

function cut(bytes: Uint8Array): { readonly subset: Uint8Array; readonly glyphs: readonly number[] } {
  const subset = createCutter(bytes)?.()
  if (!subset) throw new Error('No TrueType outlines')
  const font = read(bytes)
  const glyphs = letters.map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id)
  for (const glyph of glyphs) subset.includeGlyph(glyph)
  return { subset: subset.encode(), glyphs: [...new Set([0, ...glyphs])] }
}

describe.each(files.map((file) => [file.id, file.bytes] as const))('a subset of %s', (_, bytes) => {
  it('has the outlines and widths of its glyphs, in the order they were asked for', () => {
    const { subset, glyphs } = cut(bytes)
    const [whole, part] = [read(bytes), read(subset)]
    const told = (font: Font, id: number): readonly unknown[] => [font.getGlyph(id).advanceWidth, font.getGlyph(id).path.toSVG()]
    expect(glyphs.map((_glyph, cid) => told(part, cid))).toEqual(glyphs.map((glyph) => told(whole, glyph)))
  })

  it('adds up to the sum that says it is undamaged', () => {
    const { subset } = cut(bytes)
    const view = new DataView(subset.buffer, subset.byteOffset, subset.byteLength)
    let sum = 0
    for (let at = 0; at < subset.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })

  it('is the same after another subset was cut from the same font', () => {
    const cutter = createCutter(bytes)
    const make = (ids: readonly number[]): Uint8Array | undefined => {
      const subset = cutter?.()
      for (const id of ids) subset?.includeGlyph(id)
      return subset?.encode()
    }
    const first = make([5, 9, 40])
    make([40, 7, 5])
    expect(make([5, 9, 40])).toEqual(first)
  })
})

it('cuts nothing but TrueType outlines', () => {
  expect(createCutter(new TextEncoder().encode('OTTO and more than twelve bytes'))).toBeUndefined()
  expect(tablesOf(new Uint8Array())).toBeUndefined()
})

describe('a font with fewer characters', () => {
  const [{ bytes } = { bytes: new Uint8Array() }] = files
  const whole = read(bytes)
  const glyphOf = (font: Font, letter: string): Glyph => font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
  const kept = [...'Aéẵ '].map((letter): [number, number] => [letter.codePointAt(0) ?? 0, glyphOf(whole, letter).id])
  const fewer = withFewer(bytes, kept) ?? new Uint8Array()

  it('has them under their numbers, drawn as they were', () => {
    for (const letter of 'Aéẵ ') {
      const [now, before] = [glyphOf(read(fewer), letter), glyphOf(whole, letter)]
      expect([now.id, now.advanceWidth, now.path.toSVG()]).toEqual([before.id, before.advanceWidth, before.path.toSVG()])
    }
  })

  it('knows no others, and is small', () => {
    expect(glyphOf(read(fewer), 'B').id).toBe(0)
    expect(read(fewer).getGlyph(glyphOf(whole, 'B').id).path.toSVG()).toBe('')
    expect(fewer.length).toBeLessThan(bytes.length / 10)
  })

  it('is none where outlines are of another kind', () => {
    expect(withFewer(new Uint8Array(64), [])).toBeUndefined()
  })
})
