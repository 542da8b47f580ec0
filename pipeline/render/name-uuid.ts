import { createHash } from 'node:crypto'

/** A name as a UUID of version 5 (RFC 9562, 5.5) in the namespace of X.500 names: the same in every build. */
export function nameUuid(...parts: readonly string[]): string {
  const space = Buffer.from('6ba7b8149dad11d180b400c04fd430c8', 'hex')
  const bytes = createHash('sha1').update(space).update(parts.join('\n')).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
