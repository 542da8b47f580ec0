// The same input gives the same bytes: a second time in one process, in any order of pages, in any zone and language.

import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { type Pressed, press } from './press.ts'

const library = 'tests/fixtures/arabic'
const editions = ['standard', 'large-print', 'black-and-white', 'booklet', 'bilingual']
const hashes = ({ artifacts }: Pressed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...artifacts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  )

const { TZ, LANG, LC_ALL } = process.env
afterEach(() => {
  for (const [name, value] of Object.entries({ TZ, LANG, LC_ALL })) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
})

describe('a library', () => {
  it('gives the same bytes again, also after other documents', async () => {
    const first = await press(library, { editions })
    expect(first.artifacts.size).toBeGreaterThan(20)
    await press('tests/fixtures/blocks')
    expect(hashes(await press(library, { editions }))).toEqual(hashes(first))
  })
  it('gives the same bytes in the opposite order of pages', async () => {
    expect(hashes(await press(library, { editions, backwards: true }))).toEqual(hashes(await press(library, { editions })))
  })
  it('gives the same bytes in another time zone and language', async () => {
    const here = await press(library, { editions })
    Object.assign(process.env, { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'ar_EG.UTF-8' })
    expect(new Date(0).getTimezoneOffset()).not.toBe(0)
    expect(hashes(await press(library, { editions }))).toEqual(hashes(here))
  })
})
