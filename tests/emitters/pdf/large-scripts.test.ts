// Chinese, Japanese and Korean, set and read back along the tags. Their fonts are too large to come with the program; what stands in
// tests/fonts are those fonts, cut down to the characters of these pages.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typingFont } from '../../../pipeline/emitters/pdf/typing.ts'
import type { Form } from '../../../pipeline/tree/types.ts'
import { type Pressed, press } from '../../press.ts'
import { readTags, readText, withRole } from '../../readback/pdf.ts'
import { span, w } from '../../render/build.ts'
import { theme } from '../../render/context.ts'
import { emit, fonts, publication } from './build.ts'
import { fill, fillable } from './fill.ts'
import { folder, handoutOf, piecesOf } from './script-pages.ts'

const home = process.cwd()
const elsewhere = mkdtempSync(path.join(tmpdir(), 'fourleaf-large-'))
let pressed: Pressed

beforeAll(async () => {
  // Large fonts may be installed where the library is, and not beside the program.
  mkdirSync(path.join(elsewhere, 'node_modules'))
  symlinkSync(path.resolve('tests/fonts'), path.join(elsewhere, 'node_modules/@expo-google-fonts'))
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

describe('a form to be filled in on a screen', () => {
  const form: Form = { type: 'form', id: 'form-1', span, fields: [{ kind: 'text', label: w('Name'), lines: 1, span }] }

  it.each([
    ['zh-Hans', '直骨角画过'],
    ['zh-Hant', '直骨角畫過'],
    ['ja', '直骨角画過'],
    ['ko', '한국어'],
  ])('has the letters of everyday use: %s', async (lang, typed) => {
    const { bytes } = await emit(publication([form], { lang }), fillable)
    const filled = await fill(bytes, { 'form-1-1': typed })
    expect(filled.asks).toBe(false)
    expect(filled.printed).toContain(typed)
  })

  it.each([
    ['zh-Hans', '王小鑫抽搐'],
    ['zh-Hant', '陳大文抽搐'],
    ['ja', '山田花子・痙攣、'],
    ['ko', '김민수 발작'],
  ])('wants those of names and of seizures, and not all of the font: %s', (lang, words) => {
    const { characters } = typingFont({ fonts, theme }, lang)
    expect([...`${words} Zoë 12`].filter((character) => !characters?.has(character.codePointAt(0) ?? 0))).toEqual([])
    expect(characters?.size).toBeLessThan(15_000)
  })
})

it('misses no character', () => {
  const missing = pressed.messages.filter(({ rule }) => rule === 'missing-font' || rule === 'missing-glyph')
  expect(missing).toEqual([])
})
