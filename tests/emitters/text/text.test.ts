import { describe, expect, it } from 'vitest'
import { text } from '../../../pipeline/emitters/text/index.ts'
import type { Publication } from '../../../pipeline/tree/publication.ts'
import { bookOf, context } from '../../render/context.ts'
import { arabic, english } from '../../render/sample.ts'

async function write(textWidth: number, ...chapters: readonly [Publication, ...Publication[]]): Promise<string> {
  const { artifacts } = await text.emit(bookOf(...chapters), context('text/en/sample.txt', { options: { textWidth, paper: 'a4' } }))
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(artifacts[0]?.bytes)
}

/** Marks of direction made visible, so that a diff shows them. */
function visible(content: string): string {
  const names: Readonly<Record<string, string>> = {
    '\u200e': '‹LRM›',
    '\u200f': '‹RLM›',
    '\u2066': '‹LRI›',
    '\u2067': '‹RLI›',
    '\u2068': '‹FSI›',
    '\u2069': '‹PDI›',
  }
  return content.replace(/[\u200e\u200f\u2066-\u2069]/g, (mark) => names[mark] ?? mark)
}

describe('a page as plain text', () => {
  it.each([
    ['english', 0, english, []],
    ['english-wrapped', 60, english, []],
    ['arabic', 0, arabic, []],
    ['arabic-wrapped', 40, arabic, []],
    ['collection', 0, arabic, [english]],
  ] as const)('%s', async (name, width, first, others) => {
    await expect(visible(await write(width, first, ...others))).toMatchFileSnapshot(`${name}.txt`)
  })
})
