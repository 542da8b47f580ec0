import { describe, expect, it } from 'vitest'
import { createDocument, finishDocument } from '../../../pipeline/emitters/pdf/draw/document.ts'
import type { Asset } from '../../../pipeline/tree/types.ts'
import { readText } from '../../readback/pdf.ts'
import { span, w } from '../../render/build.ts'
import { drawing } from '../../render/context.ts'
import { emit, publication } from './build.ts'

const bytes = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))
const images: Readonly<Record<string, { readonly mediaType: Asset['mediaType']; readonly bytes: Uint8Array }>> = {
  drawing: { mediaType: 'image/svg+xml', bytes: drawing },
  'PNG with opacity': {
    mediaType: 'image/png',
    bytes: bytes('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  },
  GIF: { mediaType: 'image/gif', bytes: bytes('R0lGODlhAQABAIAAAP8AAAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==') },
}
const figures = (names: readonly string[]) =>
  publication(
    names.map((name) => ({
      type: 'figure',
      span,
      asset: { path: name, mediaType: images[name]?.mediaType ?? 'image/png', width: 40, height: 20 },
      alt: w(name),
    })),
  )
const asset = (path: string): Uint8Array => images[path]?.bytes ?? new Uint8Array()

describe('images', () => {
  it('that paper cannot show are told in words, and reported', async () => {
    const reasons: string[] = []
    const figure = {
      type: 'figure',
      span,
      asset: { path: 'x.webp', mediaType: 'image/webp', width: 40, height: 20 },
      alt: w('A brain'),
    } as const
    const { bytes: file } = await emit(publication([figure]), { report: ({ rule }) => reasons.push(rule) })
    expect(await readText(file)).toContain('A brain')
    expect(reasons).toEqual(['broken-image'])
  })

  it.each(Object.keys(images))('are embedded: %s', async (name) => {
    const { bytes: file } = await emit(figures([name]), { asset })
    expect(
      Buffer.from(file)
        .toString('latin1')
        .match(/\/Subtype \/Image/g)?.length,
    ).toBeGreaterThan(0)
  })

  it('are embedded once, however often they are shown', async () => {
    const once = await emit(figures(['GIF']), { asset })
    const often = await emit(figures(['GIF', 'GIF', 'GIF']), { asset })
    const count = (file: Uint8Array): number =>
      Buffer.from(file)
        .toString('latin1')
        .match(/\/Subtype \/Image/g)?.length ?? 0
    expect(count(often.bytes)).toBe(count(once.bytes))
  })

  it('give the same bytes each time', async () => {
    const names = Object.keys(images)
    const first = await emit(figures(names), { asset })
    expect(Buffer.compare((await emit(figures(names), { asset })).bytes, first.bytes)).toBe(0)
  })

  it('that cannot be drawn are named; their place stays empty and their words are read', async () => {
    const told: string[] = []
    const asset = () => new Uint8Array([1, 2, 3])
    const { bytes } = await emit(figures(['nothing']), { asset, report: ({ rule, span }) => told.push(`${span.file} ${rule}`) })
    expect(told).toEqual(['nothing broken-image'])
    expect(await readText(bytes)).toContain('nothing')
  })
})

it('a document with an object left open is an error, not a wait for ever', () => {
  const info = { title: 'x', lang: 'en', author: undefined, subject: undefined, creator: 'x', producer: 'x', date: new Date(0) }
  const document = createDocument(info, { width: 100, height: 100 })
  document.addPage()
  document.ref({})
  expect(() => finishDocument(document)).toThrow('1 objects that were never ended')
})
