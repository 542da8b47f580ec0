// The whole main job, as somebody at a terminal would meet it.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build } from '../../pipeline/commands/build.ts'
import type { BuildOptions } from '../../pipeline/commands/options.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourleaf-build-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes files below `source/` of the test's own folder. */
function source(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'source', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'source', path), text)
  }
}

interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function run(change: Partial<BuildOptions> = {}): Promise<Told> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] }
  const options: BuildOptions = {
    source: join(folder, 'source'),
    out: join(folder, 'dist'),
    asOf: '2026-01-01',
    json: false,
    keepGoing: false,
    link: false,
    force: false,
    write: true,
    ...change,
  }
  const code = await build(options, { out: (line) => lines.out.push(line), err: (line) => lines.err.push(line) })
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
}

const manifest = 'fourleaf: 1\ntitle: A library\nlanguage: en\n'
const good = '---\nkind: article\ntitle: Good\n---\n\nGood words.\n'
const published = (): readonly string[] => (existsSync(join(folder, 'dist')) ? readdirSync(join(folder, 'dist')) : [])

describe('a library with mistakes', () => {
  it.each([
    ['a misspelt key', 'titel: X\nkind: article\ntitle: X', 'Words.', '2:1-2:6', 'unknown-key', 'Did you mean `title`?'],
    ['an image without words', 'kind: article\ntitle: X', '![](dot.svg)', '6:1-6:13', 'missing-alt', 'Write ![what it shows](file)'],
    ['an unknown work', 'kind: article\ntitle: X', 'So it is. [@nobody]', '6:1-6:20', 'unknown-reference', 'Add the work'],
    ['an unknown term', 'kind: article\ntitle: X', '[gene](term:gen)', '6:1-6:17', 'unknown-term', 'glossary.yml'],
    ['an unknown page', 'kind: article\ntitle: X', '[it](page:god)', '6:1-6:15', 'unknown-page', 'Did you mean `good`?'],
    ['a jump in headings', 'kind: article\ntitle: X', '#### Deep', '6:1-6:10', 'heading-jump', 'Use `##`'],
    ['broken YAML', 'kind: "article\ntitle: X', 'Words.', '4:', 'yaml', 'Close the quote'],
    [
      'a missing image',
      'kind: article\ntitle: X',
      '![A dot](nowhere.png)',
      '6:1-6:22',
      'missing-image',
      'Put the file into the source folder',
    ],
    ['an unclosed box', 'kind: article\ntitle: X', ':::note\nWords.', '6:1-6:1', 'unclosed-directive', 'add `:::`'],
    ['raw HTML', 'kind: article\ntitle: X', 'A <u>word</u>.', '6:3-6:6', 'raw-html', 'Its words are kept'],
    ['a dangerous link', 'kind: article\ntitle: X', '[x](javascript:alert)', '6:1-6:22', 'link-scheme', 'The link is not made'],
  ])('says %s once, with its place and a way out, and writes nothing', async (_name, front, body, place, rule, way) => {
    source({
      'fourleaf.yml': manifest,
      'good.md': good,
      'bad.md': `---\n${front}\n---\n\n${body}\n`,
      'dot.svg': readFileSync('tests/fixtures/blocks/dot.svg'),
    })
    const { code, err } = await run()
    expect(code).toBe(1)
    const line = err.split('\n').filter((one) => one.includes(` error `) && one.includes(rule))
    expect(line, err).toHaveLength(1)
    expect(line[0]?.trim().startsWith(place), line[0]).toBe(true)
    expect(err.replace(/\s+/g, ' ').toLowerCase()).toContain(way.toLowerCase())
    expect(published()).toEqual([])
  })

  it('says where both pages of one id are', async () => {
    source({
      'fourleaf.yml': manifest,
      'a/x.md': '---\nid: twice\nkind: gene\ntitle: A\n---\n',
      'b/x.md': '---\nid: twice\nkind: condition\ntitle: B\n---\n',
    })
    const { code, err } = await run()
    expect(code).toBe(1)
    expect(err).toContain('see a/x.md:2:5')
    expect(err).toContain('see b/x.md:2:5')
  })

  it('says that a picture is no text', async () => {
    source({ 'fourleaf.yml': manifest, 'good.md': good, 'picture.md': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })
    const { code, err } = await run()
    expect(code).toBe(1)
    expect(err).toMatch(/picture\.md[\s\S]*PNG/)
  })

  it('keeps what was published before', async () => {
    source({ 'fourleaf.yml': manifest, 'good.md': good })
    expect((await run()).code).toBe(0)
    const before = readFileSync(join(folder, 'dist/manifest.json'), 'utf8')
    source({ 'bad.md': '---\nkind: article\ntitle: X\n---\n\n[@nobody]\n' })
    expect((await run()).code).toBe(1)
    expect(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['dist', 'source'])
  })

  it('publishes the others when told to keep going, and names what it leaves out', async () => {
    source({
      'fourleaf.yml': manifest,
      'good.md': `${good}\nSee [the other](page:bad).\n`,
      'bad.md': '---\nkind: article\ntitle: X\n---\n\n[@nobody]\n',
      'worse.md': Buffer.from([0xff, 0xff]),
    })
    const { code, err } = await run({ keepGoing: true })
    expect(code).toBe(1)
    expect(err).toContain('Left out: bad.md')
    expect(err).toContain('Left out: worse.md')
    expect(readdirSync(join(folder, 'dist/en/articles'))).toEqual(['good', 'index.html'])
    expect(readFileSync(join(folder, 'dist/en/articles/good/index.html'), 'utf8')).toContain('See the other.')
  })

  it('says problems as JSON', async () => {
    source({ 'fourleaf.yml': manifest, 'bad.md': '---\nkind: article\ntitle: X\n---\n\n[@nobody]\n' })
    const { code, out, err } = await run({ json: true })
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      messages: [
        { file: 'bad.md', line: 6, column: 1, severity: 'error', rule: 'unknown-reference' },
        { file: 'fourleaf.yml', line: 1, column: 1, severity: 'info', rule: 'no-site-address' },
      ],
    })
  })

  it('is looked at without being published', async () => {
    source({ 'fourleaf.yml': manifest, 'good.md': good })
    const { code, err } = await run({ write: false })
    expect([code, published()]).toEqual([0, []])
    expect(err).toContain('Checked 1 page')
  })
})

