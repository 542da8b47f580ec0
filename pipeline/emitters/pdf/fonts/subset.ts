// A TrueType font cut down to the glyphs of one document (ISO 32000-1, 9.9): their outlines are copied as they stand in the file.

import { flatMap } from '../../../tree/flat-map.ts'
import { tablesOf, writeSfnt } from './sfnt.ts'

/** The glyphs of a font that a document uses; their places in the list are its CIDs. */
export interface Subset {
  readonly glyphs: number[]
  /** The first CID of a glyph. */
  readonly mapping: Record<number, number>
  readonly includeGlyph: (glyph: number) => number
  /** The font file of these glyphs, and of the parts they are put together from. */
  readonly encode: () => Uint8Array
}
/** Makes a subset for each document of what is read from a font once. */
export type Cutter = () => Subset

/** What cuts a font of TrueType outlines; `undefined` for other fonts. */
export function createCutter(file: Uint8Array): Cutter | undefined {
  const source = sourceOf(file)
  return source && (() => createSubset(source))
}

interface Part {
  /** Where the glyph's number stands in the outline. */
  readonly at: number
  readonly glyph: number
}
interface Source {
  readonly tables: ReadonlyMap<string, Uint8Array>
  readonly outline: (glyph: number) => Uint8Array
  readonly parts: (glyph: number) => readonly Part[]
  /** Advance and bearing as `hmtx` writes them. */
  readonly metric: (glyph: number) => number
}

const needed = ['glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp']
const none: readonly Part[] = []

function sourceOf(file: Uint8Array): Source | undefined {
  const tables = tablesOf(file)
  const [glyf, loca, head, hhea, hmtx] = needed.map((name) => tables?.get(name))
  if (!(tables && glyf && loca && head && hhea && hmtx && tables.has('maxp'))) return undefined
  const outlineOf = createOutlines(glyf, viewOf(loca), viewOf(head).getInt16(50) === 1)
  const parts = new Map<number, readonly Part[]>()
  return {
    tables,
    outline: outlineOf,
    parts: (glyph) => {
      const known = parts.get(glyph) ?? partsOf(outlineOf(glyph))
      parts.set(glyph, known)
      return known
    },
    metric: createMetrics(viewOf(hmtx), viewOf(hhea).getUint16(34)),
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function createOutlines(glyf: Uint8Array, loca: DataView, long: boolean): (glyph: number) => Uint8Array {
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const known: (Uint8Array | undefined)[] = []
  return (glyph) => (known[glyph] ??= glyf.subarray(offset(glyph), offset(glyph + 1)))
}

/** The last full metric gives its advance to all glyphs after it. */
function createMetrics(hmtx: DataView, full: number): (glyph: number) => number {
  return (glyph) => {
    if (glyph < full) return hmtx.getUint32(glyph * 4)
    const advance = hmtx.getUint16((full - 1) * 4)
    return advance * 0x10000 + hmtx.getUint16(full * 4 + (glyph - full) * 2)
  }
}

// Flags of a part of a composite glyph (OpenType, `glyf`).
const wordArguments = 0x1
const oneScale = 0x8
const moreParts = 0x20
const twoScales = 0x40
const matrix = 0x80

function partsOf(outline: Uint8Array): readonly Part[] {
  if (outline.length < 10) return none
  const view = viewOf(outline)
  if (view.getInt16(0) >= 0) return none
  const parts: Part[] = []
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at)
    parts.push({ at: at + 2, glyph: view.getUint16(at + 2) })
    at += 4 + (flags & wordArguments ? 4 : 2) + (flags & oneScale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0)
    more = (flags & moreParts) !== 0
  }
  return parts
}

function createSubset(source: Source): Subset {
  // Glyph 0 stands for what is missing and is always there.
  const glyphs: number[] = [0]
  const mapping: Record<number, number> = { 0: 0 }
  const includeGlyph = (glyph: number): number => (mapping[glyph] ??= glyphs.push(glyph) - 1)
  const encode = (): Uint8Array => {
    for (let cid = 0; cid < glyphs.length; cid++) for (const { glyph } of source.parts(glyphs[cid] ?? 0)) includeGlyph(glyph)
    return writeSfnt(fontTables(source, glyphs, includeGlyph))
  }
  return { glyphs, mapping, includeGlyph, encode }
}

/** The tables that a reader of the page needs (ISO 32000-1, 9.9.1), sorted by name. */
function fontTables(
  source: Source,
  glyphs: readonly number[],
  cidOf: (glyph: number) => number,
): readonly (readonly [string, Uint8Array])[] {
  const { glyf, loca, long } = outlines(source, glyphs, cidOf)
  const patched = (name: string, at: number, value: number): Uint8Array => {
    const copy = Uint8Array.from(source.tables.get(name) ?? [])
    viewOf(copy).setUint16(at, value)
    return copy
  }
  const own = new Map([
    ['glyf', glyf],
    ['head', patched('head', 50, long ? 1 : 0)],
    ['hhea', patched('hhea', 34, glyphs.length)],
    ['hmtx', metrics(source, glyphs)],
    ['loca', loca],
    ['maxp', patched('maxp', 4, glyphs.length)],
  ])
  const names = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']
  return flatMap(names, (name) => {
    const table = own.get(name) ?? source.tables.get(name)
    return table ? [[name, table] as const] : []
  })
}

/** Outlines one after the other, each at an even place, with the parts of composites under their new numbers. */
function outlines(
  source: Source,
  glyphs: readonly number[],
  cidOf: (glyph: number) => number,
): { glyf: Uint8Array; loca: Uint8Array; long: boolean } {
  const even = (length: number): number => length + (length & 1)
  const size = glyphs.reduce((sum, glyph) => sum + even(source.outline(glyph).length), 0)
  const long = size >= 0x20000
  const glyf = new Uint8Array(size)
  const loca = new Uint8Array((glyphs.length + 1) * (long ? 4 : 2))
  const [view, places] = [viewOf(glyf), viewOf(loca)]
  const note = (index: number, at: number): void => (long ? places.setUint32(index * 4, at) : places.setUint16(index * 2, at / 2))
  let at = 0
  for (const [cid, glyph] of glyphs.entries()) {
    note(cid, at)
    const outline = source.outline(glyph)
    glyf.set(outline, at)
    for (const part of source.parts(glyph)) view.setUint16(at + part.at, cidOf(part.glyph))
    at += even(outline.length)
  }
  note(glyphs.length, at)
  return { glyf, loca, long }
}

function metrics(source: Source, glyphs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(glyphs.length * 4)
  const view = viewOf(bytes)
  for (const [cid, glyph] of glyphs.entries()) view.setUint32(cid * 4, source.metric(glyph))
  return bytes
}
