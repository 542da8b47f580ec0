// How large an image is printed.

/** The greatest size that an image may have. */
export interface Room {
  readonly width: number
  readonly height: number
}

// CSS pixels and points: 96 and 72 to the inch.
const pointsPerPixel = 0.75

/** The size of an image in points, made smaller where it does not fit. */
export function fitted(
  asset: { readonly width: number; readonly height: number },
  room: Room,
): { readonly width: number; readonly height: number } {
  const width = Math.max(asset.width, 1) * pointsPerPixel
  const height = Math.max(asset.height, 1) * pointsPerPixel
  const scale = Math.min(1, room.width / width, room.height / height)
  return { width: width * scale, height: height * scale }
}
