import { create, type FontkitFont } from 'fontkit'
import { createCutter } from './subset.ts'

/**
 * A font as pdfkit embeds it. fontkit would take each outline apart for each document anew, so that fonts of TrueType
 * outlines are cut by copying; others (CFF) are still cut by fontkit.
 */
export function embeddable(file: Uint8Array): FontkitFont {
  const font = create(file)
  const cut = createCutter(file)
  return cut ? (Object.create(font, { createSubset: { value: cut } }) as FontkitFont) : font
}
