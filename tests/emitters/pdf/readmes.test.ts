// Markdown that others wrote: the pages of what is installed here (`READMES=2000 npx vitest run tests/emitters/pdf/readmes.test.ts`
// takes more of them).

import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { press } from '../../press.ts'
import { faultsOf, laidPages, paper } from './build.ts'

const most = Number(process.env.READMES ?? 25)
const bounds = { width: 366, height: 718, beyond: 44 }

// By name, as one machine may list a folder in another order than the next.
function readmes(): readonly string[] {
  const files = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(?:^|\/)readme\.md$/i.test(file))
    .sort()
    .map((file) => path.join('node_modules', file))
}

it(`the READMEs of ${most} packages keep to their pages`, async () => {
  const found = readmes().filter((_, index, all) => index % Math.max(1, Math.floor(all.length / most)) === 0)
  const folder = mkdtempSync(path.join(tmpdir(), 'fourleaf-readmes-'))
  try {
    for (const [index, file] of found.entries()) copyFileSync(file, path.join(folder, `readme-${index}.md`))
    const { publications } = await press(folder, { formats: ['text'] })
    const pages = publications.filter(({ meta }) => meta.id.startsWith('readme-'))
    expect(pages.length).toBeGreaterThan(found.length * 0.9)
    for (const page of pages) {
      const index = Number(page.meta.id.slice('readme-'.length))
      expect({ file: found[index], faults: faultsOf(page, { ...paper, bounds }) }).toEqual({ file: found[index], faults: [] })
    }
    expect(laidPages).toBeGreaterThan(pages.length)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 900_000)
