// The library's own translations: what an edit of the real English pages does to them, and that copies of them are kept.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fourleaf } from '../commands/terminal.ts'

let folder = ''
const file = (path: string): string => join(folder, 'source', path)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourleaf-real-'))
})
beforeEach(() => cpSync('source', join(folder, 'source'), { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

interface Row {
  readonly page: string
  readonly lang: string
  readonly state: string
  readonly isKept: boolean
}

async function rows(): Promise<readonly Row[]> {
  const { out } = await fourleaf('translate', 'status', '--json', '--as-of', '2026-12-31', '--source', join(folder, 'source'))
  return (JSON.parse(out) as { readonly translations: readonly Row[] }).translations
}

/** The pages that are not current, as `page state`, and only when every language agrees. */
async function outOfStep(): Promise<readonly string[]> {
  const told = (lang: string, all: readonly Row[]) =>
    all.filter((row) => row.lang === lang && row.state !== 'current').map(({ page, state }) => `${page} ${state}`)
  const all = await rows()
  const [spanish, arabic] = [told('es', all), told('ar', all)]
  expect(arabic).toEqual(spanish)
  return spanish
}

describe('the translations of this library', () => {
  it('are whole, and the copies that are kept are of them', async () => {
    const all = await rows()
    expect(all.length).toBeGreaterThan(20)
    for (const row of all) expect(row).toMatchObject({ state: 'current', isKept: true })
  })

  it.each<[string, string, string | RegExp, string, readonly string[]]>([
    ['nothing that is read', 'conditions/mmpsi.md', '\n\n## ', '\n\n\n## ', []],
    ['quotation marks', 'terms/status-epilepticus.md', /"(STAY[^"]*)"/, '“$1”', []],
    ['a plain word', 'conditions/mmpsi.md', 'rare and severe kind', 'rare and serious kind', ['mmpsi dated']],
    ['a number', 'includes/seizure-first-aid.md', '5 minutes', '3 minutes', ['mmpsi withdrawn', 'status-epilepticus withdrawn']],
    [
      'a negation',
      'includes/seizure-first-aid.md',
      /\*\*Do not\*\*|Do not/,
      'You may',
      ['mmpsi withdrawn', 'status-epilepticus withdrawn'],
    ],
    // What is gone from the English is gone from its translations in the same build, and codes are told in words of each.
    ['a step of first aid, gone', 'includes/seizure-first-aid.md', /^\d\..*\n/m, '', []],
    ['the symbol of a gene', 'genes/kcnt1.md', 'What does KCNT1 do?', 'What does KCNT2 do?', ['kcnt1 withdrawn']],
    ['how it is passed on', 'conditions/mmpsi.md', /code: ad\b/, 'code: ar', []],
    ['plain words added', 'genes/tbc1d24.md', /\n## /, '\nFamilies wrote to us about this gene.\n\n## ', ['tbc1d24 dated']],
    ['a warning added', 'genes/tbc1d24.md', /\n## /, '\n:::warning\nThis is new.\n:::\n\n## ', ['tbc1d24 withdrawn']],
  ])('after a change of %s', async (_, path, from, to, expected) => {
    const before = readFileSync(file(path), 'utf8')
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    writeFileSync(file(path), after)
    expect(await outOfStep()).toEqual(expected)
  })
})
