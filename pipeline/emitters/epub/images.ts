import { imageName } from '../../render/image-name.ts'
import type { Asset } from '../../tree/types.ts'

export interface BookImage {
  /** Below the package document. */
  readonly path: string
  readonly mediaType: Asset['mediaType']
  readonly bytes: Uint8Array
}
/** The images of a book, each once, however many chapters show it. */
export interface BookImages {
  source(asset: Asset): string
  all(): readonly BookImage[]
}

/** Gathers the images of a book while its chapters are rendered. */
export function gatherImages(bytesOf: (path: string) => Uint8Array): BookImages {
  const paths = new Map<string, string>()
  const images = new Map<string, BookImage>()
  const add = ({ path: asset, mediaType }: Asset): string => {
    const bytes = bytesOf(asset)
    const path = `images/${imageName(bytes, mediaType)}`
    paths.set(asset, path)
    images.set(path, { path, mediaType, bytes })
    return path
  }
  return {
    source: (asset) => paths.get(asset.path) ?? add(asset),
    all: () => [...images.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}
