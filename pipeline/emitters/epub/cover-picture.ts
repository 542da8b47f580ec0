// The cover as pixels, as shops and shelves of reading systems ask for it.

import { loadRaster, rasterizeToPng } from '../../render/raster.ts'
import type { Book } from '../../tree/publication.ts'
import { scriptsIn } from '../../tree/script.ts'
import type { Context, FontFile } from '../emitter.ts'
import { type CoverWords, coverSvg } from './cover.ts'
import type { BookImage } from './images.ts'

/**
 * The picture of a cover: of a collection as PNG, of a single page as SVG, which costs nothing. Where no font at hand has
 * a letter of it, it stays SVG too, for the reader's own fonts.
 */
export async function coverPicture(words: CoverWords, { outline }: Book, { theme, fonts }: Context): Promise<BookImage> {
  const bare = new TextEncoder().encode(coverSvg(words, theme))
  const drawing: BookImage = { path: 'images/cover.svg', mediaType: 'image/svg+xml', bytes: bare }
  if (!outline) return drawing
  const written = Object.values(words).join('')
  const { face } = theme.styles.text
  const keys = scriptsIn(written, Object.keys(theme.scripts))
  const files = (['regular', 'bold'] as const).flatMap((weight) => {
    const own = keys.flatMap((key) => fonts.script(key, { weight, slant: 'upright' })).filter((file) => 'bytes' in file)
    return [...fonts.stack({ face, weight, slant: 'upright' }), ...own]
  })
  const letters = await Promise.all(files.map(lettersOf))
  const [first] = letters
  if (!first || !hasEveryLetter(written, letters)) return drawing
  await loadRaster(() => fonts.rasterizer())
  // A program that draws SVG takes a missing letter from any font, whatever its weight.
  const svg = coverSvg(words, theme, (part) => letters.find((font) => hasEveryLetter(part, [font]))?.family)
  const bytes = rasterizeToPng(svg, theme.cover.width, { family: first.family, files: files.map((file) => file.bytes) })
  return { path: 'images/cover.png', mediaType: 'image/png', bytes }
}

interface Letters {
  readonly family: string
  readonly points: ReadonlySet<number>
}
const known = new WeakMap<FontFile, Letters>()

/** What a font is called and which characters it has; read once a process, and only for a book of many chapters. */
async function lettersOf(file: FontFile): Promise<Letters> {
  const found = known.get(file)
  if (found) return found
  const { Blob, Face } = await import('harfbuzzjs')
  const face = new Face(new Blob(file.bytes))
  // Name ids of OpenType: the typographic family, or else the family.
  const letters = { family: face.getName(16, 'en') || face.getName(1, 'en'), points: new Set(face.collectUnicodes()) }
  known.set(file, letters)
  return letters
}

const invisible = /[\s\p{Cf}]/u

function hasEveryLetter(words: string, fonts: readonly Letters[]): boolean {
  return [...words].every((letter) => invisible.test(letter) || fonts.some(({ points }) => points.has(letter.codePointAt(0) ?? 0)))
}
