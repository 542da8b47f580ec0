// Titles of pages that are not there in the reader's language stand among words of another direction.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { press } from '../press.ts'

const folder = mkdtempSync(join(tmpdir(), 'fourleaf-titles-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync('tests/fixtures/arabic', folder, { recursive: true })
const condition = join(folder, 'conditions/kcnt1-epilepsy.md')
writeFileSync(condition, readFileSync(condition, 'utf8').replace('\nreferences:', '\nrelated: [what-helps]\nreferences:'))
mkdirSync(join(folder, 'explainers'))
const front =
  'id: what-helps\nkind: explainer\ntitle: What helps?\nlang: en\nsummary: What helps.\nreview: none\ndates: {published: 2026-11-02}'
writeFileSync(join(folder, 'explainers/what-helps.md'), `---\n${front}\n---\n\nRest.\n`)
const { artifacts, messages } = await press(folder, { formats: ['html', 'text'] })

const read = (path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')

it('say their language and their direction', () => {
  expect(messages.filter(({ rule }) => rule === 'unknown-page')).toEqual([])
  expect(read('ar/conditions/kcnt1-epilepsy/index.html')).toMatch(
    /<a href="[^"]*what-helps\/index\.html" hreflang="en"><span lang="en" dir="ltr">What helps\?<\/span><\/a>/,
  )
  expect(read('text/ar/conditions/kcnt1-epilepsy.txt')).toContain('\u2066What helps?\u2069')
})

it('are plain where they are in the language of the page', () => {
  expect(read('en/conditions/kcnt1-epilepsy/index.html')).toMatch(/what-helps\/index\.html">What helps\?<\/a>/)
})