describe('a folder of anybody’s Markdown', () => {
  it('is published with warnings', async () => {
    source({
      'README.md':
        '<p align="center"><img src="https://example.org/logo.png"></p>\n\n# My project\n\nSee [the guide](docs/guide.md#first-steps) and [nothing](nothing.md).\n',
      'docs/guide.md':
        '---\nlayout: post\ndate: 2020-01-01\ntags: [a, b]\n---\n\n# The guide\n\n#### First steps!\n\n![](dot.svg)\n\n:::danger\nTake care.\n:::\n',
      'docs/dot.svg': readFileSync('tests/fixtures/blocks/dot.svg'),
    })
    const { code, err } = await run()
    expect(err).toContain('0 errors')
    expect(code).toBe(0)
    for (const rule of ['raw-html', 'unknown-page', 'heading-jump', 'missing-alt', 'unknown-directive']) expect(err).toContain(rule)
    const guide = readFileSync(join(folder, 'dist/en/articles/guide/index.html'), 'utf8')
    expect(guide).toContain('Take care.')
    expect(readFileSync(join(folder, 'dist/en/articles/readme/index.html'), 'utf8')).toContain('href="../guide/index.html#first-steps"')
  })

  it('is told where the signs of other programs stand on a page as they are', async () => {
    source({
      'note.md':
        '# Note\n\nSee [[Other|the other]].\n\n{{< figure src="/x.png" >}}\n\n> [!NOTE]\n> Mind it.\n\nPlain [brackets] {and} more.\n',
    })
    const { code, err } = await run()
    expect(code).toBe(0)
    expect(err).toMatch(/3:1-3:\d+ +info +Unexpected `\[\[Other\|the other\]\]`, which stands on the page as it is/)
    expect(err).toMatch(/5:1-5:\d+ +info +Unexpected `\{\{< figure/)
    expect(err).toMatch(/7:3-8:\d+ +info +Unexpected `\[!NOTE\]`/)
    expect(err.match(/literal-markup/g)).toHaveLength(3)
  })

  it('without a page says how to begin', async () => {
    mkdirSync(join(folder, 'source'))
    const { code, err } = await run()
    expect(code).toBe(1)
    expect(err).toContain('fourleaf new article')
    expect(published()).toEqual([])
  })

  it('is not left by a link in it', async () => {
    source({ 'good.md': '# Good\n' })
    symlinkSync('/etc/hostname', join(folder, 'source/secret.md'))
    const { code, err } = await run()
    expect(code).toBe(1)
    expect(err).toContain('symlink')
  })
})

describe('what is not published', () => {
  const draft = '---\nkind: article\ntitle: Later\nstatus: draft\n---\n\nWords.\n'

  it('is named when it is a draft', async () => {
    source({ 'fourleaf.yml': manifest, 'good.md': good, 'later.md': draft })
    const { code, err } = await run()
    expect(code).toBe(0)
    expect(err).toMatch(/later\.md\n4:9-4:14 +info +Found a draft, which is not published/)
  })
  it('is named in a plain folder when its name begins as those of other programs do', async () => {
    source({ 'good.md': '# Good\n', 'guides/_index.md': '# Guides\n', '_posts/a.md': '# A\n', '_site.css': '' })
    const { code, err } = await run()
    expect(code).toBe(0)
    expect(err).toContain('Found the file `_index.md`, which is not read')
    expect(err).toContain('Found the folder `_posts`, which is not read')
    expect(err).not.toContain('_site.css')
  })
  it('is passed over in a library, where such a name says so', async () => {
    source({ 'fourleaf.yml': manifest, 'good.md': good, '_notes.md': '# Notes\n' })
    expect((await run()).err).not.toContain('_notes')
  })
  it('can be only the pages with mistakes, and the way to that is told', async () => {
    source({ 'good.md': '# Good\n', 'bad.md': '---\ntitle: [x\n---\n' })
    expect((await run()).err).toContain('`--keep-going` publishes the pages that have no error.')
    source({ 'good.md': '---\ntitle: [x\n---\n' })
    expect((await run()).err).not.toContain('--keep-going')
    source({ 'good.md': '# Good\n', 'bad.md': '# No longer bad\n' })
    const { code, err } = await run()
    expect([code, err]).toEqual([0, expect.not.stringContaining('--keep-going')])
  })
  it('is not said to be unsafe where nothing was published', async () => {
    mkdirSync(join(folder, 'source'))
    expect((await run()).err).not.toContain('NOT JUDGED')
  })
})

describe('what was asked for by name', () => {
  it.each([
    [{ pages: ['goood'] }, 'There is no page `goood`', 'Did you mean `good`?'],
    [{ pages: ['good', 'nothing-like-it'] }, 'There is no page `nothing-like-it`', 'Name pages by their ids: `good`'],
    [{ pages: ['later'] }, '`later` is a draft, which is not published', 'status: published'],
    [{ languages: ['es'] }, 'There is nothing in the language `es`', 'Take one of the library: `en`'],
  ])('must be there: %j', async (asked, message, hint) => {
    const later = '---\nkind: article\ntitle: Later\nstatus: draft\n---\n'
    source({ 'fourleaf.yml': manifest, 'good.md': good, 'later.md': later })
    expect((await run()).code).toBe(0)
    const before = readFileSync(join(folder, 'dist/manifest.json'), 'utf8')
    await expect(run(asked)).rejects.toMatchObject({ message, hint: expect.stringContaining(hint) })
    expect(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')).toBe(before)
  })
  it('may be a page with mistakes, which are told', async () => {
    source({ 'fourleaf.yml': manifest, 'good.md': good, 'bad.md': '---\ntitle: [x\n---\n' })
    const { code, err } = await run({ pages: ['bad'] })
    expect(code).toBe(1)
    expect(err).toContain('bad.md')
  })
  it('must be a folder', async () => {
    source({ 'good.md': '# Good\n' })
    expect((await run({ source: join(folder, 'source/good.md') })).err).toContain('expected a folder')
  })
})

describe('the output folder', () => {
  it('is never inside the source', async () => {
    source({ 'good.md': '# Good\n' })
    await expect(run({ out: join(folder, 'source/dist') })).rejects.toThrow('is inside')
  })
  it('is not taken from somebody else', async () => {
    source({ 'good.md': '# Good\n' })
    cpSync(join(folder, 'source'), join(folder, 'dist'), { recursive: true })
    await expect(run()).rejects.toThrow('no earlier build made')
  })
})
