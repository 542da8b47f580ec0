// Images that PDF cannot hold as they are, drawn as pixels with the fonts of the theme.

import { deflateSync } from 'node:zlib'
import { loadRaster, type Pixels, rasterizeSvg, svgAround } from '../../render/raster.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { scriptsIn } from '../../tree/script.ts'
import type { Asset } from '../../tree/types.ts'
import type { Context } from '../emitter.ts'
import { decode, isDecoded, loadDecoders, shrunk } from './decoded-images.ts'
import { type Drawn, needsRaster, type Rasterize } from './draw/images.ts'
import { faceOf } from './faces.ts'

export interface Raster {
  /** Loads what draws these images; to be waited for before `draw`. */
  readonly load: (assets: readonly Asset[]) => Promise<void>
  readonly draw: Rasterize
}

// A picture is drawn and packed once a process, as long as its bytes are held.
const drawn = new WeakMap<Uint8Array, Map<string, Drawn>>()

export function createRaster({ fonts, theme, asset, options }: Context): Raster {
  const { face } = theme.styles.text
  const grey = options.grey === true
  const drawSvg: Rasterize = (bytes, mediaType, size) => {
    const image = mediaType === 'image/svg+xml' ? bytes : svgAround(bytes, mediaType, size)
    const keys = image === bytes ? scriptsIn(new TextDecoder().decode(bytes), Object.keys(theme.scripts)) : []
    const files = flatMap(['regular', 'bold'] as const, (weight) => {
      const own = flatMap(keys, (key) => fonts.script(key, { weight, slant: 'upright' })).filter((file) => 'bytes' in file)
      return [...fonts.stack({ face, weight, slant: 'upright' }), ...own]
    })
    const family = files[0] ? faceOf(files[0]).family : ''
    const pixels = rasterizeSvg(image, size.pixels, { family, files: files.map((file) => file.bytes) })
    // resvg leaves out what it cannot read and says nothing.
    if (image !== bytes && isEmpty(pixels)) throw new Error(`No picture in the bytes of ${mediaType}`)
    return packed(pixels, grey)
  }
  const draw: Rasterize = (bytes, mediaType, size) => {
    if (!isDecoded(mediaType)) return drawSvg(bytes, mediaType, size)
    return packed(shrunk(decode(bytes, mediaType), size.pixels), grey)
  }
  return {
    load: async (assets) => {
      const kinds = new Set(rasterKinds(assets, asset, grey))
      if ([...kinds].some((kind) => !isDecoded(kind))) await loadRaster(() => fonts.rasterizer())
      await loadDecoders([...kinds].filter(isDecoded))
    },
    draw: (bytes, mediaType, size) => {
      const known = drawn.get(bytes) ?? new Map<string, Drawn>()
      drawn.set(bytes, known)
      const key = `${face} ${size.pixels} ${grey}`
      const image = known.get(key) ?? draw(bytes, mediaType, size)
      known.set(key, image)
      return image
    },
  }
}

function isEmpty({ rgba }: Pixels): boolean {
  return rgba.every((part) => part === 0)
}

/** Colours, or greys, and opacity apart, as PDF has them. */
function packed({ width, height, rgba }: Pixels, grey: boolean): Drawn {
  const alpha = new Uint8Array(width * height)
  for (let at = 0; at < alpha.length; at++) alpha[at] = rgba[at * 4 + 3] ?? 0
  const opaque = alpha.every((share) => share === 255)
  const samples = grey ? greysOf(rgba) : coloursOf(rgba)
  const space = grey ? 'DeviceGray' : 'DeviceRGB'
  return { width, height, space, samples: deflateSync(samples), alpha: opaque ? undefined : deflateSync(alpha) }
}

function coloursOf(rgba: Uint8Array): Uint8Array {
  const samples = new Uint8Array((rgba.length / 4) * 3)
  for (let at = 0; at < rgba.length / 4; at++) {
    samples[at * 3] = rgba[at * 4] ?? 0
    samples[at * 3 + 1] = rgba[at * 4 + 1] ?? 0
    samples[at * 3 + 2] = rgba[at * 4 + 2] ?? 0
  }
  return samples
}

/** As light as each colour is to the eye (ITU-R BT.709). */
function greysOf(rgba: Uint8Array): Uint8Array {
  const samples = new Uint8Array(rgba.length / 4)
  for (let at = 0; at < samples.length; at++)
    samples[at] = Math.round(0.2126 * (rgba[at * 4] ?? 0) + 0.7152 * (rgba[at * 4 + 1] ?? 0) + 0.0722 * (rgba[at * 4 + 2] ?? 0))
  return samples
}

/** The kinds of these images that must be drawn first; in grey each one must. */
function rasterKinds(assets: readonly Asset[], bytes: (path: string) => Uint8Array, grey: boolean): readonly Asset['mediaType'][] {
  return assets.filter((asset) => grey || needsRaster(asset, bytes(asset.path))).map(({ mediaType }) => mediaType)
}
