import { dirname } from 'node:path'
import { asFault, codeOf, Fault } from '../fault.ts'
import { type Disk, exists, namesIn, realDisk, syncFolder, tryRemove } from './disk.ts'
import { readJournal, removeJournal } from './journal.ts'
import { withLock } from './lock.ts'
import { isAlive, parseOwner } from './owner.ts'
import { beside, type Place, placeOf, releaseNumber } from './place.ts'

/** What became of a swap that was cut short. */
export type Recovery = 'nothing to do' | 'completed' | 'undone'

/** Completes or undoes a swap that was cut short, and sweeps up after commands that no longer run. */
export function recover(out: string, disk: Disk = realDisk): Recovery {
  try {
    const place = placeOf(disk, out)
    return hasLeftovers(disk, place) ? recoverPlace(disk, place) : 'nothing to do'
  } catch (error) {
    throw asFault(error, `looking after ${out}`)
  }
}

function recoverPlace(disk: Disk, place: Place): Recovery {
  try {
    return withLock(disk, place, () => settle(disk, place))
  } catch (error) {
    // A reader without the right to write may still read a publication that is whole.
    if (isReadOnly(error) && !exists(disk, place.journal)) return 'nothing to do'
    throw error
  }
}

/** Does the work of `recover`; the caller holds the lock. */
export function settle(disk: Disk, place: Place): Recovery {
  const outcome = settleSwap(disk, place)
  for (const name of leftovers(disk, place)) tryRemove(disk, beside(place, name))
  return outcome
}

function settleSwap(disk: Disk, place: Place): Recovery {
  const journal = readJournal(disk, place)
  if (!journal) return 'nothing to do'
  const outcome = settleRenames(disk, place, journal.next, journal.old)
  removeJournal(disk, place)
  // The staging around `next` may belong to this very process, after a failed swap that could not be undone.
  if (dirname(journal.next) !== place.parent) tryRemove(disk, dirname(journal.next))
  return outcome
}

function settleRenames(disk: Disk, place: Place, next: string, old: string): Recovery {
  const [hasNext, hasOld, hasDist] = [exists(disk, next), exists(disk, old), exists(disk, place.dist)]
  if (hasNext && hasDist && hasOld) throw strangerAt(place, old)
  if (hasNext && hasDist) return 'undone'
  if (hasDist) return 'completed'
  if (!hasNext && !hasOld) return 'undone'
  disk.renameSync(hasNext ? next : old, place.dist)
  syncFolder(disk, place.parent)
  return hasNext ? 'completed' : 'undone'
}

function strangerAt(place: Place, old: string): Fault {
  return new Fault(`${place.dist} was made by another program while a publication was cut short`, {
    hint: `Move it away and run the command again; what was published before is in ${old}`,
  })
}

function hasLeftovers(disk: Disk, place: Place): boolean {
  return exists(disk, place.journal) || leftovers(disk, place).length > 0
}

/** Names beside `dist`, without the prefix, that no running command and no publication needs. Only true under the lock for `old` and `link`. */
function leftovers(disk: Disk, place: Place): readonly string[] {
  const kept = keptReleases(disk, place)
  return ownNames(disk, place).filter((name) => {
    const [kind = '', ...rest] = name.split('.')
    if (kind === 'lock') return isAbandoned(rest)
    if (kind === 'staging') return isAbandoned(rest.slice(1))
    if (kind === 'release') return !kept.includes(name)
    return kind === 'old' || kind === 'link' || name === 'journal.draft'
  })
}

function isAbandoned(token: readonly string[]): boolean {
  const owner = parseOwner(token.join('.'))
  return owner !== undefined && !isAlive(owner)
}

/** The release `dist` points to and the one before it, which slow readers may still be reading. */
function keptReleases(disk: Disk, place: Place): readonly string[] {
  const current = releaseNumber(disk, place.dist)
  if (current === undefined) return []
  const earlier = releaseNumbers(disk, place).filter((n) => n < current)
  return [current, Math.max(0, ...earlier)].map((n) => `release.${n}`)
}

/** The numbers of all releases beside `dist`. */
export function releaseNumbers(disk: Disk, place: Place): readonly number[] {
  return ownNames(disk, place)
    .map((name) => /^release\.([1-9]\d*)$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
}

function ownNames(disk: Disk, place: Place): readonly string[] {
  return namesIn(disk, place.parent)
    .filter((name) => name.startsWith(place.prefix))
    .map((name) => name.slice(place.prefix.length))
}

function isReadOnly(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')
}
