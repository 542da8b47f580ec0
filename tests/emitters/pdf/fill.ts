// Forms filled in by another program.

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
export const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise
export const fillable = { options: { textWidth: 0, paper: 'a4', forms: 'fillable' } } as const

interface Annotation {
  readonly id: string
  readonly subtype: string
  readonly fieldType: string
  readonly fieldName: string
  readonly fieldValue: string
  readonly alternativeText: string
  readonly multiLine: boolean
  readonly hasAppearance: boolean
  readonly rect: readonly number[]
}

/** The interactive fields of the first page. */
export async function widgetsOf(bytes: Uint8Array): Promise<readonly Annotation[]> {
  const page = await (await open(bytes)).getPage(1)
  const all = (await page.getAnnotations()) as readonly Annotation[]
  return all.filter(({ subtype }) => subtype === 'Widget')
}

/** What a program that knows nothing of us makes of a form: what is printed of it, what is kept, and whether it asks its reader to print anew. */
export async function fill(bytes: Uint8Array, words: Readonly<Record<string, string>>) {
  const document = await open(bytes)
  for (const { id, fieldName } of await widgetsOf(bytes)) {
    const value = words[fieldName]
    if (value !== undefined) document.annotationStorage.setValue(id, { value })
  }
  const saved = await document.saveDocument()
  const values = Object.fromEntries((await widgetsOf(saved)).map(({ fieldName, fieldValue }) => [fieldName, fieldValue]))
  return { asks: raw(saved).includes('/NeedAppearances true'), printed: await printedOn(saved), values }
}

/** All words of the first page, what stands in its fields included. */
async function printedOn(bytes: Uint8Array): Promise<string> {
  const { fnArray, argsArray } = await (await (await open(bytes)).getPage(1)).getOperatorList()
  const shown = argsArray.filter((_, index) => fnArray[index] === OPS.showText) as readonly (readonly [readonly unknown[]])[]
  return shown.map(([glyphs]) => glyphs.map((glyph) => (glyph as { unicode?: string }).unicode ?? '').join('')).join('')
}
