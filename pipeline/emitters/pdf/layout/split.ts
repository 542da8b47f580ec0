// What is wider than a line: parted between letters as they are read.

import { flatMap } from '../../../tree/flat-map.ts'
import { cutOf } from './cuts.ts'
import { type Frag, type TextFrag, textFrag, type Word, wordOf } from './paragraph.ts'
import { slack } from './slack.ts'

/** Parts of a word, each no wider than a line. */
export function splitWord(word: Word, width: number): readonly Word[] {
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
  return pieces.map((frags, index) => wordOf(frags, index === pieces.length - 1 ? word : { must: false, end: word.end }))
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
  return flatMap(cutFrag(frag, width, first), (part, index) => halved(part, index === 0 ? first : width))
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

/** A part of a fragment, shaped anew. */
export function partOf(frag: TextFrag, from: number, to: number): TextFrag {
  return textFrag(frag.run, cutOf(frag.run, frag.text.slice(from, to), frag), from === 0 ? frag.anchors : [])
}

function halved(part: TextFrag, width: number): readonly TextFrag[] {
  const borders = [...graphemes.segment(part.text)].map(({ index }) => index)
  const middle = borders[Math.ceil(borders.length / 2)]
  if (part.width <= width + slack || middle === undefined || middle === 0) return [part]
  return [...halved(partOf(part, 0, middle), width), ...halved(partOf(part, middle, part.text.length), width)]
}
