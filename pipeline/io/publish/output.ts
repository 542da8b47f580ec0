import { dirname, join, resolve, sep } from 'node:path'
import { Fault } from '../fault.ts'
import { type Disk, exists, kindOf, namesIn } from './disk.ts'
import { readManifest } from './manifest.ts'
import type { Place } from './place.ts'
import type { PublicationManifest, StageOptions } from './types.ts'

/** What is published at this place; throws a fault when publishing to it would destroy what is not ours. */
export function assertReplaceable(disk: Disk, place: Place, { apart, force }: StageOptions): PublicationManifest | undefined {
  const dist = realPathOf(disk, place.dist)
  for (const folder of apart) assertApart(dist, realPathOf(disk, folder))
  if (contains(dist, realPathOf(disk, process.cwd()))) {
    throw new Fault(`The output folder ${place.dist} holds the folder you stand in`, { hint: 'Name a folder of its own with --out' })
  }
  return assertOurs(disk, place.dist, force === true)
}

function assertApart(dist: string, folder: string): void {
  if (!contains(dist, folder) && !contains(folder, dist)) return
  const how =
    dist === folder ? 'is also read from' : contains(dist, folder) ? `holds ${folder}, which is read` : `is inside ${folder}, which is read`
  throw new Fault(`The output folder ${dist} ${how}`, { hint: 'Name a folder of its own with --out' })
}

function assertOurs(disk: Disk, dist: string, force: boolean): PublicationManifest | undefined {
  const kind = kindOf(disk, dist)
  if (kind === 'nothing') return undefined
  if (kind === 'file' || kind === 'other') {
    throw new Fault(`The output folder ${dist} is a file`, { hint: 'Name a folder with --out' })
  }
  // A whole repository would go with the folder, so not even --force does this.
  if (exists(disk, join(dist, '.git'))) {
    throw new Fault(`The output folder ${dist} is a Git repository`, { hint: 'Publish to another folder and copy the files from there' })
  }
  const manifest = readManifest(dist, disk)
  if (force || manifest || namesIn(disk, dist).length === 0) return manifest
  throw new Fault(`The output folder ${dist} holds files that no earlier build made`, {
    hint: 'Name another folder with --out, or pass --force to lose what is in it',
  })
}

/** Whether `inner` is `outer` or stands somewhere in it. */
function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`)
}

/** A path with its links followed, as far as it exists. */
function realPathOf(disk: Disk, path: string): string {
  const full = resolve(path)
  if (exists(disk, full)) return disk.realpathSync(full)
  const parent = dirname(full)
  return parent === full ? full : join(realPathOf(disk, parent), full.slice(parent.length))
}
