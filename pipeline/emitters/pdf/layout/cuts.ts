// Text of one look and language → what is shaped at once. Words repeat from page to page, so that what most of them become is kept.

import type { Around, Face, Shaped } from '../faces.ts'
import type { TextRun } from '../plan/box.ts'
import { aroundOf, hasJoiner, isSpace, isUndrawn, lengthOf, writingOf } from './characters.ts'
import { faceAt, staysIn } from './face-at.ts'
import type { FaceStack } from './typesetter.ts'

/** What is drawn in one face and one direction; its width is in points. */
export interface Cut {
  readonly text: string
  readonly level: number
  readonly face: Face
  readonly shaped: Shaped
  readonly width: number
  readonly space: boolean
}
/** A paragraph; without levels all of it runs left to right. */
export interface Source {
  readonly text: string
  readonly levels: Uint8Array | undefined
}
type Setting = Pick<TextRun, 'look' | 'lang'>

/** What the text between two places of a run becomes; what is never drawn is left out. */
export type Cutter = (from: number, to: number) => readonly Cut[]

const most = 10_000
let known = new WeakMap<FaceStack, Map<string, readonly Cut[]>>()
let size = 0

/** Cuts the text of a run. */
export function createCutter(source: Source, setting: Setting, stack: FaceStack): Cutter {
  const cut: Cutter = (from, to) => cutsOf(source, { from, to }, setting, stack)
  // Only where nothing joins and nothing turns round does a word look the same wherever it stands.
  if (source.levels || hasJoiner(source.text)) return cut
  const words = known.get(stack) ?? new Map<string, readonly Cut[]>()
  known.set(stack, words)
  return (from, to) => {
    const word = source.text.slice(from, to)
    return words.get(word) ?? keep(words, word, cut(from, to))
  }
}

function keep(words: Map<string, readonly Cut[]>, word: string, cuts: readonly Cut[]): readonly Cut[] {
  // Rarely full, as that of `faces.ts`: dropping all keeps it simple.
  if (size >= most) known = new WeakMap()
  size = size >= most ? 1 : size + 1
  words.set(word, cuts)
  return cuts
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function cutsOf(source: Source, { from, to }: Stretch, setting: Setting, stack: FaceStack): readonly Cut[] {
  const { text, levels } = source
  const cuts: Cut[] = []
  for (let at = from; at < to; ) {
    const point = text.codePointAt(at) ?? 0
    if (isUndrawn(point)) {
      at++
      continue
    }
    const level = levels?.[at] ?? 0
    const face = faceAt(stack, text, at, to)
    const end = endOf(stack, face, { from: at, to, level, space: isSpace(point) }, source)
    cuts.push(cutOf(setting, text.slice(at, end), { level, face, around: aroundOf(text, at, end) }))
    at = end
  }
  return cuts
}

/** Text shaped in one face. */
export function cutOf(
  { look, lang }: Setting,
  text: string,
  { level, face, around }: { level: number; face: Face; around?: Around | undefined },
): Cut {
  const space = isSpace(text.codePointAt(0) ?? 0)
  // What is drawn is as long as what it stands for.
  const drawn = space ? ' '.repeat(text.length) : text
  const shaped = face.shape(drawn, level % 2 === 1 ? 'rtl' : 'ltr', lang, look.figures, around)
  return { text: drawn, level, face, shaped, width: (shaped.width * look.size) / 1000, space }
}

interface Reach extends Stretch {
  readonly level: number
  readonly space: boolean
}

/** As far as direction, face, kind and the rules of shaping stay the same. */
function endOf(stack: FaceStack, face: Face, { from, to, level, space }: Reach, { text, levels }: Source): number {
  let before = text.codePointAt(from) ?? 0
  let writing = writingOf(before)
  let at = from + lengthOf(before)
  while (at < to) {
    const point = text.codePointAt(at) ?? 0
    if ((levels?.[at] ?? 0) !== level || isSpace(point) !== space || isUndrawn(point)) return at
    const next = writingOf(point) || writing
    if (writing !== 0 && next !== writing) return at
    if (!space && !staysIn(face, point, before) && faceAt(stack, text, at, to) !== face) return at
    writing = next
    before = point
    at += lengthOf(point)
  }
  return at
}
