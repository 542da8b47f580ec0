// The tag tree of a PDF as a whole, from the bytes themselves: pdf.js gives it page by page, which says nothing of the order
// in which pages are read when two of them share a side of a sheet.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { contentOf } from './pdf.ts'

type Words = ReadonlyMap<number, string>

/** All words in the order of the tag tree, wherever they stand: a line for each element that holds words. */
export async function readWholeTree(bytes: Uint8Array): Promise<string> {
  const objects = objectsOf(bytes)
  const root = [...objects.values()].find((body) => /\/Type \/StructTreeRoot/.test(body)) ?? ''
  const pages = referencesIn(/\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((body) => /\/Type \/Pages/.test(body)) ?? '')?.[1] ?? '')
  const words = await wordsByPage(bytes)
  const lines: string[] = []
  const walk = (reference: string): void => {
    const body = objects.get(reference) ?? ''
    const said = stringAt(body, 'ActualText') ?? stringAt(body, 'Alt')
    if (said !== undefined) {
      lines.push(said)
      return
    }
    const own = /\/Pg (\d+) 0 R/.exec(body.replace(/<<\s*\/Type \/(?:MCR|OBJR)[\s\S]*?>>/g, ''))?.[1]
    for (const [kid, child] of kidsOf(body)) {
      if (child !== undefined) walk(child)
      else if (!/OBJR/.test(kid)) {
        const page = /\/Pg (\d+) 0 R/.exec(kid)?.[1] ?? own ?? ''
        const number = Number(/\/MCID (\d+)/.exec(kid)?.[1] ?? kid)
        lines.push(words[pages.indexOf(page)]?.get(number) ?? '')
      }
    }
  }
  for (const top of referencesIn(/\/K \[([^\]]*)\]/.exec(root)?.[1] ?? '')) walk(top)
  return lines.join('\n')
}

function objectsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = Buffer.from(bytes).toString('latin1')
  return new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => [number, body]))
}

function referencesIn(list: string): readonly string[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number)
}

/** What stands in an element: numbers of content, or other elements. */
function kidsOf(body: string): readonly (readonly [string, string | undefined])[] {
  const list = /\/K \[([\s\S]*?)\]\s*(?:\/|>>$)/.exec(body)?.[1] ?? ''
  return [...list.matchAll(/<<[\s\S]*?>>|(\d+) 0 R|\d+/g)].map(([kid, child]) => [kid, child])
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string of a dictionary: PDFDocEncoding, or UTF-16 after its mark. */
function stringAt(body: string, key: string): string | undefined {
  const raw = new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(body)?.[1]
  if (raw === undefined) return undefined
  const plain = raw.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
  return plain.startsWith('\u00fe\u00ff') ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le') : plain
}

async function wordsByPage(bytes: Uint8Array): Promise<readonly Words[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: Words[] = []
  for (let number = 1; number <= document.numPages; number++)
    pages.push(contentOf(await (await document.getPage(number)).getOperatorList()))
  return pages
}
