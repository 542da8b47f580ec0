// Which font is set in what a person types into a form.

import { scriptOf } from '../../tree/script.ts'
import type { Locale } from '../../tree/types.ts'
import type { Context, FontFile } from '../emitter.ts'
import { isInstalled, keyOf } from './layout/typesetter.ts'

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
// Bytes of a font that goes whole into each form. Those of Chinese, Japanese and Korean have five to ten million.
const most = 2_000_000

/** The font of the words around a field where letters can be set one by one, which has Latin letters too; else the font of Latin letters. */
export function typingFont({ fonts, theme }: Pick<Context, 'fonts' | 'theme'>, lang: Locale): FontFile {
  const { face, weight, slant } = theme.styles.text
  const own = setByLetter.has(scriptOf(lang)) ? keyOf(theme, lang) : undefined
  const candidates = own === undefined ? [] : fonts.script(own, { weight, slant })
  const small = candidates.filter(isInstalled).find(({ bytes }) => bytes.length <= most)
  const [first] = fonts.stack({ face, weight, slant })
  const file = small ?? first
  if (!file) throw new Error(`The face \`${face}\` has no font`)
  return file
}
