// Everything that a translator of one page gets, as the files of one archive.

import { createHash } from 'node:crypto'
import { type BundleTexts, fillHoles, type TranslatorWords } from '../config/translator-words.ts'
import { codeOf, fileMark, type HandedText, type Handoff } from './handoff.ts'
import { writeMemory } from './memory.ts'
import { type PoEntry, type PoFile, writePo } from './po.ts'
import { writePreview } from './preview.ts'
import { describeCounts, writeCsv, writeGlossaryCsv, writeKept } from './table-text.ts'
import { writeTermbase } from './termbase.ts'
import { linesBefore, writeTranslateText } from './translate-text.ts'
import { wordTableParts } from './word-table.ts'
import { writeXliff1 } from './xliff-1.ts'
import { writeXliff2 } from './xliff-2.ts'
import { packZip, type ZipEntry } from './zip.ts'

/** What goes into a bundle besides the texts. */
export interface BundleParts {
  readonly handoff: Handoff
  readonly words: TranslatorWords
  readonly texts: BundleTexts
  readonly symbols: ReadonlySet<string>
  /** The page as readers have it; absent for words that have no page. */
  readonly pdf?: Uint8Array
  /** Facts for the holes of the texts, such as `publisher`. */
  readonly facts: Readonly<Record<string, string>>
  /** The program's version. */
  readonly version: string
}
export interface Bundle {
  /** Such as `mmpsi_en-es_r3.zip`. */
  readonly name: string
  readonly bytes: Uint8Array
}

const schema = 'fourleaf-bundle/1'

/** The name of a bundle without its ending. */
export function bundleName({ page, source, target, revision, texts, part }: Handoff): string {
  // Words without a revision of their own are told apart by what they are.
  const state = revision?.replace(/[^\w.-]+/g, '-') ?? digest(texts.map(({ segment }) => codeOf(segment)).join(' ')).slice(0, 6)
  return `${page}_${source}-${target}_r${state}${part === undefined ? '' : `_${part}`}`
}

/** The archive for one page and language; the same bytes for the same page. */
export function makeBundle(parts: BundleParts): Bundle {
  const files = bundleFiles(parts)
  const manifest = { name: 'manifest.json', bytes: encode(writeManifest(parts.handoff, files)) }
  return { name: `${bundleName(parts.handoff)}.zip`, bytes: packZip([...files, manifest]) }
}

/** The files of a bundle but for its manifest. */
export function bundleFiles(parts: BundleParts): readonly ZipEntry[] {
  const { handoff, words, texts, symbols, pdf } = parts
  const heading = headingOf(parts)
  const notes = (text: HandedText) => linesBefore(text, words)
  const prose = (template: string) => fillHoles(template, holesOf(parts)).replace(/\r?\n/g, '\r\n')
  const readMe = prose(texts.readMeFirst)
  const named: Readonly<Record<string, string | Uint8Array>> = {
    'READ-ME-FIRST.txt': `\ufeff${readMe}`,
    'READ-ME-FIRST.html': writeProse(readMe, handoff),
    'translate.txt': writeTranslateText(handoff.texts, heading, words),
    'translate.docx': packZip(
      Object.entries(wordTableParts(handoff, heading, words, notes)).map(([name, text]) => ({ name, bytes: encode(text) })),
    ),
    'translate.csv': writeCsv(handoff, words, notes),
    'translate.xlf': writeXliff2(handoff, symbols),
    'translate-1.2.xlf': writeXliff1(handoff, notes),
    'messages.po': writePo(poOf(handoff, words)),
    'memory.tmx': writeMemory(handoff, parts.version),
    'glossary.tbx': writeTermbase(handoff),
    'glossary.csv': writeGlossaryCsv(handoff),
    'keep.txt': writeKept(handoff),
    'preview.html': writePreview(handoff, words, texts),
    ...(pdf && { 'english.pdf': pdf }),
    'brief.txt': `\ufeff${prose(texts.brief)}`,
    'sign-off.txt': `\ufeff${prose(texts.signOff)}`,
  }
  return Object.entries(named).map(([name, content]) => ({ name, bytes: typeof content === 'string' ? encode(content) : content }))
}

/** The first lines of the files: what a person reads, and what the program knows a renamed file by. */
function headingOf({ handoff, words }: BundleParts): readonly string[] {
  const { page, title, names, source, target, revision } = handoff
  const version = revision === undefined ? words.noVersion : fillHoles(words.version, { revision })
  return [fillHoles(words.heading, { title, from: names.source, to: names.target, version }), fileMark({ page, source, target, revision })]
}

function holesOf({ handoff, words, facts }: BundleParts): Readonly<Record<string, string>> {
  const { page, title, names, target, revision, updated } = handoff
  const { notGiven } = words
  return {
    contact: notGiven,
    deadline: notGiven,
    register: notGiven,
    publisher: notGiven,
    review: '',
    ...facts,
    id: page,
    title,
    from: names.source,
    to: names.target,
    lang: target,
    revision: revision ?? words.noVersion,
    version: revision === undefined ? words.noVersion : fillHoles(words.version, { revision }),
    updated: updated ?? notGiven,
    counts: describeCounts(handoff, words.counts),
  }
}

function poOf(handoff: Handoff, words: TranslatorWords): PoFile {
  const { page, source, target, revision, texts } = handoff
  const entries = texts.map((text): PoEntry => {
    const { segment, state, previous, remark } = text
    // Converters drop msgctxt, so the code stands among the notes too.
    const notes = [`[[${codeOf(segment)}]]`, ...linesBefore({ ...text, target: '' }, words)]
    const fuzzy = state === 'changed' || state === 'draft'
    return {
      id: segment.id,
      source: segment.text,
      target: text.target,
      fuzzy,
      notes,
      ...(previous !== undefined && { previous }),
      ...(remark !== undefined && { remark }),
    }
  })
  return {
    page,
    lang: target,
    sourceLang: source,
    ...(revision !== undefined && { revision }),
    review: 'unreviewed',
    entries,
    obsolete: [],
  }
}

/** The manifest of a page's files. */
export function writeManifest(handoff: Handoff, files: readonly ZipEntry[]): string {
  const { page, title, source, target, dir, revision, updated, counts, texts, part } = handoff
  const segments = texts.map(({ page: of, segment, state }) => ({
    id: segment.id,
    ...(of !== page && { page: of }),
    source: digest(segment.text).slice(0, 16),
    mark: codeOf(segment).slice(-3),
    state,
    codes: segment.codes,
  }))
  const hashes = Object.fromEntries(files.map(({ name, bytes }) => [name, digest(bytes)]))
  const about = {
    schema,
    page,
    ...(part && { part }),
    title,
    source: { lang: source, revision, updated },
    target: { lang: target, dir },
    placeholder: '[n]',
  }
  return `${JSON.stringify({ ...about, counts, segments, files: hashes }, undefined, 1)}\n`
}

/** Prose as a page for those who open it in a browser. */
export function writeProse(text: string, { source, title }: Pick<Handoff, 'source' | 'title'>): string {
  const safe = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title>`
  return `<!doctype html>\n<html lang="${source}"><head>${head}</head><body><main><pre style="white-space:pre-wrap">${safe(text)}</pre></main></body></html>\n`
}

/** SHA-256 in hexadecimal. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
