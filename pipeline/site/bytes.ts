import { createHash } from 'node:crypto'

/** Text as bytes in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** JSON as others read it: two spaces, one line end. */
export function jsonBytes(value: unknown): Uint8Array {
  return utf8(`${JSON.stringify(value, undefined, 2)}\n`)
}

/** The hash of bytes. */
export function hashOf(bytes: Uint8Array, algorithm: 'sha1' | 'sha256', encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(bytes).digest(encoding)
}
