import { describe, expect, it } from 'vitest'
import type { Publication } from '../../../pipeline/tree/publication.ts'
import type { Asset, Block } from '../../../pipeline/tree/types.ts'
import { metadata, p, publication, section, span, w } from '../../render/build.ts'
import { bookOf, labelsOf } from '../../render/context.ts'
import { checkXml, open } from './open.ts'

const figure = (alt: string | 'decorative', mediaType: Asset['mediaType'] = 'image/png'): Block => ({
  type: 'figure',
  span,
  asset: { path: 'media/a.png', mediaType, width: 10, height: 10 },
  alt: alt === 'decorative' ? alt : w(...(alt ? [alt] : [])),
})
const page = (...children: readonly Block[]): Publication =>
  publication(metadata({ id: 'x', title: 'X' }), labelsOf('en'), [section('top', 1, 'X', children)])
const starts = [
  { chapter: 'x', page: 1, text: 0 },
  { chapter: 'x', page: 2, text: 2 },
  { chapter: 'x', page: 3, text: 99 },
]
const told = async (book: Publication, property: string): Promise<readonly string[]> => {
  const opf = (await open(bookOf(book))).get('OEBPS/content.opf') ?? ''
  return [...opf.matchAll(new RegExp(`property="schema:${property}">([^<]*)<`, 'g'))].map(([, value]) => value ?? '')
}

describe('what a book tells of itself follows from what is in it', () => {
  it('words alone', async () => {
    expect(await told(page(p('Words.')), 'accessMode')).toEqual(['textual'])
    expect(await told(page(p('Words.')), 'accessibilityFeature')).not.toContain('alternativeText')
    expect(await told(page(p('Words.')), 'accessibilityHazard')).toEqual(['none'])
  })

  it('a picture is seen, and told in words', async () => {
    expect(await told(page(figure('A map')), 'accessMode')).toEqual(['textual', 'visual'])
    expect(await told(page(figure('A map')), 'accessModeSufficient')).toEqual(['textual'])
    expect(await told(page(figure('A map')), 'accessibilityFeature')).toContain('alternativeText')
  })

  it('a picture without words withdraws what is said of the others', async () => {
    const book = page(figure('A map'), figure(''))
    expect(await told(book, 'accessModeSufficient')).toEqual(['textual,visual'])
    expect(await told(book, 'accessibilityFeature')).not.toContain('alternativeText')
    expect(await told(book, 'accessibilitySummary')).toEqual([labelsOf('en').accessibilityUndescribed])
  })

  it('decoration asks nothing', async () => {
    expect(await told(page(figure('decorative')), 'accessMode')).toEqual(['textual'])
  })

  it('a picture that may move is an unknown hazard', async () => {
    expect(await told(page(figure('A film', 'image/gif')), 'accessibilityHazard')).toEqual(['unknown'])
  })

  it('no conformance is claimed', async () => {
    expect((await open(bookOf(page(figure('A map'))))).get('OEBPS/content.opf')).not.toMatch(/conformsTo|certifiedBy/)
  })
})

describe('pages of the handout', () => {
  const book = page(p('One.'), section('two', 2, 'Two', [p('Three.')]))
  const facts = () => ({ pages: 3, starts })

  it('begin where the handout says, each once', async () => {
    const files = await open(bookOf(book), { facts })
    const mark = (number: number): string =>
      `<span id="page.${number}" role="doc-pagebreak" epub:type="pagebreak" aria-label="${number}"></span>`
    const chapter = files.get('OEBPS/chapter-x.xhtml') ?? ''
    // Before the heading, whose words name the section.
    expect(chapter).toContain(`aria-labelledby="top.title">${mark(1)}
<h1 id="top.title">X</h1>`)
    expect(chapter).toContain(`<section id="two">${mark(2)}\n<h2>Two</h2>`)
    expect(chapter).toContain(`<p>${mark(3)}Three.</p>`)
    for (const [name, text] of files) if (/\.(xhtml|opf|ncx|xml|svg)$/.test(name)) checkXml(text)
  })

  it('are listed, and their source is named', async () => {
    const files = await open(bookOf(book), { facts })
    expect(files.get('OEBPS/toc.xhtml')).toContain('<li><a href="chapter-x.xhtml#page.3">3</a></li>')
    expect(files.get('OEBPS/toc.ncx')).toContain('<meta name="dtb:maxPageNumber" content="3"/>')
    const opf = files.get('OEBPS/content.opf') ?? ''
    expect(opf).toContain(
      '<dc:source id="printed">X. Handout to print (PDF)</dc:source>\n<meta property="source-of" refines="#printed">pagination</meta>',
    )
    expect(opf).toMatch(/pageBreakMarkers[\s\S]*pageNavigation/)
  })

  it('are not spoken of when there is no handout', async () => {
    const files = await open(bookOf(book))
    expect([...files.values()].join('')).not.toMatch(/page-list|pagebreak|source-of|pageNavigation/)
  })
})
