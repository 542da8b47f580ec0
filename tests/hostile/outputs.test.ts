// Whatever stands in the words of a library, every XML part of what is made of it is well-formed, and no fault has a stack trace.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterEach, describe, expect, it } from 'vitest'
import { type Pressed, press, type Wish } from '../press.ts'

let folder: string | undefined
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true })
  folder = undefined
})

async function made(
  files: Readonly<Record<string, string | Uint8Array>>,
  formats: Wish['formats'] = ['html', 'epub', 'text'],
): Promise<Pressed> {
  folder = mkdtempSync(path.join(tmpdir(), 'fourleaf-hostile-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return await press(folder, { formats })
}

const said = ({ messages }: Pressed): readonly string[] =>
  messages.filter(({ severity }) => severity !== 'info').map(({ file, line, rule }) => `${file}:${line} ${rule}`)

/** What keeps a text from being XML. */
function faultsOf(xml: string): readonly string[] {
  const faults: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => void faults.push(message))
  parser.write(xml).close()
  return faults
}

function partsOf({ artifacts }: Pressed): ReadonlyMap<string, string> {
  const books = [...artifacts].filter(([name]) => name.endsWith('.epub'))
  const parts = books.flatMap(([book, bytes]) => Object.entries(unzipSync(bytes)).map(([name, part]) => [`${book}!${name}`, part] as const))
  const xml = parts.filter(([name]) => /\.(?:xhtml|opf|ncx|xml|svg)$/.test(name))
  return new Map(xml.map(([name, part]) => [name, Buffer.from(part).toString()]))
}

const odd = '& <b> ]]> " \' \\u0001 \\ud800 \\ufffe'
const codes = [0, 1, 8, 11, 12, 14, 31, 127, 128, 0xd800, 0xdfff, 0xfffe, 0xffff, 0x1fffe, 0x110000, 0x202e, 0xe000]
const references = codes.map((code) => `x&#${code};y &#x${code.toString(16)};`).join(' ')
const page = [
  '---',
  'kind: condition',
  `title: "T ${odd}"`,
  `shortName: "N ${odd}"`,
  `summary: "S ${odd}"`,
  `version: "1 ${odd}"`,
  `authors: ["A ${odd}"]`,
  `synonyms: [{name: "Y ${odd}", system: "X ${odd}"}]`,
  `review: {by: "Dr ${odd}", role: "R ${odd}", on: 2025-01-01}`,
  `resources: [{type: topic, label: "L ${odd}", url: "https://x.example/?a=1&b=<2>|'\\""}]`,
  `references: [{id: w, type: article-journal, title: "W ${odd} <i>x</i> <script>", container-title: "J ${odd}", author: [{family: "F ${odd}"}]}]`,
  `genes: [{symbol: "G ${odd}", role: "R ${odd}"}]`,
  '---',
  '',
  `${references} [@w] [link ${references}](<https://x.example/&#0;&#xD800;é?q=<>"'> "title ${references}") ![alt ${references}](i.svg)`,
  '',
  `![alt ${references}](i.svg "caption ${references}")`,
  '',
  `## Heading ${references} ]]> <x>`,
  '',
  '```l&#0;"<',
  'code ]]> & <',
  '```',
].join('\n')
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
const library = [
  'fourleaf: 1',
  'language: en',
  `title: "M ${odd}"`,
  `description: "D ${odd}"`,
  'url: https://site.example/a&b/',
  `publisher: {name: "P ${odd}", phone: "1 ${odd}", address: "A ${odd}"}`,
  `licence: {id: "L ${odd}", name: "L ${odd}", url: "https://x.example/?a&b"}`,
  `collections: [{id: all, title: "C ${odd}", description: "D ${odd}", pages: [a]}]`,
].join('\n')

describe('odd characters in every field', () => {
  it.each([
    ['a plain folder', { 'a.md': page, 'i.svg': svg }],
    ['a library', { 'a.md': page, 'i.svg': svg, 'fourleaf.yml': library }],
  ])('of %s leave every part well-formed', async (_what, files) => {
    const parts = partsOf(await made(files))
    expect(parts.size).toBeGreaterThan(4)
    expect([...parts].flatMap(([name, text]) => faultsOf(text).map((fault) => `${name}: ${fault}`))).toEqual([])
  })
})

describe('pages of other programs', () => {
  it('are published without what only those programs understand', async () => {
    const pressed = await made({
      'hugo.md': '+++\ntitle = "Hugo"\n+++\n\n# Hi\n\nwords\n',
      'jekyll.md': '---\nlayout: post\ntitle: Welcome\ndate: 2024-01-01 10:00:00 +0000\n---\n\nHello\n',
      'docusaurus.md': '---\nid: Doc_One\nsidebar_label: X\nslug: /\n---\n\n# Doc\n\n:::tip[Mine]\n\nWords\n\n:::\n',
      'crlf.md': '\ufeff---\r\ntitle: CRLF\r\n---\r\n\r\none\r\ntwo\r\n',
    })
    const text = (name: string): string => Buffer.from(pressed.artifacts.get(`text/en/articles/${name}.txt`) ?? []).toString()
    expect(said(pressed)).toEqual(['hugo.md:1 front-matter'])
    expect(text('hugo')).toMatch(/Hi\n[\s\S]*words/)
    expect(text('hugo')).not.toContain('title =')
    expect(text('crlf')).toMatch(/^CRLF\n[\s\S]*one two/)
    expect(text('docusaurus')).toContain('Mine')
  })

  it('are never run', async () => {
    const pressed = await made({ 'a.md': '---js\n{ title: process.exit(9) }\n---\n\nwords\n' })
    expect(said(pressed)).toEqual(['a.md:1 yaml-feature'])
  })

  it('may be in a language that has no labels', async () => {
    const pressed = await made({ 'a.de.md': '# Titel\n\nWörter\n' })
    expect(said(pressed)).toEqual(['templates/labels/de.yml:1 missing-labels'])
    expect(pressed.artifacts.has('de/articles/a/index.html')).toBe(true)
  })
})

describe('pieces that pages take in', () => {
  const manifest = 'fourleaf: 1\ntitle: X\nlanguage: en\n'
  const doubling = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`includes/p${n}.md`, `words\n\n::include{id=p${n + 1}}\n\n::include{id=p${n + 1}}\n`]),
  )

  it('do not grow without bound', async () => {
    const pressed = await made({ 'fourleaf.yml': manifest, 'a.md': '# A\n\n::include{id=p0}\n', ...doubling, 'includes/p30.md': 'end\n' })
    expect(new Set(said(pressed).map((line) => line.replace(/.* /, '')))).toEqual(new Set(['unknown-include']))
  })

  it('nest no deeper than a page', async () => {
    const deep = `${'> '.repeat(90)}::include{id=b}\n`
    const pressed = await made({
      'fourleaf.yml': manifest,
      'a.md': `# A\n\n${'> '.repeat(90)}::include{id=a}\n`,
      'includes/a.md': deep,
      'includes/b.md': deep,
    })
    expect(said(pressed)).toEqual(['includes/a.md:1 nesting'])
  })
})

