// Real processes are killed, before each call of the publish step and at random moments; FOURLEAF_KILLS asks for more of the latter.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recover } from '../../../pipeline/io/publish/index.ts'
import { type Compiled, compile } from '../../compiled.ts'
import { litter, publish, published, subfolder, temporaryFolder } from './sample.ts'

type Mode = 'folder' | 'link'

const script = fileURLToPath(new URL('child.mjs', import.meta.url))
const kills = Number(process.env.FOURLEAF_KILLS ?? 10)
// Some hundred processes are started; on a busy machine that takes its time.
const timeout = 600_000
let compiled: Compiled

beforeAll(() => {
  compiled = compile(['io/publish/staging.ts'])
})
afterAll(() => compiled.remove())

function start(folder: string, mode: Mode, work: readonly string[]): ChildProcess {
  return spawn(process.execPath, [script, compiled.lib, join(folder, 'dist'), mode, ...work], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** `killed`, or what else became of the process. */
function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(signal === 'SIGKILL' ? 'killed' : `exit ${code}`))
  })
}

/** What may stand beside the output folder when nothing is under way. */
function expectTidy(folder: string, mode: Mode, when: string): void {
  const rest = litter(folder).filter((name) => mode === 'folder' || !/^\.dist\.release\.\d+$/.test(name))
  expect(rest, when).toEqual([])
  expect(litter(folder).length, when).toBeLessThanOrEqual(2)
}

function expectRecovery(folder: string, mode: Mode, when: string): void {
  const out = join(folder, 'dist')
  recover(out)
  expect(['old', 'new'], when).toContain(published(out))
  expectTidy(folder, mode, when)
  expect(recover(out), when).toBe('nothing to do')
  publish(out, 'new', { link: mode === 'link' })
  expect(published(out), when).toBe('new')
  expectTidy(folder, mode, when)
}

/** Kills at one call; `false` when the publication made no such call. */
async function killAt(folder: string, mode: Mode, call: number): Promise<boolean> {
  publish(join(folder, 'dist'), 'old', { link: mode === 'link' })
  const result = await ended(start(folder, mode, ['call', String(call)]))
  expect(['killed', 'exit 0']).toContain(result)
  expectRecovery(folder, mode, `killed before call ${call}`)
  return result === 'killed'
}

describe.each(['folder', 'link'] as const)('a process killed while it publishes (%s)', { timeout }, (mode) => {
  it('before any call of the disk leaves the old or the new publication, and the next command tidies up', async () => {
    const folder = temporaryFolder()
    let call = 1
    for (let more = true; more; call += 3) {
      const runs = [call, call + 1, call + 2].map((at) => killAt(subfolder(folder, at), mode, at))
      more = (await Promise.all(runs)).every(Boolean)
    }
    expect(call).toBeGreaterThan(30)
  })

  it('at any moment does too', async () => {
    const folder = temporaryFolder()
    publish(join(folder, 'dist'), 'old', { link: mode === 'link' })
    for (let n = 0; n < kills; n += 1) {
      const child = start(folder, mode, ['loop', '100000'])
      const end = ended(child)
      // Uneven steps, the same in each run of the tests; a start takes some 40 ms.
      setTimeout(() => child.kill('SIGKILL'), 40 + ((n * 37) % 101))
      expect(await end).toBe('killed')
      expectRecovery(folder, mode, `kill ${n}`)
    }
  })
})

describe('two processes that publish to one folder', { timeout }, () => {
  it('leave one whole publication and no litter', async () => {
    const folder = temporaryFolder()
    const ends = [1, 2, 3].map(() => ended(start(folder, 'folder', ['loop', '15'])))
    expect(await Promise.all(ends)).toEqual(['exit 0', 'exit 0', 'exit 0'])
    expect(['old', 'new']).toContain(published(join(folder, 'dist')))
    expect(litter(folder)).toEqual([])
  })

  it('never let a reader of a link miss a file', async () => {
    const folder = temporaryFolder()
    publish(join(folder, 'dist'), 'old', { link: true })
    const child = start(folder, 'link', ['loop', '40'])
    let running = true
    const end = ended(child).finally(() => {
      running = false
    })
    const seen = new Set<string>()
    while (running) {
      for (let n = 0; n < 200; n += 1) seen.add(readFileSync(join(folder, 'dist/both.txt'), 'utf8'))
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await end).toBe('exit 0')
    expect([...seen].sort()).toEqual(['new', 'old'])
  })
})
