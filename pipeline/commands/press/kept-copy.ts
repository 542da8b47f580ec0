// The copy that was kept of a translation when it was last whole: the source as it was, and the words made of it. What is no
// text of the page (pictures, works cited, organisations, titles and addresses of other pages) is not kept: it is as it is now.

import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import { readPage } from '../../catalogue/pages.ts'
import type { GlossaryWords } from '../../compose/pouring.ts'
import { readFrontMatter } from '../../config/read-front-matter.ts'
import { createCollector } from '../../diagnostics/collector.ts'
import type { Report } from '../../diagnostics/report.ts'
import { type PoFile, translationOf } from '../../exchange/po.ts'
import { readPo } from '../../exchange/read-po.ts'
import { copyPath } from '../../io/locks.ts'
import { wordsAt } from '../../library/fields.ts'
import { localize } from '../../localize/localize.ts'
import type { Lock } from '../../localize/lock.ts'
import { isWhole } from '../../localize/page-state.ts'
import { decode } from '../../localize/segment-text.ts'
import { type SignedText, textsMark } from '../../localize/texts-mark.ts'
import { directionOf } from '../../tree/direction.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import type { Library } from './open.ts'
import { makePage } from './pages.ts'

/** A kept copy, made into a page again. */
export interface Copy {
  /** The source as it was. */
  readonly page: Page
  readonly entry: Entry
  readonly catalogue: Catalogue
  readonly po: PoFile
  /** The words of the glossary as they were, with the source of each. */
  readonly glossary: ReadonlyMap<string, GlossaryWords>
  readonly glossaryPo: PoFile | undefined
  /** What a sign-off of exactly these texts says. */
  readonly mark: string
}

/** The words of the glossary in a copy: each remark says which word it is, and which part of it. */
export const termRemark = /^(.+)\.(term|definition)$/

/** The copy of a page's translation; `undefined` when there is none, or none that makes a page today. */
export function openCopy(entry: Entry, lang: Locale, library: Library): Copy | undefined {
  const { source, catalogue } = library
  const { id } = entry
  const [file, po] = [copyPath(id, lang, 'page.md'), copyPath(id, lang, 'page.po')]
  if (!catalogue.has(file) || !catalogue.has(po)) return undefined
  // What is wrong with it keeps the copy from being used; it is nobody's mistake of today.
  const collector = createCollector(catalogue.strictness)
  const read = readPo(source.bytes(po) ?? new Uint8Array(), { page: id, lang, file: po }, collector.report)
  const text = source.text(file)
  if (!read || text === undefined) return undefined
  const old = entryOf(entry, text, catalogue, collector.report)
  if (!old) return undefined
  const then = catalogueThen(old, lang, library)
  const page = makePage({ entry: old, text, catalogue: then, lock: lockOf(read), report: collector.report })
  const glossaryPo = glossaryOf(id, lang, library, collector.report)
  if ([read, ...(glossaryPo ? [glossaryPo] : [])].some(library.holdsBack)) return undefined
  if (collector.hasErrors() || !isWhole(localize(page, translationOf(read), { lang, dir: directionOf(lang) }).state)) return undefined
  return {
    page,
    entry: old,
    catalogue: then,
    po: read,
    glossary: wordsOf(glossaryPo),
    glossaryPo,
    mark: textsMark([...textsIn(read), ...textsIn(glossaryPo)]),
  }
}

/** The texts of a PO file as they are signed. */
function textsIn(file: PoFile | undefined): readonly SignedText[] {
  return (file?.entries ?? []).map(({ id, source, target }) => ({ page: file?.page ?? '', id, source, target }))
}

// Where it stands and what kind it is are of today; what it says is of then.
function entryOf(entry: Entry, text: string, { strictness, manifest }: Catalogue, report: Report): Entry | undefined {
  const one = { name: '', files: [], text: () => text, bytes: () => undefined, asset: () => undefined }
  const isLanguage = (name: string) => manifest.languages.includes(name)
  const written = readPage(entry.source, one, report, { isLanguage, strictness, readFront: readFrontMatter })
  if (!written || written.front.kind !== entry.kind) return undefined
  const { title, titleSpan, front, spanOf } = written
  return { ...entry, title, titleSpan, front, spanOf }
}

function catalogueThen(entry: Entry, lang: Locale, { catalogue, source }: Library): Catalogue {
  return {
    ...catalogue,
    find: (id, wanted) => {
      const found = catalogue.find(id, wanted)
      return id === entry.id && found?.source === entry.source ? entry : found
    },
    include: (id) => {
      const file = copyPath(entry.id, lang, `includes/${id}.md`)
      const text = catalogue.has(file) ? source.text(file) : undefined
      // A picture in it is found from where the piece stands.
      return text === undefined ? undefined : { file: `includes/${id}.md`, text }
    },
  }
}

function lockOf({ page, entries }: PoFile): Lock {
  return { page, segments: entries.map(({ id, source }) => ({ id, kind: '', path: [], text: source })), retired: [] }
}

function glossaryOf(id: string, lang: Locale, { catalogue, source }: Library, report: Report): PoFile | undefined {
  const file = copyPath(id, lang, 'glossary.po')
  const bytes = catalogue.has(file) ? source.bytes(file) : undefined
  return bytes && readPo(bytes, { page: 'glossary', lang, file }, report)
}

function wordsOf(file: PoFile | undefined): ReadonlyMap<string, GlossaryWords> {
  const words = new Map<string, GlossaryWords>()
  for (const { notes, source, target } of file?.entries ?? []) {
    const [, id, part] = termRemark.exec(notes[0] ?? '') ?? []
    if (id === undefined) continue
    const span = { file: 'glossary.yml', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
    const said = { inlines: decode(target, wordsAt(source, span)).inlines, span }
    const before = words.get(id) ?? { id, term: said, definition: said }
    words.set(id, part === 'term' ? { ...before, term: said } : { ...before, definition: said })
  }
  return words
}
