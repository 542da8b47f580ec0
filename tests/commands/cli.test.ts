// The compiled program in a process of its own, in a package folder where nothing but commander is installed:
// what loads more than that for a help text or for `verify` fails here.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../compiled.ts'
import { publish, temporaryFolder } from '../io/publish/sample.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourleaf-cli-'))
  const { lib, remove } = compile(['cli.ts'])
  cpSync(lib, join(folder, 'lib'), { recursive: true })
  remove()
  writeFileSync(join(folder, 'package.json'), '{"type": "module", "version": "1.2.3"}')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(dirname(fileURLToPath(import.meta.resolve('commander'))), join(folder, 'node_modules/commander'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fourleaf(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'lib/cli.js'), ...argv], { encoding: 'utf8', cwd: folder })
  return { code: status, out: stdout, err: stderr }
}

describe('the program', () => {
  it('shows its help and version without loading what a build needs', () => {
    expect(fourleaf('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Usage: fourleaf') })
    expect(fourleaf('build', '--help')).toMatchObject({ code: 0, err: '' })
    expect(fourleaf('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  })

  it('verifies a publication without loading more', () => {
    const out = join(temporaryFolder(), 'dist')
    publish(out, 'new')
    expect(fourleaf('verify', out)).toMatchObject({ code: 0, err: '' })
    rmSync(join(out, 'both.txt'))
    expect(fourleaf('verify', out)).toMatchObject({ code: 1, err: '' })
  })

  it('ends with 2 for wrong usage', () => {
    expect(fourleaf('biuld')).toEqual({ code: 2, out: '', err: "error: unknown command 'biuld'\n(Did you mean build?)\n" })
  })

  it('tells a fault of the environment with its way out, without a stack', () => {
    const { code, err } = fourleaf('verify', 'nowhere')
    expect(code).toBe(2)
    expect(err).toBe('fourleaf: nowhere holds no publication: there is no manifest.json of ours in it\n  There is no such folder\n')
  })

  it('tells the cause of a fault that the system reported', () => {
    writeFileSync(join(folder, 'file'), '')
    const { code, err } = fourleaf('verify', 'file/dist')
    expect(code).toBe(2)
    expect(err).toMatch(/^fourleaf: .*\n {2}Cause: ENOTDIR/)
  })

  it('shows the stack of a bug', () => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module", "version": ')
    const { code, err } = fourleaf('build')
    expect(code).not.toBe(0)
    expect(err).toContain('    at ')
  })
})
