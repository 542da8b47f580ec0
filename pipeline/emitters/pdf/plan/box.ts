// What goes on paper, before anything decides where: plain boxes with a tag and a look.

import type { StyleName } from '../../../theme/theme.ts'
import type { Alignment, Asset, Depth, Direction, FieldKind, Locale, Text } from '../../../tree/types.ts'
import type { Look } from '../style.ts'

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export type TagName =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Note'
  | 'Reference'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'Form'

/** An element of the tag tree. Its identity counts: what has the same tag is one element. */
export interface Tag {
  readonly name: TagName
  /** `undefined` for the root. */
  readonly parent: Tag | undefined
  readonly lang?: Locale
  readonly alt?: string
  /** What is read instead of what is drawn. */
  readonly actual?: string
  readonly scope?: 'Column' | 'Row'
  readonly numbering?: 'Decimal' | 'Disc'
  /** Of a field on paper (ISO 32000-1, 14.8.5.6): words or a box to tick, and what it asks for. */
  readonly printed?: { readonly role: 'tv' | 'cb'; readonly about: string }
  /** Notes must have one (PDF/UA-1, 7.9). */
  readonly id?: string
}

/** Where a link leads: out of the book, or to a place in it. `label` says it to those who do not see it. */
export type Way =
  | { readonly type: 'outside'; readonly url: string; readonly label: string }
  | { readonly type: 'inside'; readonly place: string; readonly label: string }

export interface TextRun {
  readonly type: 'text'
  readonly text: string
  readonly look: Look
  readonly lang: Locale
  readonly tag: Tag | undefined
  readonly way: Way | undefined
  /** A term, a code, a number with its unit: no word of it is parted with a hyphen. */
  readonly whole: boolean
  /** The text of the tree that this is; `undefined` on what is only printed, such as a list's number. */
  readonly node: Text | undefined
}
/** A direction control (UAX 9): it steers the order and is never drawn. */
export interface ControlRun {
  readonly type: 'control'
  readonly text: string
}
/** A place that something points to. */
export interface AnchorRun {
  readonly type: 'anchor'
  readonly text: ''
  readonly anchor: string
}
export interface ImageRun {
  readonly type: 'image'
  /** The object replacement character, for the direction and breaking rules. */
  readonly text: '\uFFFC'
  readonly asset: Asset
  readonly look: Look
  readonly tag: Tag | undefined
  readonly way: Way | undefined
}
export type Run = TextRun | ControlRun | AnchorRun | ImageRun

interface Placed {
  readonly style: StyleName
  readonly look: Look
  readonly tag: Tag | undefined
  /** Ids of places, led to here. */
  readonly anchors: readonly string[]
  /** Set on a paragraph that opens a list. */
  readonly leads?: boolean
}
/** One paragraph of words. */
export interface WordsBox extends Placed {
  readonly type: 'words'
  readonly runs: readonly Run[]
  readonly dir: Direction
  readonly outline: { readonly depth: Depth; readonly title: string } | undefined
  /** The place whose printed page stands at the end of the line, in a list of contents. */
  readonly pageOf: string | undefined
}
/** Boxes one below the other; with a ground or edges of its look they stand in a frame. */
export interface GroupBox extends Placed {
  readonly type: 'group'
  readonly children: readonly Box[]
  /** A number, bullet or box to tick, before the first line. */
  readonly marker: WordsBox | undefined
  /** Whether space before the first and after the last child is dropped. */
  readonly trim: boolean
}
export interface ImageBox extends Placed {
  readonly type: 'image'
  readonly asset: Asset
}
export interface CellBox {
  readonly tag: Tag
  readonly head: boolean
  readonly words: WordsBox
}
export interface RowBox {
  readonly cells: readonly CellBox[]
}
export interface TableBox extends Placed {
  readonly type: 'table'
  readonly columns: readonly Alignment[]
  /** The first rows, printed again on each page. */
  readonly heads: number
  readonly rows: readonly RowBox[]
}
/** Lines to write on. */
export interface LinesBox extends Placed {
  readonly type: 'lines'
  readonly count: number
}
/** A label with room to write, or with a box to tick before it. */
export interface FieldBox extends Placed {
  readonly type: 'field'
  readonly kind: FieldKind
  readonly label: WordsBox
  readonly lines: number
  /** What the lines to write on look like. */
  readonly line: Look
  /** Its own among all fields of the document. */
  readonly name: string
  /** What it asks for, in bare words. */
  readonly about: string
  /** Whether it can be filled in on a screen too. */
  readonly fillable: boolean
}
/** A code to scan, with words beside it. */
export interface QrBox extends Placed {
  readonly type: 'qr'
  readonly rows: readonly string[]
  readonly words: WordsBox
}
/** A line across. */
export interface RuleBox extends Placed {
  readonly type: 'rule'
}
/** Boxes of one language, with its own start edge. */
export interface ColumnBox {
  readonly dir: Direction
  readonly children: readonly Box[]
}
/** Two columns of equal width, aligned row by row. */
export interface ParallelBox extends Placed {
  readonly type: 'parallel'
  readonly rows: readonly (readonly ColumnBox[])[]
}
export type Box = WordsBox | GroupBox | ImageBox | TableBox | LinesBox | FieldBox | QrBox | RuleBox | ParallelBox
