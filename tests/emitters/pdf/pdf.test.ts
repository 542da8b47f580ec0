// What is in the file, read back with another program than the one that wrote it.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../pipeline/diagnostics/report.ts'
import type { Inline } from '../../../pipeline/tree/types.ts'
import { readTags, readText, withRole } from '../../readback/pdf.ts'
import { isolate, link, p, reference, section, span, t, w } from '../../render/build.ts'
import { arabic, english } from '../../render/sample.ts'
import { emit, publication, table } from './build.ts'

const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise

describe('read back along the tag tree', () => {
  it('gives English as it was written', async () => {
    const words = 'Give 2.5 mg/kg twice a day (no more than 400 mg), not “as needed”: efficient office, fi ffl, 10⁻³, ≥ 5 %, café.'
    const { bytes } = await emit(publication([p(words), p(`${words} `.repeat(60).trim())]))
    const text = await readText(bytes)
    expect(text.split('\n')[1]).toBe(words)
    expect(text.replaceAll('\n', '')).toContain(`${words} `.repeat(60).trim())
  })

  it('gives Arabic in logical order, with doses and telephone numbers as they were', async () => {
    const parts = [
      'أعطِ ',
      isolate('20–40 mg', 'ltr'),
      ' مرتين (6 أشهر)، واتصل بالرقم ',
      isolate('+1 (555) 010-9999', 'ltr'),
      ' أو ',
      isolate('c.1283G>A (p.Arg428Gln)', 'ltr'),
      '. لا لا الله ١٢٫٥',
    ]
    const written = 'أعطِ 20–40 mg مرتين (6 أشهر)، واتصل بالرقم +1 (555) 010-9999 أو c.1283G>A (p.Arg428Gln). لا لا الله ١٢٫٥'
    const { bytes } = await emit(publication([p(...parts)], { lang: 'ar', title: 'نوبات' }))
    expect((await readText(bytes)).split('\n')).toEqual(['نوبات', written])
  })

  it('gives every kind of node of the samples', async () => {
    for (const chapter of [english, arabic])
      await expect(await readText((await emit(chapter)).bytes)).toMatchFileSnapshot(`__snapshots__/${chapter.meta.lang}.read.txt`)
  })

  it('says alternative texts, and passes over what only decorates', async () => {
    const asset = { path: 'x.png', mediaType: 'image/png', width: 10, height: 10 } as const
    const { bytes } = await emit(
      publication([
        { type: 'figure', span, asset, alt: w('A brain') },
        { type: 'figure', span, asset, alt: 'decorative' },
      ]),
    )
    expect(withRole(await readTags(bytes), 'Figure').map(({ alt }) => alt)).toEqual(['A brain'])
  })

  it('names the language of parts', async () => {
    const phrase: Inline = { type: 'phrase', lang: 'fr', span, children: [t('petit mal')] }
    const { bytes } = await emit(publication([p('In French ', phrase, '.')]))
    expect(withRole(await readTags(bytes), 'Span').map(({ lang, text }) => [lang, text])).toEqual([['fr', 'petit mal']])
  })

  it('keeps empty cells, so that rows keep their columns', async () => {
    const { bytes } = await emit(
      publication([
        table([
          ['', 'Dose'],
          ['Morning', ''],
        ]),
      ]),
    )
    expect(withRole(await readTags(bytes), 'TR').map(({ children }) => children.length)).toEqual([2, 2])
  })

  it('reads a table too wide for the page row by row', async () => {
    const { bytes } = await emit(
      publication([table(Array.from({ length: 3 }, (_, row) => Array.from({ length: 40 }, (__, column) => `row${row}column${column}`)))]),
    )
    const cells = withRole(await readTags(bytes), 'TR').flatMap(({ children }) => children.map(({ text }) => text))
    expect(cells.filter((text) => text.startsWith('row1column'))).toEqual(Array.from({ length: 40 }, (_, column) => `row1column${column}`))
  })
})

