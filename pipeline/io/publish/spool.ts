import { join } from 'node:path'
import { type Disk, realDisk } from './disk.ts'
import { sha256 } from './manifest.ts'
import type { Spool } from './types.ts'

/** A spool in a folder that exists. Two processes that open the same folder share it. */
export function openSpool(folder: string, disk: Disk = realDisk): Spool {
  // Hashed, because a key may be longer than a file name can be.
  const fileOf = (key: string) => join(folder, sha256(Buffer.from(key)))
  return {
    folder,
    put: (key, text) => disk.writeFileSync(fileOf(key), text),
    get: (key) => disk.readFileSync(fileOf(key), 'utf8'),
  }
}
