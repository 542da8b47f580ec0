// A paragraph made ready: words in shaped fragments with their levels, before its width is known.

import bidiFactory from 'bidi-js'
import type { Direction } from '../../../tree/types.ts'
import type { Around, Face, Shaped } from '../faces.ts'
import type { ImageRun, Run, TextRun, WordsBox } from '../plan/box.ts'
import { opportunities } from './breaks.ts'
import { aroundOf, hasRightToLeft, isSpace, isUndrawn, lengthOf, writingOf } from './characters.ts'
import { faceAt, staysIn } from './face-at.ts'
import { fitted, type Room } from './fitted.ts'
import type { FaceStack, Habits, Typesetter } from './typesetter.ts'

/** A piece of a word in one run, one face and one direction. */
export interface TextFrag {
  readonly type: 'text'
  readonly run: TextRun
  readonly text: string
  readonly level: number
  readonly face: Face
  readonly shaped: Shaped
  readonly width: number
  readonly space: boolean
  readonly anchors: readonly string[]
}
export interface ImageFrag {
  readonly type: 'image'
  readonly run: ImageRun
  readonly text: ''
  readonly level: number
  readonly width: number
  readonly height: number
  readonly space: false
  readonly anchors: readonly string[]
}
export type Frag = TextFrag | ImageFrag

/** What is never broken, with the space after it. */
export interface Word {
  readonly frags: readonly Frag[]
  readonly width: number
  /** Of the space after it. */
  readonly space: number
  /** Whether the line ends after it. */
  readonly must: boolean
  /** Where the next word begins in the text of the paragraph. */
  readonly end: number
}
export interface Paragraph {
  readonly dir: Direction
  readonly text: string
  readonly habits: Habits
  readonly words: readonly Word[]
  /** Whether only a word wider than a line is parted, as in a heading. */
  readonly sparing: boolean
  /** Whether anything in it runs right to left. */
  readonly bidi: boolean
  readonly lineHeight: number
  /** From the top of a line of words alone. */
  readonly baseline: number
}
const bidi = bidiFactory()

/** Shapes the words of a box. */
export function prepare(box: WordsBox, typesetter: Typesetter, room: Room): Paragraph {
  const text = box.runs.map((run) => run.text).join('')
  const turned = box.dir === 'rtl' || hasRightToLeft(text)
  const levels = turned ? bidi.getEmbeddingLevels(text, box.dir).levels : undefined
  const cutter = createCutter(box.runs, { text, levels, typesetter, room })
  const words: Word[] = []
  let from = 0
  for (const { at, must } of text === '' ? [] : opportunities(text)) {
    words.push(wordOf(cutter.cut(from, at), { must, end: at }))
    from = at
  }
  return {
    dir: box.dir,
    text,
    habits: typesetter.habits,
    sparing: box.outline !== undefined,
    words: withAnchors(words, cutter.left()),
    bidi: turned,
    ...strutOf(box, typesetter),
  }
}

/** The width of the longest word, and of all words on one line. */
export function widthsOf({ words }: Paragraph): { readonly min: number; readonly max: number } {
  let min = 0
  let max = 0
  let line = 0
  for (const word of words) {
    min = Math.max(min, word.width)
    max = Math.max(max, line + word.width)
    line = word.must ? 0 : line + word.width + word.space
  }
  return { min, max }
}

/** A word of fragments: its width without the space at its end. */
export function wordOf(frags: readonly Frag[], { must, end: next }: Pick<Word, 'must' | 'end'>): Word {
  let end = frags.length
  while (end > 0 && frags[end - 1]?.space) end--
  return { frags, width: sumOf(frags, 0, end), space: sumOf(frags, end, frags.length), must, end: next }
}

/** The width of the fragments from one index to before another. */
export function sumOf(frags: readonly Frag[], from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index++) sum += frags[index]?.width ?? 0
  return sum
}

