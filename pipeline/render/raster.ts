// SVG and other images → PNG, with resvg. Fonts are given as bytes: those of the machine are never used.

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

/** A PNG of this width in pixels; call `loadRaster` before. */
export function rasterizeSvg(svg: Uint8Array | string, width: number, fonts: RasterFonts): Uint8Array {
  const { family } = fonts
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [...fonts.files], defaultFontFamily: family, sansSerifFamily: family, serifFamily: family, monospaceFamily: family },
  })
  const rendered = image.render()
  const png = rendered.asPng()
  rendered.free()
  image.free()
  return png
}

/** An SVG that holds nothing but an image of another format. */
export function svgAround(bytes: Uint8Array, mediaType: string, size: { readonly width: number; readonly height: number }): string {
  const { width, height } = size
  const href = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`
}
