// What stands in a line of words.

import type { Alt, Asset, Phase, Placed, Target } from './node.ts'

export interface Text extends Placed {
  readonly type: 'text'
  readonly value: string
}
export interface Emphasis<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'emphasis'
  readonly children: readonly Inline<P>[]
}
export interface Strong<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'strong'
  readonly children: readonly Inline<P>[]
}
/** Words struck out. */
export interface Deleted<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'deleted'
  readonly children: readonly Inline<P>[]
}
export interface Superscript<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'superscript'
  readonly children: readonly Inline<P>[]
}
export interface Subscript<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'subscript'
  readonly children: readonly Inline<P>[]
}
/** Words in another language (`lang`), as WCAG 3.1.2 asks. */
export interface Phrase<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'phrase'
  readonly children: readonly Inline<P>[]
}
/** Words set apart from the direction around them (UAX 9, FSI/LRI/RLI); `dir` absent means by their first strong letter. */
export interface Isolate<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'isolate'
  readonly children: readonly Inline<P>[]
}
export interface InlineCode extends Placed {
  readonly type: 'inlineCode'
  readonly value: string
}
/** A link that leaves the library; its scheme is one of `http`, `https`, `mailto`, `tel`. */
export interface Link<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'link'
  readonly url: string
  readonly children: readonly Inline<P>[]
}
/** A link inside the library; how it is written is asked of `context.href(target)`. */
export interface Reference<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'reference'
  readonly target: Target
  readonly children: readonly Inline<P>[]
}
/** A glossary term where it is used; `anchor` is its entry in this publication's own glossary, when the layout has one. */
export interface Term<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'term'
  readonly term: string
  readonly anchor: P extends 'sealed' ? string | undefined : undefined
  /** In a bound book, the publication whose glossary that is, when it is another. */
  readonly page?: string
  readonly children: readonly Inline<P>[]
}
/** One work cited, with its number in reading order and the anchor of its entry. */
export interface Cited<P extends Phase = 'sealed'> {
  readonly key: string
  readonly number: P extends 'sealed' ? number : undefined
  readonly anchor: P extends 'sealed' ? string : undefined
  /** In a bound book, the publication whose list has the entry, when it is another. */
  readonly page?: string
}
export interface Citation<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'citation'
  readonly items: readonly Cited<P>[]
  /** This place, for the way back from the list of references. */
  readonly id: P extends 'sealed' ? string : undefined
}
/** A note's mark in the words. */
export interface NoteRef<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'noteRef'
  /** The author's label for the note. */
  readonly label: string
  readonly number: P extends 'sealed' ? number : undefined
  /** This mark's own id. */
  readonly id: P extends 'sealed' ? string : undefined
  /** The note's id. */
  readonly anchor: P extends 'sealed' ? string : undefined
}
export interface Image<P extends Phase = 'sealed'> extends Placed {
  readonly type: 'image'
  readonly asset: Asset
  readonly alt: Alt<P>
}
export interface Break extends Placed {
  readonly type: 'break'
}
/** The number of the page being printed, or of all pages. Stands only in running heads and feet. */
export interface Counter extends Placed {
  readonly type: 'counter'
  readonly counts: 'page' | 'pages'
}
/** A hole in a layout that `compose` fills. */
export interface InlineSlot extends Placed {
  readonly type: 'inlineSlot'
  readonly name: string
}

export type Inline<P extends Phase = 'sealed'> =
  | Text
  | Emphasis<P>
  | Strong<P>
  | Deleted<P>
  | Superscript<P>
  | Subscript<P>
  | Phrase<P>
  | Isolate<P>
  | InlineCode
  | Link<P>
  | Reference<P>
  | Term<P>
  | Citation<P>
  | NoteRef<P>
  | Image<P>
  | Break
  | Counter
  | (P extends 'draft' ? InlineSlot : never)
