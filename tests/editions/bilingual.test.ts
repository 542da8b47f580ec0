// Two languages in one publication: one set of ids and numbers, rows that stand beside each other, both languages said.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aligned } from '../../pipeline/compose/align.ts'
import { planBook } from '../../pipeline/emitters/pdf/plan/plan.ts'
import { planText } from '../../pipeline/emitters/pdf/plan/plan-text.ts'
import type { Publication } from '../../pipeline/tree/publication.ts'
import type { Block, Inline } from '../../pipeline/tree/types.ts'
import { visitBlocks } from '../../pipeline/tree/visit.ts'
import { lost, piecesOf } from '../parity/pieces.ts'
import { type Pressed, press } from '../press.ts'
import { htmlText } from '../readback/html.ts'
import { readTags, readText, type TagNode, withRole } from '../readback/pdf.ts'
import { p, section, w } from '../render/build.ts'
import { builtInTheme } from '../theme.ts'

const folder = mkdtempSync(join(tmpdir(), 'fourleaf-bilingual-'))
afterAll(() => rmSync(folder, { recursive: true }))
const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

let pressed: Pressed
beforeAll(async () => {
  mkdirSync(join(folder, 'editions'))
  const own = readFileSync('templates/editions/bilingual.yml', 'utf8').replace('formats: [pdf]', 'formats: [html, pdf, epub, text]')
  writeFileSync(join(folder, 'editions/bilingual.yml'), own)
  pressed = await press('tests/fixtures/bilingual', { editions: ['bilingual'], templates: folder })
})

const pairOf = (lang: string): Publication => pressed.editions.get(`en seizure-diary bilingual-${lang}`) as Publication
const file = (path: string): Uint8Array => pressed.artifacts.get(path) ?? new Uint8Array()
const pdf = (lang: string): Uint8Array => file(`handouts/en/articles/seizure-diary.bilingual-${lang}.pdf`)

describe.each(['es', 'ar'])('English beside %s', (lang) => {
  it('has each id once, and no way that leads nowhere', () => {
    const { ids, ways } = placesOf(pairOf(lang).body)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ways.length).toBeGreaterThan(8)
    expect(ways.filter((way) => !ids.includes(way))).toEqual([])
  })

  it('gives a work one number in both languages, also where a translator turned two round', () => {
    const numbers = new Map<string, Set<number>>()
    const inline = (node: Inline): void => {
      if (node.type !== 'citation') return
      for (const { key, number } of node.items) numbers.set(key, (numbers.get(key) ?? new Set()).add(number))
    }
    visitBlocks(pairOf(lang).body, { inline })
    expect([...numbers].map(([key, found]) => [key, ...found])).toEqual([
      ['second-work', 1],
      ['first-work', 2],
    ])
  })

  it('says every word of both pages, in rows', () => {
    const second = lang
    const rows: (readonly number[])[] = []
    visitBlocks(pairOf(lang).body, {
      block: (block) => {
        if (block.type !== 'parallel') return
        for (const { columns } of block.rows) {
          expect(columns.map((column) => column.lang)).toEqual(['en', second])
          rows.push(columns.map(({ children }) => children.length))
        }
      },
    })
    expect(rows.length).toBeGreaterThan(12)
    expect(rows.every(([a, b]) => a === 1 && b === 1)).toBe(true)
  })

  it('is the same in every format, first language first', async () => {
    const pieces = piecesOf(pairOf(lang).body)
    const chapter = Object.entries(unzipSync(file(`ebooks/en/articles/seizure-diary.bilingual-${lang}.epub`))).find(([name]) =>
      /chapter-.*\.xhtml$/.test(name),
    )
    expect(lost(pieces, await readText(pdf(lang)))).toEqual([])
    expect(lost(pieces, htmlText(utf8(chapter?.[1])))).toEqual([])
    expect(lost(pieces, htmlText(utf8(file(`en/articles/seizure-diary/bilingual-${lang}/index.html`))))).toEqual([])
    expect(lost(pieces, utf8(file(`text/en/articles/seizure-diary.bilingual-${lang}.txt`)))).toEqual([])
  })

  it('is planned as expected', async () => {
    await expect(planText(planBook(pairOf(lang), builtInTheme()))).toMatchFileSnapshot(`__snapshots__/bilingual-${lang}.plan.txt`)
    await expect(utf8(file(`text/en/articles/seizure-diary.bilingual-${lang}.txt`))).toMatchFileSnapshot(
      `__snapshots__/bilingual-${lang}.txt`,
    )
  })

  it('says the language of each part of the tag tree', async () => {
    const tags = await readTags(pdf(lang))
    const headings = withRole(tags, 'H2').map(({ lang: said, text }) => [said, text] as const)
    expect(headings.filter(([said]) => said === lang).length).toBe(headings.filter(([said]) => said === undefined).length)
    const spoken = (nodes: readonly TagNode[], around: string | undefined): readonly (readonly [string, string | undefined])[] =>
      nodes.flatMap((node) =>
        node.children.length ? spoken(node.children, node.lang ?? around) : [[node.text, node.lang ?? around] as const],
      )
    const own = lang === 'es' ? /diario|clínica|semana/ : /\p{sc=Arab}/u
    const said = spoken(tags, 'en')
    expect(said.filter(([text]) => own.test(text)).length).toBeGreaterThan(5)
    expect(said.filter(([text, found]) => own.test(text) && found !== lang)).toEqual([])
  })

  it('tells that nobody has reviewed either', async () => {
    const text = await readText(pdf(lang))
    expect(text).toContain('Not medically reviewed')
    expect(text).toContain(lang === 'es' ? 'Ningún traductor ha revisado todavía esta traducción.' : 'أُنجزت هذه الترجمة آليًّا.')
  })
})

