// Every block of a sealed tree is in every format, in reading order: the site, the handout read back through its tag
// tree, the e-book unzipped, and the plain text.

import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { outputPath } from '../../pipeline/catalogue/paths.ts'
import type { Publication } from '../../pipeline/tree/publication.ts'
import { type Pressed, press } from '../press.ts'
import { htmlText } from '../readback/html.ts'
import { readText } from '../readback/pdf.ts'
import { readWholeTree } from '../readback/whole-tree.ts'
import { lost, piecesOf } from './pieces.ts'

const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

type Read = (bytes: Uint8Array) => Promise<string> | string
const readers: Readonly<Record<'html' | 'pdf' | 'epub' | 'text', Read>> = {
  html: (bytes) => htmlText(utf8(bytes)),
  pdf: readText,
  epub: (bytes) => {
    const chapter = Object.entries(unzipSync(bytes)).find(([name]) => /chapter-.*\.xhtml$/.test(name))
    return htmlText(utf8(chapter?.[1]))
  },
  text: (bytes) => utf8(bytes),
}

const folders = {
  condition: 'conditions',
  gene: 'genes',
  article: 'articles',
  explainer: 'explainers',
  term: 'terms',
  policy: 'policies',
  index: '',
  collection: '',
} as const

/** What each format lost of a publication, by format. */
async function lossesOf({ meta, body }: Publication, { artifacts }: Pressed): Promise<Readonly<Record<string, readonly string[]>>> {
  const folder = folders[meta.kind]
  const pieces = piecesOf(body)
  const read = Object.entries(readers).map(async ([format, reader]) => {
    const bytes = artifacts.get(outputPath(format as 'html', meta.lang, `${folder}/${meta.id}`))
    return [format, bytes ? lost(pieces, await reader(bytes)) : ['the whole page']] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

const none = { html: [], pdf: [], epub: [], text: [] }

describe.each([
  ['the library of this repository', 'source'],
  ['right to left, by translation', 'tests/fixtures/arabic'],
  ['every kind of block', 'tests/fixtures/blocks'],
  ['all that a clinic hands out', 'tests/fixtures/handout'],
])('%s', async (_name, folder) => {
  const pressed = await press(folder, { formats: ['html', 'pdf', 'epub', 'text'], editions: ['standard'] })

  it('has pages', () => {
    expect(pressed.publications.length).toBeGreaterThan(0)
  })
  // What a publisher says of the site itself is read on the site alone.
  const handedOut = pressed.publications.filter(({ meta }) => meta.kind !== 'policy')
  it.each(handedOut.map((publication) => [`${publication.meta.id} in ${publication.meta.lang}`, publication] as const))(
    '%s',
    async (_id, publication) => {
      expect(await lossesOf(publication, pressed)).toEqual(none)
    },
  )
})

const editions = ['large-print', 'black-and-white', 'booklet', 'bilingual', 'letter']

describe.each([
  ['right to left, by translation', 'tests/fixtures/arabic'],
  ['every kind of block', 'tests/fixtures/blocks'],
  ['two languages', 'tests/fixtures/bilingual'],
])('the editions of %s', async (_name, folder) => {
  const { artifacts, editions: made } = await press(folder, { formats: ['pdf'], editions })

  it.each([...made])('%s', async (name, { meta, body }) => {
    const bytes = artifacts.get(outputPath('pdf', meta.lang, `${folders[meta.kind]}/${meta.id}`, name.split(' ').at(-1)))
    expect(bytes ? lost(piecesOf(body), await readWholeTree(bytes)) : ['the whole page']).toEqual([])
  })
})
