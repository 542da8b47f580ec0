// The one translator from a Style to what the PDF leaf draws with.

import type { BorderKind, ColourName, Style, Theme } from '../../theme/theme.ts'

/** A colour as operands of `rg`. */
export type Ink = string

export interface Edges {
  readonly top: number
  readonly bottom: number
  readonly start: number
  readonly end: number
}

/** A style in the terms of a page: points and colour operands. */
export interface Look {
  readonly face: string
  readonly weight: 'regular' | 'bold'
  readonly slant: 'upright' | 'italic'
  readonly size: number
  readonly lineHeight: number
  readonly ink: Ink
  readonly ground: Ink | undefined
  readonly underline: Style['underline']
  readonly figures: Style['figures']
  /** Of the baseline, upwards. */
  readonly rise: number
  readonly align: Style['align']
  readonly before: number
  readonly after: number
  readonly indent: number
  readonly padding: number
  readonly edges: Edges
  readonly edgeInk: Ink
  readonly edgeKind: BorderKind
  readonly keepWithNext: boolean
  readonly keepTogether: boolean
  readonly pageBefore: boolean
  readonly pageAfter: boolean
}

type Translators = {
  readonly [K in keyof Style]: (value: Style[K], style: Style, theme: Theme) => Partial<Look>
}

const sides: Readonly<Record<Style['borderSide'], readonly (keyof Edges)[]>> = {
  none: [],
  all: ['top', 'bottom', 'start', 'end'],
  start: ['start'],
  top: ['top'],
  bottom: ['bottom'],
}

const translators: Translators = {
  face: (face) => ({ face }),
  size: (size) => ({ size }),
  leading: (leading, style) => ({ lineHeight: leading * style.size }),
  weight: (weight) => ({ weight }),
  slant: (slant) => ({ slant }),
  ink: (name, _style, theme) => ({ ink: inkOf(name, theme) }),
  ground: (name, _style, theme) => ({ ground: name === 'none' ? undefined : inkOf(name, theme) }),
  underline: (underline) => ({ underline }),
  figures: (figures) => ({ figures }),
  rise: (share, style) => ({ rise: share * style.size }),
  align: (align) => ({ align }),
  before: (before) => ({ before }),
  after: (after) => ({ after }),
  indent: (indent) => ({ indent }),
  padding: (padding) => ({ padding }),
  borderSide: (side, style) => ({ edges: edgesOf(sides[side], style.borderWidth) }),
  borderWidth: (width, style) => ({ edges: edgesOf(sides[style.borderSide], width) }),
  borderKind: (edgeKind) => ({ edgeKind }),
  border: (name, _style, theme) => ({ edgeInk: inkOf(name, theme) }),
  keepWithNext: (keepWithNext) => ({ keepWithNext }),
  keepTogether: (keepTogether) => ({ keepTogether }),
  pageBefore: (pageBefore) => ({ pageBefore }),
  pageAfter: (pageAfter) => ({ pageAfter }),
}

const looks = new WeakMap<Theme, WeakMap<Style, Look>>()

/** The look of a style in a theme; the same object for the same two. */
export function lookOf(style: Style, theme: Theme): Look {
  return remember(looks, theme, style, () => {
    const parts = Object.entries(style).map(([key, value]) => translate(key as keyof Style, value as never, style, theme))
    return Object.assign({}, ...parts) as Look
  })
}

/** What `make` gives for two objects, made once. */
function remember<A extends object, B extends object, Value>(known: WeakMap<A, WeakMap<B, Value>>, a: A, b: B, make: () => Value): Value {
  const inner = known.get(a) ?? new WeakMap<B, Value>()
  known.set(a, inner)
  const value = inner.get(b) ?? make()
  inner.set(b, value)
  return value
}

function translate<K extends keyof Style>(key: K, value: Style[K], style: Style, theme: Theme): Partial<Look> {
  return translators[key](value, style, theme)
}

const inherited = ['face', 'size', 'leading', 'weight', 'slant', 'ink'] as const satisfies readonly (keyof Style)[]
const carried = ['face', 'weight', 'slant', 'ink', 'ground', 'underline'] as const satisfies readonly (keyof Style)[]

const blocksWithin = new WeakMap<Style, WeakMap<Style, Style>>()
const inlinesWithin = new WeakMap<Style, WeakMap<Style, Style>>()

/** A block's style inside another's: what it says no different from `text` comes from around it. */
export function blockWithin(outer: Style, inner: Style, text: Style): Style {
  return remember(blocksWithin, outer, inner, () => ({ ...inner, ...differing(inherited, outer, inner, text) }))
}

/** The style of words inside others: only what differs from `text` changes, and sizes are in proportion. */
export function inlineWithin(outer: Style, inner: Style, text: Style): Style {
  return remember(inlinesWithin, outer, inner, () => ({
    ...outer,
    ...differing(carried, outer, inner, text),
    size: (outer.size * inner.size) / text.size,
    rise: inner.rise === text.rise ? outer.rise : inner.rise,
  }))
}

const tabulars = new WeakMap<Style, Style>()

/** A style for numbers that stand below each other; the same object for the same style. */
export function inColumns(style: Style): Style {
  const known = tabulars.get(style) ?? { ...style, figures: 'tabular' as const }
  tabulars.set(style, known)
  return known
}

function differing<K extends keyof Style>(keys: readonly K[], outer: Style, inner: Style, text: Style): Pick<Style, K> {
  const entries = keys.map((key) => [key, inner[key] === text[key] ? outer[key] : inner[key]])
  return Object.fromEntries(entries) as Pick<Style, K>
}

function edgesOf(names: readonly (keyof Edges)[], width: number): Edges {
  const has = (name: keyof Edges): number => (names.includes(name) ? width : 0)
  return { top: has('top'), bottom: has('bottom'), start: has('start'), end: has('end') }
}

function inkOf(name: ColourName, theme: Theme): Ink {
  const hex = Number.parseInt(theme.colours[name].slice(1), 16)
  return [hex >> 16, (hex >> 8) & 255, hex & 255].map((part) => Number((part / 255).toFixed(4))).join(' ')
}