describe('collections', () => {
  const two =
    'collections: [{id: a, title: One, pages: [a]}, {id: c, title: C, pages: [a]}, {id: c, title: D, pages: [a]}, {id: con, title: E, pages: [a]}]\n'

  it('that want the place of something else are told before anything is made', async () => {
    const pressed = await made({ 'fourleaf.yml': `fourleaf: 1\ntitle: X\nlanguage: en\n${two}`, 'a.md': '# A\n\nwords\n' }, [
      'html',
      'text',
    ])
    expect(new Set(said(pressed))).toEqual(new Set(['fourleaf.yml:4 manifest', 'fourleaf.yml:4 output-name']))
  })
})

describe('files with odd names', () => {
  it('are pages, each with a place of its own, and links to them arrive', async () => {
    const names = [
      'with space',
      'quo"te',
      "apos'e",
      'per%20cent',
      '100%',
      'عربي',
      'e\u0301',
      '&amp;',
      '<b>',
      'con',
      'home',
      'ü'.repeat(100),
    ]
    const links = ['[s](with%20space.md)', '[p](per%2520cent.md)', '[h](100%.md)', '[a](عربي.md)', '[e](%C3%A9.md)'].join(' ')
    const pressed = await made(
      { ...Object.fromEntries(names.map((name) => [`${name}.md`, '# Title\n\nwords\n'])), 'up.md': `# Up\n\n${links}\n` },
      ['html'],
    )
    expect(said(pressed)).toEqual([])
    expect([...pressed.artifacts.keys()].filter((name) => /^en\/articles\/[^/]+\/index\.html$/.test(name))).toHaveLength(names.length + 1)
  })
})
