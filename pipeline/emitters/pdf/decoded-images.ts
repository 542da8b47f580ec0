// Images that only a decoder of their own can read: WebP, and JPEG of four colours. Loaded when a page shows one.

import type { Pixels } from '../../render/raster.ts'
import type { Asset } from '../../tree/types.ts'

export type Decoded = 'image/webp' | 'image/jpeg'
type Decoder = (bytes: Uint8Array) => Pixels

const decoders: Partial<Record<Decoded, Decoder>> = {}
// As many megapixels as `io/media.ts` lets in, and what they take.
const megapixels = 50
const megabytes = 1024

const loaders: Readonly<Record<Decoded, () => Promise<Decoder>>> = {
  'image/webp': async () => {
    const { decode: read } = await import('@cwasm/webp')
    return (bytes) => {
      const { width, height, data } = read(stillOf(bytes))
      return { width, height, rgba: new Uint8Array(data) }
    }
  },
  'image/jpeg': async () => {
    const { decode: read } = await import('jpeg-js')
    return (bytes) => {
      const limits = { maxResolutionInMP: megapixels, maxMemoryUsageInMB: megabytes }
      const { width, height, data } = read(bytes, { useTArray: true, formatAsRGBA: true, ...limits })
      return { width, height, rgba: data }
    }
  },
}

/** Whether images of this type, where PDF cannot hold them as they are, are decoded and not drawn. */
export function isDecoded(mediaType: Asset['mediaType']): mediaType is Decoded {
  return Object.hasOwn(loaders, mediaType)
}

/** Loads decoders, each once a process. */
export async function loadDecoders(mediaTypes: readonly Decoded[]): Promise<void> {
  for (const mediaType of mediaTypes) decoders[mediaType] ??= await loaders[mediaType]()
}

/** The dots of an image; throws when its bytes are not what they seem. */
export function decode(bytes: Uint8Array, mediaType: Decoded): Pixels {
  const decoder = decoders[mediaType]
  if (!decoder) throw new Error(`The decoder of ${mediaType} is not loaded`)
  return decoder(bytes)
}

/** The image made smaller by a whole number, where it is at least twice as wide as asked; each dot is the mean of those it stands for. */
export function shrunk(pixels: Pixels, wanted: number): Pixels {
  const by = Math.floor(pixels.width / wanted)
  if (by < 2) return pixels
  const [width, height] = [Math.floor(pixels.width / by), Math.max(1, Math.floor(pixels.height / by))]
  const rgba = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      meanOf(pixels, { row: row * by, column: column * by, by }, rgba, (row * width + column) * 4)
  return { width, height, rgba }
}

function meanOf({ width, height, rgba }: Pixels, from: { row: number; column: number; by: number }, into: Uint8Array, at: number): void {
  const sums = [0, 0, 0, 0]
  const rows = Math.min(from.by, height - from.row)
  for (let row = from.row; row < from.row + rows; row++)
    for (let column = from.column; column < from.column + from.by; column++)
      for (let part = 0; part < 4; part++) sums[part] = (sums[part] ?? 0) + (rgba[(row * width + column) * 4 + part] ?? 0)
  for (const [part, sum] of sums.entries()) into[at + part] = Math.round(sum / (rows * from.by))
}

const frameHeader = 16

/** Of a moving picture its first frame, as a still one; any other image as it is (WebP container, “Animation”). */
function stillOf(bytes: Uint8Array): Uint8Array {
  const chunk = chunksOf(bytes, 12).find(({ name }) => name === 'ANMF')
  if (!chunk) return bytes
  const frame = bytes.subarray(chunk.from + frameHeader, chunk.to)
  const parts = chunksOf(frame, 0).filter(({ name }) => name === 'ALPH' || name === 'VP8 ' || name === 'VP8L')
  const images = parts.map(({ from, to }) => frame.subarray(from - 8, to + ((to - from) % 2)))
  const extended = parts.some(({ name }) => name === 'ALPH') ? [extendedHeader(bytes.subarray(chunk.from, chunk.from + frameHeader))] : []
  const body = Buffer.concat([Buffer.from('WEBP'), ...extended, ...images])
  return Buffer.concat([Buffer.from('RIFF'), sized(body.length), body])
}

/** The head of an image with opacity, of the size of a frame. */
function extendedHeader(frame: Uint8Array): Uint8Array {
  const opacity = 0x10
  return Buffer.concat([Buffer.from('VP8X'), sized(10), Buffer.from([opacity, 0, 0, 0]), frame.subarray(6, 12)])
}

function sized(length: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(length)
  return bytes
}

interface Chunk {
  readonly name: string
  readonly from: number
  readonly to: number
}

function chunksOf(bytes: Uint8Array, start: number): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = start; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    const to = Math.min(bytes.length, at + 8 + length)
    chunks.push({ name: String.fromCharCode(...bytes.subarray(at, at + 4)), from: at + 8, to })
    at = at + 8 + length + (length % 2)
  }
  return chunks
}
