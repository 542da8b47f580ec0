// From source files to entries: front matter, title, language, id. Bodies are read and let go.

import { copyOf, cutFrontMatter } from '../config/cut-front-matter.ts'
import type { FrontMatter } from '../config/front-matter.ts'
import { emptyFront, type FrontReader, type ReadFront } from '../config/read-front-matter.ts'
import type { Strictness } from '../diagnostics/collector.ts'
import type { Report } from '../diagnostics/report.ts'
import type { Locale, Span } from '../tree/types.ts'
import type { SourceFiles } from './files.ts'
import { type FileName, idFrom, isKnownLanguage, isPageFile, readFileName } from './names.ts'
import { findTitle } from './title.ts'

/** A page whose id may still have to make way for another's. */
export interface WrittenPage {
  readonly id: string
  /** Whether the front matter names the id; else it comes from the file name. */
  readonly named: boolean
  readonly idSpan: Span
  readonly name: FileName
  /** What the page says of its language, or its file name or folder. */
  readonly lang: Locale | undefined
  readonly title: string
  readonly titleSpan: Span
  readonly source: string
  readonly front: FrontMatter
  spanOf(path: string): Span
}

export interface PagesOptions {
  readonly strictness: Strictness
  /** The languages of the manifest, in a strict library. */
  readonly languages: readonly Locale[]
  readonly readFront: FrontReader
}

/** Every page of a source, in the order of their paths; what is wrong is reported. */
export function readPages(source: SourceFiles, report: Report, options: PagesOptions): readonly WrittenPage[] {
  const isLanguage = (name: string) => (options.strictness === 'strict' ? options.languages.includes(name) : isKnownLanguage(name))
  return source.files
    .filter((file) => isPageFile(file.path))
    .flatMap((file) => readPage(file.path, source, report, { ...options, isLanguage }) ?? [])
}

/** One page, or `undefined` after a report when it cannot be read. */
export function readPage(
  file: string,
  source: SourceFiles,
  report: Report,
  { isLanguage, strictness, readFront }: Pick<PagesOptions, 'strictness' | 'readFront'> & { isLanguage: (name: string) => boolean },
): WrittenPage | undefined {
  const text = source.text(file)
  if (text === undefined) return undefined
  const { front: block, body, bodyLine } = cutFrontMatter(text, file, report)
  const read: ReadFront | undefined = block && readFront(block, file, report, strictness)
  // Parts of the text would keep the whole of it in memory.
  const front = read ? (JSON.parse(JSON.stringify(read.front)) as FrontMatter) : emptyFront()
  const places = read?.places
  const spanOf = (path: string) => places?.of(path) ?? startOf(file)
  const name = readFileName(file, isLanguage)
  const heading = front.title === undefined ? findTitle(body, file, bodyLine) : undefined
  return {
    id: front.id ?? idFrom(name.stem),
    named: front.id !== undefined,
    idSpan: front.id === undefined ? startOf(file) : spanOf('id'),
    name,
    lang: front.lang ?? name.lang,
    title: front.title ?? (heading && copyOf(heading.text)) ?? titleFrom(name.stem),
    titleSpan: heading?.span ?? (front.title === undefined ? startOf(file) : spanOf('title')),
    source: file,
    front,
    spanOf,
  }
}

function titleFrom(stem: string): string {
  const words = stem.normalize('NFC').replace(/[-_]+/g, ' ').trim()
  return words === '' ? stem : words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** The beginning of a file. */
export function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}
