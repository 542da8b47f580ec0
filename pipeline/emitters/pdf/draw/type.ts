// Shaped text → operators. A number (CID) for each glyph and what it stands for, so that copied text is always exact.

import type { Face, Shaped } from '../faces.ts'
import { openFont, type Writer, type WriterFont } from './document.ts'

/** A shaped piece as an operand of `TJ`, which does not depend on its size. */
export interface Piece {
  readonly font: WriterFont
  /** `undefined` when glyphs stand above or below the line: then each is placed by itself. */
  readonly array: string | undefined
  readonly codes: readonly string[]
}
export interface Type {
  readonly piece: (face: Face, shaped: Shaped) => Piece
}

// A reader that finds nothing for a glyph may drop its neighbours: it gets a space of no width.
const filler: readonly number[] = [0x200b]

/** The type of one document. */
export function createType(writer: Writer): Type {
  const fonts = new Map<Face, { readonly font: WriterFont; readonly codes: Map<string, number> }>()
  const pieces = new Map<Face, Map<Shaped, Piece>>()
  const fontOf = (face: Face): { readonly font: WriterFont; readonly codes: Map<string, number> } => {
    const known = fonts.get(face)
    if (known) return known
    const opened = { font: openFont(writer, face.embeddable()), codes: new Map<string, number>() }
    fonts.set(face, opened)
    pieces.set(face, new Map())
    return opened
  }
  return {
    piece: (face, shaped) => {
      const { font, codes } = fontOf(face)
      const known = pieces.get(face)?.get(shaped)
      if (known) return known
      const numbers = shaped.glyphs.map((glyph) =>
        codeOf(font, face, { id: glyph.id, points: glyph.points.length > 0 ? glyph.points : filler }, codes),
      )
      const piece = { font, array: arrayOf(font, shaped, numbers), codes: numbers.map(hex) }
      pieces.get(face)?.set(shaped, piece)
      return piece
    },
  }
}

function codeOf(font: WriterFont, face: Face, glyph: { id: number; points: readonly number[] }, codes: Map<string, number>): number {
  const key = `${glyph.id}:${glyph.points.join()}`
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
    array += `${run ? `<${run}>` : ''}${rounded} `
    run = ''
  }
  for (const [index, glyph] of glyphs.entries()) {
    const code = codes[index] ?? 0
    shift(-glyph.dx)
    run += hex(code)
    shift(glyph.dx + (font.widths[code] ?? 0) - glyph.advance)
  }
  return array + (run ? `<${run}>` : '')
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

/** Thousandths are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
