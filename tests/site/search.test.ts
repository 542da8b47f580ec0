// The search of this repository's own library, asked as a reader asks it, through the files that are published.

import { beforeAll, describe, expect, it } from 'vitest'
import { createPostings } from '../../pipeline/site/search/postings.ts'
import { press } from '../press.ts'
import { openSearch } from './browser.ts'

let files: ReadonlyMap<string, Uint8Array> = new Map()
beforeAll(async () => {
  files = (await press('source', { formats: ['html'], editions: ['standard'] })).artifacts
})

const mmpsi: Readonly<Record<string, string>> = {
  en: 'Malignant migrating partial seizures of infancy',
  es: 'Crisis parciales migratorias malignas del lactante',
  ar: 'النوبات الجزئية المهاجرة الخبيثة في سن الرضاعة',
}

describe('the search', () => {
  it.each([
    ['another name', 'en', 'DEE14'],
    ['an OMIM code', 'en', 'OMIM 613722'],
    ['an ORPHA code', 'en', 'ORPHA:293181'],
    ['an ICD code', 'en', 'G40.0'],
    ['a slip', 'en', 'migratting'],
    ['a slip in the first letter of a title', 'en', 'nalignant'],
    ['letters that changed places', 'en', 'siezure'],
    ['words of the body', 'en', 'my baby has seizures'],
    ['the beginning of a word', 'en', 'malig'],
    ['a name in the language of the source', 'es', 'migrating partial seizures'],
    ['a word without its accent', 'es', 'epilépsia lactante'],
    ['a word with its article', 'ar', 'الرضاعة'],
    ['a word without its article', 'ar', 'نوبات خبيثة'],
    ['a code in Arabic digits', 'ar', '٦١٣٧٢٢'],
  ])('finds a page by %s', async (_, lang, words) => {
    expect((await openSearch(files, lang)(words)).titles).toContain(mmpsi[lang])
  })

  it('puts the page of a gene first', async () => {
    expect((await openSearch(files, 'en')('kcnt1')).titles[0]).toBe('KCNT1 gene')
  })

  it('leads to pages that are published, in the language of the search', async () => {
    const { addresses } = await openSearch(files, 'es')('gen')
    expect(addresses.length).toBe(10)
    for (const address of addresses) expect(address).toMatch(/^file:\/\/\/es\//)
    for (const address of addresses) expect([...files.keys()]).toContain(address.slice('file:///'.length))
  })

  it('says when nothing has just these words, and when nothing is like them', async () => {
    const search = openSearch(files, 'en')
    expect((await search('epilepsy')).status).toMatch(/^found \d+$/)
    expect((await search('epilepzy')).status).toMatch(/^similar \d+$/)
    expect((await search('zzzzzz')).status).toBe('none zzzzzz')
  })

  it('says when its files cannot be loaded, and tries again', async () => {
    const gone = new Map(files)
    gone.delete('assets/search/en/index.js')
    const search = openSearch(gone, 'en')
    expect((await search('gene')).status).toBe('failed')
    gone.set('assets/search/en/index.js', files.get('assets/search/en/index.js') as Uint8Array)
    expect((await search('gene')).status).toMatch(/^found/)
  })

  it('loads each file once, and only when it is asked for', async () => {
    const search = openSearch(files, 'en')
    expect((await search('gene')).files.map((name) => name.replace(/-[0-9a-f]{8}\.js$/, ''))).toEqual(['index.js', 'words-0', 'pages-0'])
    expect((await search('variant')).files).toEqual([])
  })

  it('is on no page but its own', () => {
    const text = (path: string) => new TextDecoder().decode(files.get(path))
    const scripted = [...files.keys()].filter((path) => path.endsWith('.html') && text(path).includes('<script src'))
    expect(scripted).toEqual(['en/search/index.html', 'es/search/index.html', 'ar/search/index.html'])
    expect(text('es/genes/kcnt1/index.html')).toContain('<form role="search" action="../../search/index.html">')
  })

  it('has the licence of its library with it', () => {
    expect(new TextDecoder().decode(files.get('assets/search.js'))).toMatch(/^\/\*! MiniSearch [\d.]+\n\nCopyright/)
  })
})

describe('postings', () => {
  const same = (page: number): number => page

  it('number pages as they end up', () => {
    const { add, terms } = createPostings()
    add(0, 'body', ['a'])
    add(1, 'body', ['a', 'a'])
    expect(terms(['body'], (page) => 1 - page)).toEqual([{ word: 'a', places: '!4:0*2.1' }])
  })

  it('tell the pages and counts of each word, field by field', () => {
    const { add, terms } = createPostings()
    add(3, 'title', ['b', 'a'])
    add(3, 'body', ['b', 'b'])
    add(40, 'body', ['b', 'é'])
    expect(terms(['title', 'body'], same)).toEqual([
      { word: 'a', places: '!0:3' },
      { word: 'b', places: '!0:3!4:3*2.11' },
      { word: 'é', places: '!4:14' },
    ])
    expect(terms(['names'], same)).toEqual([])
  })

  it('hold as many as there are', () => {
    const { add, terms } = createPostings()
    for (let page = 0; page < 2000; page += 1) add(page, 'body', ['all', `own${page}`])
    expect(terms(['body'], same).length).toBe(2001)
    expect(terms(['body'], same)[0]?.places.split('.').length).toBe(2000)
  })
})
