// Images that PDF cannot hold as they are, drawn as PNG with the fonts of the theme.

import { loadRaster, rasterizeSvg, svgAround } from '../../render/raster.ts'
import type { Context } from '../emitter.ts'
import { needsRaster, type Rasterize } from './draw/images.ts'
import { faceOf } from './faces.ts'
import type { Page } from './layout/paginate.ts'
import type { Slice } from './layout/slice.ts'

export interface Raster {
  /** Loads the program that draws; to be waited for before `draw`. */
  readonly load: () => Promise<void>
  readonly draw: Rasterize
}

export function createRaster({ fonts, theme }: Context): Raster {
  const { face } = theme.styles.text
  return {
    load: () => loadRaster(() => fonts.rasterizer()),
    draw: (bytes, mediaType, size) => {
      const files = (['regular', 'bold'] as const).flatMap((weight) => fonts.stack({ face, weight, slant: 'upright' }))
      const family = files[0] ? faceOf(files[0]).family : ''
      const image = mediaType === 'image/svg+xml' ? bytes : svgAround(bytes, mediaType, size)
      return rasterizeSvg(image, size.pixels, { family, files: files.map((file) => file.bytes) })
    },
  }
}

/** Whether any image on these pages must be drawn as PNG first. */
export function usesRaster(pages: readonly Page[]): boolean {
  return pages.some((page) => page.slices.some(({ slice }) => sliceUsesRaster(slice)))
}

function sliceUsesRaster(slice: Slice): boolean {
  return slice.placements.some((placement) => {
    if (placement.type === 'image') return needsRaster(placement.asset)
    return placement.type === 'line' && placement.line.frags.some((frag) => frag.type === 'image' && needsRaster(frag.run.asset))
  })
}
