// The door of the look: tokens.yml and styles.yml become a Theme, each mistake at its line and column.

import { z } from 'zod'
import type { Report } from '../diagnostics/report.ts'
import { colourNames, type Style, type StyleName, styleNames, type Theme } from '../theme/theme.ts'
import { isLanguage } from '../tree/language.ts'
import { isScript } from '../tree/script.ts'
import { flag, number } from './fields.ts'
import { readYaml } from './yaml.ts'

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

const tokens = z.strictObject({
  colours,
  dark: colours,
  faces: z.record(z.string(), z.strictObject({ files: packages, css: stack })).refine((faces) => 'body' in faces, 'a face called `body`'),
  scripts: z.record(speech, z.strictObject({ files: packages, leading: numberWithin(0.8, 4).default(1) })).default({}),
  baseSize: size,
  siteSize: size,
  measure: numberWithin(20, 200),
  titles: words,
  hyphens: z.strictObject({ languages: words, capitals: words, never: words }),
  cover: z.strictObject({
    width: numberWithin(300, 4000),
    height: numberWithin(300, 6000),
    margin: numberWithin(0, 1000),
    title: numberWithin(10, 1000),
    words: numberWithin(10, 500),
  }),
  margins: z.strictObject({ top: length, bottom: length, start: length, end: length }),
})

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
  border: z.enum(colourNames),
  keepWithNext: flag,
  keepTogether: flag,
} as const satisfies { readonly [K in Exclude<keyof Style, 'face'>]: z.ZodType<Style[K]> }
const styleKeyNames: readonly (keyof Style)[] = ['face', ...(Object.keys(styleKeys) as (keyof Style)[])]

/** The theme of the two texts, or `undefined` after reporting every mistake in them. */
export function readTheme(tokensText: string, stylesText: string, files: ThemeFiles, report: Report): Theme | undefined {
  const look = readYaml(tokens, tokensText, files.tokens, report, { rule: 'theme' })
  if (!look) return undefined
  const partial = readYaml(stylesSchema(Object.keys(look.faces)), stylesText, files.styles, report, { rule: 'theme' })
  if (!partial) return undefined
  return { ...look, styles: completeStyles(partial) }
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
