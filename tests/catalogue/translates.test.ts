import { describe, expect, it } from 'vitest'
import { metadataOf } from '../../pipeline/library/metadata.ts'
import { library } from './library.ts'

const page = (front: string) => `---\nkind: article\ntitle: A\n${front}---\n\nText.\n`
const english = page('version: "3"\n')

describe('a page written in another language', () => {
  it('follows the version that it names', () => {
    const { catalogue, lines } = library({ 'articles/a.md': english, 'articles/a.es.md': page('translates: "3"\n') })
    expect(lines).toEqual([])
    const entry = catalogue?.find('a', 'es')
    expect(entry && catalogue && metadataOf(entry, catalogue, undefined).translatedFrom).toEqual({
      lang: 'en',
      title: 'A',
      machine: false,
      follows: { revision: '3' },
    })
  })

  it('is behind when the original has another one', () => {
    const { lines } = library({ 'articles/a.md': english, 'articles/a.es.md': page('translates: "2"\n') })
    expect(lines).toEqual([
      'articles/a.es.md:4:13 warning translation-stale: Unexpected version `3` of `articles/a.md`, this page follows `2`',
    ])
  })

  it('has an original', () => {
    expect(library({ 'articles/a.es.md': page('translates: "2"\n') }).lines).toEqual([
      'articles/a.es.md:4:13 error front-matter: Unexpected `translates` on a page without an original in `en`',
    ])
  })
})
