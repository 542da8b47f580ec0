// What readers other than the tag tree get out of the pages of tests/fixtures/scripts: the words that a person copies or searches for.
// `node tests/conformance/checks/reading.mjs DIST` prints the figures of a build of that folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { say } from './process.mjs'

const fixture = fileURLToPath(new URL('../../fixtures/scripts', import.meta.url))

/**
 * The share of words that must come back whole, where it is not all of them. What keeps the rest back: poppler guesses the order of a
 * line that runs right to left and takes raised marks for another line; pdf.js drops marks that come before their letter; in Nastaliq
 * each letter stands at a height of its own. Along the tags every word is exact in every script (tests/emitters/pdf/scripts.test.ts).
 * @type {Readonly<Record<string, Partial<Record<ReaderName, number>>>>}
 */
const floors = {
  ar: { poppler: 0.8, 'pdf.js': 0.94, PDFium: 0.9 },
  fa: { poppler: 0.8, 'pdf.js': 0.95 },
  he: { poppler: 0.8, PDFium: 0.9 },
  'ur-aran': { poppler: 0.7, 'pdf.js': 0.7, PDFium: 0.2 },
  bn: { poppler: 0.9, 'pdf.js': 0.95, PDFium: 0.9 },
  hi: { poppler: 0.95 },
  th: { poppler: 0.75, PDFium: 0.9 },
  lo: { poppler: 0.9, 'pdf.js': 0.85 },
  km: { poppler: 0.9 },
  my: { poppler: 0.85 },
  'languages-in-one': { PDFium: 0.95 },
}

/** @typedef {'poppler' | 'pdf.js' | 'PDFium'} ReaderName */
/** @type {Readonly<Record<ReaderName, (file: string) => Promise<string>>>} */
const readers = { poppler: readWithPoppler, 'pdf.js': readWithPdfJs, PDFium: readWithPdfium }

/** @param {string} file */
async function readWithPoppler(file) {
  return (await say('pdftotext', ['-enc', 'UTF-8', file, '-'])).stdout
}

/** @param {string} file */
async function readWithPdfJs(file) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
  const document = await task.promise
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    text += `${items.map((item) => ('str' in item ? item.str : '')).join('')}\n`
  }
  await task.destroy()
  return text
}

/** @param {string} file */
async function readWithPdfium(file) {
  // Installed by setUp(), after this file has been read.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(readFileSync(file))
    const text = [...document.pages()].map((page) => page.getText()).join('\n')
    document.destroy()
    return text
  } finally {
    library.destroy()
  }
}

// Space between words is guessed by every reader, and a glyph without words of its own says U+200B.
const unseen = /[\s\u00ad\u200b\u200e\u200f\u2066-\u2069]/gu

/**
 * The words of a page's source; `undefined` when it is none of the fixture's.
 * @param {string} file
 */
function wordsOf(file) {
  const source = path.join(fixture, `${path.basename(file, '.pdf').replace('seizure-', '')}.md`)
  if (!existsSync(source)) return undefined
  const body = readFileSync(source, 'utf8').split('---\n').slice(2).join('\n')
  const plain = body.replace(/<[^>]*>|\]\([^)]*\)|[*#|[]|^- /gm, ' ').normalize('NFC')
  const words = plain.split(/\s+/).map((word) => word.replace(unseen, ''))
  return [...new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)))]
}

/**
 * Each page in each reader: how many of its words came back whole.
 * @param {readonly string[]} files
 */
async function measure(files) {
  const rows = []
  for (const file of files) {
    const words = wordsOf(file)
    if (!words) continue
    const lang = path.basename(file, '.pdf').replace('seizure-', '')
    for (const [reader, read] of /** @type {[ReaderName, (file: string) => Promise<string>][]} */ (Object.entries(readers))) {
      const text = (await read(file)).replace(unseen, '')
      rows.push({ file, lang, reader, found: words.filter((word) => text.includes(word)).length, of: words.length })
    }
  }
  return rows
}

/**
 * Words that are lost to readers beyond what is known of them.
 * @type {import('./checks.mjs').Run}
 */
export async function reading(files) {
  return (await measure(files))
    .filter(({ lang, reader, found, of }) => found < of * (floors[lang]?.[reader] ?? 1))
    .map(({ file, reader, found, of }) => ({ file, message: `${reader} gives ${found} of ${of} words` }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = path.resolve(process.argv[2] ?? '.')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pdf'))
  for (const { lang, reader, found, of } of await measure(files.map((file) => path.join(dist, file))))
    console.log(`${lang.padEnd(18)} ${reader.padEnd(8)} ${found}/${of}`)
}
