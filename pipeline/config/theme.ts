// The door of the look: tokens.yml and styles.yml become a Theme, each mistake at its line and column.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { faintPairs, shownPairs } from '../theme/contrast.ts'
import { borderKinds, colourNames, type Style, type StyleName, styleNames, type Theme } from '../theme/theme.ts'
import { isLanguage } from '../tree/language.ts'
import { isScript } from '../tree/script.ts'
import { checkValue } from './check-value.ts'
import { flag, number } from './fields.ts'
import type { Places } from './places.ts'
import { parseYaml, readYaml } from './yaml.ts'

/** The names of the two files, for messages. */
export interface ThemeFiles {
  readonly tokens: string
  readonly styles: string
}

const colour = z.string('a colour').regex(/^#[0-9a-f]{6}$/, 'a colour such as `#07545e`, in lower case')
const colours = z.strictObject(record(colourNames, () => colour))
const length = numberWithin(0, 1000)
const size = numberWithin(4, 200)
// The stack is written into a stylesheet as it stands, so it may hold names, quotes and commas only.
const stack = z.string('font names').regex(/^[\p{L}\p{N} ,'"_-]+$/u, 'font names with commas between them')

const packages = z
  .array(z.string('the name of a package').min(1, 'the name of a package'), 'a list of packages')
  .min(1, 'a list of packages')
const speech = z.string().refine((key) => isScript(key) || isLanguage(key), 'a script such as `Thai` or a language such as `sr`')
const words = z.array(z.string('a word').min(1, 'a word'), 'a list of words')

const margins = z.strictObject({ top: length, bottom: length, start: length, end: length })
const measure = numberWithin(20, 200)
const picture = z.strictObject({
  width: numberWithin(300, 4000),
  height: numberWithin(300, 6000),
  margin: numberWithin(0, 1000),
  title: numberWithin(10, 1000),
  words: numberWithin(10, 500),
})
const tokens = z.strictObject({
  colours,
  dark: colours,
  faces: z.record(z.string(), z.strictObject({ files: packages, css: stack })).refine((faces) => 'body' in faces, 'a face called `body`'),
  scripts: z.record(speech, z.strictObject({ files: packages, leading: numberWithin(0.8, 4).default(1) })).default({}),
  baseSize: size,
  siteSize: size,
  measure,
  titles: words,
  hyphens: z.strictObject({ languages: words, capitals: words, never: words }),
  cover: picture,
  share: picture,
  margins,
})
type Tokens = z.infer<typeof tokens>

type PartialStyle = { readonly [K in keyof Style]?: Style[K] | undefined } & { readonly extends?: StyleName | undefined }
type PartialStyles = Readonly<Record<StyleName, PartialStyle>>

const styleKeys = {
  size,
  leading: numberWithin(0.8, 4),
  weight: z.enum(['regular', 'bold']),
  slant: z.enum(['upright', 'italic']),
  ink: z.enum(colourNames),
  ground: z.enum([...colourNames, 'none']),
  underline: z.enum(['none', 'solid', 'dotted', 'through']),
  figures: z.enum(['proportional', 'tabular']),
  rise: numberWithin(-1, 1),
  align: z.enum(['start', 'center', 'end']),
  before: length,
  after: length,
  indent: length,
  padding: length,
  borderSide: z.enum(['none', 'all', 'start', 'top', 'bottom']),
  borderWidth: length,
  borderKind: z.enum(borderKinds),
  border: z.enum(colourNames),
  keepWithNext: flag,
  keepTogether: flag,
  pageBefore: flag,
  pageAfter: flag,
} as const satisfies { readonly [K in Exclude<keyof Style, 'face'>]: z.ZodType<Style[K]> }
const styleKeyNames: readonly (keyof Style)[] = ['face', ...(Object.keys(styleKeys) as (keyof Style)[])]

/** What an edition may say of the tokens; the rest stays as it is. */
export const tokenChanges = z.strictObject({ colours: colours.partial(), baseSize: size, measure, margins: margins.partial() }).partial()
/** What an edition may say of each style, after everything that a style takes over from another. */
export const styleChanges = z.strictObject(record(styleNames, () => z.strictObject(styleKeys).partial())).partial()

/** How the look of an edition differs. */
export interface ThemeChanges {
  readonly tokens?: z.infer<typeof tokenChanges> | undefined
  readonly styles?: z.infer<typeof styleChanges> | undefined
}
/** Both texts, each value checked; what a style takes over from another is still to be filled in. */
export interface Look {
  readonly tokens: Tokens
  readonly styles: PartialStyles
  /** Where each token was written. */
  readonly places: Places
}

/** The two texts, checked, or `undefined` after reporting every mistake in them. */
export function readLook(tokensText: string, stylesText: string, files: ThemeFiles, report: Report): Look | undefined {
  const document = parseYaml(tokensText, files.tokens, report, {})
  const read = document && checkValue(tokens, document.value, { document, report, rule: 'theme' })
  if (!document || !read) return undefined
  const styles = readYaml(stylesSchema(Object.keys(read.faces)), stylesText, files.styles, report, { rule: 'theme' })
  const look = styles && { tokens: read, styles, places: document.places }
  return look && isReadableByNight(look, report) ? look : undefined
}

/** The colours of the site in a dark scheme are no edition's, so that they are proved here: WCAG 2.2, 1.4.3. */
function isReadableByNight(look: Look, report: Report): boolean {
  const theme = themeOf(look)
  const night = { ...theme, colours: theme.dark }
  const faint = faintPairs(night, leastContrast, shownPairs(night))
  for (const { ink, ground, contrast } of faint) {
    const reason = `Unexpected contrast ${contrast.toFixed(2)} of \`${ink}\` on \`${ground}\` in the dark, expected at least ${leastContrast}`
    report({ rule: 'theme', reason, span: look.places.of(`dark.${ink}`), hint: 'Choose a lighter ink or a darker ground' })
  }
  return faint.length === 0
}

const leastContrast = 4.5

/** The theme of a look, with the changes of an edition: a style that takes over another takes over its changes too. */
export function themeOf(look: Look, changes: ThemeChanges = {}): Theme {
  const { colours, margins, ...own } = changes.tokens ?? {}
  const styles = record(styleNames, (name) => ({ ...look.styles[name], ...present(changes.styles?.[name] ?? {}) }))
  return {
    ...look.tokens,
    ...present(own),
    colours: { ...look.tokens.colours, ...present(colours ?? {}) },
    margins: { ...look.tokens.margins, ...present(margins ?? {}) },
    styles: completeStyles(styles),
  }
}

/** Without the keys that say nothing. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}

function stylesSchema(faces: readonly string[]) {
  const face = z.string('a face').refine((name) => faces.includes(name), `a face of the tokens: ${faces.join(', ')}`)
  const style = z
    .strictObject({ face, ...styleKeys })
    .partial()
    .extend({ extends: z.enum(styleNames).optional() })
  return z.strictObject(record(styleNames, () => style)).superRefine((styles, context) => {
    for (const [name, message] of gapsOf(styles)) context.addIssue({ code: 'custom', path: [name], message })
  })
}

function gapsOf(styles: PartialStyles): readonly (readonly [StyleName, string])[] {
  return styleNames.flatMap((name): (readonly [StyleName, string])[] => {
    const whole = mergeStyle(styles, name, [])
    if (!whole) return [[name, 'a style that does not extend itself by some way round']]
    const missing = styleKeyNames.filter((key) => whole[key] === undefined)
    return missing.length ? [[name, `all keys; missing: ${missing.map((key) => `\`${key}\``).join(', ')}, or \`extends\``]] : []
  })
}

/** A style with what it extends, or `undefined` when it extends itself by some way round. */
function mergeStyle(styles: PartialStyles, name: StyleName, above: readonly StyleName[]): PartialStyle | undefined {
  if (above.includes(name)) return undefined
  const { extends: base, ...own } = styles[name]
  if (!base) return own
  const inherited = mergeStyle(styles, base, [...above, name])
  return inherited && { ...inherited, ...own }
}

function completeStyles(styles: PartialStyles): Readonly<Record<StyleName, Style>> {
  return record(styleNames, (name) => mergeStyle(styles, name, []) as Style)
}

function numberWithin(least: number, most: number) {
  return number.refine((value) => value >= least && value <= most, `a number from ${least} to ${most}`)
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
}
