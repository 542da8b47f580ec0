// What every node of the tree is made of: where it was written, what language it is in, words, places, pictures.

import type { Inline } from './inlines.ts'

/** A BCP 47 language tag, such as `en`, `pt-BR` or `ar`. */
export type Locale = string
export type Direction = 'ltr' | 'rtl'
export type Phase = 'draft' | 'sealed'

/** A place in a file; line and column count from 1. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** Where a node was written. The file is part of it, because templates and sources meet in one tree. */
export interface Span {
  readonly file: string
  readonly start: Point
  readonly end: Point
}

/** What every node has. `lang` and `dir` stand only where they differ from the parent's. */
export interface Placed {
  readonly span: Span
  readonly lang?: Locale
  readonly dir?: Direction
}

/** Words that a translator may be handed. Without a segment they are generated: a label, a number, a name. */
export interface Translatable<P extends Phase = 'sealed'> {
  readonly segment?: string
  readonly inlines: readonly Inline<P>[]
  readonly span: Span
  readonly lang?: Locale
  readonly dir?: Direction
}

/** A page or a place in it. `lang` is the language the page really has, which may be the source's. */
export interface Target {
  readonly page: string
  readonly lang: Locale
  readonly anchor?: string
  /** Set where the page in just this language is meant, also for readers who can have it in theirs. */
  readonly exact?: true
  /** The page as a file of another format, to keep; absent for its page of the site. */
  readonly file?: FileFormat
}
/** Formats that a reader takes away. */
export type FileFormat = 'pdf' | 'epub' | 'text'

/** An image's facts; its bytes are asked of the context by `path`, the file below the source folder, with `/`. */
export interface Asset {
  readonly path: string
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'
  /** Pixels, or user units of an SVG. */
  readonly width: number
  readonly height: number
}

export type Alt<P extends Phase = 'sealed'> = Translatable<P> | 'decorative'
