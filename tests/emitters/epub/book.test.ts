import { describe, expect, it } from 'vitest'
import type { Metadata, Publication } from '../../../pipeline/tree/publication.ts'
import { metadata, p, publication, reference, section } from '../../render/build.ts'
import { bookOf, labelsOf } from '../../render/context.ts'
import { arabic, english } from '../../render/sample.ts'
import { checkXml, open } from './open.ts'

const page = (id: string, own: Partial<Metadata> = {}, ...children: Parameters<typeof section>[3]): Publication =>
  publication(metadata({ id, title: `Page ${id}`, ...own }), labelsOf('en'), [section('top', 1, `Page ${id}`, children)])
const opfOf = async (...pages: readonly [Publication, ...Publication[]]): Promise<string> =>
  (await open(bookOf(...pages))).get('OEBPS/content.opf') ?? ''

describe('the files of a book', () => {
  it('are well-formed XML, whatever the words hold', async () => {
    const hard = `A & B <c> "d" ' ]]>`
    const files = await open(
      bookOf(english, { ...arabic, meta: { ...arabic.meta, id: 'second' } }, page('x', { title: hard, description: hard }, p(hard))),
    )
    for (const [name, text] of files) if (/\.(xhtml|opf|ncx|xml)$/.test(name)) checkXml(text)
  })

  it('name each language and direction', async () => {
    const files = await open(bookOf(english, { ...arabic, meta: { ...arabic.meta, id: 'second' } }))
    expect(files.get('OEBPS/chapter-sample.xhtml')).toContain('lang="en" xml:lang="en" dir="ltr"')
    expect(files.get('OEBPS/chapter-second.xhtml')).toContain('lang="ar" xml:lang="ar" dir="rtl"')
    expect(files.get('OEBPS/toc.xhtml')).toContain('<li lang="ar" xml:lang="ar" dir="rtl">')
    expect(await opfOf(arabic)).toContain('page-progression-direction="rtl"')
  })

  it('have names of plain letters that differ even where capitals do not count', async () => {
    const files = await open(bookOf(page('فشل'), page('قلب'), page('A'), page('a'), page('../x')))
    const chapters = [...files.keys()].filter((name) => name.startsWith('OEBPS/chapter-'))
    expect(new Set(chapters.map((name) => name.toLowerCase())).size).toBe(5)
    for (const name of chapters) expect(name).toMatch(/^OEBPS\/chapter-[a-z0-9._-]+\.xhtml$/)
  })

  it('hold each image once, and name it in the manifest', async () => {
    const files = await open(bookOf(english, { ...english, meta: { ...english.meta, id: 'second' } }))
    const images = [...files.keys()].filter((name) => name.startsWith('OEBPS/images/'))
    expect(images).toEqual(['OEBPS/images/8fd375ceefe9b9cc.svg', 'OEBPS/images/a1abfd410973b011.png', 'OEBPS/images/cover.svg'])
    for (const name of images) expect(files.get('OEBPS/content.opf')).toContain(`href="${name.slice('OEBPS/'.length)}"`)
  })
})

describe('what must not change on the way into a book', () => {
  it('is the number a list goes on at, an empty alternative and what a heading cell heads', async () => {
    const chapter = (await open(bookOf(english))).get('OEBPS/chapter-sample.xhtml')
    expect(chapter).toContain('<ol start="3">')
    expect(chapter).toContain('alt="" width="24"')
    expect(chapter).toContain('<th scope="row" role="rowheader">KCNT1</th>')
    expect((await open(bookOf(arabic))).get('OEBPS/chapter-sample.xhtml')).toContain('<bdi dir="ltr">20–40 mg</bdi>')
  })
})

