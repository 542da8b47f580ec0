// Copies of translations that are whole, with the source as it is: what is published of them when the source changes.

import type { Catalogue, Entry } from '../../catalogue/catalogue.ts'
import { type PoEntry, type PoFile, writePo } from '../../exchange/po.ts'
import { copyPath, removeBeside, signOffPath, writeBeside } from '../../io/locks.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { sectionsOf } from '../press/glossary-words.ts'
import type { Library } from '../press/open.ts'
import { lockKey, makePage } from '../press/pages.ts'
import { offered } from '../press/translations.ts'
import { verdictOf } from '../press/verdict.ts'

export interface Keeping {
  readonly source: string
  readonly languages?: readonly Locale[] | undefined
  readonly pages?: readonly string[] | undefined
}
/** A copy that was kept. */
export interface Kept {
  readonly page: string
  readonly lang: Locale
  /** Whether it is another one than before. */
  readonly isNew: boolean
}

/**
 * Keeps a copy of each translation that says what its source says. Of a page that was ever signed off, only what is signed
 * off is kept: what nobody has checked does not take its place.
 */
export function keepCopies(library: Library, { source, languages, pages }: Keeping): readonly Kept[] {
  return library.catalogue.entries.flatMap((entry) => {
    if (pages && !pages.includes(entry.id)) return []
    const langs = offered(entry, library).filter((lang) => !languages || languages.includes(lang))
    const text = langs.length > 0 ? library.source.text(entry.source) : undefined
    if (text === undefined) return []
    const { page, includes } = readWhole(entry, text, library)
    return langs
      .filter((lang) => mayKeep(page, entry, lang, library))
      .map((lang) => {
        const files = copyFiles({ page, text, includes }, lang, library)
        return { page: entry.id, lang, isNew: writeCopy(entry.id, lang, files, library, source) }
      })
  })
}

function mayKeep(page: Page, entry: Entry, lang: Locale, library: Library): boolean {
  const { from, signOff } = verdictOf(page, entry, lang, library)
  return from === 'file' && (signOff !== undefined || !library.catalogue.has(signOffPath(entry.id, lang)))
}

interface Whole {
  readonly page: Page
  readonly text: string
  /** The pieces that it takes in, by their ids. */
  readonly includes: ReadonlyMap<string, string>
}

function readWhole(entry: Entry, text: string, { catalogue, lockOf, press }: Library): Whole {
  const includes = new Map<string, string>()
  const noting: Catalogue = {
    ...catalogue,
    include: (id) => {
      const piece = catalogue.include(id)
      if (piece) includes.set(id, piece.text)
      return piece
    },
  }
  const page = makePage({ entry, text, catalogue: noting, lock: lockOf(lockKey(entry, catalogue)), report: press.report })
  return { page, text, includes }
}

/** The files of a copy, by their paths below the source folder. */
function copyFiles({ page, text, includes }: Whole, lang: Locale, library: Library): ReadonlyMap<string, string> {
  const { id } = page.meta
  const [own, glossary] = sectionsOf(page, library).map(({ page: of, segments }) => slimPo(of, segments, lang, library))
  const place = (name: string): string => copyPath(id, lang, name)
  return new Map([
    [place('page.md'), text],
    ...[...includes].map(([name, words]) => [place(`includes/${name}.md`), words] as const),
    ...(own ? [[place('page.po'), writePo(own)] as const] : []),
    ...(glossary ? [[place('glossary.po'), writePo(glossary)] as const] : []),
  ])
}

/** A translation without what only translators need; words of the glossary with a remark that says which they are. */
function slimPo(page: Page, segments: Page['segments'], lang: Locale, library: Library): PoFile | undefined {
  const po = library.received(page.meta.id, lang)?.po
  if (!po) return undefined
  const targets = new Map(po.entries.map((entry) => [entry.id, entry.target]))
  const names = new Map(Object.entries(page.fields).map(([name, words]) => [words.segment, name]))
  const isGlossary = page.meta.id === 'glossary'
  const entries = segments.map(({ id, text }): PoEntry => {
    const name = isGlossary ? names.get(id) : undefined
    return { id, source: text, target: targets.get(id) ?? '', fuzzy: false, notes: name === undefined ? [] : [name] }
  })
  const { revision } = page.meta
  const { review, translator } = po
  const credit = { review, ...(translator !== undefined && { translator }), ...(revision !== undefined && { revision }) }
  return { page: page.meta.id, lang, sourceLang: page.meta.lang, ...credit, entries, obsolete: [] }
}

function writeCopy(id: string, lang: Locale, files: ReadonlyMap<string, string>, library: Library, source: string): boolean {
  const folder = copyPath(id, lang, '')
  const old = library.source.files.filter(({ path }) => path.startsWith(folder) && !files.has(path))
  const changed = [...files].map(([path, text]) => writeBeside(source, path, text))
  const gone = old.map(({ path }) => removeBeside(source, path))
  return [...changed, ...gone].includes(true)
}
