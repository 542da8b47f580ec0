// A folder of its own for each test of a file, and how tests put, read and change what stands in it.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

export interface Folder {
  /** The whole path of something in the folder of the running test; of the folder itself without a word. */
  readonly at: (path?: string) => string
  /** Writes a file, with the folders above it; gives its whole path. */
  readonly put: (path: string, content: string | Uint8Array) => string
  readonly read: (path: string) => string
  readonly has: (path: string) => boolean
  /** Replaces words in a file that has them. */
  readonly edit: (path: string, from: string | RegExp, to: string) => void
}

/** A new folder for each test, which goes when the test ends. */
export function folderForEach(name: string): Folder {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `fourleaf-${name}-`))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  return within(() => folder)
}

export interface Copy extends Folder {
  /** The whole path of something in the folder that the copies are of. */
  readonly model: (path: string) => string
}

/** The same, with a copy of the `source/` that `make` makes in the folder, once for all tests of the file. */
export function copyForEach(name: string, make: () => Promise<void>): Copy {
  let [folder, model] = ['', '']
  beforeAll(async () => {
    model = mkdtempSync(join(tmpdir(), `fourleaf-${name}-`))
    folder = model
    await make()
  }, 60_000)
  afterAll(() => rmSync(model, { recursive: true }))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `fourleaf-${name}-`))
    cpSync(join(model, 'source'), join(folder, 'source'), { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  return { ...within(() => folder), model: (path) => join(model, path) }
}

function within(folder: () => string): Folder {
  const at = (path = '') => join(folder(), path)
  const read = (path: string) => readFileSync(at(path), 'utf8')
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), content)
    return at(path)
  }
  const edit = (path: string, from: string | RegExp, to: string) => {
    const before = read(path)
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    put(path, after)
  }
  return { at, put, read, has: (path) => existsSync(at(path)), edit }
}
