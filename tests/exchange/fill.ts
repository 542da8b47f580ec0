// What translators do to each file of a bundle, done by a program: every text gets its translation.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'

export type Files = Readonly<Record<string, Uint8Array>>
export type Translate = (coded: string) => string

/** The files of a bundle by their names. */
export function filesIn(bundle: Uint8Array): Files {
  return unzipSync(bundle)
}

const lines = (text: string): readonly string[] => text.split('\r\n')

function fillText(text: string, translate: Translate): string {
  const all = lines(text)
  return all.map((line, index) => (/^\[\[\w{5}-\w{3}\]\]$/.test(all[index - 1] ?? '') ? translate(line) : line)).join('\r\n')
}

const fromXml = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#x26;', '&').replaceAll('&amp;', '&')
const toXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Words between the tags of each target. */
function fillXliff(xml: string, translate: Translate): string {
  return xml
    .replace(/state="(?:new|initial)"/g, 'state="translated"')
    .replace(/(<target[^>]*>)(.*?)(<\/target>)/gs, (_, open: string, words: string, close: string) => {
      const filled = words.replace(
        /(^|>)([^<>]+)(?=<|$)/g,
        (__, before: string, piece: string) => before + toXml(translate(fromXml(piece))),
      )
      return open + filled + close
    })
}

function fillPo(po: string, translate: Translate): string {
  return po.replace(/msgid "(.+)"\nmsgstr ""/g, (_, source: string) => {
    const text = source.replace(/\\(.)/g, '$1')
    return `msgid "${source}"\nmsgstr "${translate(text).replace(/["\\]/g, '\\$&')}"`
  })
}

/** A table with the translation in its fourth column, in the CSV of a given country. */
export function fillCsv(csv: string, translate: Translate, delimiter = ','): string {
  const { data } = Papa.parse(csv.replace('\ufeff', ''), { skipEmptyLines: 'greedy' })
  const rows = data.map((row, index) =>
    index === 0 ? row : [row[0], row[1], row[2], translate((row[2] ?? '').replace(/^'(?=[=+@-])/, '')), row[4]],
  )
  const cell = (value = ''): string => (/["\r\n,;\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  return `\ufeff${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`
}

function fillWord(docx: Uint8Array, translate: Translate): Uint8Array {
  const parts = unzipSync(docx)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const filled = xml.replace(/<w:tr>.*?<\/w:tr>/gs, (row) => {
    const [, source = ''] = row.split('</w:tc>')
    const paragraphs = [...source.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph)
    const words = [...(paragraphs.at(-1) ?? '').matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map((match) => fromXml(match[1] ?? '')).join('')
    const run = `<w:r><w:t xml:space="preserve">${toXml(translate(words))}</w:t></w:r>`
    return row.replace(/<w:p(?:\s*\/>|>(?:<w:pPr>.*?<\/w:pPr>)?<\/w:p>)(?=<\/w:tc><\/w:tr>$)/s, `<w:p>${run}</w:p>`)
  })
  return zipSync({ ...parts, 'word/document.xml': strToU8(filled) })
}

/** One file of a bundle, filled in. */
export function fillFile(name: string, bytes: Uint8Array, translate: Translate): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (name.endsWith('.docx')) return fillWord(bytes, translate)
  if (name.endsWith('.txt')) return strToU8(fillText(text, translate))
  if (name.endsWith('.csv')) return strToU8(fillCsv(text, translate))
  return strToU8(name.endsWith('.po') ? fillPo(text, translate) : fillXliff(text, translate))
}

/** Words that the checks look for, in Spanish. */
const spanish: Readonly<Record<string, string>> = { not: 'no', day: 'día', years: 'años', 'more than': 'más de' }

/** A translation that differs everywhere and keeps what must stay. */
export function pretend(coded: string): string {
  const kept = /(https?:\/\/\S+|\b[A-Z][A-Z0-9]*\d[A-Z0-9]*\b|\[\/?\d+\]|\d[\d.,]*\s?(?:mL|mg|%)?)/
  const translate = (words: string) => words.replace(/more than|\p{L}{3,}/gu, (word) => spanish[word] ?? `${word}ño`)
  return coded
    .split(kept)
    .map((piece, index) => (index % 2 === 1 ? piece : translate(piece)))
    .join('')
}
