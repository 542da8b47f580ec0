// Style → CSS: one of the two translators of a Style (the other puts it on paper). A new key of Style does not compile until it stands here.

import { type ColourName, type Colours, colourNames, type Style, type StyleName, styleNames, type Theme } from '../theme/theme.ts'
import { flatMap } from '../tree/flat-map.ts'
import { className } from './class-name.ts'
import { enclosing, inlineStyles, selectors, siteOnly } from './selectors.ts'

/** A site page sets everything; a book leaves the face, the inks and the grounds to its reader. */
export type Sheet = 'site' | 'book'

interface Scope {
  readonly style: Style
  /** What stands around it, and is inherited: mostly plain text. */
  readonly base: Style
  readonly theme: Theme
  readonly sheet: Sheet
  readonly inline: boolean
}
type Declarations = readonly string[]
type Translator = { readonly [K in keyof Style]: (value: Style[K], scope: Scope) => Declarations }

const sides = { all: 'border-style', start: 'border-inline-start-style', top: 'border-top-style', bottom: 'border-bottom-style' } as const
const lines = { none: 'none', solid: 'underline', dotted: 'underline dotted', through: 'line-through' } as const

const translator: Translator = {
  face: (value, { base, sheet, theme }) => (value === base.face || sheet === 'book' ? [] : [`font-family: ${stackOf(value, theme)}`]),
  size: (value, { base }) => (value === base.size ? [] : [`font-size: ${em(value, base.size)}`]),
  leading: (value, { base }) => (value === base.leading ? [] : [`line-height: ${value}`]),
  weight: (value, { base }) => (value === base.weight ? [] : [`font-weight: ${value === 'bold' ? 700 : 400}`]),
  slant: (value, { base }) => (value === base.slant ? [] : [`font-style: ${value === 'italic' ? 'italic' : 'normal'}`]),
  ink: (value, { base, sheet }) => (value === base.ink || sheet === 'book' ? [] : [`color: ${variable(value)}`]),
  ground: (value, { sheet }) => (value === 'none' || sheet === 'book' ? [] : [`background-color: ${variable(value)}`]),
  underline: (value, { base }) => (value === base.underline ? [] : [`text-decoration: ${lines[value]}`]),
  figures: (value, { base }) => (value === base.figures ? [] : [`font-variant-numeric: lining-nums ${value}-nums`]),
  rise: (value) => (value === 0 ? [] : [`vertical-align: ${round(value)}em`, 'line-height: 0']),
  align: (value, { base }) => (value === base.align ? [] : [`text-align: ${value}`]),
  before: (value, { inline, style }) => (inline ? [] : [`margin-top: ${em(value, style.size)}`]),
  after: (value, { inline, style }) => (inline ? [] : [`margin-bottom: ${em(value, style.size)}`]),
  indent: (value, { style }) => (value === 0 ? [] : [`margin-inline-start: ${em(value, style.size)}`]),
  padding: (value, { style }) => (value === 0 ? [] : [`padding: ${em(value, style.size)}`]),
  borderSide: (value, { style }) => (value === 'none' ? [] : [`${sides[value]}: ${style.borderKind}`]),
  // Said with the side it is drawn on.
  borderKind: () => [],
  borderWidth: (value, { style }) => (style.borderSide === 'none' ? [] : [`border-width: ${em(value, style.size)}`]),
  border: (value, { style, sheet, theme }) => {
    if (style.borderSide === 'none') return []
    return [`border-color: ${sheet === 'book' ? theme.colours[value] : variable(value)}`]
  },
  keepWithNext: (value) => (value ? ['break-after: avoid'] : []),
  keepTogether: (value) => (value ? ['break-inside: avoid'] : []),
  // A book's reader turns pages of its own size, and a screen has none.
  pageBefore: (value, { sheet }) => (value && sheet === 'site' ? ['break-before: page'] : []),
  pageAfter: (value, { sheet }) => (value && sheet === 'site' ? ['break-after: page'] : []),
}
const keys = Object.keys(translator) as readonly (keyof Style)[]

/** Every style of the theme as a rule of CSS. */
export function styleRules(theme: Theme, sheet: Sheet): string {
  const names = sheet === 'book' ? styleNames.filter((name) => !siteOnly.has(name)) : styleNames
  return names.map((name) => rule(selectors[name], declarationsOf(name, theme, sheet))).join('')
}

/** What one style says in CSS. */
export function declarationsOf(name: StyleName, theme: Theme, sheet: Sheet): Declarations {
  const scope: Scope = {
    style: theme.styles[name],
    base: theme.styles[enclosing[name] ?? 'text'],
    theme,
    sheet,
    inline: inlineStyles.has(name),
  }
  return flatMap(keys, (key) => declare(key, scope))
}

/** The colours of a scheme as custom properties. */
export function colourProperties(colours: Colours): Declarations {
  return colourNames.map((name) => `--${className(name)}: ${colours[name]}`)
}

/** One rule of CSS, or nothing when it would be empty. */
export function rule(selector: string, declarations: Declarations): string {
  return declarations.length ? `${selector} { ${declarations.join('; ')} }\n` : ''
}

/** The colour as a stylesheet of the site names it. */
export function variable(name: ColourName): string {
  return `var(--${className(name)})`
}

/** A length in points as a multiple of the size it stands beside. */
export function em(length: number, size: number): string {
  return length === 0 ? '0' : `${round(length / size)}em`
}

/** The font stack of a face, for the site. */
export function stackOf(face: string, theme: Theme): string {
  return theme.faces[face]?.css ?? 'inherit'
}

function declare<K extends keyof Style>(key: K, scope: Scope): Declarations {
  return translator[key](scope.style[key], scope)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
