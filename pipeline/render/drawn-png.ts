// A drawing with words in it as pixels, in the fonts that come with the program.

import type { FontFile, Fonts } from '../emitters/emitter.ts'
import type { Theme } from '../theme/theme.ts'
import { flatMap } from '../tree/flat-map.ts'
import { scriptsIn } from '../tree/script.ts'
import type { FamilyOf } from './drawing.ts'
import { loadRaster, rasterizeToPng } from './raster.ts'

/** A drawing as SVG; it asks for the font of each of its words. */
export interface Drawing {
  /** All words in it. */
  readonly written: string
  /** In pixels. */
  readonly width: number
  readonly svg: (familyOf: FamilyOf) => string
}

/** The drawing as PNG; `undefined` where no font at hand has a letter of it. */
export async function drawnPng({ written, width, svg }: Drawing, theme: Theme, fonts: Fonts): Promise<Uint8Array | undefined> {
  const letters = await Promise.all(fontsFor(written, theme, fonts).map(lettersOf))
  const [first] = letters
  if (!first || !hasEveryLetter(written, letters)) return undefined
  await loadRaster(() => fonts.rasterizer())
  // A program that draws SVG takes a missing letter from any font, whatever its weight.
  const drawn = svg((part) => letters.find((font) => hasEveryLetter(part, [font]))?.family)
  return rasterizeToPng(drawn, width, { family: first.family, files: letters.map(({ file }) => file.bytes) })
}

function fontsFor(written: string, theme: Theme, fonts: Fonts): readonly FontFile[] {
  const { face } = theme.styles.text
  const keys = scriptsIn(written, Object.keys(theme.scripts))
  return flatMap(['regular', 'bold'] as const, (weight) => {
    const own = flatMap(keys, (key) => fonts.script(key, { weight, slant: 'upright' })).filter((file) => 'bytes' in file)
    return [...fonts.stack({ face, weight, slant: 'upright' }), ...own]
  })
}

interface Letters {
  readonly file: FontFile
  readonly family: string
  readonly points: ReadonlySet<number>
}
const known = new WeakMap<FontFile, Letters>()

/** What a font is called and which characters it has; read once a process, and only for what is drawn. */
async function lettersOf(file: FontFile): Promise<Letters> {
  const found = known.get(file)
  if (found) return found
  const { Blob, Face } = await import('harfbuzzjs')
  const face = new Face(new Blob(file.bytes))
  // Name ids of OpenType: the typographic family, or else the family.
  const family = face.getName(16, 'en') || face.getName(1, 'en')
  const letters = { file, family, points: new Set(face.collectUnicodes()) }
  known.set(file, letters)
  return letters
}

const invisible = /[\s\p{Cf}]/u

function hasEveryLetter(words: string, fonts: readonly Letters[]): boolean {
  return [...words].every((letter) => invisible.test(letter) || fonts.some(({ points }) => points.has(letter.codePointAt(0) ?? 0)))
}
