// Collections of what nobody would write: the book is whole, and holds nothing twice and nothing that runs.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { checkXml } from '../emitters/epub/open.ts'
import { type Pressed, press } from '../press.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

async function made(files: Readonly<Record<string, string | Uint8Array>>): Promise<Pressed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fourleaf-books-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return press(folder, { formats: ['epub'] })
}

const manifest = (title: string) =>
  `fourleaf: 1\ntitle: L\nlanguage: en\npublisher: {name: "الناشر & <b>"}\ncollections: [{id: all-of-them, title: "${title}", kinds: [article]}]\n`
const bookOf = ({ artifacts }: Pressed) => unzipSync(artifacts.get('ebooks/en/all-of-them.epub') ?? new Uint8Array())
const article = (title: string, body: string) => `---\nkind: article\ntitle: "${title}"\n---\n\n${body}\n`

/** A whole PNG with so many bytes that no reader looks at. */
function largePng(bytes: number): Uint8Array {
  const whole = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')
  const end = whole.length - 12
  const chunk = Buffer.alloc(bytes + 12)
  chunk.writeUInt32BE(bytes, 0)
  chunk.write('teXt', 4, 'latin1')
  for (let at = 8; at < bytes + 8; at += 1) chunk[at] = (at * 2654435761) >>> 24
  chunk.writeUInt32BE(crc32(chunk.subarray(4, bytes + 8)), bytes + 8)
  return Buffer.concat([whole.subarray(0, end), chunk, whole.subarray(end)])
}

describe('a picture of five megabytes in ten chapters', () => {
  it('is in the book once', async () => {
    const chapters = Array.from(
      { length: 10 },
      (_, index) => [`articles/a${index}.md`, article(`A ${index}`, '![Much](../media/big.png)')] as const,
    )
    const pressed = await made({ 'fourleaf.yml': manifest('All'), 'media/big.png': largePng(5_000_000), ...Object.fromEntries(chapters) })
    expect(pressed.messages.filter(({ severity }) => severity === 'error')).toEqual([])
    const size = pressed.artifacts.get('ebooks/en/all-of-them.epub')?.length ?? 0
    expect(size).toBeGreaterThan(5_000_000)
    expect(size).toBeLessThan(5_400_000)
  })
})

describe('names in every script', () => {
  const names = [
    'Ä & <b>',
    'عربي ١٢',
    'עברית',
    'ไทย',
    '中文书名',
    'देवनागरी',
    '한국어',
    'ქართული',
    'አማርኛ',
    '👩‍👩‍👧 family',
    '\\u202eevil',
    ']]> \' \\"',
  ]
  it('are chapters of a book whose every part is well-formed', async () => {
    const chapters = names.map(
      (name, index) => [`articles/n${index}.md`, article(name, `## ${'Same heading'}\n\nWords of [one](page:n0#same-heading).`)] as const,
    )
    const pressed = await made({ 'fourleaf.yml': manifest('عنوان 中文 ไทย & <b>'), ...Object.fromEntries(chapters) })
    const files = bookOf(pressed)
    const xml = Object.entries(files).filter(([name]) => /\.(xhtml|opf|ncx|svg|xml)$/.test(name))
    expect(xml.length).toBeGreaterThan(names.length)
    for (const [, bytes] of xml) checkXml(Buffer.from(bytes).toString('utf8'))
    expect(Object.keys(files).filter((name) => /images\/cover\.(png|svg)$/.test(name))).toHaveLength(1)
  })
})

describe('drawings that would run', () => {
  it.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
    ['a handler', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&a;</text></svg>'],
    [
      'a picture from elsewhere',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="https://evil.example/a.png"/></svg>',
    ],
  ])('with %s are not in the book', async (_, svg) => {
    const pressed = await made({
      'fourleaf.yml': manifest('All'),
      'media/a.svg': svg,
      'articles/a.md': article('A', '![What](../media/a.svg)'),
    })
    const all = Object.values(bookOf(pressed))
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join('')
    expect(all).not.toMatch(/alert\(1\)|<!ENTITY|evil\.example/)
    expect(pressed.messages.map(({ rule, line, file }) => [rule, file, line])).toContainEqual(['broken-image', 'articles/a.md', 6])
  })
})

it('says where a picture from the web is asked for, and asks nobody', async () => {
  const pressed = await made({ 'fourleaf.yml': manifest('All'), 'articles/a.md': article('A', '![What](https://evil.example/a.png)') })
  expect(pressed.messages.map(({ rule, severity, file, line }) => [rule, severity, file, line])).toContainEqual([
    'remote-image',
    'error',
    'articles/a.md',
    6,
  ])
})
