// A TrueType font with the outlines of some of its glyphs only, each under its old number (ISO 32000-1, 9.9).

import { tablesOf, writeSfnt } from './sfnt.ts'
import { createCutter } from './subset.ts'

// What a program that sets words in the font looks for, besides the outlines and what tells characters from each other.
const kept = ['OS/2', 'cvt ', 'fpgm', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'prep']
const headFormat = 50
const longOffsets = 1

/** Which glyph a character has. */
export type Character = readonly [point: number, glyph: number]

/** The font with these characters and no others; `undefined` for a font without TrueType outlines. */
export function withFewer(file: Uint8Array, characters: readonly Character[]): Uint8Array | undefined {
  const tables = tablesOf(file)
  const cut = createCutter(file)
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((name) => tables?.get(name))
  if (!(tables && cut && glyf && loca && head)) return undefined
  const subset = cut()
  for (const [, glyph] of characters) subset.includeGlyph(glyph)
  // Parts that glyphs are put together from are found while it is written.
  subset.encode()
  const own = new Map([...outlinesOf(new Set(subset.glyphs), { glyf, loca, head }), ['cmap', characterMap(characters)] as const])
  const names = [...kept.filter((name) => tables.has(name) && !own.has(name)), ...own.keys()].sort()
  return writeSfnt(names.map((name) => [name, own.get(name) ?? tables.get(name) ?? new Uint8Array()] as const))
}

type Outlines = Readonly<Record<'glyf' | 'loca' | 'head', Uint8Array>>

function outlinesOf(wanted: ReadonlySet<number>, { glyf, loca, head }: Outlines): readonly (readonly [string, Uint8Array])[] {
  const old = viewOf(loca)
  const isLong = viewOf(head).getInt16(headFormat) === longOffsets
  const offset = (glyph: number): number => (isLong ? old.getUint32(glyph * 4) : old.getUint16(glyph * 2) * 2)
  const count = loca.length / (isLong ? 4 : 2) - 1
  const places = new Uint8Array((count + 1) * 4)
  const parts: Uint8Array[] = []
  let at = 0
  for (let glyph = 0; glyph < count; glyph++) {
    viewOf(places).setUint32(glyph * 4, at)
    if (!wanted.has(glyph)) continue
    const outline = glyf.subarray(offset(glyph), offset(glyph + 1))
    parts.push(outline)
    at += outline.length
  }
  viewOf(places).setUint32(count * 4, at)
  const long = Uint8Array.from(head)
  viewOf(long).setInt16(headFormat, longOffsets)
  return [
    ['glyf', new Uint8Array(Buffer.concat(parts))],
    ['head', long],
    ['loca', places],
  ]
}

// The header of the table with one subtable for all of Unicode, and of that subtable (OpenType, `cmap`, format 12).
const windows = 3
const unicode = 10
const format = 12
const headerSize = 12
const subtableSize = 16
const groupSize = 12

function characterMap(characters: readonly Character[]): Uint8Array {
  const length = subtableSize + characters.length * groupSize
  const table = new Uint8Array(headerSize + length)
  const view = viewOf(table)
  for (const [index, value] of [0, 1, windows, unicode].entries()) view.setUint16(index * 2, value)
  view.setUint32(8, headerSize)
  view.setUint16(headerSize, format)
  view.setUint32(headerSize + 4, length)
  view.setUint32(headerSize + 12, characters.length)
  const sorted = characters.toSorted(([a], [b]) => a - b)
  for (const [index, [point, glyph]] of sorted.entries()) {
    const at = headerSize + subtableSize + index * groupSize
    for (const [word, value] of [point, point, glyph].entries()) view.setUint32(at + word * 4, value)
  }
  return table
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
