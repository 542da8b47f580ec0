// Words in a drawing, such as a cover: in lines, each set where the direction of its language begins.

import type { ElementContent } from 'hast'
import type { Theme } from '../theme/theme.ts'
import { flatMap } from '../tree/flat-map.ts'
import type { Direction, Locale } from '../tree/types.ts'
import { type Attributes, el, text } from './element.ts'
import { wrap } from './wrap.ts'

/** Names the font that has all of some words, where one is at hand. */
export type FamilyOf = (words: string) => string | undefined

/** A column of a drawing that words are set in. */
export interface Column {
  readonly theme: Theme
  readonly lang: Locale
  readonly dir: Direction
  readonly familyOf: FamilyOf
  /** Where lines begin. */
  readonly x: number
  readonly width: number
}
/** How a paragraph looks. */
export interface Inked {
  readonly size: number
  readonly bold: boolean
  readonly ink: string
}
/** A paragraph in its lines. */
export interface Lines extends Inked {
  readonly lines: readonly string[]
}

const leading = 1.25

/** A column between two margins of the same width. */
export function columnWithin(size: { readonly width: number; readonly margin: number }, rest: Omit<Column, 'x' | 'width'>): Column {
  const { width, margin } = size
  return { ...rest, x: rest.dir === 'rtl' ? width - margin : margin, width: width - 2 * margin }
}

/** Paragraphs in lines that keep to the column. */
export function linesOf(paragraphs: readonly string[], inked: Inked, { width, lang }: Column): Lines {
  return { ...inked, lines: flatMap(paragraphs, (words) => wrap(words, width / inked.size, lang)) }
}

export function heightOf({ lines, size }: Lines): number {
  return lines.length * size * leading
}

/** A title in bold: how large at most and at least, and what it must fit into. */
export interface TitleRoom {
  readonly largest: number
  readonly least: number
  readonly height: number
  readonly ink: string
}
const mostTitleLines = 7

/** A title as large as its room allows; it is never cut. */
export function titleLines(title: string, { largest, least, height, ink }: TitleRoom, column: Column): Lines {
  for (let size = largest; ; size *= 0.92) {
    const broken = linesOf([title], { size, bold: true, ink }, column)
    const { lines } = broken
    const isWhole = lines.join('').replace(/\s/gu, '') === title.replace(/\s/gu, '') && lines.every((line) => line.length > 1)
    if (size <= least || (heightOf(broken) <= height && lines.length <= mostTitleLines && isWhole)) return broken
  }
}

/** Lines as SVG, from the top down. */
export function drawLines({ lines, size, bold, ink }: Lines, top: number, { theme, dir, familyOf, x }: Column): readonly ElementContent[] {
  const family = familyOf(lines.join(''))
  const stack = theme.faces.body?.css
  const isRtl = dir === 'rtl'
  const attributes: Attributes = {
    'font-family': family ? `'${family}', ${stack}` : stack,
    'font-size': Math.round(size),
    'font-weight': bold ? 700 : 400,
    fill: ink,
    // Programs that draw SVG do not agree on what begins a line from right to left: its end is on the right for all.
    'text-anchor': isRtl ? 'end' : 'start',
  }
  return lines.map((line, index) => {
    const y = Math.round(top + size + index * size * leading)
    return el('text', { x, y, ...attributes }, [text(isRtl ? `\u2067${line}\u2069` : line)])
  })
}
