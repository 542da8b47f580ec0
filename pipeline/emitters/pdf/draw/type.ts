// Shaped text → operators. A number (CID) for each glyph and what it stands for, so that copied text is always exact.

import type { Face, Glyph, Shaped } from '../faces.ts'
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
const none: readonly string[] = []

/** The type of one document. */
export function createType(writer: Writer): Type {
  const founts = new Map<Face, Fount>()
  let face: Face | undefined
  let fount: Fount | undefined
  const openFount = (wanted: Face): Fount => {
    const opened = founts.get(wanted) ?? {
      face: wanted,
      font: openFont(writer, wanted.embeddable()),
      firsts: [],
      others: new Map(),
      pieces: new Map(),
    }
    founts.set(wanted, opened)
    return opened
  }
  return {
    piece: (wanted, shaped) => {
      // Words of one face follow each other.
      if (!fount || wanted !== face) fount = openFount(wanted)
      face = wanted
      const known = fount.pieces.get(shaped)
      if (known) return known
      const piece = pieceOf(fount, shaped)
      fount.pieces.set(shaped, piece)
      return piece
    },
  }
}

/** A glyph's code when it stands for one character, which nearly every glyph does each time. */
interface First {
  readonly point: number
  readonly code: number
}
/** A face in one document. */
interface Fount {
  readonly face: Face
  readonly font: WriterFont
  /** By glyph. */
  readonly firsts: (First | undefined)[]
  /** By glyph and characters. */
  readonly others: Map<string, number>
  readonly pieces: Map<Shaped, Piece>
}

function pieceOf(fount: Fount, { glyphs }: Shaped): Piece {
  const { font } = fount
  const numbers: number[] = []
  let level = true
  for (const { id, points, dy } of glyphs) {
    numbers.push(codeOf(fount, id, points.length > 0 ? points : filler))
    if (dy !== 0) level = false
  }
  if (!level) return { font, array: undefined, codes: numbers.map((number) => `(${bytesOf(number)})`) }
  return { font, array: arrayOf(font, glyphs, numbers), codes: none }
}

function codeOf(fount: Fount, id: number, points: readonly number[]): number {
  const point = points.length === 1 ? points[0] : undefined
  const first = fount.firsts[id]
  if (first !== undefined && first.point === point) return first.code
  const key = `${id}:${points.join()}`
  const known = fount.others.get(key)
  if (known !== undefined) return known
  const code = addGlyph(fount, id, points)
  if (first === undefined && point !== undefined) fount.firsts[id] = { point, code }
  else fount.others.set(key, code)
  return code
}

function addGlyph({ face, font }: Fount, id: number, points: readonly number[]): number {
  const { subset } = font
  // A glyph with a second meaning is embedded a second time; `mapping` is left with the first.
  const taken = subset.mapping[id] !== undefined
  const code = taken ? subset.glyphs.push(id) - 1 : subset.includeGlyph(id)
  font.widths[code] = face.advanceOf(id)
  font.unicode[code] = points
  return code
}

function arrayOf({ widths }: WriterFont, glyphs: Shaped['glyphs'], codes: readonly number[]): string {
  let array = ''
  let run = ''
  for (let index = 0; index < codes.length; index++) {
    const { dx, advance } = glyphs[index] as Glyph
    const code = codes[index] as number
    const before = round(-dx)
    if (before !== 0) {
      array += run ? `(${run})${before} ` : `${before} `
      run = ''
    }
    run += bytesOf(code)
    const after = round(dx + (widths[code] ?? 0) - advance)
    if (after !== 0) {
      array += `(${run})${after} `
      run = ''
    }
  }
  return array + (run ? `(${run})` : '')
}

const known: string[] = []

/** A CID as it stands in a string of a content stream: two bytes, which take half the room of four hexadecimal digits. */
function bytesOf(code: number): string {
  const made = known[code]
  if (made !== undefined) return made
  const bytes = escaped(String.fromCharCode(code >> 8, code & 0xff))
  known[code] = bytes
  return bytes
}

/** Thousandths are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
