import { basename } from 'node:path'
import { Fault } from '../fault.ts'
import { type Disk, namesIn, tryRemove, writeFile } from './disk.ts'
import { isAlive, type Owner, parseOwner, self, tokenOf } from './owner.ts'
import { beside, type Place } from './place.ts'

/** How long a command waits for another one to finish its swap, in milliseconds. */
const patience = 30_000

const pause = 20

/** Runs `action` while no other process publishes to the same place; waits for it, but not for ever. */
export function withLock<T>(disk: Disk, place: Place, action: () => T, wait = patience): T {
  const mine = beside(place, `lock.${tokenOf(self())}`)
  try {
    acquire(disk, place, mine, wait)
    return action()
  } finally {
    tryRemove(disk, mine)
  }
}

/**
 * Each contender puts up a file of its own name, then looks for others: of two at the same time at least one sees the
 * other and steps back. Nothing is ever taken from a dead owner, so there is no race in doing so.
 */
function acquire(disk: Disk, place: Place, mine: string, wait: number): void {
  // Two contenders that step back together must not come back together.
  const step = pause + (process.pid % pause)
  for (let waited = 0; ; waited += step) {
    if (isFree(disk, place, mine)) return
    if (waited >= wait) throw busy(place, holderOf(disk, place, mine))
    sleep(step)
  }
}

function isFree(disk: Disk, place: Place, mine: string): boolean {
  if (holderOf(disk, place, mine)) return false
  tryRemove(disk, mine)
  writeFile(disk, mine, new Uint8Array(), 'soon')
  if (!holderOf(disk, place, mine)) return true
  disk.unlinkSync(mine)
  return false
}

function holderOf(disk: Disk, place: Place, mine: string): Owner | undefined {
  const start = `${place.prefix}lock.`
  return namesIn(disk, place.parent)
    .filter((name) => name.startsWith(start) && name !== basename(mine))
    .map((name) => parseOwner(name.slice(start.length)))
    .find((owner) => owner !== undefined && isAlive(owner))
}

function busy(place: Place, holder: Owner | undefined): Fault {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
  return new Fault(`${place.dist} is being published by ${who}`, {
    hint: `Wait until it has ended. If it no longer runs, remove the files ${place.prefix}lock.* beside the folder`,
  })
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