interface Placed {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly page: number
  readonly width: number
}
async function placed(bytes: Uint8Array): Promise<readonly Placed[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const found: Placed[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items)
      if ('str' in item && item.str.trim())
        found.push({ words: item.str, x: item.transform[4], y: item.transform[5], width: item.width, page })
  }
  return found
}

describe('on paper', () => {
  it.each([
    ['Why keep a diary?', '¿Por qué llevar un diario?'],
    ['You can write on paper', 'Puede escribir en papel'],
    ['The day and the time.', 'El día y la hora.'],
    ['What you were doing.', 'Qué estaba haciendo.'],
    ['Look at a clock when it begins and when it ends.', 'Mire un reloj cuando empieza y cuando termina.'],
    ['One word is enough.', 'Basta una palabra.'],
  ])('%j stands beside %j', async (first, second) => {
    const all = await placed(pdf('es'))
    // A heading stands in the contents too.
    const [one, other] = [first, second].map((words) => all.findLast((item) => item.words.startsWith(words)))
    expect(one && other && [other.page, other.y]).toEqual([one?.page, one?.y])
    expect(one?.x).toBeLessThan(300)
    expect(other?.x).toBeGreaterThan(300)
  })

  it('sets Arabic at the right, with its own marks, numbers and first columns at its own start', async () => {
    const all = await placed(pdf('ar'))
    const arabic = all.filter(({ words }) => /\p{sc=Arab}/u.test(words))
    expect(arabic.length).toBeGreaterThan(30)
    const wide = /ماذا رأى|نظر إلى|وقع ثم|المدة|الوقت|اليوم|الاثنين|الجمعة|2 min|40 s/
    expect(arabic.filter(({ x, words }) => x < 297 && !wide.test(words))).toEqual([])
  })
})

