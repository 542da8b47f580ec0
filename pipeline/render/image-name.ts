import { createHash } from 'node:crypto'
import type { Asset } from '../tree/types.ts'

const extensions: Readonly<Record<Asset['mediaType'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}
const hashes = new WeakMap<Uint8Array, string>()

/** A file name for an image, made of its bytes: the same picture has the same name wherever it stands. */
export function imageName(bytes: Uint8Array, mediaType: Asset['mediaType']): string {
  return `${hashOf(bytes)}.${extensions[mediaType]}`
}

/** Kept as long as the bytes are, for one picture may stand on many pages. */
function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes)
  if (known) return known
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  hashes.set(bytes, hash)
  return hash
}
