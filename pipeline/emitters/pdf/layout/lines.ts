// Words → lines of a width, each in the order it is seen (UAX 9, rules L1 and L2).

import { flatMap } from '../../../tree/flat-map.ts'
import type { Direction } from '../../../tree/types.ts'
import { bestBreaks } from './fit.ts'
import { type Frag, type Paragraph, sumOf, type TextFrag, type Word } from './paragraph.ts'
import { linesOf, piecesOf } from './pieces.ts'
import { slack } from './slack.ts'
import { splitWord } from './split.ts'

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

/** The lines of a paragraph, of which none is much shorter than the others and no word is left alone at an end. */
export function breakLines(paragraph: Paragraph, width: number): readonly Line[] {
  const lines = flatMap(stretches(paragraph.words), (words) => {
    if (widthOf(words) <= width + slack) return [fragsOf(words)]
    const pieces = piecesOf(words, paragraph, width)
    return linesOf(pieces, bestBreaks(pieces, width, slack))
  })
  return lines.map((frags) => lineOf(frags, paragraph))
}

/** Words between forced ends of lines. */
function stretches(words: readonly Word[]): readonly (readonly Word[])[] {
  if (!words.some(({ must }) => must)) return words.length > 0 ? [words] : []
  const found: Word[][] = [[]]
  for (const word of words) {
    found.at(-1)?.push(word)
    if (word.must) found.push([])
  }
  return found.filter((stretch) => stretch.length > 0)
}

function widthOf(words: readonly Word[]): number {
  let width = 0
  for (const word of words) width += word.width + word.space
  return width - (words.at(-1)?.space ?? 0)
}

/** Lines that are filled one after the other, as suits code. A word wider than a line is parted. */
export function fillLines(paragraph: Paragraph, width: number): readonly Line[] {
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

/** Lines of about one length, as suits a title: no word is left alone on the last. */
export function balancedLines(paragraph: Paragraph, width: number): readonly Line[] {
  const lines = fillLines(paragraph, width)
  let [narrow, wide] = [width / Math.max(1, lines.length), width]
  for (let step = 0; step < balanceSteps && lines.length > 1; step++) {
    const middle = (narrow + wide) / 2
    if (fillLines(paragraph, middle).length > lines.length) narrow = middle
    else wide = middle
  }
  return wide === width ? lines : fillLines(paragraph, wide)
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
    order: bidi ? visualOrder(frags, end, dir) : inOrder(frags.length),
    end,
    width: sumOf(frags, 0, end),
    height: above + below,
    baseline: above,
    dir,
    bidi,
  }
}

const orders = new Map<number, readonly number[]>()

/** One array serves all lines of as many fragments. */
function inOrder(count: number): readonly number[] {
  const known = orders.get(count) ?? Array.from({ length: count }, (_, index) => index)
  orders.set(count, known)
  return known
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