describe('the file', () => {
  it('is the same each time, whatever was made before it', async () => {
    const first = await emit(english)
    await emit(publication([p('Ω \u2126 \u2010 - ﻻ')]))
    expect(Buffer.compare((await emit(english)).bytes, first.bytes)).toBe(0)
  })

  it('has a title, a language and the date of its content', async () => {
    const { bytes } = await emit(publication([p('Words.')], { title: 'Salt & <water>', lang: 'es', updated: '2025-03' }))
    const { info, metadata } = await (await open(bytes)).getMetadata()
    expect(info).toMatchObject({ Title: 'Salt & <water>', Language: 'es', CreationDate: 'D:20250301000000Z', ModDate: 'D:20250301000000Z' })
    expect(metadata.get('dc:title')).toBe('Salt & <water>')
    expect(raw(bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('is dated 1980 when nothing says when it was written', async () => {
    const { info } = await (await open((await emit(publication([p('Words.')]))).bytes)).getMetadata()
    expect(info).toMatchObject({ CreationDate: 'D:19800101000000Z' })
  })

  it('has bookmarks as sections nest', async () => {
    const { bytes } = await emit(
      publication([section('a', 2, 'One', [section('b', 3, 'Below', [p('x')])]), section('c', 2, 'Two', [p('x')])]),
    )
    const outline = await (await open(bytes)).getOutline()
    expect(outline.map(({ title, items }) => [title, items.map((item) => [item.title, item.items.length])])).toEqual([
      [
        'A title',
        [
          ['One', 1],
          ['Two', 0],
        ],
      ],
    ])
  })

  it('writes links in ASCII, with words for each, and plain words where no way is known', async () => {
    const inside = reference({ page: 'sample', lang: 'en', anchor: 'steps' }, 'the steps')
    const { bytes } = await emit(
      publication([
        p(link('https://example.org/é?ü=1', 'café'), inside, reference({ page: 'nowhere', lang: 'en' }, 'lost')),
        section('steps', 2, 'Steps', [p('x')]),
      ]),
    )
    const annotations = await (await (await open(bytes)).getPage(1)).getAnnotations()
    expect(annotations.map(({ url, dest, contentsObj }) => [url ?? dest, contentsObj.str])).toEqual([
      ['https://example.org/%C3%A9?%C3%BC=1', 'café'],
      ['steps', 'the steps'],
    ])
  })

  it('reports a character that no font has, and says which it was', async () => {
    const problems: Problem[] = []
    const { bytes } = await emit(publication([p('Own \ue123, Tibetan \u0f40, smile \u{1f600}')]), {
      report: (problem) => problems.push(problem),
    })
    expect(await readText(bytes)).toContain('Own [U+E123], Tibetan [U+0F40], smile \u{1f600}')
    expect(problems.map(({ rule, reason, span: { file } }) => [rule, reason, file])).toEqual([
      ['missing-glyph', 'No font has the character U+E123', 'sample.md'],
      ['missing-glyph', 'No font has the character `\u0f40` (U+0F40)', 'sample.md'],
    ])
  })

  it('is of the paper that is asked for', async () => {
    const { bytes } = await emit(publication([p('Words.')]), { options: { textWidth: 0, paper: 'letter' } })
    expect((await (await open(bytes)).getPage(1)).view).toEqual([0, 0, 612, 792])
  })
})

describe('a bound book', () => {
  const chapter = (id: string, lang: string, other: string) =>
    publication([p('See ', reference({ page: other, lang: 'en', anchor: 'more' }, 'the other')), section('more', 2, 'More', [p('x')])], {
      id,
      lang,
      title: id,
    })

  it('begins each chapter on a new page and leads from one to the other', async () => {
    const { bytes, facts } = await emit([chapter('one', 'en', 'two'), chapter('two', 'ar', 'one')])
    expect(facts).toMatchObject({ pages: 2, pageOf: { one: 1, 'one#more': 1, two: 2, 'two#more': 2 }, size: bytes.length })
    const document = await open(bytes)
    const [first] = await (await document.getPage(1)).getAnnotations()
    expect(first.dest).toBe('two.more')
    expect(await document.getDestination('two.more')).not.toBeNull()
  })

  it('says the language of a chapter in another one', async () => {
    const { bytes } = await emit([chapter('one', 'en', 'two'), chapter('two', 'ar', 'one')])
    expect(withRole(await readTags(bytes), 'Part').map(({ lang }) => lang)).toEqual([undefined, 'ar'])
  })
})

it('tells on which page each anchor stands', async () => {
  const { facts } = await emit(
    publication([
      section(
        'a',
        2,
        'One',
        Array.from({ length: 50 }, () => p('x')),
      ),
      section('b', 2, 'Two', [p('x')]),
    ]),
  )
  expect(facts.pageOf).toEqual({ page: 1, a: 1, b: 2 })
})
