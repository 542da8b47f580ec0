// What other programs are given: it keeps to the schema that is published with it, and loses no word of the page.

import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Metadata, Publication } from '../../pipeline/tree/publication.ts'
import { visitBlocks } from '../../pipeline/tree/visit.ts'
import { type Pressed, press } from '../press.ts'

const libraries = ['blocks', 'handout', 'arabic', 'bilingual'].map((name) => `tests/fixtures/${name}`)
const pressed = await Promise.all(
  [...libraries, 'source'].map(async (source) => [source, await press(source, { formats: ['html', 'text'] })] as const),
)

const read = ({ artifacts }: Pressed, path: string): string => Buffer.from(artifacts.get(path) ?? []).toString('utf8')
// biome-ignore lint/suspicious/noExplicitAny: what a stranger's program sees of it
const parse = (text: string): any => JSON.parse(text)
const pathOf = ({ lang, kind, id }: Metadata): string => `data/pages/${lang}/${kind === 'policy' ? 'policies' : `${kind}s`}/${id}.json`
const pathsOf = ({ artifacts }: Pressed) => [...artifacts.keys()].filter((path) => path.startsWith('data/pages/')).sort()

describe.each(pressed)('the data of %s', (_, made) => {
  const schema = parse(read(made, 'data/page.schema.json'))
  const ajv = new Ajv2020({ strict: true })
  formats.default(ajv)
  const check = ajv.compile(schema)

  it('has a file of each page that says something of its own', () => {
    const told = made.publications.map(({ meta }) => pathOf(meta)).sort()
    expect(
      pathsOf(made)
        .filter((path) => path.split('/').length === 5)
        .sort(),
    ).toEqual(told)
  })

  it('keeps to its own schema', () => {
    for (const path of pathsOf(made)) {
      check(parse(read(made, path)))
      expect([path, check.errors]).toEqual([path, null])
    }
  })

  it('has all pages in the bulk file, a line each, the same as alone', () => {
    const lines = read(made, 'data/pages.ndjson').trimEnd().split('\n').map(parse)
    expect(lines).toEqual(pathsOf(made).map((path) => parse(read(made, path))))
    expect(parse(read(made, 'data/index.json')).pages.map(({ data }: { data: string }) => data)).toEqual(pathsOf(made))
  })

  it('holds every word of the tree, in order', () => {
    for (const publication of made.publications) {
      const { meta } = publication
      const data = parse(read(made, pathOf(meta)))
      expect(textOfData(data.content)).toEqual(textOfTree(publication))
    }
  })

  it('names files that are there, with their size and hash', () => {
    for (const path of pathsOf(made)) {
      for (const file of parse(read(made, path)).files) {
        const bytes = made.artifacts.get(file.path) ?? new Uint8Array()
        expect([file.size, file.sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')])
      }
    }
  })
})

describe('a page that is also published beside its translation', () => {
  it('names that file in both languages', async () => {
    const made = await press('tests/fixtures/bilingual', { formats: ['html', 'pdf'], editions: ['standard', 'bilingual'] })
    const shared = [...made.artifacts.keys()].filter((path) => /^handouts\/.*\.bilingual-/.test(path))
    expect(shared.length).toBeGreaterThan(0)
    for (const path of shared) {
      const named = pathsOf(made).filter((one) => read(made, one).includes(`"${path}"`))
      expect([path, named.length]).toEqual([path, 2])
    }
  })
})

describe('the schema', () => {
  const [, made] = pressed[0]!
  const check = new Ajv2020({ strict: false, validateFormats: false }).compile(parse(read(made, 'data/page.schema.json')))
  const page = parse(read(made, pathsOf(made)[0] ?? ''))
  it.each([
    ['a page without a review', { ...page, review: undefined }],
    ['a review without a name', { ...page, review: { state: 'reviewed', on: '2026-01-01' } }],
    ['a key that nobody knows', { ...page, span: {} }],
    ['a block that nobody knows', { ...page, content: [{ type: 'slot', name: 'x' }] }],
    ['an inline that nobody knows, deep inside', { ...page, content: [{ type: 'paragraph', words: { inlines: [{ type: 'html' }] } }] }],
  ])('refuses %s', (_, wrong) => expect(check(JSON.parse(JSON.stringify(wrong)))).toBe(false))
})

describe('a page of the library', () => {
  const [, made] = pressed.at(-1)!
  const page = parse(read(made, 'data/pages/es/conditions/mmpsi.json'))
  it('says what its source says, in its own language', () => {
    expect(page).toMatchObject({
      language: 'es',
      review: { state: 'none' },
      translatedFrom: { language: 'en', machine: true },
      licence: { id: 'CC-BY-4.0' },
      identifiers: expect.arrayContaining([{ system: 'orpha', code: '293181' }]),
    })
    expect(page.relations.genes[0]).toMatchObject({ symbol: 'KCNT1', page: 'kcnt1', inheritance: ['de-novo', 'ad'] })
    expect(page.relations.genes[0].role).toMatch(/causa/)
    expect(page.references.map(({ id }: { id: string }) => id)).toContain('barcia-2012')
    expect(page.languages.map(({ language }: { language: string }) => language)).toEqual(['en', 'es', 'ar'])
  })
  it('invents no address and no review', () => {
    expect(page.url).toBeUndefined()
    expect(JSON.stringify(page)).not.toMatch(/reviewedBy|lastReviewed/)
  })
})

/** Every text of the tree, in reading order; what a table of contents repeats is generated. */
function textOfTree({ body }: Publication): readonly string[] {
  const found: string[] = []
  visitBlocks(body, {
    block: (node) => void (node.type === 'code' && found.push(node.value)),
    inline: (node) => void ((node.type === 'text' || node.type === 'inlineCode') && found.push(node.value)),
  })
  return found
}

function textOfData(value: unknown): readonly string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one)
    else if (typeof node === 'object' && node !== null) {
      const record = node as Record<string, unknown>
      if (record.type === 'contents') return
      if (typeof record.text === 'string') found.push(record.text)
      for (const inner of Object.values(record)) walk(inner)
    }
  }
  walk(value)
  return found
}
