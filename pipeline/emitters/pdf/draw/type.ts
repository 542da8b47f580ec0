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
const none: readonly string[] = []

/** The type of one document. */
export function createType(writer: Writer): Type {
  const founts = new Map<Face, Fount>()
  let fount: Fount | undefined
  return {
    piece: (face, shaped) => {
      // Words of one face follow each other.
      if (fount?.face !== face) {
        fount = founts.get(face) ?? openFount(writer, face)
        founts.set(face, fount)
      }
      const known = fount.pieces.get(shaped)
      if (known) return known
      const piece = pieceOf(fount, shaped)
      fount.pieces.set(shaped, piece)
      return piece
    },
  }
}

/** A glyph of a face with what it stands for, the same in every document. */
interface Sort {
  readonly index: number
  readonly id: number
  readonly points: readonly number[]
  readonly advance: number
}
/** The sorts of words. */
interface Cast {
  readonly sorts: readonly Sort[]
  /** By how much a glyph moves from where the one before it ends, and the next from where it ends; empty for nothing. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly level: boolean
}
/** All sorts of a face. */
interface Case {
  readonly sorts: Map<number | string, Sort>
  readonly casts: WeakMap<Shaped, Cast>
}
/** A face in one document. */
interface Fount {
  readonly face: Face
  readonly case: Case
  readonly font: WriterFont
  /** By sort; less than nought for one that is not used yet. */
  codes: Int32Array
  readonly pieces: Map<Shaped, Piece>
}

// Documents of a library have most of their words in common.
const cases = new WeakMap<Face, Case>()

function openFount(writer: Writer, face: Face): Fount {
  const known = cases.get(face) ?? { sorts: new Map(), casts: new WeakMap() }
  cases.set(face, known)
  return { face, case: known, font: openFont(writer, face.embeddable()), codes: codesFor(known.sorts.size), pieces: new Map() }
}

function codesFor(sorts: number): Int32Array {
  return new Int32Array(sorts + 256).fill(-1)
}

function castOf({ face, case: { sorts, casts } }: Fount, shaped: Shaped): Cast {
  const known = casts.get(shaped)
  if (known) return known
  const own = shaped.glyphs.map(({ id, points }) => sortOf(face, id, points.length > 0 ? points : filler, sorts))
  const cast: Cast = {
    sorts: own,
    before: shaped.glyphs.map(({ dx }) => moveOf(-dx)),
    after: shaped.glyphs.map(({ dx, advance }, index) => moveOf(dx + (own[index]?.advance ?? 0) - advance)),
    level: shaped.glyphs.every(({ dy }) => dy === 0),
  }
  casts.set(shaped, cast)
  return cast
}

function moveOf(by: number): string {
  const rounded = round(by)
  return rounded === 0 ? '' : `${rounded} `
}

function sortOf(face: Face, id: number, points: readonly number[], sorts: Case['sorts']): Sort {
  const key = keyOf(id, points)
  const known = sorts.get(key)
  if (known) return known
  const sort = { index: sorts.size, id, points, advance: face.advanceOf(id) }
  sorts.set(key, sort)
  return sort
}

// Nearly every glyph stands for one character; then no string need be made to look it up.
function keyOf(id: number, points: readonly number[]): number | string {
  return points.length === 1 ? id * 0x200000 + (points[0] ?? 0) : `${id}:${points.join()}`
}

function pieceOf(fount: Fount, shaped: Shaped): Piece {
  const { font } = fount
  const cast = castOf(fount, shaped)
  if (cast.level) return { font, array: arrayOf(fount, cast), codes: none }
  return { font, array: undefined, codes: cast.sorts.map((sort) => `(${bytesOf(codeOf(fount, sort))})`) }
}

function codeOf(fount: Fount, sort: Sort): number {
  const known = fount.codes[sort.index]
  if (known !== undefined && known >= 0) return known
  const code = addGlyph(fount.font, sort)
  if (sort.index >= fount.codes.length) {
    const more = codesFor(fount.case.sorts.size)
    more.set(fount.codes)
    fount.codes = more
  }
  fount.codes[sort.index] = code
  return code
}

function addGlyph(font: WriterFont, { id, points, advance }: Sort): number {
  const { subset } = font
  // A glyph with a second meaning is embedded a second time; `mapping` is left with the first.
  const taken = subset.mapping[id] !== undefined
  const code = taken ? subset.glyphs.push(id) - 1 : subset.includeGlyph(id)
  font.widths[code] = advance
  font.unicode[code] = points
  return code
}

function arrayOf(fount: Fount, { sorts, before, after }: Cast): string {
  let array = ''
  let run = ''
  const shift = (move: string | undefined): void => {
    if (!move) return
    array += run ? `(${run})${move}` : move
    run = ''
  }
  for (let index = 0; index < sorts.length; index++) {
    shift(before[index])
    run += bytesOf(codeOf(fount, sorts[index] as Sort))
    shift(after[index])
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
