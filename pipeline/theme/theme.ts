// The look as data. tokens.yml and styles.yml are checked at the door and become a Theme; exactly two translators
// read a Style: to CSS (render/css.ts) and to PDF (emitters/pdf/style.ts), each a total record over its keys.

export const colourNames = [
  'ink',
  'paper',
  'muted',
  'accent',
  'link',
  'rule',
  'mark',
  'emergencyInk',
  'emergencyGround',
  'emergencyRule',
  'warningInk',
  'warningGround',
  'warningRule',
  'noteInk',
  'noteGround',
  'noteRule',
  'tipInk',
  'tipGround',
  'tipRule',
  'keyInk',
  'keyGround',
  'keyRule',
  'reviewInk',
  'reviewGround',
  'reviewRule',
  'codeGround',
  'tableHeadGround',
] as const
export type ColourName = (typeof colourNames)[number]
/** `#rrggbb`, lower case. */
export type Colours = Readonly<Record<ColourName, string>>

/** Styles of words inside others: they say only how they differ from what is around them. */
export const inlineNames = [
  'emphasis',
  'strong',
  'deleted',
  'superscript',
  'subscript',
  'inlineCode',
  'link',
  'term',
  'citation',
  'noteRef',
] as const

export const styleNames = [
  'text',
  'subtitle',
  'lead',
  'status',
  'fine',
  'title',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
  'list',
  'listItem',
  'tightListItem',
  'emergency',
  'warning',
  'note',
  'tip',
  'keyMessage',
  'action',
  'checklist',
  'questions',
  'review',
  'calloutTitle',
  'figure',
  'caption',
  'credit',
  'table',
  'tableHead',
  'tableCell',
  'tableCaption',
  'quote',
  'code',
  'rule',
  'definitionTerm',
  'definition',
  'facts',
  'fact',
  'notes',
  'noteItem',
  'bibliographyItem',
  'contents',
  'contentsEntry',
  'writing',
  'form',
  'field',
  'fieldLabel',
  'sheet',
  'qr',
  'runningFoot',
  'siteHeader',
  'siteFooter',
  ...inlineNames,
] as const
export type StyleName = (typeof styleNames)[number]

export const borderKinds = ['solid', 'dashed', 'dotted', 'double'] as const
export type BorderKind = (typeof borderKinds)[number]

/** What a style may say, in units every format can express. All lengths in points. */
export interface Style {
  readonly face: string
  readonly size: number
  /** Line height as a multiple of the size. */
  readonly leading: number
  readonly weight: 'regular' | 'bold'
  readonly slant: 'upright' | 'italic'
  readonly ink: ColourName
  readonly ground: ColourName | 'none'
  readonly underline: 'none' | 'solid' | 'dotted' | 'through'
  /** Lining figures all of one width, which stand below each other, or each as wide as it is. */
  readonly figures: 'proportional' | 'tabular'
  /** Rise of the baseline as a share of the size: 0.33 for a superscript. */
  readonly rise: number
  readonly align: 'start' | 'center' | 'end'
  readonly before: number
  readonly after: number
  /** From the start edge. */
  readonly indent: number
  /** Inside a box, between its edge and its words. */
  readonly padding: number
  /** Lines round the box, in `border` colour. */
  readonly borderSide: 'none' | 'all' | 'start' | 'top' | 'bottom'
  readonly borderWidth: number
  /** How the lines are drawn: boxes can be told apart where no colour is seen. */
  readonly borderKind: BorderKind
  readonly border: ColourName
  readonly keepWithNext: boolean
  readonly keepTogether: boolean
  /** On paper it begins a page, or what comes after it does. */
  readonly pageBefore: boolean
  readonly pageAfter: boolean
}

/** Which words may be parted at the end of a printed line. */
export interface Hyphens {
  /** Languages in which they are; in all others no word is. */
  readonly languages: readonly string[]
  /** Those of them in which nouns begin with a capital; in the others such a word is a name and stays whole. */
  readonly capitals: readonly string[]
  /** Parts of words that are never parted, such as the stems of medicines' names. */
  readonly never: readonly string[]
}

/** A picture that is drawn, and the words on it, in pixels. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** The title, when it is short; a long one is set smaller, down to the size of the other words. */
  readonly title: number
  readonly words: number
}

export interface Theme {
  readonly colours: Colours
  /** Site pages in a dark scheme. */
  readonly dark: Colours
  /** Face name → npm packages of static fonts in order of preference, and the CSS font stack for the site. */
  readonly faces: Readonly<Record<string, { readonly files: readonly string[]; readonly css: string }>>
  /** Fonts for one script (ISO 15924) or language (BCP 47), in order of preference, and what its lines multiply their height by. */
  readonly scripts: Readonly<Record<string, { readonly files: readonly string[]; readonly leading: number }>>
  /** Body size the style sizes are meant against, in points. */
  readonly baseSize: number
  /** Body size on the site, in CSS pixels, at the browser's default setting of 16. */
  readonly siteSize: number
  /** Greatest width of the words, in characters. */
  readonly measure: number
  /** Words that stay on the line of the name after them, such as `Dr`. */
  readonly titles: readonly string[]
  readonly hyphens: Hyphens
  /** The cover of a book. */
  readonly cover: Picture
  /** The picture beside a page where its address is shared. */
  readonly share: Picture
  readonly margins: { readonly top: number; readonly bottom: number; readonly start: number; readonly end: number }
  readonly styles: Readonly<Record<StyleName, Style>>
}
