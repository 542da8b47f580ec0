import { basename } from 'node:path'
import { type Disk, exists, kindOf, syncFolder, tryRemove } from './disk.ts'
import { type Journal, removeJournal, writeJournal } from './journal.ts'
import { beside, freeBeside, type Place, releaseNumber } from './place.ts'
import { releaseNumbers, settle } from './recover.ts'

/**
 * Puts a whole folder in the place of the publication; the caller holds the lock. When this throws, the old
 * publication is back in its place, or the journal tells the next command how to bring it back.
 */
export function swapIn(disk: Disk, place: Place, folder: string, mode: 'folder' | 'link'): void {
  settle(disk, place)
  // A link of ours stays a link: a server may rely on it.
  const asLink = mode === 'link' || releaseNumber(disk, place.dist) !== undefined
  replace(disk, place, asLink ? makeRelease(disk, place, folder) : folder)
  cleanUp(disk, place)
}

/** Once the new publication stands, nothing may fail any more: what is left over is swept by the next command. */
function cleanUp(disk: Disk, place: Place): void {
  try {
    settle(disk, place)
  } catch {
    // The journal stays and says that the swap was done.
  }
}

/** Moves the folder to a numbered release and gives a link to it, ready to be flipped. */
function makeRelease(disk: Disk, place: Place, folder: string): string {
  const release = beside(place, `release.${Math.max(0, ...releaseNumbers(disk, place)) + 1}`)
  disk.renameSync(folder, release)
  const link = freeBeside(disk, place, 'link')
  disk.symlinkSync(basename(release), link)
  return link
}

function replace(disk: Disk, place: Place, next: string): void {
  if (kindOf(disk, place.dist) === 'folder') replaceFolder(disk, place, next)
  else renameOnce(disk, place, next)
}

function replaceFolder(disk: Disk, place: Place, next: string): void {
  const journal = { next, old: freeBeside(disk, place, 'old') }
  try {
    writeJournal(disk, place, journal)
    disk.renameSync(place.dist, journal.old)
    disk.renameSync(next, place.dist)
    syncFolder(disk, place.parent)
  } catch (error) {
    tryUndo(disk, place, journal)
    throw error
  }
}

/** Where nothing or a link stands, one rename is the whole swap. */
function renameOnce(disk: Disk, place: Place, next: string): void {
  disk.renameSync(next, place.dist)
  try {
    syncFolder(disk, place.parent)
  } catch {
    // The new publication is whole; only its lasting through a power cut is not promised.
  }
}

function tryUndo(disk: Disk, place: Place, journal: Journal): void {
  try {
    undo(disk, place, journal)
  } catch {
    // The first error says more. The journal stays, and the next command does what could not be done now.
  }
}

function undo(disk: Disk, place: Place, { next, old }: Journal): void {
  if (exists(disk, old)) {
    if (exists(disk, place.dist)) disk.renameSync(place.dist, next)
    disk.renameSync(old, place.dist)
  }
  removeJournal(disk, place)
  tryRemove(disk, `${place.journal}.draft`)
}
