// The face of each character of a paragraph.

import type { Face } from '../faces.ts'
import { isMark } from './characters.ts'
import { pickFace } from './typesetter.ts'

/** Whether a character after one of this face is set in it without asking further: a mark, a joiner, a choice of variant. */
export function staysIn(face: Face, point: number): boolean {
  return isMark(point) && (face.covers(point) || point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f))
}

/** The face of the character at a place, and of the marks after it as far as `to`. */
export function faceAt(stack: readonly Face[], text: string, at: number, to: number): Face | undefined {
  const point = text.codePointAt(at) ?? 0
  const first = stack[0]
  const marks = marksAfter(text, at + (point > 0xffff ? 2 : 1), to)
  if (marks.length === 0 && first?.covers(point)) return first
  return pickFace(stack, point, marks)
}

const noMarks: readonly number[] = []

function marksAfter(text: string, from: number, to: number): readonly number[] {
  if (from >= to || text.charCodeAt(from) < 0x300) return noMarks
  const marks: number[] = []
  for (const character of text.slice(from, to)) {
    const point = character.codePointAt(0) ?? 0
    if (!isMark(point)) break
    if (point > 0x200d && point < 0xfe00) marks.push(point)
    else if (point < 0x200c) marks.push(point)
  }
  return marks
}
