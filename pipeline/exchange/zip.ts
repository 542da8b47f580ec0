import { type Zippable, zipSync } from 'fflate'

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

// The first moment that an archive can name; every entry has it, so that equal entries give equal bytes. The archive
// keeps local time, so it is the same in every time zone.
const epoch = new Date(1980, 0, 1)

/** The entries as one archive, in their order; the same bytes for the same entries. */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = Object.fromEntries(
    entries.map(({ name, bytes }) => [name, [bytes, { mtime: epoch, level: 9, os: 3, attrs: 0o644 << 16 }]]),
  )
  return zipSync(files)
}
