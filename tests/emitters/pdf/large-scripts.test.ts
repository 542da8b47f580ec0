// Chinese, Japanese and Korean, set and read back along the tags. Their fonts are too large to come with the program; what stands in
// tests/fixtures/fonts are those fonts, cut down to the characters of these pages.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pressed, press } from '../../press.ts'
import { readTags, readText, withRole } from '../../readback/pdf.ts'
import { folder, handoutOf, piecesOf } from './script-pages.ts'

const home = process.cwd()
const elsewhere = mkdtempSync(path.join(tmpdir(), 'fourleaf-large-'))
let pressed: Pressed

beforeAll(async () => {
  // Large fonts may be installed where the library is, and not beside the program.
  mkdirSync(path.join(elsewhere, 'node_modules'))
  symlinkSync(path.resolve('tests/fixtures/fonts'), path.join(elsewhere, 'node_modules/@expo-google-fonts'))
  process.chdir(elsewhere)
  pressed = await press(folder, { formats: ['pdf'] })
}, 120_000)

afterAll(() => {
  process.chdir(home)
  rmSync(elsewhere, { recursive: true })
})

describe('a page read along its tags', () => {
  it.each(['zh-hans', 'zh-hant', 'ja', 'ko'])('is what was written: %s', async (name) => {
    const read = await readText(handoutOf(pressed, name))
    for (const piece of piecesOf(name)) expect(read).toContain(piece)
  })

  it('has one character in the letters of each language', async () => {
    const cells = withRole(await readTags(handoutOf(pressed, 'languages-in-one')), 'TD').map(({ text }) => text.trim())
    const names = ['中文', '臺灣', '香港', '日本語', '한국어']
    const words = ['直骨角画过', '直骨角畫過', '直骨角畫過', '直骨角画過', '直骨角畵過']
    expect(cells).toEqual(names.flatMap((name, row) => [name, words[row]]))
  })
})

it('misses no character', () => {
  const missing = pressed.messages.filter(({ rule }) => rule === 'missing-font' || rule === 'missing-glyph')
  expect(missing).toEqual([])
})
