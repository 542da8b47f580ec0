// A code is read back from what is drawn: from the operators of the PDF and from the path of the site page, by another program.

import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrRows } from '../pipeline/compose/qr.ts'
import { press } from './press.ts'
import { htmlText } from './readback/html.ts'
import { readTags, withRole } from './readback/pdf.ts'

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
// Dots for each module, so that edges fall between dots.
const scale = 6
const reader = jsQR as unknown as typeof jsQR.default

/** What a camera sees of dark rectangles on white, measured in modules. */
function decode(dark: readonly Rectangle[], side: number): string | undefined {
  const pixels = side * scale
  const image = new Uint8ClampedArray(pixels * pixels * 4).fill(255)
  for (const { x, y, width, height } of dark)
    for (let row = Math.round(y * scale); row < Math.round((y + height) * scale); row++)
      for (let column = Math.round(x * scale); column < Math.round((x + width) * scale); column++)
        image.fill(0, (row * pixels + column) * 4, (row * pixels + column) * 4 + 3)
  return reader(image, pixels, pixels)?.data
}

/** The rectangles of the figure in a PDF, in modules from the top left corner of its quiet zone. */
function rectanglesOf(pdf: Uint8Array): { readonly dark: readonly Rectangle[]; readonly side: number } {
  const raw = Buffer.from(pdf).toString('latin1')
  const streams = [...raw.matchAll(/>>\nstream\n([\s\S]*?)\nendstream/g)].flatMap(([, bytes = '']) => {
    try {
      return [inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
  const figure = streams.flatMap((stream) => /\/Figure <<\/MCID \d+>> BDC\nq\n[^\n]* rg\n((?:[^\n]* re\n)+)f\nQ/.exec(stream)?.[1] ?? [])
  expect(figure).toHaveLength(1)
  const boxes = [...(figure[0] ?? '').matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gm)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }))
  const module = boxes[0]?.height ?? 1
  const bounds = /\/Placement \/Block\n\/BBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(raw)?.slice(1).map(Number) ?? []
  const [left = 0, , right = 0, top = 0] = bounds
  const dark = boxes.map(({ x, y, width, height }) => ({
    x: (x - left) / module,
    y: (top - y - height) / module,
    width: width / module,
    height: height / module,
  }))
  return { dark, side: Math.round((right - left) / module) }
}

function rectanglesOfPath(html: string): { readonly dark: readonly Rectangle[]; readonly side: number } {
  const [, viewBox = '', path = ''] = /<svg class="code" viewBox="([^"]+)"[^>]*><path d="([^"]+)"/.exec(html) ?? []
  const [start = 0, , side = 0] = viewBox.split(' ').map(Number)
  const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, width]) => ({
    x: Number(x) - start,
    y: Number(y) - start,
    width: Number(width),
    height: 1,
  }))
  return { dark, side }
}

describe.each(['en', 'es', 'ar'])('the code of a page in %s', async (lang) => {
  const { artifacts } = await press('tests/fixtures/handout', { formats: ['html', 'pdf', 'epub', 'text'] })
  const pdf = artifacts.get(`handouts/${lang}/conditions/sample.pdf`) ?? new Uint8Array()
  const html = Buffer.from(artifacts.get(`${lang}/conditions/sample/index.html`) ?? []).toString('utf8')
  const text = Buffer.from(artifacts.get(`text/${lang}/conditions/sample.txt`) ?? []).toString('utf8')
  const address = `https://clinic.example/${lang}/conditions/sample/`

  it('leads to the page, from paper', () => {
    const { dark, side } = rectanglesOf(pdf)
    expect(decode(dark, side)).toBe(address)
  })

  it('has four modules of light on every side', () => {
    const { dark, side } = rectanglesOf(pdf)
    expect(Math.min(...dark.flatMap(({ x, y }) => [x, y]))).toBeCloseTo(4, 1)
    expect(Math.max(...dark.flatMap(({ x, y, width, height }) => [x + width, y + height]))).toBeCloseTo(side - 4, 1)
  })

  it('is a figure with words, and its address is in words in every format', async () => {
    const short = address.replace('https://', '')
    expect(withRole(await readTags(pdf), 'Figure').map(({ alt }) => alt)).toEqual([expect.stringContaining(short)])
    expect(htmlText(html)).toContain(short)
    expect(text).toContain(short)
  })

  it('leads to the page, from a printed page of the site', () => {
    const { dark, side } = rectanglesOfPath(html)
    expect(decode(dark, side)).toBe(address)
  })
})

it('is read with a part of it torn off', () => {
  const address = 'https://clinic.example/en/conditions/malignant-migrating-partial-seizures-of-infancy/'
  const rows = qrRows(address)
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((module, x) => (module === '#' ? [{ x: x + 4, y: y + 4, width: 1, height: 1 }] : [])),
  )
  const middle = (rows.length + 8) / 2
  const torn = dark.filter(({ x, y }) => Math.hypot(x - middle, y - middle) > rows.length * 0.1)
  expect(torn.length).toBeLessThan(dark.length)
  expect(decode(torn, rows.length + 8)).toBe(address)
})

it('is left out where a site has no address', async () => {
  const { publications, artifacts } = await press('tests/cases/forms', { formats: ['html'] })
  expect(publications.length).toBeGreaterThan(0)
  expect([...artifacts.values()].some((bytes) => Buffer.from(bytes).includes('class="qr"'))).toBe(false)
})
