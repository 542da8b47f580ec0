// Words of a drawing: broken into lines by widths that are estimated, for whoever draws them has fonts of their own.

import type { Locale } from '../tree/types.ts'

// Scripts whose words stand without spaces between them.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const segmenters = new Map<string, Intl.Segmenter>()

/** Advances of letters in shares of their size, a little generous: words may fall short of the margin, never run over it. */
const advances: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u, 1],
  [/[mwMW@%—]/, 0.92],
  [/[iljtfrI.,;:!|'’()[\]-]/, 0.38],
  [/\s/u, 0.28],
  [/[\p{Lu}&]/u, 0.7],
  [/[\p{Script=Latin}\p{Nd}]/u, 0.58],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.62],
]
const otherAdvance = 0.72

/** The width of words at a size of 1. */
export function widthOf(words: string): number {
  let width = 0
  for (const letter of words) width += advanceOf(letter)
  return width
}

const known = new Map<string, number>()

function advanceOf(letter: string): number {
  const advance = known.get(letter) ?? advances.find(([pattern]) => pattern.test(letter))?.[1] ?? otherAdvance
  known.set(letter, advance)
  return advance
}

/** Words in lines of at most this width, in sizes of the words. A piece that is wider by itself is cut between letters. */
export function wrap(words: string, width: number, lang: Locale): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(words, lang)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trim())
      line = ''
    }
    const parts = widthOf(piece.trimEnd()) > width ? cut(piece, width, lang) : [piece]
    lines.push(...parts.slice(0, -1))
    line += parts.at(-1) ?? ''
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/** Pieces between which a line may end. */
function piecesOf(words: string, lang: Locale): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of segmenterOf(lang, 'word').segment(words.replace(/\s+/gu, ' '))) {
    const last = pieces.at(-1)
    if (last === undefined || mayEnd(last, segment)) pieces.push(segment)
    else pieces[pieces.length - 1] = last + segment
  }
  return pieces
}

function mayEnd(before: string, after: string): boolean {
  if (/^\s/u.test(after)) return false
  if (/\s$/u.test(before) || /[\p{L}\p{N}][-–/]$/u.test(before)) return true
  return unspaced.test(before.slice(-1)) && unspaced.test(after) && /^\p{L}/u.test(after)
}

function cut(piece: string, width: number, lang: Locale): readonly string[] {
  const parts: string[] = ['']
  for (const { segment } of segmenterOf(lang, 'grapheme').segment(piece)) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && widthOf(last + segment) > width) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}

function segmenterOf(lang: Locale, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${granularity} ${lang}`
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity })
  segmenters.set(key, segmenter)
  return segmenter
}
