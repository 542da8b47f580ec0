// What is in a handout of an edition, by other programs than ours.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inflated } from '../templates/inflated.ts'

/** The sizes of the type that a file sets, in points. */
export function typeSizes(pdf: Uint8Array): readonly number[] {
  return [...new Set([...inflated(pdf).matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size)))].sort((a, b) => a - b)
}

/** The colours that a file fills and draws with, as they are written. */
export function inksOf(pdf: Uint8Array): readonly string[] {
  return [
    ...new Set([...inflated(pdf).matchAll(/(?:^|\s)([\d.]+(?: [\d.]+)*) (?:rg|RG|sc|SC|scn|SCN|k|K)\b/g)].map(([, ink]) => ink ?? '')),
  ]
}

/** The colour spaces of the pictures in a file. */
export function pictureSpaces(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf).toString('latin1')
  const pictures = [...text.matchAll(/<<[^>]*\/Subtype \/Image[^>]*>>/gs)].map(([dictionary]) => dictionary)
  return pictures.map((dictionary) => /\/ColorSpace \/?(\w+)/.exec(dictionary)?.[1] ?? 'none')
}

/** A word of a page with its left edge. */
export interface PlacedWords {
  readonly words: string
  readonly x: number
}
export interface Side {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly words: readonly PlacedWords[]
}

/** The sides of sheets, with what stands where. */
export async function sidesOf(pdf: Uint8Array): Promise<readonly Side[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const labels = (await document.getPageLabels()) ?? []
  const sides: Side[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ words: item.str, x: Number(item.transform[4]) }] : []))
    sides.push({ width, height, label: labels[number - 1] ?? '', words })
  }
  return sides
}
