// The list of pages of an e-book is that of the handout: what follows a mark is what the printed page begins with.

import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { press } from '../../press.ts'
import { readPages } from './printed.ts'

it('marks each printed page where its first words stand', async () => {
  const { artifacts } = await press('source', { formats: ['pdf', 'epub'], pages: ['mmpsi'] })
  const printed = await readPages(artifacts.get('handouts/en/conditions/mmpsi.pdf') ?? new Uint8Array())
  const chapter = strFromU8(
    unzipSync(artifacts.get('ebooks/en/conditions/mmpsi.epub') ?? new Uint8Array())['OEBPS/chapter-mmpsi.xhtml'] ?? new Uint8Array(),
  )
  const marks = [...chapter.matchAll(/<span id="page\.(\d+)"[^>]*><\/span>/g)]
  expect(marks.map(([, page]) => Number(page))).toEqual(printed.map((_, index) => index + 1))
  for (const { 0: mark, 1: page, index } of marks) {
    const words = letters(
      chapter
        .slice(index + mark.length, index + 3000)
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&'),
    ).slice(0, 8)
    const at = letters(printed[Number(page) - 1] ?? '').indexOf(words)
    expect(at, `page ${page} has “${words}”`).toBeGreaterThanOrEqual(0)
    // At most the end of a paragraph that began on the page before stands above it.
    expect(at, `page ${page} begins near “${words}”`).toBeLessThan(400)
  }
})

function letters(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '')
}
