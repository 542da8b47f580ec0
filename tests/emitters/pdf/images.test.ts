import { readFileSync } from 'node:fs'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { createDocument, finishDocument } from '../../../pipeline/emitters/pdf/draw/document.ts'
import { placeOf } from '../../../pipeline/emitters/pdf/draw/orientation.ts'
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

  it('whose words no font has are named', async () => {
    const told: string[] = []
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="9">\u6f22 &#x0f40; \u0e01</text><desc>\u0f41</desc></svg>'
    await emit(figures(['drawing']), {
      asset: () => new TextEncoder().encode(svg),
      report: ({ rule, reason, span: { file } }) => told.push(`${file}: ${rule}: ${reason}`),
    })
    expect(told).toEqual([
      'drawing: missing-font: The font for `\u6f22` (U+6F22) is not installed: `@expo-google-fonts/noto-sans-sc`',
      'drawing: missing-glyph: No font has the character `\u0f40` (U+0F40)',
    ])
  })

  it('that cannot be drawn are named; their place stays empty and their words are read', async () => {
    const told: string[] = []
    const asset = () => new Uint8Array([1, 2, 3])
    const { bytes } = await emit(figures(['nothing']), { asset, report: ({ rule, span }) => told.push(`${span.file} ${rule}`) })
    expect(told).toEqual(['nothing broken-image'])
    expect(await readText(bytes)).toContain('nothing')
  })
})

const photograph = (name: string): Uint8Array => readFileSync(new URL(`images/${name}`, import.meta.url))

describe('photographs', () => {
  const shown = async (path: string, mediaType: Asset['mediaType'], size = { width: 60, height: 40 }) => {
    const told: string[] = []
    const figure = { type: 'figure', span, asset: { path, mediaType, ...size }, alt: w('A picture') } as const
    const { bytes: file } = await emit(publication([figure]), { asset: photograph, report: ({ reason }) => void told.push(reason) })
    return { told, ...(await picturesOf(file)) }
  }

  it.each(['lossy.webp', 'alpha.webp', 'moving.webp', 'moving-alpha.webp'])('of WebP are printed: %s', async (name) => {
    const { told, colours } = await shown(name, 'image/webp')
    expect(told).toEqual([])
    // Red at the top, as it was made.
    expect(colours?.[0]).toBeGreaterThan(220)
    expect(colours?.[2]).toBeLessThan(60)
  })

  it('of four colours are printed in three, which is what the file says its colours are', async () => {
    const { told, colours } = await shown('four-colours.jpg', 'image/jpeg')
    expect(told).toEqual([])
    expect(colours?.[0]).toBeGreaterThan(220)
    expect(colours?.[2]).toBeLessThan(60)
  })

  it('that lie on their side are turned', async () => {
    const { told, matrix } = await shown('on-its-side.jpg', 'image/jpeg', { width: 40, height: 60 })
    expect(told).toEqual([])
    // A quarter clockwise: across the width goes what was stored upwards (ISO 32000-1, 8.3.3).
    expect(matrix?.slice(0, 4)).toEqual([0, -45, 30, 0])
  })

  it('are upright alike in every way that a camera can store them', () => {
    const box = { x: 10, y: 20, width: 30, height: 40 }
    const corners = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => {
      const bytes = oriented(photograph('on-its-side.jpg'), orientation)
      const [, , c = 0, d = 0, e = 0, f = 0] = placeOf({ path: 'x', mediaType: 'image/jpeg', width: 1, height: 1 }, bytes)(box)
      // Where the upper left corner of what is stored comes to stand, and its lower left.
      return [c + e, d + f, e, f]
    })
    expect(corners).toEqual([
      [10, 60, 10, 20],
      [40, 60, 40, 20],
      [40, 20, 40, 60],
      [10, 20, 10, 60],
      [10, 60, 40, 60],
      [40, 60, 10, 60],
      [40, 20, 10, 20],
      [10, 20, 40, 20],
    ])
  })
})

function oriented(bytes: Uint8Array, orientation: number): Uint8Array {
  const made = Buffer.from(bytes)
  const tag = made.indexOf(Buffer.from([0x01, 0x12, 0x00, 0x03]))
  made.writeUInt16BE(orientation, tag + 8)
  return made
}

/** The first dot of the first picture of a page, and the matrix that places it. */
async function picturesOf(file: Uint8Array): Promise<{ readonly colours?: Uint8ClampedArray; readonly matrix?: readonly number[] }> {
  const document = await getDocument({ data: file.slice(), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { fnArray, argsArray } = await page.getOperatorList()
  const at = fnArray.indexOf(OPS.paintImageXObject)
  if (at < 0) return {}
  const matrix = [...(argsArray[fnArray.lastIndexOf(OPS.transform, at)] as Iterable<number>)]
  const image = page.objs.get((argsArray[at] as string[])[0] ?? '') as { readonly data: Uint8ClampedArray }
  return { colours: image.data, matrix }
}

it('a document with an object left open is an error, not a wait for ever', () => {
  const info = { title: 'x', lang: 'en', author: undefined, subject: undefined, creator: 'x', producer: 'x', date: new Date(0) }
  const document = createDocument(info, { width: 100, height: 100 })
  document.addPage()
  document.ref({})
  expect(() => finishDocument(document)).toThrow('1 objects that were never ended')
})
