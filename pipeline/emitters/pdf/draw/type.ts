// Shaped text → operators. A number (CID) for each glyph and what it stands for, so that copied text is always exact.

import type { Face, Shaped } from '../faces.ts'
import { openFont, type Writer, type WriterFont } from './document.ts'
import { escaped } from './objects.ts'

/** A shaped piece as an operand of `TJ`, which does not depend on its size. */
export interface Piece {
  readonly font: WriterFont
  /** `undefined` when glyphs stand above or below the line: then each is placed by itself. */
  readonly array: string | undefined
  /** Of each glyph that is placed by itself. */
  readonly codes: readonly string[]
}
export interface Type {
  readonly piece: (face: Face, shaped: Shaped) => Piece
}

// A reader that finds nothing for a glyph may drop its neighbours: it gets a space of no width.
const filler: readonly number[] = [0x200b]

/** The type of one document. */
export function createType(writer: Writer): Type {
  const fonts = new Map<Face, Fount>()
  const fountOf = (face: Face): Fount => {
    const known = fonts.get(face)
    if (known) return known
    const opened: Fount = { font: openFont(writer, face.embeddable()), codes: new Map(), pieces: new Map() }
    fonts.set(face, opened)
    return opened
  }
  return {
    piece: (face, shaped) => {
      const { font, codes, pieces } = fountOf(face)
      const known = pieces.get(shaped)
      if (known) return known
      const numbers = shaped.glyphs.map(({ id, points }) => codeOf(font, face, { id, points: points.length > 0 ? points : filler }, codes))
      const array = arrayOf(font, shaped, numbers)
      const piece = { font, array, codes: array === undefined ? numbers.map((number) => `(${bytesOf(number)})`) : [] }
      pieces.set(shaped, piece)
      return piece
    },
  }
}

type Codes = Map<number | string, number>

/** A face in one document. */
interface Fount {
  readonly font: WriterFont
  readonly codes: Codes
  readonly pieces: Map<Shaped, Piece>
}

// Nearly every glyph stands for one character; then no string need be made to look it up.
function keyOf({ id, points }: { readonly id: number; readonly points: readonly number[] }): number | string {
  return points.length === 1 ? id * 0x200000 + (points[0] ?? 0) : `${id}:${points.join()}`
}

function codeOf(font: WriterFont, face: Face, glyph: { id: number; points: readonly number[] }, codes: Codes): number {
  const key = keyOf(glyph)
  const known = codes.get(key)
  if (known !== undefined) return known
  const { subset } = font
  // A glyph with a second meaning is embedded a second time; `mapping` is left with the first.
  const taken = subset.mapping[glyph.id] !== undefined
  const code = taken ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id)
  font.widths[code] = face.advanceOf(glyph.id)
  font.unicode[code] = glyph.points
  codes.set(key, code)
  return code
}

function arrayOf(font: WriterFont, { glyphs }: Shaped, codes: readonly number[]): string | undefined {
  if (glyphs.some((glyph) => glyph.dy !== 0)) return undefined
  let array = ''
  let run = ''
  const shift = (by: number): void => {
    const rounded = round(by)
    if (rounded === 0) return
    array += run ? `(${run})${rounded} ` : `${rounded} `
    run = ''
  }
  for (const [index, glyph] of glyphs.entries()) {
    const code = codes[index] ?? 0
    shift(-glyph.dx)
    run += bytesOf(code)
    shift(glyph.dx + (font.widths[code] ?? 0) - glyph.advance)
  }
  return array + (run ? `(${run})` : '')
}

const known: string[] = []

/** A CID as it stands in a string of a content stream: two bytes, which take half the room of four hexadecimal digits. */
function bytesOf(code: number): string {
  const made = known[code] ?? escaped(String.fromCharCode(code >> 8, code & 0xff))
  known[code] = made
  return made
}

/** Thousandths are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