/** A fragment of text in one face. */
export function textFrag(
  run: TextRun,
  text: string,
  how: { level: number; face: Face; anchors: readonly string[]; around?: Around | undefined },
): TextFrag {
  const { level, face, anchors, around } = how
  const space = isSpace(text.codePointAt(0) ?? 0)
  const drawn = space ? ' '.repeat(text.length) : text
  const shaped = face.shape(drawn, level % 2 === 1 ? 'rtl' : 'ltr', run.lang, run.look.figures, around)
  return { type: 'text', run, text: drawn, level, face, anchors, shaped, width: (shaped.width * run.look.size) / 1000, space }
}

function strutOf({ look, runs }: WordsBox, typesetter: Typesetter): Pick<Paragraph, 'lineHeight' | 'baseline'> {
  const lang = runs.find((run) => run.type === 'text')?.lang ?? ''
  const { first, leading } = typesetter.faces(look, lang)
  const lineHeight = look.lineHeight * leading
  const ascent = first.ascent * look.size
  const descent = first.descent * look.size
  return { lineHeight, baseline: (lineHeight - ascent - descent) / 2 + ascent }
}

interface Source {
  readonly text: string
  readonly levels: Uint8Array | undefined
  readonly typesetter: Typesetter
  readonly room: Room
}
interface Cutter {
  /** The fragments between two places, called from the first to the last. */
  readonly cut: (from: number, to: number) => readonly Frag[]
  /** Anchors after the last word. */
  readonly left: () => readonly string[]
}

const noAnchors: readonly string[] = []

/** Walks the runs along the text. */
function createCutter(runs: readonly Run[], source: Source): Cutter {
  let index = -1
  let end = 0
  let run: Run | undefined
  let anchors = noAnchors
  const advance = (): void => {
    run = runs[++index]
    end += run?.text.length ?? 0
    if (run?.type === 'anchor') anchors = [...anchors, run.anchor]
  }
  const take = (): readonly string[] => {
    const taken = anchors
    anchors = noAnchors
    return taken
  }
  const cut = (from: number, to: number): readonly Frag[] => {
    const frags: Frag[] = []
    let at = from
    while (at < to) {
      while (at >= end) advance()
      const next = cutOne(run, { from: at, to: Math.min(end, to) }, source, take)
      if (typeof next === 'number') at = next
      else {
        frags.push(next)
        // What is drawn is as long as what it stands for; an image stands for one character.
        at += next.type === 'image' ? 1 : next.text.length
      }
    }
    return frags
  }
  const left = (): readonly string[] => {
    while (index < runs.length - 1) advance()
    return take()
  }
  return { cut, left }
}

/** The fragment that begins at a place; where nothing is drawn, the next place. */
function cutOne(
  run: Run | undefined,
  { from, to }: { from: number; to: number },
  source: Source,
  take: () => readonly string[],
): Frag | number {
  const level = source.levels?.[from] ?? 0
  if (run?.type === 'image') return imageFrag(run, level, source.room, take())
  if (run?.type !== 'text') return to
  const point = source.text.codePointAt(from) ?? 0
  if (isUndrawn(point)) return from + 1
  const stack = source.typesetter.faces(run.look, run.lang)
  const face = faceAt(stack, source.text, from, to)
  const end = endOfFrag(stack, face, { from, to, level, space: isSpace(point) }, source)
  return textFrag(run, source.text.slice(from, end), { level, face, anchors: take(), around: aroundOf(source.text, from, end) })
}

interface Reach {
  readonly from: number
  readonly to: number
  readonly level: number
  readonly space: boolean
}

/** As far as direction, face, kind and the rules of shaping stay the same. */
function endOfFrag(stack: FaceStack, face: Face, { from, to, level, space }: Reach, { text, levels }: Source): number {
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

function imageFrag(run: ImageRun, level: number, room: Room, anchors: readonly string[]): ImageFrag {
  return { type: 'image', run, text: '', level, ...fitted(run.asset, room), space: false, anchors }
}

function withAnchors(words: readonly Word[], anchors: readonly string[]): readonly Word[] {
  const word = words.at(-1)
  const frag = word?.frags.at(-1)
  if (anchors.length === 0 || !word || !frag) return words
  const last = { ...frag, anchors: [...frag.anchors, ...anchors] }
  return [...words.slice(0, -1), { ...word, frags: [...word.frags.slice(0, -1), last] }]
}
