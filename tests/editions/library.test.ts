// Which editions are made, where they go, who leads to them.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { build } from '../../pipeline/commands/build.ts'
import { type Pressed, press } from '../press.ts'

const folder = mkdtempSync(join(tmpdir(), 'fourleaf-editions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')
const handouts = ({ artifacts }: Pressed): readonly string[] => [...artifacts.keys()].filter((path) => path.startsWith('handouts/')).sort()

/** The small library with another manifest, and templates of its own. */
async function pressed(
  change: (manifest: string) => string,
  templates: Readonly<Record<string, string>> = {},
  wish = {},
): Promise<Pressed> {
  const [source, own] = [mkdtempSync(join(folder, 'source-')), mkdtempSync(join(folder, 'templates-'))]
  cpSync('tests/fixtures/bilingual', source, { recursive: true })
  writeFileSync(join(source, 'fourleaf.yml'), change(readFileSync(join(source, 'fourleaf.yml'), 'utf8')))
  for (const [name, text] of Object.entries(templates)) {
    mkdirSync(join(own, name, '..'), { recursive: true })
    writeFileSync(join(own, name), text)
  }
  return press(source, { formats: ['html', 'pdf'], templates: own, ...wish })
}
const editions = (list: string) => (manifest: string) => manifest.replace(/^editions:.*$/m, list === '' ? '' : `editions: [${list}]`)

describe('a library', () => {
  it('has the standard edition when nothing is said, and always', async () => {
    const standard = ['ar', 'en', 'es'].map((lang) => `handouts/${lang}/articles/seizure-diary.pdf`)
    expect(handouts(await pressed(editions('')))).toEqual(standard)
    expect(handouts(await pressed(editions('letter')))).toEqual(expect.arrayContaining(standard))
  })

  it('has each edition that its manifest names, at a path of its own', async () => {
    const made = await pressed(editions('standard, large-print, black-and-white, booklet, bilingual, letter'))
    expect(made.messages).toEqual([])
    expect(handouts(made).filter((path) => path.includes('/en/'))).toEqual(
      ['bilingual-ar.pdf', 'bilingual-es.pdf', 'black-and-white.pdf', 'booklet.pdf', 'large-print.pdf', 'letter.pdf', 'pdf'].map(
        (end) => `handouts/en/articles/seizure-diary.${end}`,
      ),
    )
    expect(handouts(made).filter((path) => path.includes('bilingual') && !path.includes('/en/'))).toEqual([])
  })

  it('leads to the editions of a page in the words of its language, with type and size', async () => {
    const made = await pressed(editions('large-print, bilingual'))
    const listOf = (path: string): string =>
      /<nav class="formats"[\s\S]*?<\/nav>/.exec(utf8(made.artifacts.get(path)))?.[0].replace(/\s+/g, ' ') ?? ''
    const english = listOf('en/articles/seizure-diary/index.html')
    expect(english).toMatch(
      /<a href="..\/..\/..\/handouts\/en\/articles\/seizure-diary\.large-print\.pdf" type="application\/pdf">Large print \(PDF\)<\/a> <bdi class="size" dir="ltr">\d+\s?kB/,
    )
    expect(english).toContain('English and Spanish, side by side (PDF)')
    expect(english).toContain('English and Arabic, side by side (PDF)')
    const spanish = listOf('es/articles/seizure-diary/index.html')
    expect(spanish).toContain('href="../../../handouts/es/articles/seizure-diary.large-print.pdf"')
    expect(spanish).toContain('Letra grande (PDF)')
    expect(spanish).toContain('href="../../../handouts/en/articles/seizure-diary.bilingual-es.pdf"')
    expect(spanish).toContain('En inglés y español, lado a lado (PDF)')
    expect(spanish).not.toContain('bilingual-ar')
    expect(listOf('ar/articles/seizure-diary/index.html')).toContain('الإنجليزية والعربية جنبًا إلى جنب (PDF)')
  })

  it('makes only what the command line asks for', async () => {
    const made = await pressed(editions('bilingual'), {}, { editions: ['large-print'] })
    expect([...made.artifacts.keys()]).toEqual(['en', 'es', 'ar'].map((lang) => `handouts/${lang}/articles/seizure-diary.large-print.pdf`))
  })

  it('binds collections in the editions that suit them', async () => {
    const collection = '\ncollections:\n  - id: all\n    title: All\n    pages: [seizure-diary]\n'
    const made = await pressed((manifest) => `${editions('large-print, black-and-white, booklet, bilingual')(manifest)}${collection}`)
    expect(handouts(made).filter((path) => path.startsWith('handouts/en/all'))).toEqual([
      'handouts/en/all.black-and-white.pdf',
      'handouts/en/all.large-print.pdf',
      'handouts/en/all.pdf',
    ])
    expect(utf8(made.artifacts.get('en/all/index.html'))).toContain('handouts/en/all.large-print.pdf')
  })

  it('takes an edition of its own, for one kind of page, with a layout and a name of its own', async () => {
    const made = await pressed(
      editions('short'),
      {
        'editions/short.yml':
          'formats: [pdf, text]\nkinds: [article]\nlayout: short\ntitle: { en: "In short ({format})", es: "En breve ({format})" }\n',
        'layouts/short/article.md': '# {{title}}\n\n::summary\n\n::review-state\n\n::body\n',
      },
      { formats: ['html', 'pdf', 'text'] },
    )
    expect(made.messages).toEqual([])
    const text = utf8(made.artifacts.get('text/en/articles/seizure-diary.short.txt'))
    expect(text).toContain('A diary helps you')
    expect(text).not.toContain('Contents')
    expect(utf8(made.artifacts.get('text/en/articles/seizure-diary.txt'))).toContain('Contents')
    expect(utf8(made.artifacts.get('es/articles/seizure-diary/index.html'))).toContain('En breve (TXT)')
    expect(handouts(await pressed(editions('short'), { 'editions/short.yml': 'formats: [pdf]\nkinds: [gene]\n' }))).toHaveLength(3)
  })

  it('is changed by one line of one edition in that edition alone', async () => {
    const large = readFileSync('templates/editions/large-print.yml', 'utf8')
    const before = await pressed(editions('large-print, booklet'))
    const after = await pressed(editions('large-print, booklet'), {
      'editions/large-print.yml': large.replace('title: { size: 34', 'title: { size: 36'),
    })
    const changed = [...before.artifacts].filter(
      ([path, bytes]) => Buffer.compare(bytes, after.artifacts.get(path) ?? new Uint8Array()) !== 0,
    )
    expect(changed.map(([path]) => path).filter((path) => path.endsWith('.pdf'))).toEqual(
      ['en', 'es', 'ar'].map((lang) => `handouts/${lang}/articles/seizure-diary.large-print.pdf`),
    )
  })
})

describe('mistakes', () => {
  it('names an edition that is nowhere, where it stands, with the nearest name', async () => {
    const { messages } = await pressed(editions('standard, larg-print'))
    expect(messages).toMatchObject([
      { file: 'fourleaf.yml', line: 5, column: 22, severity: 'error', rule: 'edition', hint: 'Did you mean `large-print`?' },
    ])
  })

  it('refuses on the command line an edition that is nowhere', async () => {
    await expect(press('tests/fixtures/bilingual', { editions: ['bookelt'] })).rejects.toMatchObject({
      message: 'There is no edition `bookelt`',
      hint: 'Did you mean `booklet`?',
    })
  })

  it('finds two editions that ask for one path', async () => {
    const { messages } = await pressed(editions('bilingual, bilingual-es'), { 'editions/bilingual-es.yml': 'formats: [pdf]\n' })
    expect(messages.map(({ rule }) => rule)).toContain('output-collision')
  })
})

it('is told apart in manifest.json', async () => {
  const out = join(folder, 'dist')
  const options = {
    source: 'tests/fixtures/bilingual',
    out,
    asOf: '2026-01-01',
    json: true,
    keepGoing: false,
    link: false,
    force: false,
    write: true,
  }
  expect(await build({ ...options, formats: ['pdf'] }, { out: () => {}, err: () => {} })).toBe(0)
  const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    files: readonly { path: string; edition: string; lang: string }[]
  }
  expect(files.map(({ path, edition, lang }) => [path, edition, lang])).toEqual([
    ['handouts/ar/articles/seizure-diary.pdf', 'standard', 'ar'],
    ['handouts/en/articles/seizure-diary.bilingual-ar.pdf', 'bilingual-ar', 'en'],
    ['handouts/en/articles/seizure-diary.bilingual-es.pdf', 'bilingual-es', 'en'],
    ['handouts/en/articles/seizure-diary.pdf', 'standard', 'en'],
    ['handouts/es/articles/seizure-diary.pdf', 'standard', 'es'],
  ])
})
