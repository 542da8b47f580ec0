// Facts of an image, from its bytes and never from its name.

import { imageSize } from 'image-size'
import type { Report } from '../diagnostics/report.ts'
import type { Asset } from '../tree/types.ts'
import { faultOfRaster } from './raster.ts'
import { readSvg } from './svg.ts'

/** The most pixels an image may have. */
const pixelLimit = 50_000_000
/** The greatest size of an image file, in bytes. */
const imageLimit = 20 * 1024 * 1024

const mediaTypes: Readonly<Record<string, Asset['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/** An image's type and size; `undefined` after a report when it is broken, too large, or not what its name says. */
export function readAsset(bytes: Uint8Array, file: string, report: Report): Asset | undefined {
  const found = measure(bytes, file)
  if (typeof found === 'object') return found
  const start = { line: 1, column: 1 }
  const hint = 'Save the image again as PNG, JPEG, GIF, WebP or plain SVG'
  return void report({ rule: 'broken-image', reason: found, span: { file, start, end: start }, hint })
}

/** The facts, or what is wrong. */
function measure(bytes: Uint8Array, file: string): Asset | string {
  const extension = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const mediaType = mediaTypes[extension]
  if (mediaType === undefined) return `Unexpected kind of image \`.${extension}\``
  if (bytes.length > imageLimit) return `Unexpected image of ${bytes.length} bytes, expected at most ${imageLimit}`
  const size = mediaType === 'image/svg+xml' ? readSvg(bytes) : measureRaster(bytes, mediaType)
  if (typeof size === 'string') return size
  if (!(size.width > 0 && size.height > 0)) return 'Unexpected image without width or height'
  if (size.width * size.height > pixelLimit) {
    return `Unexpected image of ${size.width} × ${size.height} pixels, expected at most ${pixelLimit / 1e6} million`
  }
  return { path: file, mediaType, width: size.width, height: size.height }
}

function measureRaster(bytes: Uint8Array, mediaType: Asset['mediaType']): { readonly width: number; readonly height: number } | string {
  const fault = faultOfRaster(bytes, mediaType)
  if (fault !== undefined) return fault
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    // A camera may store a picture on its side; readers turn it.
    return orientation > 4 ? { width: height, height: width } : { width, height }
  } catch {
    return 'Unexpected end of the image'
  }
}
