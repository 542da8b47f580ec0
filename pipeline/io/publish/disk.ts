import fs from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../fault.ts'

/** The few calls publishing makes, so that tests can fail or stop at each of them. */
export type Disk = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'readlinkSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'symlinkSync'
  | 'unlinkSync'
  | 'writeFileSync'
>
/** The disk of this machine. */
export const realDisk: Disk = fs

export type EntryKind = 'file' | 'folder' | 'link' | 'other' | 'nothing'

/** What stands at a path, without following a link. */
export function kindOf(disk: Disk, path: string): EntryKind {
  const stats = disk.lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return 'nothing'
  if (stats.isSymbolicLink()) return 'link'
  if (stats.isDirectory()) return 'folder'
  return stats.isFile() ? 'file' : 'other'
}

/** Whether anything stands at a path. */
export function exists(disk: Disk, path: string): boolean {
  return kindOf(disk, path) !== 'nothing'
}

/** The names in a folder, sorted; none when there is no such folder. */
export function namesIn(disk: Disk, folder: string): readonly string[] {
  try {
    return disk.readdirSync(folder).sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

const part = new Uint8Array(65_536)

/** Reads a file part by part; each part is gone when the next is read. */
export function readParts(disk: Disk, path: string, read: (part: Uint8Array) => void): void {
  const file = disk.openSync(path, 'r')
  try {
    for (let count = disk.readSync(file, part); count > 0; count = disk.readSync(file, part)) read(part.subarray(0, count))
  } finally {
    disk.closeSync(file)
  }
}

/** Writes a new file and closes it, whatever happens. With `sync` its bytes are on the disk before this returns. */
export function writeFile(disk: Disk, path: string, bytes: Uint8Array, sync: 'sync' | 'soon'): void {
  const file = disk.openSync(path, 'wx', 0o644)
  try {
    disk.writeFileSync(file, bytes)
    if (sync === 'sync') disk.fsyncSync(file)
  } finally {
    disk.closeSync(file)
  }
}

/** Writes a new file part by part. */
export function writeParts(disk: Disk, path: string, parts: Iterable<Uint8Array>, sync: 'sync' | 'soon'): void {
  const file = disk.openSync(path, 'wx', 0o644)
  try {
    for (const part of parts) disk.writeFileSync(file, part)
    if (sync === 'sync') disk.fsyncSync(file)
  } finally {
    disk.closeSync(file)
  }
}

/** Puts a file in place as a whole: after a power cut it is there with all its bytes or not at all. */
export function replaceFile(disk: Disk, path: string, text: string): void {
  const draft = `${path}.draft`
  disk.rmSync(draft, { force: true })
  writeFile(disk, draft, Buffer.from(text), 'sync')
  disk.renameSync(draft, path)
  syncFolder(disk, dirname(path))
}

/** Makes renames inside a folder outlast a power cut. */
export function syncFolder(disk: Disk, folder: string): void {
  const handle = disk.openSync(folder, 'r')
  try {
    disk.fsyncSync(handle)
  } catch (error) {
    // Some network disks cannot sync a folder; they have no better promise to give.
    if (!['EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM'].includes(codeOf(error) ?? '')) throw error
  } finally {
    disk.closeSync(handle)
  }
}

/** Removes a file, a link or a whole folder; what cannot be removed now is left to the next run. */
export function tryRemove(disk: Disk, path: string): void {
  try {
    disk.rmSync(path, { recursive: true, force: true })
  } catch {
    // Litter never stops a publication: names with our prefix are swept again by every command.
  }
}
