// What stands one below the other.

import type { Alt, Asset, Direction, Locale, Phase, Placed, Target, Translatable } from './node.ts'

export type Depth = 1 | 2 | 3 | 4 | 5 | 6

/** What a section is for, where an emitter has a word of its own for it (DPUB-ARIA, epub:type). */
export type SectionRole =
  | 'references'
  | 'notes'
  | 'glossary'
  | 'contents'
  | 'resources'
  | 'related'
  | 'imprint'
  | 'disclaimer'
  | 'index'
  | 'colophon'
  | 'sheet'

export interface Section<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'section'
  /** Unique in the publication, stable over builds and the same in every language. */
  readonly id: string
  readonly depth: Depth
  readonly role?: SectionRole
  readonly title: Translatable<P>
  /** The title in the second language, in a publication of two. */
  readonly beside?: P extends 'sealed' ? Translatable : never
  readonly children: readonly Block<P>[]
}
/** `subtitle` is another name under the title, `lead` opens a page, `status` tells review and revision, `fine` is small print. */
export type ParagraphRole = 'subtitle' | 'lead' | 'status' | 'fine'
export interface Paragraph<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'paragraph'
  readonly role?: ParagraphRole
  readonly words: Translatable<P>
}
export interface ListItem<P extends Phase = 'sealed'> extends Placed {
  /** A box to tick; `undefined` for an ordinary item. */
  readonly checked?: boolean
  readonly children: readonly Block<P>[]
}
export interface List<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'list'
  readonly ordered: boolean
  /** The first number of an ordered list. */
  readonly start: number
  /** Without space between the items. */
  readonly tight: boolean
  readonly items: readonly ListItem<P>[]
}
export type CalloutKind = 'emergency' | 'warning' | 'note' | 'tip' | 'key-message' | 'action' | 'checklist' | 'questions' | 'review'
/** A box with a title that says what it is, so that meaning never rests on colour. */
export interface Callout<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'callout'
  readonly kind: CalloutKind
  /** Set on an emergency box, so that a way can lead straight to it. */
  readonly id?: P extends 'sealed' ? string : undefined
  readonly title: Translatable<P>
  readonly children: readonly Block<P>[]
}
export interface Figure<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'figure'
  readonly asset: Asset
  readonly alt: Alt<P>
  readonly caption?: Translatable<P>
  /** Who made it and under which licence, already in words. */
  readonly credit?: Translatable<P>
}
export type Alignment = 'start' | 'center' | 'end'
export interface Cell<P extends Phase = 'sealed'> extends Placed {
  readonly words: Translatable<P>
  /** Set on a header cell: what it heads. */
  readonly scope?: 'column' | 'row'
}
export interface Row<P extends Phase = 'sealed'> extends Placed {
  readonly cells: readonly Cell<P>[]
}
/** Every row has as many cells as there are columns; the first `heads` rows are header rows. */
export interface Table<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'table'
  readonly caption?: Translatable<P>
  readonly columns: readonly Alignment[]
  readonly heads: number
  readonly rows: readonly Row<P>[]
}
export interface Quote<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'quote'
  readonly children: readonly Block<P>[]
}
export interface Code extends Placed {
  readonly type: 'code'
  readonly value: string
  readonly language?: string
}
/** A change of subject, drawn as a line. */
export interface Rule extends Placed {
  readonly type: 'rule'
}
export interface Definition<P extends Phase = 'sealed'> extends Placed {
  /** Set where something points here, such as a glossary entry. */
  readonly id?: string
  readonly terms: readonly Translatable<P>[]
  readonly definitions: readonly (readonly Block<P>[])[]
}
export interface Definitions<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'definitions'
  /** `facts` are names and values so short that each stands on one line. */
  readonly role?: 'facts'
  readonly items: readonly Definition<P>[]
}
export interface Note<P extends Phase = 'sealed'> extends Placed {
  readonly id: P extends 'sealed' ? string : undefined
  readonly label: string
  readonly number: P extends 'sealed' ? number : undefined
  /** The ids of the marks that point here, in reading order. */
  readonly marks: readonly string[]
  readonly children: readonly Block<P>[]
}
/** Notes in the order of their marks. */
export interface Notes<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'notes'
  readonly items: readonly Note<P>[]
}
export interface BibliographyItem<P extends Phase = 'sealed'> extends Placed {
  readonly key: string
  readonly id: P extends 'sealed' ? string : undefined
  readonly number: P extends 'sealed' ? number : undefined
  /** The ids of the citations that point here, in reading order; empty when nothing in this publication cites it. */
  readonly marks: readonly string[]
  /** In a bound book, the first place that cites it, when that is in another publication. */
  readonly cited?: Target
  readonly words: Translatable<P>
}
/** Works in the order they are cited, then those that nothing cites. */
export interface Bibliography<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'bibliography'
  readonly items: readonly BibliographyItem<P>[]
}
export interface ContentsEntry<P extends Phase = 'sealed'> {
  readonly target: Target
  readonly title: Translatable<P>
  readonly children: readonly ContentsEntry<P>[]
}
/** The sections of this publication, as a list of ways in; with the role `index`, names and the places where they stand in a book. */
export interface Contents<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'contents'
  readonly role?: 'index'
  readonly entries: readonly ContentsEntry<P>[]
}
/** Empty lines to write on. */
export interface Writing extends Placed {
  readonly type: 'writing'
  readonly lines: number
}
/** One language's part of a row; empty where the other has no counterpart. */
export interface Column<P extends Phase = 'sealed'> extends Placed {
  readonly lang: Locale
  readonly dir: Direction
  readonly children: readonly Block<P>[]
}
export interface ParallelRow<P extends Phase = 'sealed'> extends Placed {
  readonly columns: readonly [Column<P>, Column<P>]
}
/** The same in two languages side by side, row by row. Made when two pages are composed into one; a draft holds none. */
export interface Parallel<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'parallel'
  readonly rows: readonly ParallelRow<P>[]
}
/** What is filled in: words, a box to tick, or a date. */
export type FieldKind = 'text' | 'tick' | 'date'
export interface Field<P extends Phase = 'sealed'> extends Placed {
  readonly kind: FieldKind
  readonly label: Translatable<P>
  /** Lines to write on; one for a date and for a box to tick. */
  readonly lines: number
}
/** What a reader fills in by hand: each field a label and room to write, or a box to tick. */
export interface Form<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'form'
  /** Fields are named after it. */
  readonly id: P extends 'sealed' ? string : undefined
  /** Where the section or box around it does not say what is filled in. */
  readonly title?: Translatable<P>
  readonly fields: readonly Field<P>[]
}
/** The page on the web, for those who hold it on paper: a code to scan, and the address in words. */
export interface Qr<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'qr'
  /** What the code is, for those who do not see it. */
  readonly alt: Translatable<P>
  readonly words: Translatable<P>
  /** Rows of modules, `#` dark and `.` light, without the quiet zone round them. */
  readonly rows: readonly string[]
}
/** A hole in a layout that `compose` fills. */
export interface Slot extends Placed {
  readonly type: 'slot'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

export type Block<P extends Phase = 'sealed'> =
  | Section<P>
  | Paragraph<P>
  | List<P>
  | Callout<P>
  | Figure<P>
  | Table<P>
  | Quote<P>
  | Code
  | Rule
  | Definitions<P>
  | Notes<P>
  | Bibliography<P>
  | Contents<P>
  | Writing
  | Parallel<P>
  | Form<P>
  | Qr<P>
  | (P extends 'draft' ? Slot : never)
