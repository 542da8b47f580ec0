import { describe, expect, it } from 'vitest'
import { idFrom } from '../../pipeline/catalogue/names.ts'
import { checkPaths } from '../../pipeline/catalogue/path-check.ts'
import { outputPath } from '../../pipeline/catalogue/paths.ts'
import { findTitle } from '../../pipeline/catalogue/title.ts'
import { createCollector } from '../../pipeline/diagnostics/collector.ts'

function told(...paths: readonly string[]): readonly string[] {
  const { report, messages } = createCollector('strict')
  const at = { line: 1, column: 1 }
  checkPaths(
    paths.map((path, n) => ({ path, span: { file: `${n}.md`, start: at, end: at } })),
    report,
  )
  return messages().map(({ file, reason }) => `${file} ${reason}`)
}

describe('output paths', () => {
  it('are planned by format', () => {
    expect(outputPath('html', 'es', 'genes/kcnt1')).toBe('es/genes/kcnt1/index.html')
    expect(outputPath('pdf', 'en', 'family')).toBe('handouts/en/family.pdf')
  })

  it.each([
    ['en/A.txt', 'en/a.txt'],
    ['en/caf\u00e9.txt', 'en/cafe\u0301.txt'],
    ['en/stra\u00dfe.txt', 'en/strasse.txt'],
  ])('collide when a disk takes `%s` and `%s` for one', (one, two) => {
    expect(told(one, two)).toEqual([
      `0.md Unexpected output \`${one}\`, which 1.md asks for too as \`${two}\``,
      `1.md Unexpected output \`${two}\`, which 0.md asks for too as \`${one}\``,
    ])
  })

  it('are names that every system takes', () => {
    expect(
      told('en/aux.pdf', 'en/a./x', 'en/a:b', `en/${'\u0645'.repeat(101)}`, 'en/console.pdf').map((line) => line.replace(/.*: /, '')),
    ).toEqual([
      '`aux.pdf` names a device on some systems',
      '`a.` ends in a dot or a space',
      '`a:b` has a character that some systems refuse',
      'a name is longer than 200 bytes',
    ])
  })
})

describe('ids from file names', () => {
  it.each([
    ['Dravet Syndrome', 'dravet-syndrome'],
    ['caf\u00e9', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['home', 'page-home'],
    ['___', 'page-045a3b34'],
  ])('%s becomes %s', (name, expected) => {
    expect(idFrom(name)).toBe(expected)
  })

  it('stay apart and short where letters are dropped', () => {
    expect(idFrom('متلازمة')).not.toBe(idFrom('متلازمات'))
    expect(idFrom('a'.repeat(300)).length).toBeLessThan(100)
  })
})

describe('titles', () => {
  it.each([
    ['# A\n', 'A', 1],
    ['words\n\n## **B** and \\*c\\* snake_case ##\n', 'B and *c* snake_case', 3],
    ['Setext\n---\n', 'Setext', 1],
    ['```md\n# no\n```\n~~~\n# no\n~~~\n# yes\n', 'yes', 7],
    ['- item\n---\n\n#nospace\n\n#\n\n# yes\n', 'yes', 8],
    ['one\ntwo\n===\n', undefined, 0],
    ['    # code\n', undefined, 0],
    ['# p [![Build](https://b.example/b.svg)](https://b.example/p) ![x][y]\n', 'p Build x', 1],
    [`# ${'[![B](https://b.example/b.svg)](https://b.example/p) '.repeat(9)}\n`, 'B B B B B B B B B', 1],
    [`# ${'long '.repeat(100)}\n\n## short\n`, 'short', 3],
    [`# a${' '.repeat(50_000)}b ##\n`, undefined, 0],
  ])('%j', (body, text, line) => {
    const found = findTitle(body, 'a.md', 1)
    expect([found?.text, found?.span.start.line ?? 0]).toEqual([text, line])
  })
})
