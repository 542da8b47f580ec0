import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encode, hasWords } from '../../pipeline/localize/segment-text.ts'
import { lowerPage, type Source } from '../../pipeline/parse/lower/page.ts'
import type { Page } from '../../pipeline/tree/publication.ts'
import { mapTranslatables } from '../../pipeline/tree/translatables.ts'
import { readData, readPages, root } from './pages.ts'

const library = 'tests/fixtures/arabic'
const arabic = readData(`${library}/arabic.yml`) as Readonly<Record<string, string>>
const codePattern = /\[\/?\d+\]/g

const resolver: Source['resolver'] = {
  page: (id) => ({ page: id, lang: 'en' }),
  file: () => undefined,
  title: () => undefined,
  isLeftOut: () => false,
  hasTerm: () => true,
  hasWork: () => true,
  asset: (path) => ({ path, mediaType: 'image/svg+xml', width: 960, height: 560 }),
  hasFile: () => true,
  include: () => undefined,
  near: () => [],
}

/** The segments of a page's body, as a translator is handed them. */
function segmentsOf(file: string): readonly string[] {
  const text = readFileSync(`${root}${file}`, 'utf8')
  const { body, notes } = lowerPage({ file, text, self: { page: file, lang: 'en' }, title: '', resolver, report: () => undefined })
  const found: string[] = []
  const page = {
    title: { inlines: [], span: { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } },
    fields: {},
    body,
    notes,
  }
  mapTranslatables(page as unknown as Page, (words) => {
    found.push(encode(words).text)
    return words
  })
  return found.filter(hasWords)
}

describe('the Arabic of the hard case', () => {
  const english = readPages(library).flatMap(({ file }) => segmentsOf(file))

  it('has every piece of the two pages', () => {
    expect(english.filter((text) => arabic[text] === undefined)).toEqual([])
  })

  it('keeps the codes of each piece', () => {
    const codes = (text: string): string => (text.match(codePattern) ?? []).sort().join()
    expect(Object.entries(arabic).filter(([from, to]) => codes(from) !== codes(to))).toEqual([])
  })

  it('keeps numbers, phones, variants and addresses as they are', () => {
    const kept = (text: string): readonly string[] =>
      text
        .replace(codePattern, '')
        .match(/\+?\d[\d :–.%-]*\d|\d+|[cp]\.\w+|\S+@\S+/g)
        ?.map((one) => one.replace(/[.,:،]$/, '')) ?? []
    expect(Object.entries(arabic).filter(([from, to]) => [...kept(from)].sort().join() !== [...kept(to)].sort().join())).toEqual([])
  })
})
