// Words → lines of a width, each in the order it is seen (UAX 9, rules L1 and L2).

import type { Direction } from '../../../tree/types.ts'
import { type Frag, type Paragraph, sumOf, type TextFrag, textFrag, type Word, wordOf } from './paragraph.ts'

/** Fragments in reading order; `order` says in which place each is seen, left to right. */
export interface Line {
  readonly frags: readonly Frag[]
  readonly order: readonly number[]
  /** The first fragment of the space at its end. */
  readonly end: number
  readonly width: number
  readonly height: number
  readonly baseline: number
  readonly dir: Direction
  readonly bidi: boolean
}

// Sums of widths differ in the last bits from what they add up to.
const slack = 0.01

/** The lines of a paragraph; a word that is wider than a line is broken between letters as they are read. */
export function breakLines(paragraph: Paragraph, width: number): readonly Line[] {
  const lines: Word[][] = []
  let line: Word[] = []
  let used = 0
  const end = (): void => {
    if (line.length > 0) lines.push(line)
    line = []
    used = 0
  }
  for (const whole of paragraph.words) {
    if (line.length > 0 && used + whole.width > width + slack) end()
    const pieces = whole.width > width + slack ? splitWord(whole, width) : undefined
    for (const word of pieces?.slice(0, -1) ?? []) {
      line.push(word)
      end()
    }
    const last = pieces?.at(-1) ?? whole
    line.push(last)
    used += last.width + last.space
    if (whole.must) end()
  }
  end()
  return lines.map((words) => lineOf(fragsOf(words), paragraph))
}

function fragsOf(words: readonly Word[]): readonly Frag[] {
  const frags: Frag[] = []
  for (const word of words) for (const frag of word.frags) frags.push(frag)
  return frags
}

const balanceSteps = 7

/** The same lines as `breakLines`, but of about one length, as suits a title: no word is left alone on the last. */
export function balancedLines(paragraph: Paragraph, width: number): readonly Line[] {
  const lines = breakLines(paragraph, width)
  let [narrow, wide] = [width / Math.max(1, lines.length), width]
  for (let step = 0; step < balanceSteps && lines.length > 1; step++) {
    const middle = (narrow + wide) / 2
    if (breakLines(paragraph, middle).length > lines.length) narrow = middle
    else wide = middle
  }
  return wide === width ? lines : breakLines(paragraph, wide)
}

function lineOf(frags: readonly Frag[], paragraph: Paragraph): Line {
  const { lineHeight, baseline, dir, bidi } = paragraph
  let end = frags.length
  while (end > 0 && frags[end - 1]?.space) end--
  // What rises or hangs beyond the line, such as an image or stacked marks, makes it higher: nothing touches the lines beside it.
  let above = baseline
  let below = lineHeight - baseline
  for (const frag of frags) {
    above = Math.max(above, frag.type === 'image' ? frag.height : inkOf(frag, frag.shaped.above) + frag.run.look.rise)
    if (frag.type === 'text') below = Math.max(below, inkOf(frag, frag.shaped.below) - frag.run.look.rise)
  }
  return {
    frags,
    order: bidi ? visualOrder(frags, end, dir) : frags.map((_, index) => index),
    end,
    width: sumOf(frags, 0, end),
    height: above + below,
    baseline: above,
    dir,
    bidi,
  }
}

function inkOf(frag: TextFrag, thousandths: number): number {
  return (thousandths * frag.run.look.size) / 1000
}

/** Reverses every run of each level, from the highest down; space at the end has the level of the paragraph. */
function visualOrder(frags: readonly Frag[], end: number, dir: Direction): readonly number[] {
  const base = dir === 'rtl' ? 1 : 0
  const levels = frags.map((frag, index) => (index >= end ? base : frag.level))
  const order = frags.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level >= 1; level--) reverseRuns(order, (index) => (levels[index] ?? 0) >= level)
  return order
}

function reverseRuns(order: number[], within: (index: number) => boolean): void {
  let at = 0
  while (at < order.length) {
    let end = at
    while (end < order.length && within(order[end] ?? 0)) end++
    if (end > at) order.splice(at, end - at, ...order.slice(at, end).reverse())
    at = Math.max(end, at + 1)
  }
}

/** Pieces of a word, each no wider than a line. */
function splitWord(word: Word, width: number): readonly Word[] {
  const pieces: Frag[][] = []
  let piece: Frag[] = []
  let used = 0
  for (const frag of word.frags) {
    const parts = frag.type === 'text' && !frag.space && used + frag.width > width ? splitFrag(frag, width, width - used) : [frag]
    for (const part of parts) {
      if (piece.length > 0 && !part.space && used + part.width > width + slack) {
        pieces.push(piece)
        piece = []
        used = 0
      }
      piece.push(part)
      used += part.width
    }
  }
  pieces.push(piece)
  return pieces.map((frags, index) => wordOf(frags, word.must && index === pieces.length - 1))
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

// Letters that join may grow when they are parted: then less is taken at a time.
const shares = [1, 0.97, 0.93, 0.85]

/** Parts of a fragment: the first fits `first`, the others `width`. */
function splitFrag(frag: TextFrag, width: number, first: number): readonly TextFrag[] {
  for (const share of shares) {
    const parts = cutFrag(frag, width * share, first * share)
    if (parts.every((part, index) => part.width <= (index === 0 ? first : width) + slack)) return parts
  }
  return cutFrag(frag, width, first).flatMap((part, index) => halved(part, index === 0 ? first : width))
}

function cutFrag(frag: TextFrag, width: number, first: number): readonly TextFrag[] {
  const advances = new Map<number, number>()
  for (const glyph of frag.shaped.glyphs) advances.set(glyph.cluster, (advances.get(glyph.cluster) ?? 0) + glyph.advance)
  const cuts: number[] = [0]
  let used = 0
  let room = first
  for (const { index, segment } of graphemes.segment(frag.text)) {
    const advance = (advanceWithin(advances, index, segment.length) * frag.run.look.size) / 1000
    if (used > 0 && used + advance > room) {
      cuts.push(index)
      used = 0
      room = width
    }
    used += advance
  }
  return cuts.map((from, index) => partOf(frag, from, cuts[index + 1] ?? frag.text.length))
}

function advanceWithin(advances: ReadonlyMap<number, number>, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at++) sum += advances.get(at) ?? 0
  return sum
}

function partOf(frag: TextFrag, from: number, to: number): TextFrag {
  const { level, face } = frag
  return textFrag(frag.run, frag.text.slice(from, to), { level, face, anchors: from === 0 ? frag.anchors : [] })
}

function halved(part: TextFrag, width: number): readonly TextFrag[] {
  const borders = [...graphemes.segment(part.text)].map(({ index }) => index)
  const middle = borders[Math.ceil(borders.length / 2)]
  if (part.width <= width + slack || middle === undefined || middle === 0) return [part]
  return [...halved(partOf(part, 0, middle), width), ...halved(partOf(part, middle, part.text.length), width)]
}
