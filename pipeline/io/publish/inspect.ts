import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Disk, kindOf, readParts, realDisk } from './disk.ts'
import { manifestName } from './manifest.ts'
import type { FileRecord } from './types.ts'

/** How a folder differs from its manifest; paths are sorted. */
export interface Differences {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  /** Files the manifest does not name. */
  readonly extra: readonly string[]
}

/** Compares what is on the disk with what should be there, byte by byte through the hashes. */
export function inspect(folder: string, files: readonly FileRecord[], disk: Disk = realDisk): Differences {
  const found = new Set(pathsIn(disk, folder, ''))
  const here = files.filter((file) => found.has(file.path))
  return {
    missing: files.filter((file) => !found.has(file.path)).map((file) => file.path),
    changed: here.filter((file) => !isSame(disk, folder, file)).map((file) => file.path),
    extra: others([...found], files),
  }
}

/** Files of a folder that its manifest does not name: nobody built them. */
export function othersIn(folder: string, files: readonly FileRecord[], disk: Disk = realDisk): readonly string[] {
  return others(pathsIn(disk, folder, ''), files)
}

function others(found: readonly string[], files: readonly FileRecord[]): readonly string[] {
  const listed = new Set(files.map((file) => file.path))
  return found.filter((path) => !listed.has(path) && path !== manifestName).sort()
}

/** Whether nothing differs. */
export function isWhole({ missing, changed, extra }: Differences): boolean {
  return missing.length + changed.length + extra.length === 0
}

/** Every path that is not a folder, below `folder`, with `/`. Links are not followed. */
function pathsIn(disk: Disk, folder: string, below: string): readonly string[] {
  return disk.readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? pathsIn(disk, folder, path) : [path]
  })
}

// Only paths found in the folder are read, so a forged manifest cannot make this read elsewhere.
function isSame(disk: Disk, folder: string, file: FileRecord): boolean {
  const path = join(folder, file.path)
  if (kindOf(disk, path) !== 'file') return false
  // A library is larger than what is worth holding.
  const hash = createHash('sha256')
  let size = 0
  readParts(disk, path, (part) => {
    hash.update(part)
    size += part.length
  })
  return size === file.size && hash.digest('hex') === file.sha256
}
