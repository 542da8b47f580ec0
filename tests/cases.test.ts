// Every folder of tests/cases: what its `input.md` becomes, in each format, and what is said about it.

import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planBook } from '../pipeline/emitters/pdf/plan/plan.ts'
import { planText } from '../pipeline/emitters/pdf/plan/plan-text.ts'
import { press } from './press.ts'
import { builtInTheme } from './theme.ts'

const root = 'tests/cases'
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

/** The case's own files in a folder of their own, without what is expected of them. */
function open(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fourleaf-case-'))
  cpSync(join(root, name), folder, { recursive: true, filter: (path) => !path.includes('expected') })
  return folder
}

const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/></g, '>\n<') ?? html

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  it('gives what is expected, and says what is expected', async () => {
    expect(existsSync(join(root, name, 'input.md'))).toBe(true)
    const folder = open(name)
    try {
      const { artifacts, publications, messages } = await press(folder, { formats: ['html', 'text', 'translation'] })
      const find = (end: string): string => text([...artifacts].find(([path]) => path.endsWith(end))?.[1])
      const expected = (file: string): string => join('cases', name, `expected.${file}`)
      await expect(`${main(find('input/index.html'))}\n`).toMatchFileSnapshot(expected('html'))
      await expect(find('articles/input.txt')).toMatchFileSnapshot(expected('txt'))
      const [publication] = publications
      await expect(publication ? planText(planBook(publication, builtInTheme())) : '').toMatchFileSnapshot(expected('plan.txt'))
      await expect(messages.map(said).join('')).toMatchFileSnapshot(expected('messages.txt'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function said({ file, line, column, severity, rule, reason, hint }: Awaited<ReturnType<typeof press>>['messages'][number]): string {
  return `${file}:${line}:${column} ${severity} ${rule}\n  ${reason}\n${hint ? `  ${hint}\n` : ''}`
}
