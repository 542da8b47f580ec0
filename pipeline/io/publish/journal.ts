import { join, relative, sep } from 'node:path'
import { codeOf, Fault } from '../fault.ts'
import { type Disk, exists, replaceFile, syncFolder } from './disk.ts'
import type { Place } from './place.ts'

/** A swap under way: `next` becomes the publication, what was published before waits at `old`. */
export interface Journal {
  readonly next: string
  readonly old: string
}

/** Notes a swap before its first rename. */
export function writeJournal(disk: Disk, place: Place, { next, old }: Journal): void {
  const names = { schema: 1, next: nameOf(place, next), old: nameOf(place, old) }
  replaceFile(disk, place.journal, `${JSON.stringify(names)}\n`)
}

/** The swap under way, if one was left. */
export function readJournal(disk: Disk, place: Place): Journal | undefined {
  const text = textOf(disk, place)
  if (text === undefined) return undefined
  const { next, old } = parse(text)
  if (!isOurs(place, next) || !isOurs(place, old)) throw unreadable(place)
  return { next: join(place.parent, next), old: join(place.parent, old) }
}

/** Forgets the swap: what is published now stays. */
export function removeJournal(disk: Disk, place: Place): void {
  if (!exists(disk, place.journal)) return
  disk.unlinkSync(place.journal)
  syncFolder(disk, place.parent)
}

function textOf(disk: Disk, place: Place): string | undefined {
  try {
    return disk.readFileSync(place.journal, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function nameOf(place: Place, path: string): string {
  return relative(place.parent, path).split(sep).join('/')
}

function parse(text: string): { readonly next?: unknown; readonly old?: unknown } {
  try {
    return { ...JSON.parse(text) }
  } catch {
    return {}
  }
}

function isOurs(place: Place, name: unknown): name is string {
  return typeof name === 'string' && name.startsWith(place.prefix) && !name.split('/').includes('..')
}

function unreadable(place: Place): Fault {
  return new Fault(`${place.journal} cannot be understood`, {
    hint: `It notes a publication that was cut short. Look at the folders ${place.prefix}* beside it, then remove it`,
  })
}
