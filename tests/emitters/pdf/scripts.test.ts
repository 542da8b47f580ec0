// A page in each language of tests/fixtures/scripts, set with the fonts that come with the program. The four large fonts of Chinese,
// Japanese and Korean do not: here those pages say what they want; large-scripts.test.ts sets them.

import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Pressed, press } from '../../press.ts'
import { readText } from '../../readback/pdf.ts'
import { folder, handoutOf, piecesOf } from './script-pages.ts'

const large = new Set(['zh-hans', 'zh-hant', 'ja', 'ko', 'languages-in-one'])
const names = readdirSync(folder).map((file) => file.replace('.md', ''))
let pressed: Pressed

beforeAll(async () => {
  pressed = await press(folder, { formats: ['pdf'] })
}, 120_000)

describe('a page read along its tags', () => {
  for (const name of names.filter((name) => !large.has(name))) {
    it(`is what was written: ${name}`, async () => {
      const read = await readText(handoutOf(pressed, name))
      for (const piece of piecesOf(name)) expect(read).toContain(piece)
    })
  }
})

describe('what is missing', () => {
  const said = (file: string) => pressed.messages.filter((message) => message.file === file && message.rule === 'missing-font')

  it('is a font for each large script, with the place, the characters and the command that brings it', () => {
    const [message] = said('ja.md')
    expect(said('ja.md')).toHaveLength(1)
    expect(message?.line).toBe(3)
    expect(message?.reason).toContain(
      '`発作が起きたとにするこ` (U+767A, U+4F5C, U+304C …) is not installed: `@expo-google-fonts/noto-sans-jp`',
    )
    expect(message?.hint).toMatch(/^Run `npm install @expo-google-fonts\/noto-sans-jp@\d+\.\d+\.\d+`/)
  })

  it('is the font of the language, for one ideograph looks different in each', () => {
    const hints = said('languages-in-one.md').map(({ hint }) => /noto-sans-(\w+)/.exec(hint ?? '')?.[1])
    expect(hints.toSorted()).toEqual(['jp', 'kr', 'sc', 'tc'])
    expect(said('zh-hans.md').map(({ hint }) => hint)).toEqual([expect.stringContaining('noto-sans-sc@')])
    expect(said('zh-hant.md').map(({ hint }) => hint)).toEqual([expect.stringContaining('noto-sans-tc@')])
    expect(said('ko.md').map(({ hint }) => hint)).toEqual([expect.stringContaining('noto-sans-kr@')])
  })

  it('is nothing else', () => {
    const files = new Set(pressed.messages.filter(({ rule }) => rule !== 'missing-labels').map(({ file }) => file))
    expect([...files].toSorted()).toEqual(['ja.md', 'ko.md', 'languages-in-one.md', 'zh-hans.md', 'zh-hant.md'])
  })

  it('stands on the page by its number, never as an empty box', async () => {
    expect(await readText(handoutOf(pressed, 'ja'))).toContain('[U+767A][U+4F5C][U+304C]')
  })
})
