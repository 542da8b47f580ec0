import { beforeAll, describe, expect, it } from 'vitest'
import { type Pressed, press } from '../press.ts'
import { readTags, type TagNode } from '../readback/pdf.ts'

let pressed: Pressed

beforeAll(async () => {
  pressed = await press('tests/fixtures/scripts', {
    pages: ['seizure-th', 'seizure-he', 'seizure-ar'],
    formats: ['html', 'pdf', 'epub', 'text'],
  })
}, 120_000)

function textOf(end: string): string {
  return new TextDecoder().decode(bytesOf(end))
}

function bytesOf(end: string): Uint8Array {
  const [, bytes] = [...pressed.artifacts].find(([path]) => path.endsWith(end)) ?? []
  if (!bytes) throw new Error(`Nothing ends in ${end}`)
  return bytes
}

describe('labels of a language that has none', () => {
  it('say in the site that they are English', () => {
    const page = textOf('seizure-th/index.html')
    expect(page).toMatch(/<span lang="en" dir="ltr">Not medically reviewed<\/span>/)
    expect(page).toMatch(/<a class="skip" href="#[\w.]+" lang="en" dir="ltr">Skip to/)
    expect(page).toMatch(/<h2[^>]*><span lang="en" dir="ltr">Please note<\/span>/)
  })

  it('say in the handout that they are English, and run from left to right', async () => {
    const nodes = await readTags(bytesOf('seizure-he.pdf'))
    const spans = nodes.flatMap(english)
    expect(spans).toContain('Not medically reviewed')
    expect(spans.some((words) => words.startsWith('This page gives general information.'))).toBe(true)
  })

  it('leave no trace of how they were marked', () => {
    for (const [path, bytes] of pressed.artifacts)
      if (/\.(html|txt)$/.test(path)) expect(new TextDecoder().decode(bytes)).not.toMatch(/[\ufdd0-\ufdef]/)
    expect(JSON.stringify(pressed.publications)).not.toMatch(/[\ufdd0-\ufdef]/)
  })

  it('are not marked where there are some', () => {
    // How a page is cited is told in English everywhere.
    const [words] = textOf('seizure-ar/index.html').split('<details class="site-cite">')
    expect(words).not.toContain('lang="en"')
  })
})

function english(node: TagNode): readonly string[] {
  return [...(node.lang === 'en' ? [node.text.trim()] : []), ...node.children.flatMap(english)]
}
