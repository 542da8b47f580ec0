import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'
import { openSource } from '../../pipeline/io/source.ts'
import { openTemplates } from '../../pipeline/io/templates.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), content)
}
function open(folder = root) {
  const { report, messages } = createCollector('strict')
  const source = openSource(folder, report)
  return { source, told: () => messages().map(({ file, line, column, rule, reason }) => `${file}:${line}:${column} ${rule}: ${reason}`) }
}

describe('a source folder', () => {
  it('lists its files by code point, without what is hidden', () => {
    for (const name of ['b/a.md', 'B.md', 'a.md', '.git/x', '_drafts/x.md', 'node_modules/x/README.md', 'c/_x.md']) write(name, 'x')
    const { source, told } = open()
    expect(source?.files).toEqual(['B.md', 'a.md', 'b/a.md'].map((name) => ({ path: name, size: 1 })))
    expect(told()).toEqual([])
  })

  it('reads text cleanly and bytes as they are', () => {
    write('a.md', '\ufeff# A\r\n')
    const { source } = open()
    expect(source?.text('a.md')).toBe('# A\n')
    expect(source?.bytes('a.md')).toHaveLength(8)
  })

  it('knows names in one form of their accents', () => {
    write('cafe\u0301.md', 'x')
    const { source } = open()
    expect(source?.files[0]?.path).toBe('caf\u00e9.md')
    expect(source?.text('caf\u00e9.md')).toBe('x')
  })

  it('reports two names that differ only in that', () => {
    write('cafe\u0301.md', 'x')
    write('caf\u00e9.md', 'y')
    expect(open().told()).toEqual([
      'café.md:1:1 output-collision: Unexpected second file named `café.md`, its accents stored in another way',
    ])
  })

  it('follows no link, wherever it leads', () => {
    write('inside.md', 'x')
    symlinkSync('/etc/passwd', path.join(root, 'a.md'))
    symlinkSync('..', path.join(root, 'up'))
    symlinkSync('.', path.join(root, 'loop'))
    symlinkSync('nowhere', path.join(root, 'dangling.md'))
    const { source, told } = open()
    expect(source?.files.map((file) => file.path)).toEqual(['inside.md'])
    expect(told()).toEqual(
      ['a.md', 'dangling.md', 'loop', 'up'].map((name) => `${name}:1:1 symlink: Unexpected symbolic link, expected a file or a folder`),
    )
    expect(source?.text('a.md')).toBeUndefined()
  })

  it.each(['../x.md', '/etc/passwd', 'a/../../x.md', '%2e%2e/x.md', '..\\x.md', 'a\0.md', ''])(
    'opens nothing outside itself: %j',
    (name) => {
      write('a/b.md', 'x')
      expect(open().source?.bytes(name)).toBeUndefined()
    },
  )

  it('does not open a file that became a link after the walk', () => {
    write('a.md', 'x')
    const { source } = open()
    rmSync(path.join(root, 'a.md'))
    symlinkSync('/etc/passwd', path.join(root, 'a.md'))
    expect(source?.bytes('a.md')).toBeUndefined()
  })

  it('must be there', () => {
    const { source, told } = open(path.join(root, 'none'))
    expect(source).toBeUndefined()
    expect(told()[0]).toContain('empty-library: Missing source folder')
  })

  it('names a picture that calls itself Markdown, and pages that cannot be parsed', () => {
    write('a.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))
    write('b.md', '> '.repeat(5000))
    const { source, told } = open()
    expect([source?.text('a.md'), source?.text('b.md')]).toEqual([undefined, undefined])
    expect(told()).toEqual([
      'a.md:1:1 encoding: Unexpected bytes: this looks like a PNG image, not UTF-8 text',
      'b.md:1:1 nesting: Unexpected 1000 levels of quotes, lists and blocks in one another, expected at most 100',
    ])
  })
})

describe('templates', () => {
  it('are built in', () => {
    const templates = openTemplates(undefined, () => undefined)
    expect(templates.files).toContain('labels/en.yml')
    expect(templates.text('labels/en.yml')).toContain('contents:')
    expect(templates.nameOf('labels/en.yml')).toBe('templates/labels/en.yml')
  })

  it('are overlaid file by file, and messages name the file that is meant', () => {
    write('layouts/article.md', '# {{title}} \0\n')
    const { report, messages } = createCollector('strict')
    const templates = openTemplates(root, report)
    expect(templates.text('layouts/article.md')).toBe('# {{title}} \ufffd\n')
    expect(templates.text('labels/en.yml')).toContain('contents:')
    expect(templates.nameOf('layouts/article.md')).toBe(`${root}/layouts/article.md`)
    expect(messages().map(({ file }) => file)).toEqual([`${root}/layouts/article.md`])
  })
})
