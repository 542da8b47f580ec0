// Whether an image of dots is whole: its parts are walked to their end, for a header alone can look fine.

import { crc32 } from 'node:zlib'
import type { Asset } from '../tree/types.ts'

const truncated = 'Unexpected end of the image: it is cut off'
const damaged = 'Unexpected bytes within the image: it is damaged'

/** What is wrong with an image, or `undefined`. */
export function faultOfRaster(bytes: Uint8Array, mediaType: Asset['mediaType']): string | undefined {
  const found = typeOf(bytes)
  if (found === undefined) return 'Unexpected bytes, which are no image'
  if (found !== mediaType) return `Unexpected ${found}, expected ${mediaType} as its name says`
  if (found === 'image/png' && !isSoundPng(bytes)) return damaged
  const isWhole = { 'image/png': isWholePng, 'image/jpeg': isWholeJpeg, 'image/gif': isWholeGif, 'image/webp': isWholeWebp }[found]
  return isWhole(bytes) ? undefined : truncated
}

type RasterType = Exclude<Asset['mediaType'], 'image/svg+xml'>

function typeOf(bytes: Uint8Array): RasterType | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'image/webp' : undefined
}

/** Whether every whole part has its checksum (PNG, 5.3): a viewer leaves out one that has another. */
function isSoundPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 <= bytes.length && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false
  }
  return true
}

function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IDAT') hasData = true
    if (name === 'IEND') return hasData
  }
  return false
}

function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false
    const kind = bytes[at + 1] ?? 0
    if (kind === 0xff) {
      at++
      continue
    }
    // Scan data follows; it ends with the end-of-image mark, after which a camera may add more.
    if (kind === 0xda) return endsIn(bytes, at)
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  }
  return false
}

function endsIn(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

function isWholeGif(bytes: Uint8Array): boolean {
  const last = bytes.findLastIndex((byte) => byte !== 0)
  return bytes.length > 20 && bytes[last] === 0x3b
}

function isWholeWebp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return bytes.length >= 20 && bytes.length >= view.getUint32(4, true) + 8
}
