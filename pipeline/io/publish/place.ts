import { basename, dirname, join, resolve } from 'node:path'
import { Fault } from '../fault.ts'
import { type Disk, exists, kindOf } from './disk.ts'

/** Where a publication stands, and the names of what may stand beside it for a while. All are on the same disk. */
export interface Place {
  readonly dist: string
  readonly parent: string
  /** What every name beside `dist` begins with: `.dist.`. */
  readonly prefix: string
  readonly journal: string
}

/** The place of an output folder. A link of somebody else's is followed: what it points to is replaced, never the link. */
export function placeOf(disk: Disk, out: string): Place {
  const asked = resolve(out)
  const dist = kindOf(disk, asked) === 'link' && releaseNumber(disk, asked) === undefined ? follow(disk, asked) : asked
  const name = basename(dist)
  if (name === '') throw new Fault(`The output folder cannot be ${dist}`, { hint: 'Name a folder of its own with --out' })
  const parent = dirname(dist)
  const prefix = `.${name}.`
  return { dist, parent, prefix, journal: join(parent, `${prefix}journal`) }
}

/** The path of a name beside `dist`. */
export function beside(place: Place, name: string): string {
  return join(place.parent, `${place.prefix}${name}`)
}

/** A name beside `dist` that is still free, with a number at its end. */
export function freeBeside(disk: Disk, place: Place, kind: string): string {
  for (let n = 1; ; n += 1) {
    const path = beside(place, `${kind}.${n}`)
    if (!exists(disk, path)) return path
  }
}

/** The number of the release that `dist` points to, when it is a link of ours. */
export function releaseNumber(disk: Disk, dist: string): number | undefined {
  if (kindOf(disk, dist) !== 'link') return undefined
  const target = disk.readlinkSync(dist)
  const start = `.${basename(dist)}.release.`
  const digits = target.startsWith(start) ? target.slice(start.length) : ''
  return /^[1-9]\d*$/.test(digits) ? Number(digits) : undefined
}

function follow(disk: Disk, link: string): string {
  try {
    return disk.realpathSync(link)
  } catch (cause) {
    throw new Fault(`The output folder ${link} is a link that leads nowhere`, { hint: 'Mend or remove the link', cause })
  }
}
