// How a camera stored a picture (Exif, tag 0x0112), and how it is put upright.

import { imageSize } from 'image-size'
import type { Asset } from '../../../tree/types.ts'
import type { Box } from './canvas.ts'

/** The operands of `cm` for a box whose origin is at its lower left. */
export type Place = (box: Box) => readonly number[]

const upright: Place = ({ x, y, width, height }) => [width, 0, 0, height, x, y]

// By Exif: mirrored, upside down, both; then the four that lie on a side.
const places: Readonly<Record<number, Place>> = {
  1: upright,
  2: ({ x, y, width, height }) => [-width, 0, 0, height, x + width, y],
  3: ({ x, y, width, height }) => [-width, 0, 0, -height, x + width, y + height],
  4: ({ x, y, width, height }) => [width, 0, 0, -height, x, y + height],
  5: ({ x, y, width, height }) => [0, -height, -width, 0, x + width, y + height],
  6: ({ x, y, width, height }) => [0, -height, width, 0, x, y + height],
  7: ({ x, y, width, height }) => [0, height, width, 0, x, y],
  8: ({ x, y, width, height }) => [0, height, -width, 0, x + width, y],
}

/** How this image is drawn upright. The size of the asset is that of the upright picture already. */
export function placeOf({ mediaType }: Asset, bytes: Uint8Array): Place {
  return mediaType === 'image/jpeg' ? (places[orientationOf(bytes)] ?? upright) : upright
}

function orientationOf(bytes: Uint8Array): number {
  try {
    return imageSize(bytes).orientation ?? 1
  } catch {
    return 1
  }
}
