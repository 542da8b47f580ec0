// A paragraph made ready: words in shaped fragments with their levels, before its width is known.

import bidiFactory from 'bidi-js'
import type { Direction } from '../../../tree/types.ts'
import type { ImageRun, Run, TextRun, WordsBox } from '../plan/box.ts'
import { opportunities } from './breaks.ts'
import { hasRightToLeft } from './characters.ts'
import { type Cut, type Cutter, createCutter, type Source } from './cuts.ts'
import { fitted, type Room } from './fitted.ts'
import type { Habits, Typesetter } from './typesetter.ts'

/** A piece of a word in one run, one face and one direction. */
export interface TextFrag extends Cut {
  readonly type: 'text'
  readonly run: TextRun
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
  const along = walk(box.runs, { text, levels, typesetter, room })
  const words: Word[] = []
  let from = 0
  for (const { at, must } of text === '' ? [] : opportunities(text)) {
    words.push(wordOf(along.take(from, at), { must, end: at }))
    from = at
  }
  return {
    dir: box.dir,
    text,
    habits: typesetter.habits,
    sparing: box.outline !== undefined,
    words: withAnchors(words, along.left()),
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

/** What is drawn of a run. */
export function textFrag(run: TextRun, { text, level, face, shaped, width, space }: Cut, anchors: readonly string[]): TextFrag {
  return { type: 'text', run, text, level, face, anchors, shaped, width, space }
}

function strutOf({ look, runs }: WordsBox, typesetter: Typesetter): Pick<Paragraph, 'lineHeight' | 'baseline'> {
  const lang = runs.find((run) => run.type === 'text')?.lang ?? ''
  const { first, leading } = typesetter.faces(look, lang)
  const lineHeight = look.lineHeight * leading
  const ascent = first.ascent * look.size
  const descent = first.descent * look.size
  return { lineHeight, baseline: (lineHeight - ascent - descent) / 2 + ascent }
}

interface Setting extends Source {
  readonly typesetter: Typesetter
  readonly room: Room
}
interface Walk {
  /** The fragments between two places, called from the first to the last. */
  readonly take: (from: number, to: number) => readonly Frag[]
  /** Anchors after the last word. */
  readonly left: () => readonly string[]
}

const noAnchors: readonly string[] = []
const nothing: Cutter = () => []

/** Walks the runs along the text. */
function walk(runs: readonly Run[], setting: Setting): Walk {
  let index = -1
  let end = 0
  let run: Run | undefined
  let cut = nothing
  let anchors = noAnchors
  // Every second fragment is a space like the one before it: one serves for all.
  let gap: TextFrag | undefined
  const advance = (): void => {
    run = runs[++index]
    end += run?.text.length ?? 0
    if (run?.type === 'anchor') anchors = [...anchors, run.anchor]
    if (run?.type === 'text') cut = createCutter(setting, run, setting.typesetter.faces(run.look, run.lang))
  }
  const taken = (): readonly string[] => {
    const own = anchors
    anchors = noAnchors
    return own
  }
  const fragOf = (of: TextRun, piece: Cut): TextFrag => {
    if (anchors.length > 0 || !piece.space) return textFrag(of, piece, taken())
    if (!gap || !isOf(gap, of, piece)) gap = textFrag(of, piece, noAnchors)
    return gap
  }
  const within = (from: number, to: number): readonly Frag[] => {
    if (run?.type === 'image') return [imageFrag(run, setting.levels?.[from] ?? 0, setting.room, taken())]
    const one = run
    return one?.type === 'text' ? cut(from, to).map((piece) => fragOf(one, piece)) : []
  }
  const take = (from: number, to: number): readonly Frag[] => {
    while (from >= end) advance()
    return to <= end ? within(from, to) : [...within(from, end), ...take(end, to)]
  }
  const left = (): readonly string[] => {
    while (index < runs.length - 1) advance()
    return taken()
  }
  return { take, left }
}

function isOf(gap: TextFrag, run: TextRun, { shaped, level }: Cut): boolean {
  return gap.run === run && gap.shaped === shaped && gap.level === level
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
