// Which font is set in what a person types into a form, and with which characters.

import { scriptOf } from '../../tree/script.ts'
import type { Locale } from '../../tree/types.ts'
import type { Context, FontFile } from '../emitter.ts'
import { isInstalled, keyOf } from './layout/typesetter.ts'

/** A font that goes into each form as it is, or with the characters of everyday use. */
export interface Typing {
  readonly file: FontFile
  readonly characters: ReadonlySet<number> | undefined
}

// What is right when letters are set one by one, from left to right. Programs that fill in forms do no more with the font of a field:
// with one of Arabic they print words backwards, with one of Hindi vowels in the wrong place. Without one they set the words as they set
// their own, with the fonts of the machine, which is right.
const setByLetter: ReadonlySet<string> = new Set([
  'Latn',
  'Grek',
  'Cyrl',
  'Armn',
  'Geor',
  'Ethi',
  'Thai',
  'Laoo',
  'Hans',
  'Hant',
  'Jpan',
  'Kore',
])
// Fonts of these have five to ten million bytes; the national standards tell the thousands of characters of names and everyday use, as
// two bytes each.
const everyday: Readonly<Record<string, Standard>> = {
  Hans: { code: 'gbk', rows: [0xa1, 0xf7], cells: 0xa1 },
  Hant: { code: 'big5', rows: [0xa1, 0xf9], cells: 0x40 },
  Jpan: { code: 'euc-jp', rows: [0xa1, 0xf4], cells: 0xa1 },
  Kore: { code: 'euc-kr', rows: [0xa1, 0xc8], cells: 0xa1 },
}
interface Standard {
  readonly code: string
  /** The first and the last of the first bytes. */
  readonly rows: readonly [first: number, last: number]
  /** The first of the second bytes. */
  readonly cells: number
}

/** The font of the words around a field where letters can be set one by one, which has Latin letters too; else the font of Latin letters. */
export function typingFont({ fonts, theme }: Pick<Context, 'fonts' | 'theme'>, lang: Locale): Typing {
  const { face, weight, slant } = theme.styles.text
  const script = scriptOf(lang)
  const key = setByLetter.has(script) ? keyOf(theme, lang) : undefined
  const own = key === undefined ? undefined : fonts.script(key, { weight, slant }).find(isInstalled)
  if (own) return { file: own, characters: everydayOf(script) }
  const [file] = fonts.stack({ face, weight, slant })
  if (!file) throw new Error(`The face \`${face}\` has no font`)
  return { file, characters: undefined }
}

const known = new Map<string, ReadonlySet<number>>()

function everydayOf(script: string): ReadonlySet<number> | undefined {
  const standard = everyday[script]
  if (!standard) return undefined
  const found = known.get(script) ?? new Set([...printable, ...charactersOf(standard)])
  known.set(script, found)
  return found
}

// What is decoded from bytes that are no character.
const replacement = 0xfffd
const printable = Array.from({ length: 0x17f - 0x20 }, (_, index) => 0x20 + index)

function charactersOf({ code, rows: [first, last], cells }: Standard): readonly number[] {
  const decoder = new TextDecoder(code)
  const points: number[] = []
  for (let row = first; row <= last; row++)
    for (let cell = cells; cell < 0xff; cell++) {
      const characters = [...decoder.decode(Uint8Array.of(row, cell))]
      const point = characters[0]?.codePointAt(0) ?? 0
      if (characters.length === 1 && point !== replacement) points.push(point)
    }
  return points
}
