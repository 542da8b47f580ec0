// The proof of parity would notice: with any one handler of any one renderer taken out, words are missed.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { lost, piecesOf } from './pieces.ts'

/** Which handler is out: the end of the renderer's path, and the kind of node. */
const out: { renderer: string; type: string } = vi.hoisted(() => ({ renderer: '', type: '' }))

vi.mock('../../pipeline/tree/handlers.ts', () => ({
  dispatch(handlers: Record<string, (node: unknown, state: unknown) => unknown>, node: { type: string }, state: unknown) {
    const missing = node.type === out.type && (new Error().stack ?? '').split('\n')[2]?.includes(out.renderer)
    return missing ? [] : handlers[node.type]?.(node, state)
  },
}))

const { press } = await import('../press.ts')
const { htmlText } = await import('../readback/html.ts')
const { readText } = await import('../readback/pdf.ts')

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const renderers = {
  'render/blocks.ts': { format: 'html', end: 'every-block/index.html', read: async (bytes: Uint8Array) => htmlText(utf8(bytes)) },
  'emitters/text/blocks.ts': { format: 'text', end: 'articles/every-block.txt', read: async (bytes: Uint8Array) => utf8(bytes) },
  'emitters/pdf/plan/blocks.ts': { format: 'pdf', end: 'every-block.pdf', read: readText },
} as const
const types = [
  'section',
  'paragraph',
  'list',
  'callout',
  'figure',
  'table',
  'quote',
  'code',
  'definitions',
  'notes',
  'bibliography',
  'contents',
  'form',
  'qr',
]

/** What a format lost of the page that holds every kind of block; a crash loses all of it. */
async function losses(renderer: keyof typeof renderers): Promise<readonly string[]> {
  const { format, end, read } = renderers[renderer]
  try {
    const { artifacts, publications } = await press('tests/fixtures/blocks', { formats: [format] })
    const bytes = [...artifacts].find(([path]) => path.endsWith(end))?.[1]
    return lost(piecesOf(publications[0]?.body ?? []), bytes ? await read(bytes) : '')
  } catch (error) {
    return [String(error)]
  }
}

// Two languages side by side are in no page by itself, but in an edition of it.
const templates = mkdtempSync(join(tmpdir(), 'fourleaf-handlers-'))
beforeAll(() => {
  mkdirSync(join(templates, 'editions'))
  const own = readFileSync('templates/editions/bilingual.yml', 'utf8').replace('formats: [pdf]', 'formats: [html, pdf, text]')
  writeFileSync(join(templates, 'editions/bilingual.yml'), own)
})
afterAll(() => rmSync(templates, { recursive: true }))

const pairs = { html: 'bilingual-es/index.html', text: 'seizure-diary.bilingual-es.txt', pdf: 'seizure-diary.bilingual-es.pdf' } as const

/** What a format lost of a page and its translation side by side. */
async function lossesOfPair(renderer: keyof typeof renderers): Promise<readonly string[]> {
  const { format, read } = renderers[renderer]
  const { artifacts, editions } = await press('tests/fixtures/bilingual', { formats: [format], editions: ['bilingual'], templates })
  const bytes = [...artifacts].find(([path]) => path.endsWith(pairs[format]))?.[1]
  const body = editions.get('en seizure-diary bilingual-es')?.body ?? []
  return lost(piecesOf(body), bytes ? await read(bytes) : '')
}

afterEach(() => {
  Object.assign(out, { renderer: '', type: '' })
})

describe.each(Object.keys(renderers) as (keyof typeof renderers)[])('%s', (renderer) => {
  it('loses nothing when it is whole', async () => {
    expect(await losses(renderer)).toEqual([])
  })
  it.each(types)('is missed without its handler for %s', async (type) => {
    Object.assign(out, { renderer, type })
    expect(await losses(renderer)).not.toEqual([])
  })
  it('is missed without its handler for two languages side by side', async () => {
    expect(await lossesOfPair(renderer)).toEqual([])
    Object.assign(out, { renderer, type: 'parallel' })
    expect(await lossesOfPair(renderer)).not.toEqual([])
  })
})
