// Pages that were damaged by chance, the same in every run of one seed (`SEED=7 npx vitest run tests/hostile/fuzz.test.ts` takes
// another): none breaks the program, and no format loses a word of what the tree holds.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { outputPath } from '../../pipeline/catalogue/paths.ts'
import { randomNumbers } from '../localize/random.ts'
import { lost, piecesOf } from '../parity/pieces.ts'
import { type Pressed, press } from '../press.ts'
import { htmlText } from '../readback/html.ts'

const seed = Number(process.env.SEED ?? 20_260_331)
const pages = 500
const batch = 50

const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string }[]
}
const cases = readdirSync('tests/cases', { withFileTypes: true }).filter((entry) => entry.isDirectory())
const seeds = [
  ...cases.map(({ name }) => readFileSync(path.join('tests/cases', name, 'input.md'), 'utf8')),
  ...examples.map(({ markdown }) => markdown.replaceAll('→', '\t')),
]
const scraps = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '~~',
    '[',
    ']',
    '](',
    '![',
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<div>\n',
    '<table><td>',
    '&#0;',
    '&#xD800;',
  ],
  ...[
    '\n',
    '\n\n',
    '\n\n---\n\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '###### ',
    '    ',
    '\t',
    '|',
    '\n|-|-|\n',
    ':::note\n',
    ':::\n',
    '::include{id=x}\n',
  ],
  ...[
    '[^1]',
    '\n[^1]: ',
    '[@a]',
    'term:x',
    '(page:a)',
    '{#id}',
    '{{title}}',
    '\0',
    '\u202e',
    '\u200f',
    'é',
    'دواء 5 mg',
    '呼吸',
    '👩‍👩‍👧',
    '\\',
  ],
]

function mutator(random: () => number): (text: string) => string {
  const below = (count: number): number => Math.floor(random() * count)
  const any = (from: readonly string[]): string => from[below(from.length)] ?? ''
  const changes: readonly ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + any(scraps) + text.slice(at),
    (text, at) => text.slice(0, at) + text.slice(at + below(20)),
    (text, at) => text.slice(0, at) + text.slice(at, at + below(40)).repeat(below(6)) + text.slice(at),
    (text, at) => text.slice(0, at) + any(seeds).slice(0, 200) + text.slice(at),
    (text, at) => text.slice(at) + text.slice(0, at),
  ]
  return (text) => {
    let changed = text
    for (let count = 1 + below(8); count > 0; count--)
      changed = (changes[below(changes.length)] ?? changes[0])?.(changed, below(changed.length + 1)) ?? ''
    return changed
  }
}

function losses({ artifacts, publications }: Pressed): readonly string[] {
  return publications.flatMap(({ meta, body }) => {
    const text = (format: 'html' | 'text'): string => {
      const slug = `${meta.kind === 'article' ? 'articles' : `${meta.kind}s`}/${meta.id}`
      return Buffer.from(artifacts.get(outputPath(format, meta.lang, slug)) ?? []).toString()
    }
    const pieces = piecesOf(body)
    return [...lost(pieces, htmlText(text('html'))), ...lost(pieces, text('text'))].map((piece) => `${meta.source}: ${piece}`)
  })
}

const random = randomNumbers(seed)
const mutate = mutator(random)
const inputs = Array.from({ length: pages }, () => mutate(seeds[Math.floor(random() * seeds.length)] ?? ''))

describe(`${pages} damaged pages of seed ${seed}`, () => {
  it.each(Array.from({ length: pages / batch }, (_, n) => n * batch))(
    'from number %i',
    async (from) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'fourleaf-fuzz-'))
      try {
        inputs.slice(from, from + batch).forEach((text, n) => void writeFileSync(path.join(folder, `page-${from + n}.md`), text))
        const pressed = await press(folder, { formats: ['html', 'text'] })
        // A page with broken front matter has no front matter, but it is there.
        expect(pressed.publications.length).toBeGreaterThan(batch * 0.9)
        expect(losses(pressed)).toEqual([])
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    60_000,
  )
})