describe('the site and the book', () => {
  it('mark the language of each column, and nothing more', () => {
    const page = utf8(file('en/articles/seizure-diary/bilingual-ar/index.html'))
    expect(page).toMatch(/<div class="parallel">\s*<div lang="en"[^>]*>[\s\S]*?<\/div>\s*<div lang="ar" dir="rtl">/)
    expect(page).toMatch(/<h2 lang="ar" dir="rtl">لماذا تحتفظ بدفتر؟<\/h2>/)
    expect(/<[^>]*class="parallel"[^>]*>/.exec(page)?.[0]).toBe('<div class="parallel">')
    expect(page).toContain('rel="canonical" href="https://library.example/en/articles/seizure-diary/"')
  })
  it('has an identity of its own as a book, in both languages', () => {
    const opf = (path: string): string => utf8(Object.entries(unzipSync(file(path))).find(([name]) => name.endsWith('.opf'))?.[1])
    const books = ['es', 'ar'].map((lang) => opf(`ebooks/en/articles/seizure-diary.bilingual-${lang}.epub`))
    const ids = books.map((text) => /urn:uuid:[0-9a-f-]+/.exec(text)?.[0])
    expect(new Set(ids).size).toBe(2)
    expect(books[1]).toContain('<dc:language>ar</dc:language>')
  })
})

it('is not made of a translation that is not whole, and says so', async () => {
  const source = mkdtempSync(join(folder, 'source-'))
  cpSync('tests/fixtures/bilingual', source, { recursive: true })
  const page = join(source, 'articles/seizure-diary.md')
  writeFileSync(page, readFileSync(page, 'utf8').replace('We look at it together, every time.', 'We look at it alone.'))
  const { artifacts, messages } = await press(source, { formats: ['pdf'], editions: ['bilingual'] })
  expect([...artifacts.keys()]).toEqual([])
  expect(messages.filter(({ rule }) => rule.startsWith('translation-')).map(({ file }) => file)).toEqual([
    'translations/ar/seizure-diary.po',
    'translations/es/seizure-diary.po',
  ])
})

describe('what has no counterpart', () => {
  const said = (words: string, segment: string): Block => ({ ...p(words), words: { ...w(words), segment } })
  const keys = (first: readonly Block[], second: readonly Block[]): readonly string[] =>
    aligned(first, second).map((couple) =>
      couple.map((block) => (block?.type === 'paragraph' ? block.words.segment : block?.type) ?? '-').join(' '),
    )

  it('stands alone, where it stands among its own', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => said(key, key)) as [Block, Block, Block, Block]
    expect(keys([a, b, c], [a, c])).toEqual(['a a', 'b -', 'c c'])
    expect(keys([a, c], [a, b, c])).toEqual(['a a', '- b', 'c c'])
    expect(keys([a, b], [c, d])).toEqual(['a -', 'b -', '- c', '- d'])
    expect(keys([a, b], [])).toEqual(['a -', 'b -'])
    expect(keys([section('s', 2, 'One', [a])], [section('s', 2, 'Uno', [a])])).toEqual(['section section'])
  })
})

/** Every id of a publication, and every way to one. */
function placesOf(body: readonly Block[]): { readonly ids: readonly string[]; readonly ways: readonly string[] } {
  const ids: string[] = []
  const ways: string[] = []
  const block = (node: Block): void => {
    if (node.type === 'section') ids.push(node.id)
    if (node.type === 'notes' || node.type === 'bibliography')
      for (const { id, marks } of node.items) {
        ids.push(id)
        ways.push(...marks)
      }
    if (node.type === 'definitions') ids.push(...node.items.flatMap(({ id }) => id ?? []))
    if (node.type === 'contents') ways.push(...node.entries.flatMap(({ target }) => target.anchor ?? []))
  }
  const inline = (node: Inline): void => {
    if (node.type === 'citation') {
      ids.push(node.id)
      ways.push(...node.items.map(({ anchor }) => anchor))
    }
    if (node.type === 'noteRef') {
      ids.push(node.id)
      ways.push(node.anchor)
    }
    if (node.type === 'term' && node.anchor) ways.push(node.anchor)
    if (node.type === 'reference' && node.target.page === 'seizure-diary') {
      expect(node.target.lang).toBe('en')
      ways.push(...(node.target.anchor ? [node.target.anchor] : []))
    }
  }
  visitBlocks(body, { block, inline })
  return { ids, ways }
}
