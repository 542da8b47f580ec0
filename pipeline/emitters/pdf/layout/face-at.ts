// The face of each character of a paragraph.

import type { Face } from '../faces.ts'
import { isLatin, isMark, isSelector } from './characters.ts'
import type { FaceStack } from './typesetter.ts'

/** Whether a character after another of this face is set in it without asking further: a mark, a joiner, a letter of the same Latin word. */
export function staysIn(face: Face, point: number, before: number): boolean {
  if (isLatin(point)) return isLatin(before) && face.covers(point)
  return isMark(point) && (isSelector(point) || face.covers(point))
}

/** The face of the character at a place, and of what should come from the same as far as `to`: its marks, or the Latin letters of its word. */
export function faceAt(stack: FaceStack, text: string, at: number, to: number): Face {
  const point = text.codePointAt(at) ?? 0
  const next = at + (point > 0xffff ? 2 : 1)
  const others = isLatin(point) ? latinAfter(text, next, to) : marksAfter(text, next, to)
  return stack.pick(point, others) ?? stack.first
}

const nothing: readonly number[] = []

/** Letters that a face made for another script may lack; all have its plain ones. */
function latinAfter(text: string, from: number, to: number): readonly number[] {
  const letters: number[] = []
  for (let at = from; at < to; at++) {
    const point = text.charCodeAt(at)
    if (!isLatin(point)) break
    if (point > 0x7e) letters.push(point)
  }
  return letters.length > 0 ? letters : nothing
}

function marksAfter(text: string, from: number, to: number): readonly number[] {
  if (from >= to || text.charCodeAt(from) < 0x300) return nothing
  const marks: number[] = []
  for (const character of text.slice(from, to)) {
    const point = character.codePointAt(0) ?? 0
    if (!isMark(point)) break
    if (!isSelector(point)) marks.push(point)
  }
  return marks
}
