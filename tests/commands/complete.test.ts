// Which parts that standards ask for a page lacks.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parts } from '../../pipeline/checks/completeness/parts.ts'
import { fourleaf } from './terminal.ts'

const manifest = (publisher = '{name: Clinic}'): string =>
  `fourleaf: 1\ntitle: Clinic\nlanguage: en\nlanguages: [en, es, ar]\npublisher: ${publisher}\n`
const page = (front: string, words: string, kind = 'condition'): string => `---\nid: a\nkind: ${kind}\ntitle: A\n${front}---\n\n${words}\n`

async function told(files: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'fourleaf-complete-'))
  try {
    for (const [path, text] of Object.entries({ 'fourleaf.yml': manifest(), ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await fourleaf('check', '--complete', '--source', folder, '--as-of', '2026-01-01', ...more)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const rowOf = async (files: Readonly<Record<string, string>>) => JSON.parse((await told(files, '--json')).out).pages[0]

const whole = {
  front: `summary: What A is.
audience: [family]
authors: [An author]
version: "1"
funding: A fund paid.
dates: {published: 2025-01-01}
review: {by: A reviewer, on: 2025-01-01, due: 2027-01-01}
resources: [{type: support, label: A group, url: "https://group.example/"}]
references: [{id: one, type: webpage, title: One}]
`,
  words: `:::emergency
Call for help.
:::

:::key-message
One thing. [@one]
:::

:::action
1. Ask.
:::

## How is it treated?

### With a medicine

It has benefits. It has side effects too. Without treatment it stays.

## What is not known?

Much.

:::questions
- What now?
:::`,
}
const reached = manifest('{name: Clinic, email: clinic@example.org}')

describe('a page that has every part', () => {
  it('lacks none', async () => {
    const row = await rowOf({ 'fourleaf.yml': reached, 'a.md': page(whole.front, whole.words) })
    expect(row).toEqual({ page: 'a', lang: 'en', source: 'a.md', asked: Object.keys(parts).length, lacks: [], unknown: [] })
  })

  it.each([
    ['summary', 'summary: What A is.\n', ''],
    ['audience', 'audience: [family]\n', ''],
    ['authors', 'authors: [An author]\n', ''],
    ['version', 'version: "1"\n', ''],
    ['funding', 'funding: A fund paid.\n', ''],
    ['dates', 'dates: {published: 2025-01-01}\n', ''],
    ['next review', 'due: 2027-01-01', 'due: 2025-12-31'],
    ['more help', 'resources: [{type: support, label: A group, url: "https://group.example/"}]\n', ''],
    ['emergency', ':::emergency\nCall for help.\n:::\n', ''],
    ['key message', ':::key-message', ':::note'],
    ['what you can do', ':::action', ':::note'],
    ['questions to ask', ':::questions', ':::note'],
    ['citations', ' [@one]', ''],
    ['benefits of treatment', 'It has benefits.', ''],
    ['harms of treatment', 'It has side effects too.', ''],
    ['no treatment', 'Without treatment it stays.', ''],
    ['uncertainty', '## What is not known?', '## What else?'],
  ])('lacks %s when that is gone, and nothing else', async (name, from, to) => {
    const text = page(whole.front, whole.words)
    expect(text).toContain(from)
    expect((await rowOf({ 'fourleaf.yml': reached, 'a.md': text.replace(from, to) })).lacks).toEqual([name])
  })

  it('lacks all that its section on treatment says when it has none', async () => {
    const text = page(whole.front, whole.words.replace('How is it treated?', 'More'))
    expect((await rowOf({ 'fourleaf.yml': reached, 'a.md': text })).lacks).toEqual([
      'treatment',
      'benefits of treatment',
      'harms of treatment',
      'no treatment',
    ])
  })
})

describe('a page with nothing', () => {
  it('lacks every part of its kind, each with who asks for it and a way out', async () => {
    const { code, out, err } = await told({ 'a.md': page('', 'Words.') })
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe(`a.md: lacks ${Object.keys(parts).length} of ${Object.keys(parts).length}`)
    expect(out).toContain('\n  harms of treatment (DISCERN 11): Say there what harm a treatment can do')
    expect(out).toContain('\n  funding (PIF TICK): ')
    expect(err).toContain('1 page; 0 of them lack nothing.')
  })

  it('is asked for what its kind has: no treatment of a word, and nothing at all of what the publisher says of the site', async () => {
    expect((await rowOf({ 'a.md': page('', 'Words.', 'term') })).lacks).toEqual(['summary', 'dates'])
    expect((await rowOf({ 'a.md': page('', 'Words.', 'policy'), 'b.md': page('', 'Words.', 'term').replace('id: a', 'id: b') })).page).toBe(
      'b',
    )
  })
})

it('in a language without words, what is found by words is not judged', async () => {
  const { out } = await told({ 'a.md': page('lang: ar\n', 'Words.') })
  expect(out).toContain('Not looked for, for lack of words in `ar`: treatment, benefits of treatment')
  expect(out).not.toContain('DISCERN 11')
})

it('who pays for all pages pays for each', async () => {
  const files = { 'fourleaf.yml': manifest('{name: Clinic, funding: A fund pays.}'), 'a.md': page('', 'Words.') }
  expect((await rowOf(files)).lacks).not.toContain('funding')
})

it('no build warns of what is lacking', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fourleaf-complete-'))
  try {
    writeFileSync(join(folder, 'fourleaf.yml'), `${manifest()}url: https://clinic.example/\n`)
    writeFileSync(join(folder, 'a.md'), page('', 'Words.'))
    expect((await fourleaf('check', '--source', folder, '--formats', 'html')).err).toContain('0 errors, 0 warnings')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
