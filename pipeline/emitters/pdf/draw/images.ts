import { deflateSync } from 'node:zlib'
import type { Asset } from '../../../tree/types.ts'
import type { Box } from './canvas.ts'
import type { PaperSize, Reference, Writer } from './document.ts'
import { isFourColour } from './jpeg.ts'
import { type Place, placeOf } from './orientation.ts'
import type { Element } from './tag-tree.ts'

/** Draws what PDF cannot hold as it is. */
export type Rasterize = (bytes: Uint8Array, mediaType: Asset['mediaType'], size: RasterSize) => Drawn
export interface RasterSize {
  /** Of the image as it is. */
  readonly width: number
  readonly height: number
  /** The width wanted. */
  readonly pixels: number
}
/** Rows of colours, or of greys, and of opacity, both deflated. */
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly space: 'DeviceRGB' | 'DeviceGray'
  readonly samples: Uint8Array
  readonly alpha: Uint8Array | undefined
}

/** An image object, under the name it has on pages. */
export interface Picture {
  readonly label: string
  readonly object: Reference
  /** Where its unit square goes in a box: an image that a camera stored on its side is turned. */
  readonly place: Place
}
export interface Images {
  /** The image, embedded once however often it is drawn at a size. */
  readonly open: (asset: Asset, box: Box) => Picture
  /** Says where a figure stands. */
  readonly bound: (element: Element, box: Box) => void
}
export interface ImageSource {
  readonly bytes: (path: string) => Uint8Array
  readonly rasterize: Rasterize
  /** Whether every picture is drawn anew, in grey. */
  readonly grey: boolean
  /** Told of an image that cannot be drawn; its place stays empty, its words stay in the tags. */
  readonly unreadable: (asset: Asset) => void
  readonly paper: PaperSize
}

const dotsPerInch = 300
const mostPixels = 4000
const empty: Drawn = { width: 1, height: 1, space: 'DeviceGray', samples: deflateSync(new Uint8Array([255])), alpha: undefined }

export function createImages(writer: Writer, source: ImageSource): Images {
  const opened = new Map<string, Picture>()
  return {
    open: (asset, box) => {
      const bytes = source.bytes(asset.path)
      const pixels = pixelsOf(asset, bytes, box, source.grey)
      const key = `${asset.path} ${pixels}`
      const label = `Im${opened.size + 1}`
      const picture = opened.get(key) ?? { label, object: embed(asset, bytes, { pixels, writer, source }), place: placeOf(asset, bytes) }
      opened.set(key, picture)
      return picture
    },
    bound: ({ reference }, { x, y, width, height }) => {
      const bottom = source.paper.height - y - height
      reference.data.A = { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] }
    },
  }
}

/**
 * Whether an image cannot be embedded as it is: no photograph of four colours, for the file's colours are sRGB; no PNG that
 * pdfkit would unpack behind our back, for then it is never sure when, or in which order, objects are ended.
 */
export function needsRaster({ mediaType }: Asset, bytes: Uint8Array): boolean {
  if (mediaType === 'image/jpeg') return isFourColour(bytes)
  return mediaType !== 'image/png' || !isPlainPng(bytes)
}

function pixelsOf(asset: Asset, bytes: Uint8Array, box: Box, grey: boolean): number | undefined {
  if (!grey && !needsRaster(asset, bytes)) return undefined
  const dots = Math.ceil((box.width / 72) * dotsPerInch)
  const wanted = asset.mediaType === 'image/svg+xml' ? dots : Math.min(asset.width, dots)
  return Math.max(1, Math.min(mostPixels, wanted))
}

interface Embedding {
  readonly pixels: number | undefined
  readonly writer: Writer
  readonly source: ImageSource
}

function embed(asset: Asset, bytes: Uint8Array, { pixels, writer, source }: Embedding): Reference {
  try {
    if (pixels !== undefined)
      return embedDrawn(writer, source.rasterize(bytes, asset.mediaType, { width: asset.width, height: asset.height, pixels }))
    const image = writer.openImage(bytes)
    image.embed(writer)
    if (image.obj) return image.obj
  } catch {
    // Its header and its end were sound, or it would not be here; what lies between is not.
  }
  source.unreadable(asset)
  return embedDrawn(writer, empty)
}

function embedDrawn(writer: Writer, { width, height, space, samples, alpha }: Drawn): Reference {
  const dictionary = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8, Filter: 'FlateDecode' }
  const mask = alpha && writer.ref({ ...dictionary, ColorSpace: 'DeviceGray' })
  mask?.end(alpha)
  const image = writer.ref({ ...dictionary, ColorSpace: space, ...(mask ? { SMask: mask } : {}) })
  image.end(samples)
  return image
}

/** Neither opacity nor interlace. */
function isPlainPng(bytes: Uint8Array): boolean {
  const [colourType, interlace] = [bytes[25], bytes[28]]
  if (colourType === 4 || colourType === 6 || interlace !== 0) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'tRNS') return false
    if (name === 'IDAT') return true
  }
  return true
}
