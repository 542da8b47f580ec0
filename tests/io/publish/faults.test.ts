// SQLite's way: fail the first call, then the second … until a run has no call left to fail.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../../pipeline/io/fault.ts'
import { countedDisk, litter, publish, published, subfolder, temporaryFolder } from './sample.ts'

const codes = ['ENOSPC', 'EACCES', 'EIO', 'EMFILE'] as const
interface Sweep {
  /** Whether all later calls fail too. */
  readonly lasting: boolean
  readonly link: boolean
  /** Whether nothing was published before. */
  readonly first: boolean
}
const both = [false, true]
const sweeps = both.flatMap((lasting) => both.flatMap((link) => both.map((first) => ({ lasting, link, first }))))

function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: a fault made for a test, ${syscall}`), { code, syscall })
}

/** Publishes with a fault at the given call; gives what was thrown and whether the call was reached. */
function publishWithFault(out: string, at: number, { lasting, link }: Sweep) {
  let reached = false
  const disk = countedDisk((call, name) => {
    if (lasting ? call < at : call !== at) return
    reached = true
    throw systemError(codes[at % codes.length] ?? 'EIO', name)
  })
  try {
    publish(out, 'new', { link }, disk)
    return { reached, thrown: undefined }
  } catch (thrown) {
    return { reached, thrown }
  }
}

/** The fault at one call; `false` when the run made no such call. */
function faultAt(folder: string, at: number, sweep: Sweep): boolean {
  const out = join(folder, 'dist')
  if (!sweep.first) publish(out, 'old', { link: sweep.link })
  const { reached, thrown } = publishWithFault(out, at, sweep)
  const before = sweep.first ? 'nothing' : 'old'
  if (thrown !== undefined) expect(thrown, `call ${at}`).toBeInstanceOf(Fault)
  // With a lasting fault the undoing fails too, and the next command does it.
  if (!sweep.lasting) expect(published(out), `call ${at}`).toBe(thrown === undefined ? 'new' : before)
  publish(out, 'new', { link: sweep.link })
  expect(published(out), `after call ${at}`).toBe('new')
  return reached
}

describe('a fault of the disk', () => {
  it.each(sweeps)('at any call, lasting: $lasting, link: $link, first: $first, leaves the old or the new publication whole', (sweep) => {
    const folder = temporaryFolder()
    let at = 1
    while (faultAt(subfolder(folder, at), at, sweep)) at += 1
    expect(at).toBeGreaterThan(30)
  })

  it('leaves no staging behind when the disk is full', () => {
    const folder = temporaryFolder()
    publish(join(folder, 'dist'), 'old')
    const disk = countedDisk((_call, name) => {
      if (name === 'writeFileSync') throw systemError('ENOSPC', 'write')
    })
    expect(() => publish(join(folder, 'dist'), 'new', {}, disk)).toThrow('The disk is full while writing both.txt')
    expect(published(join(folder, 'dist'))).toBe('old')
    expect(litter(folder)).toEqual([])
  })
})
