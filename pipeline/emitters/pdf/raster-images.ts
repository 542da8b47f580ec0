// Images that PDF cannot hold as they are, drawn as pixels with the fonts of the theme.

import { deflateSync } from 'node:zlib'
import { loadRaster, type Pixels, rasterizeSvg, svgAround } from '../../render/raster.ts'
import { lettersOf } from '../../tree/script.ts'
import type { Asset } from '../../tree/types.ts'
import type { Context } from '../emitter.ts'
import { decode, isDecoded, loadDecoders, shrunk } from './decoded-images.ts'
import { type Drawn, needsRaster, type Rasterize } from './draw/images.ts'
import { faceOf } from './faces.ts'
import type { Page } from './layout/paginate.ts'
import type { Placement } from './layout/slice.ts'

export interface Raster {
  /** Loads what draws the images of these pages; to be waited for before `draw`. */
  readonly load: (pages: readonly Page[]) => Promise<void>
  readonly draw: Rasterize
}

// A picture is drawn and packed once a process, as long as its bytes are held.
const drawn = new WeakMap<Uint8Array, Map<string, Drawn>>()

export function createRaster({ fonts, theme, asset }: Context): Raster {
  const { face } = theme.styles.text
  const drawSvg: Rasterize = (bytes, mediaType, size) => {
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
  const draw: Rasterize = (bytes, mediaType, size) => {
    if (!isDecoded(mediaType)) return drawSvg(bytes, mediaType, size)
    return packed(shrunk(decode(bytes, mediaType), size.pixels))
  }
  return {
    load: async (pages) => {
      const kinds = new Set(rasterKinds(pages, asset))
      if ([...kinds].some((kind) => !isDecoded(kind))) await loadRaster(() => fonts.rasterizer())
      await loadDecoders([...kinds].filter(isDecoded))
    },
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

/** The kinds of images on these pages that must be drawn first. */
function rasterKinds(pages: readonly Page[], bytes: (path: string) => Uint8Array): readonly Asset['mediaType'][] {
  const placements = pages.flatMap(({ slices }) => slices.flatMap(({ slice }) => slice.placements))
  const assets = new Set(placements.flatMap(assetsOf))
  return [...assets].filter((asset) => needsRaster(asset, bytes(asset.path))).map(({ mediaType }) => mediaType)
}

function assetsOf(placement: Placement): readonly Asset[] {
  if (placement.type === 'image') return [placement.asset]
  return placement.type === 'line' ? placement.line.frags.flatMap((frag) => (frag.type === 'image' ? [frag.run.asset] : [])) : []
}
