// Images that PDF cannot hold as they are, drawn as pixels with the fonts of the theme.

import { deflateSync } from 'node:zlib'
import { loadRaster, type Pixels, rasterizeSvg, svgAround } from '../../render/raster.ts'
import { lettersOf } from '../../tree/script.ts'
import type { Asset } from '../../tree/types.ts'
import type { Context } from '../emitter.ts'
import { type Drawn, needsRaster, type Rasterize } from './draw/images.ts'
import { faceOf } from './faces.ts'
import type { Page } from './layout/paginate.ts'
import type { Slice } from './layout/slice.ts'

export interface Raster {
  /** Loads the program that draws; to be waited for before `draw`. */
  readonly load: () => Promise<void>
  readonly draw: Rasterize
}

// A picture is drawn and packed once a process, as long as its bytes are held.
const drawn = new WeakMap<Uint8Array, Map<string, Drawn>>()

export function createRaster({ fonts, theme }: Context): Raster {
  const { face } = theme.styles.text
  const draw: Rasterize = (bytes, mediaType, size) => {
    const image = mediaType === 'image/svg+xml' ? bytes : svgAround(bytes, mediaType, size)
    const keys = image === bytes ? scriptsIn(new TextDecoder().decode(bytes), Object.keys(theme.scripts)) : []
    const files = (['regular', 'bold'] as const).flatMap((weight) => {
      const own = keys.flatMap((key) => fonts.script(key, { weight, slant: 'upright' })).filter((file) => 'bytes' in file)
      return [...fonts.stack({ face, weight, slant: 'upright' }), ...own]
    })
    const family = files[0] ? faceOf(files[0]).family : ''
    const pixels = rasterizeSvg(image, size.pixels, { family, files: files.map((file) => file.bytes) })
    // resvg leaves out what it cannot read and says nothing.
    if (image !== bytes && isEmpty(pixels)) throw new Error(`No picture in the bytes of ${mediaType}`)
    return packed(pixels)
  }
  return {
    load: () => loadRaster(() => fonts.rasterizer()),
    draw: (bytes, mediaType, size) => {
      const known = drawn.get(bytes) ?? new Map<string, Drawn>()
      drawn.set(bytes, known)
      const key = `${face} ${size.pixels}`
      const image = known.get(key) ?? draw(bytes, mediaType, size)
      known.set(key, image)
      return image
    },
  }
}

/** The scripts with fonts of their own that a drawing has words in. */
function scriptsIn(text: string, keys: readonly string[]): readonly string[] {
  const characters = [...new Set(text)].filter((character) => character > '\u024f')
  return keys.filter((key) => characters.some((character) => lettersOf(key)?.test(character)))
}

function isEmpty({ rgba }: Pixels): boolean {
  return rgba.every((part) => part === 0)
}

/** Colours and opacity apart, as PDF has them. */
function packed({ width, height, rgba }: Pixels): Drawn {
  const count = width * height
  const rgb = new Uint8Array(count * 3)
  const alpha = new Uint8Array(count)
  let opaque = true
  for (let at = 0; at < count; at++) {
    rgb[at * 3] = rgba[at * 4] ?? 0
    rgb[at * 3 + 1] = rgba[at * 4 + 1] ?? 0
    rgb[at * 3 + 2] = rgba[at * 4 + 2] ?? 0
    const share = rgba[at * 4 + 3] ?? 0
    alpha[at] = share
    if (share < 255) opaque = false
  }
  return { width, height, rgb: deflateSync(rgb), alpha: opaque ? undefined : deflateSync(alpha) }
}

/** Whether any image on these pages must be drawn first. */
export function usesRaster(pages: readonly Page[], bytes: (path: string) => Uint8Array): boolean {
  const isNeeded = (asset: Asset): boolean => needsRaster(asset, bytes(asset.path))
  return pages.some((page) => page.slices.some(({ slice }) => hasAsset(slice, isNeeded)))
}

function hasAsset(slice: Slice, isWanted: (asset: Asset) => boolean): boolean {
  return slice.placements.some((placement) => {
    if (placement.type === 'image') return isWanted(placement.asset)
    return placement.type === 'line' && placement.line.frags.some((frag) => frag.type === 'image' && isWanted(frag.run.asset))
  })
}
