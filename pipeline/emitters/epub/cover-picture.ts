// The cover as pixels, as shops and shelves of reading systems ask for it.

import { type Drawing, drawnPng } from '../../render/drawn-png.ts'
import type { Book } from '../../tree/publication.ts'
import type { Context } from '../emitter.ts'
import { type CoverWords, coverSvg } from './cover.ts'
import type { BookImage } from './images.ts'

/**
 * The picture of a cover: of a collection as PNG, of a single page as SVG, which costs nothing. Where no font at hand has
 * a letter of it, it stays SVG too, for the reader's own fonts.
 */
export async function coverPicture(words: CoverWords, { outline }: Book, { theme, fonts }: Context): Promise<BookImage> {
  const written = Object.values(words).join('')
  const svg: Drawing['svg'] = (familyOf) => coverSvg(words, theme, familyOf)
  const png = outline && (await drawnPng({ written, width: theme.cover.width, svg }, theme, fonts))
  if (png) return { path: 'images/cover.png', mediaType: 'image/png', bytes: png }
  return { path: 'images/cover.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(coverSvg(words, theme)) }
}
