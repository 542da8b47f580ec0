import type { Asset } from '../../../tree/types.ts'
import type { Box } from './canvas.ts'
import type { PaperSize, Writer, WriterImage } from './document.ts'
import type { Element } from './tag-tree.ts'

/** Draws what PDF cannot hold (SVG, GIF, WebP) as PNG, `pixels` wide. */
export type Rasterize = (bytes: Uint8Array, mediaType: Asset['mediaType'], size: RasterSize) => Uint8Array
export interface RasterSize {
  /** Of the image as it is. */
  readonly width: number
  readonly height: number
  readonly pixels: number
}

export interface Images {
  /** The image, embedded once however often it is drawn at a size. */
  readonly open: (asset: Asset, box: Box) => WriterImage
  /** Says where a figure stands. */
  readonly bound: (element: Element, box: Box) => void
}
export interface ImageSource {
  readonly bytes: (path: string) => Uint8Array
  readonly rasterize: Rasterize
  readonly paper: PaperSize
}

const dotsPerInch = 300
const mostPixels = 4000

export function createImages(writer: Writer, source: ImageSource): Images {
  const opened = new Map<string, WriterImage>()
  return {
    open: (asset, box) => {
      const width = needsRaster(asset) ? Math.min(mostPixels, Math.ceil((box.width / 72) * dotsPerInch)) : 0
      const key = `${asset.path} ${width}`
      const image = opened.get(key) ?? open(asset, writer, bytesOf(asset, width, source))
      opened.set(key, image)
      return image
    },
    bound: ({ reference }, { x, y, width, height }) => {
      const bottom = source.paper.height - y - height
      reference.data.A = { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] }
    },
  }
}

/** Whether an image cannot be embedded as it is. What a JPEG is made of is only seen in its bytes. */
export function needsRaster({ mediaType }: Asset): boolean {
  return mediaType !== 'image/png' && mediaType !== 'image/jpeg'
}

function bytesOf(asset: Asset, pixels: number, source: ImageSource): Uint8Array {
  const bytes = source.bytes(asset.path)
  const { width, height } = asset
  return needsRaster(asset) ? source.rasterize(bytes, asset.mediaType, { width, height, pixels }) : bytes
}

function open(asset: Asset, writer: Writer, bytes: Uint8Array): WriterImage {
  try {
    return writer.openImage(bytes)
  } catch (cause) {
    throw new Error(`Cannot read the image \`${asset.path}\``, { cause })
  }
}
