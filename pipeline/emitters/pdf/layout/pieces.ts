// Words → pieces: what a line may end after, with and without a hyphen; and pieces → fragments of lines.

import type { Face, Shaped } from '../faces.ts'
import type { Piece } from './fit.ts'
import type { Frag, Paragraph, TextFrag, Word } from './paragraph.ts'
import { slack } from './slack.ts'
import { partOf, splitWord } from './split.ts'
import { tieAt } from './ties.ts'

/** A word, or the part of its letters from one place to before another. */
export interface WordPiece extends Piece {
  readonly word: Word
  /** Absent for a word that is not parted. */
  readonly part: Part | undefined
}
interface Part {
  /** The one fragment of the word that is drawn. */
  readonly frag: TextFrag
  readonly from: number
  readonly to: number
}

/** The pieces of words that do not fit on one line. None is wider than a line. */
export function piecesOf(words: readonly Word[], paragraph: Paragraph, width: number): readonly WordPiece[] {
  const { text, habits } = paragraph
  const pieces: WordPiece[] = []
  let before: Word | undefined
  for (const word of words) {
    const tie = tieAt(text, word.end, habits.titles)
    // What follows without a space is no word by itself: a part of an address, or of a compound with a hyphen.
    const plain = !(paragraph.sparing && word.width <= width + slack) && before?.space !== 0
    const parts = plain ? partsOf(word, tie, paragraph) : undefined
    if (parts?.every((part) => part.width + part.hyphen <= width + slack)) pieces.push(...parts)
    else if (!parts && word.width <= width + slack) pieces.push(whole(word, tie))
    else pieces.push(...splitPieces(word, tie, width))
    before = word
  }
  return pieces
}

function splitPieces(word: Word, tie: number, width: number): readonly WordPiece[] {
  const pieces = splitWord(word, width)
  return pieces.map((piece, index) => whole(piece, index === pieces.length - 1 ? tie : 0))
}

function whole(word: Word, tie: number): WordPiece {
  return { word, part: undefined, width: word.width, space: word.space, hyphen: 0, tie }
}

/** The parts of a word between its hyphens; `undefined` when it has none. */
function partsOf(word: Word, tie: number, { habits }: Paragraph): readonly WordPiece[] | undefined {
  const frag = word.frags[0]
  // Spaces may follow; anything else drawn makes it more than a plain word.
  if (frag?.type !== 'text' || !habits.hyphens.knows(frag.run.lang) || frag.run.whole || word.frags[1]?.space === false) return undefined
  const [letters] = frag.text.match(lettersOf) ?? []
  if (letters === undefined) return undefined
  const before = frag.text.indexOf(letters)
  const places = habits.hyphens.hyphenate(letters, frag.run.lang).map((place) => before + place)
  if (places.length === 0) return undefined
  const hyphen = hyphenAfter(frag).width
  const cuts = [0, ...places, frag.text.length]
  return cuts.slice(1).map((to, index): WordPiece => {
    const part = { frag, from: cuts[index] ?? 0, to }
    const last = to === frag.text.length
    return {
      word,
      part,
      width: partOf(frag, part.from, to).width,
      space: last ? word.space : 0,
      hyphen: last ? 0 : hyphen,
      tie: last ? tie : 0,
    }
  })
}

// Quotation marks, brackets and what ends a sentence may stand round a word, and nothing else.
const lettersOf = /(?<=^[(["'‘“„«»]*)\p{L}[\p{L}\p{M}]*(?=[.,;:!?…)\]"'’”»“‘«]*$)/u

/** The fragments of each line, from the pieces that begin all lines but the first. */
export function linesOf(pieces: readonly WordPiece[], starts: readonly number[]): readonly (readonly Frag[])[] {
  const bounds = [0, ...starts, pieces.length]
  return bounds.slice(1).map((end, line) => fragsBetween(pieces, bounds[line] ?? 0, end))
}

function fragsBetween(pieces: readonly WordPiece[], from: number, to: number): readonly Frag[] {
  const frags: Frag[] = []
  for (let at = from; at < to; ) {
    const first = pieces[at]
    if (!first) break
    let end = at + 1
    while (end < to && pieces[end]?.word === first.word) end++
    frags.push(...joined(first, pieces[end - 1] ?? first))
    at = end
  }
  return frags
}

/** From one piece of a word to another, drawn as one again. */
function joined({ word, part: first }: WordPiece, { part: last }: WordPiece): readonly Frag[] {
  if (!first || !last) return word.frags
  const { frag } = first
  const ends = last.to === frag.text.length
  if (first.from === 0 && ends) return word.frags
  const drawn = partOf(frag, first.from, last.to)
  return ends ? [drawn, ...word.frags.slice(1)] : [drawn, hyphenAfter(frag)]
}

const hyphens = new WeakMap<Face, Shaped>()
const marks = [0x2010, 0x2d]
const softHyphen = 0xad

/** A hyphen that is drawn and, for those who copy or hear the words, is not there (ISO 32000-1, 14.8.2.2.3). */
function hyphenAfter(frag: TextFrag): TextFrag {
  const { face, run } = frag
  const shaped = hyphens.get(face) ?? shapeHyphen(face)
  hyphens.set(face, shaped)
  return { ...frag, text: '', anchors: [], space: false, shaped, width: (shaped.width * run.look.size) / 1000 }
}

function shapeHyphen(face: Face): Shaped {
  const mark = marks.find((point) => face.covers(point)) ?? softHyphen
  const shaped = face.shape(String.fromCodePoint(mark), 'ltr', '')
  return { ...shaped, glyphs: shaped.glyphs.map((glyph) => ({ ...glyph, points: [softHyphen] })) }
}
