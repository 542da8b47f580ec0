// SVG and other images → pixels, with resvg. Fonts are given as bytes: those of the machine are never used.

import { initWasm, Resvg } from '@resvg/resvg-wasm'

export interface RasterFonts {
  /** The family for words that name none of the given fonts. */
  readonly family: string
  readonly files: readonly Uint8Array[]
}

let ready: Promise<void> | undefined

/** Readies the program that draws, once a process; `read` gives it as WebAssembly. */
export function loadRaster(read: () => Uint8Array): Promise<void> {
  ready ??= initWasm(read() as Parameters<typeof initWasm>[0])
  return ready
}

/** Dots in rows from the top: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** Draws an SVG at a width in pixels; call `loadRaster` before. */
export function rasterizeSvg(svg: Uint8Array | string, width: number, fonts: RasterFonts): Pixels {
  return drawn(svg, width, fonts, (rendered) => ({ width: rendered.width, height: rendered.height, rgba: plain(rendered.pixels) }))
}

/** Draws an SVG at a width in pixels, as a PNG; call `loadRaster` before. */
export function rasterizeToPng(svg: Uint8Array | string, width: number, fonts: RasterFonts): Uint8Array {
  return drawn(svg, width, fonts, (rendered) => rendered.asPng())
}

type Rendered = ReturnType<InstanceType<typeof Resvg>['render']>

function drawn<T>(svg: Uint8Array | string, width: number, { family, files }: RasterFonts, take: (rendered: Rendered) => T): T {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers: [...files],
      defaultFontFamily: family,
      sansSerifFamily: family,
      serifFamily: family,
      monospaceFamily: family,
    },
  })
  const rendered = image.render()
  const taken = take(rendered)
  rendered.free()
  image.free()
  return taken
}

/** resvg gives colours already weakened by their opacity; here they are as they were. */
function plain(premultiplied: Uint8Array): Uint8Array {
  const rgba = premultiplied.slice()
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0
    if (alpha === 0 || alpha === 255) continue
    for (let part = at; part < at + 3; part++) rgba[part] = Math.min(255, Math.round(((rgba[part] ?? 0) * 255) / alpha))
  }
  return rgba
}

/** An SVG that holds nothing but an image of another format. */
export function svgAround(bytes: Uint8Array, mediaType: string, size: { readonly width: number; readonly height: number }): string {
  const { width, height } = size
  const href = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`
}
