// The look and the words are said once: a change of one line in templates/ shows in every format that can show it.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pressed, press } from '../press.ts'
import { htmlText } from '../readback/html.ts'
import { readText } from '../readback/pdf.ts'
import { inflated } from './inflated.ts'

const folder = mkdtempSync(join(tmpdir(), 'fourleaf-templates-'))
const source = join(folder, 'source')
const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

/** The library pressed with one file laid over the built-in templates. */
async function withFile(name: string, change: (text: string) => string): Promise<Pressed> {
  const templates = mkdtempSync(join(folder, 'templates-'))
  mkdirSync(join(templates, name, '..'), { recursive: true })
  writeFileSync(join(templates, name), change(readFileSync(join('templates', name), 'utf8')))
  return await press(source, { templates })
}

let before: Pressed
beforeAll(async () => {
  cpSync('tests/fixtures/blocks', source, { recursive: true })
  before = await press(source)
})
afterAll(() => rmSync(folder, { recursive: true }))

const find = ({ artifacts }: Pressed, end: string): Uint8Array =>
  [...artifacts].find(([path]) => path.endsWith(end))?.[1] ?? new Uint8Array()
const book = (pressed: Pressed, end: RegExp): string =>
  utf8(Object.entries(unzipSync(find(pressed, '.epub'))).find(([name]) => end.test(name))?.[1])

/** All the words of the page in each format. */
async function words(pressed: Pressed): Promise<Readonly<Record<string, string>>> {
  return {
    // How large a file is depends on its looks.
    html: htmlText(utf8(find(pressed, 'every-block/index.html'))).replace(/\d+ kB/g, 'some kB'),
    pdf: await readText(find(pressed, '.pdf')),
    epub: htmlText(book(pressed, /chapter-.*\.xhtml$/)),
    text: utf8(find(pressed, 'articles/every-block.txt')),
  }
}

const ruleColour = /^( {2}rule: )'#[0-9a-f]{6}'/m
// #c01a5e as the three numbers that PDF sets a colour with.
const inPdf = [0xc0, 0x1a, 0x5e].map((part) => part / 255)

describe('one token', () => {
  it('changes the site, the book and the handout', async () => {
    const after = await withFile('tokens.yml', (text) => text.replace(ruleColour, "$1'#c01a5e'"))
    expect(after.messages).toEqual(before.messages)
    expect(utf8(find(after, 'site.css'))).toContain('#c01a5e')
    expect(book(after, /\.css$/)).toContain('#c01a5e')
    expect(coloursOf(find(after, '.pdf'))).toContainEqual(inPdf.map(rounded))
    expect(coloursOf(find(before, '.pdf'))).not.toContainEqual(inPdf.map(rounded))
  })
})

const rounded = (value: number): number => Math.round(value * 100) / 100

function coloursOf(pdf: Uint8Array): readonly (readonly number[])[] {
  return [...inflated(pdf).matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b/g)].map((match) =>
    match.slice(1, 4).map((part) => rounded(Number(part))),
  )
}

describe('one line of a layout', () => {
  it('changes all four formats', async () => {
    const after = await withFile('layouts/article.md', (text) =>
      text.replace('# {{title}}\n', '# {{title}}\n\n{{label.seeAlso}} {{label.aToZ}}\n'),
    )
    const [old, fresh] = [await words(before), await words(after)]
    for (const format of ['html', 'pdf', 'epub', 'text']) {
      expect(old[format], format).not.toMatch(/See also A to Z/)
      expect(fresh[format], format).toMatch(/See also A to Z/)
    }
  })
  it('is told its mistake with line and column', async () => {
    const after = await withFile('layouts/article.md', (text) => text.replace('::summary', '::sumary'))
    expect(after.messages.filter(({ rule }) => rule === 'layout')).toMatchObject([
      { file: expect.stringContaining('layouts/article.md'), line: 11, column: 1, severity: 'error' },
    ])
  })
})

describe('one overlaid file', () => {
  it('changes only what it says', async () => {
    const after = await withFile('labels/en.yml', (text) =>
      text.replace('reviewNone: Not medically reviewed', 'reviewNone: Nobody has reviewed this'),
    )
    const [old, fresh] = [await words(before), await words(after)]
    for (const format of ['html', 'pdf', 'epub', 'text']) {
      expect(fresh[format], format).toContain('Nobody has reviewed this')
      expect(fresh[format]?.replaceAll('Nobody has reviewed this', 'Not medically reviewed'), format).toBe(old[format])
    }
    expect(utf8(find(after, 'site.css'))).toBe(utf8(find(before, 'site.css')))
  })
})