describe('links', () => {
  it('lead to other chapters inside the book, and to the web outside it', async () => {
    const first = page(
      'a',
      {},
      p(
        reference({ page: 'b', lang: 'en', anchor: 'here' }, 'B'),
        reference({ page: 'c', lang: 'en' }, 'C'),
        reference({ page: 'nowhere', lang: 'en' }, 'N'),
      ),
    )
    const files = await open(bookOf(first, page('b', {}, section('here', 2, 'Here', []))))
    expect(files.get('OEBPS/chapter-a.xhtml')).toContain(
      '<p><a href="chapter-b.xhtml#here">B</a><a href="https://example.org/en/c/">C</a>N</p>',
    )
  })

  it('lead to a place that exists', async () => {
    const files = await open(bookOf(english))
    const ids = new Set([...(files.get('OEBPS/chapter-sample.xhtml') ?? '').matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    const ways = ['OEBPS/toc.xhtml', 'OEBPS/toc.ncx', 'OEBPS/chapter-sample.xhtml'].flatMap((name) => [
      ...(files.get(name) ?? '').matchAll(/(?:href|src)="(?:chapter-sample.xhtml)?#([^"]+)"/g),
    ])
    expect(ways.length).toBeGreaterThan(10)
    for (const [, id] of ways) expect(ids).toContain(id)
  })
})

describe('ways in', () => {
  it('nest as the headings do, to the third level', async () => {
    const files = await open(bookOf(english))
    const nav = files.get('OEBPS/toc.xhtml') ?? ''
    expect(nav).toContain(
      '<li><a href="chapter-sample.xhtml#parts">Parts of a page</a>\n<ol>\n<li><a href="chapter-sample.xhtml#steps">Steps that go on</a></li>',
    )
    expect(nav).not.toContain('#deep4')
    expect(nav).toContain('<a epub:type="bodymatter" href="chapter-sample.xhtml">Start reading</a>')
    expect(files.get('OEBPS/toc.ncx')).toContain('<meta name="dtb:depth" content="3"/>')
  })
})

describe('what a book says of itself', () => {
  it('comes from the page, and from no clock', async () => {
    const opf = await opfOf(english)
    expect(opf).toContain('<meta property="dcterms:modified">2025-03-14T00:00:00Z</meta>')
    expect(opf).toContain('<dc:rights>CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)</dc:rights>')
    expect(opf).toContain('<meta property="dcterms:alternative">Coppola syndrome</meta>')
    expect(opf).toContain('<dc:subject>Malignant migrating partial seizures of infancy (OMIM 614959)</dc:subject>')
    expect(opf).toContain('<dc:contributor id="contributor-1">Dr B. Reader</dc:contributor>')
    expect(opf).toContain('<dc:source>https://example.org/en/sample/</dc:source>')
    expect(opf).toContain('<meta property="dcterms:valid">end=2028-02</meta>')
  })

  it('is never empty where the format wants words, and silent where nothing is known', async () => {
    const opf = await opfOf(page('x'))
    expect(opf).toContain('<dc:description>Page x</dc:description>')
    expect(opf).toContain('1980-01-01T00:00:00Z')
    expect(opf).not.toMatch(/dc:rights|dc:creator|dc:publisher|dc:date|dcterms:valid/)
  })

  it('names the authority of each code it knows', async () => {
    const opf = await opfOf(page('x', { identifiers: [{ system: 'omim', code: '614959' }] }))
    expect(opf).toContain(
      '<dc:subject id="subject-1">Page x</dc:subject>\n<meta property="authority" refines="#subject-1">https://omim.org/</meta><meta property="term" refines="#subject-1">614959</meta>'.replaceAll(
        '><meta',
        '>\n<meta',
      ),
    )
  })

  it('tells the collections it belongs to, and which part of each it is', async () => {
    const opf = await opfOf(page('x', { collections: [{ id: 'all', title: 'All of them', position: 7 }] }))
    expect(opf).toContain('<meta property="belongs-to-collection" id="collection-1">All of them</meta>')
    expect(opf).toContain('<meta property="group-position" refines="#collection-1">7</meta>')
  })

  it('keeps its identifier while page, language, publisher and revision stay', async () => {
    const identifier = async (...pages: readonly [Publication]) => /pub-id">(urn:uuid:[^<]+)</.exec(await opfOf(...pages))?.[1]
    const first = await identifier(page('x', { revision: '1' }))
    expect(first).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(await identifier(page('x', { revision: '1', title: 'Another', updated: '2026-01-01' }))).toBe(first)
    expect(await identifier(page('x', { revision: '1', lang: 'es' }))).not.toBe(first)
    expect(await identifier(page('x', { revision: '2' }))).not.toBe(first)
  })

  it('opens a single page at its words and a collection at its contents', async () => {
    expect(await opfOf(page('x'))).toContain('<itemref idref="chapter-x"/>\n<itemref idref="nav"/>')
    expect(await opfOf(page('x'), page('y'))).toContain(
      '<itemref idref="nav"/>\n<itemref idref="chapter-x"/>\n<itemref idref="chapter-y"/>',
    )
  })
})

it('takes the chapters of a collection one at a time, and each once', async () => {
  const taken: string[] = []
  const pages = [page('a'), page('b', {}, p('words')), page('c')]
  const chapters = {
    *[Symbol.iterator]() {
      for (const chapter of pages) {
        taken.push(chapter.meta.id)
        yield chapter
      }
    },
  }
  const files = await open({ meta: metadata({ id: 'all', title: 'All pages' }), labels: labelsOf('en'), pages: ['a', 'b', 'c'], chapters })
  expect(taken).toEqual(['a', 'b', 'c'])
  expect(files.get('OEBPS/content.opf')).toContain('<dc:title id="title">All pages</dc:title>')
  expect(files.get('OEBPS/toc.xhtml')).toContain('<h1 id="toc-title">In this collection</h1>')
})
