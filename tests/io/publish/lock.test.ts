import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../pipeline/io/publish/disk.ts'
import { withLock } from '../../../pipeline/io/publish/lock.ts'
import { isAlive, type Owner, parseOwner, self, tokenOf } from '../../../pipeline/io/publish/owner.ts'
import { placeOf } from '../../../pipeline/io/publish/place.ts'
import { temporaryFolder } from './sample.ts'

/** A process that has ended. */
function deadOwner(): Owner {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  return { ...self(), pid, start: '1' }
}
/** The parent of this process runs as long as the test does. */
const livingOwner = (): Owner => ({ ...self(), pid: process.ppid, start: '0' })

function tryLock(owner: Owner | undefined): string {
  const folder = temporaryFolder()
  if (owner) writeFileSync(join(folder, `.dist.lock.${tokenOf(owner)}`), '')
  const place = placeOf(realDisk, join(folder, 'dist'))
  return withLock(realDisk, place, () => readdirSync(folder).join(' '), 50)
}

describe('the lock', () => {
  it('is a file beside the output folder, and goes with its owner', () => {
    expect(tryLock(undefined)).toBe(`.dist.lock.${tokenOf(self())}`)
  })

  it('is free when its owner has ended', () => {
    expect(tryLock(deadOwner())).toContain(tokenOf(self()))
  })

  it('is free when another process has the number of its owner', () => {
    const before = { ...livingOwner(), start: '1' }
    if (process.platform === 'linux') expect(tryLock(before)).toContain(tokenOf(self()))
  })

  it('is waited for, but not for ever, while its owner runs', () => {
    expect(() => tryLock(livingOwner())).toThrow(`is being published by process ${process.ppid}`)
  })

  it('counts as held when its owner is on another machine', () => {
    expect(() => tryLock({ ...deadOwner(), host: 'elsewhere.example' })).toThrow('on elsewhere.example')
  })
})

describe('an owner', () => {
  it('is written as part of a file name and read back', () => {
    expect(parseOwner(tokenOf(self()))).toEqual(self())
    expect(parseOwner('7.8.a.b-c.d')).toEqual({ pid: 7, start: '8', host: 'a.b-c.d' })
    expect(parseOwner('me')).toBeUndefined()
    expect(isAlive(self())).toBe(true)
  })
})
