// What others ask of the catalogue.

import { byCodePoint } from '../tree/order.ts'
import type { Asset, Locale } from '../tree/types.ts'
import type { Catalogue, Entry, GlossaryTerm, Organisation, Work } from './catalogue.ts'
import type { SourceFiles } from './files.ts'
import { createRelations } from './relations.ts'

export interface Known {
  readonly source: SourceFiles
  readonly entries: readonly Entry[]
  /** Pages that are there and not published, such as drafts. */
  readonly heldBack: readonly Entry[]
  readonly language: Locale
  readonly translated: (id: string) => readonly Locale[]
  readonly terms: readonly GlossaryTerm[]
  readonly works: ReadonlyMap<string, Work>
  readonly organisations: ReadonlyMap<string, Organisation>
}

/** The answers of a catalogue, from all that was read. */
export function createLookups(known: Known): Omit<Catalogue, 'strictness' | 'manifest' | 'collections'> {
  const { source, entries, terms, works, organisations } = known
  const bySource = new Map(entries.map((entry) => [entry.source, entry]))
  const byTerm = new Map(terms.map((term) => [term.id, term]))
  const paths = new Set(source.files.map((file) => file.path))
  return {
    entries,
    ...createPageLookups(known),
    at: (path) => bySource.get(path),
    term: (id) => byTerm.get(id),
    terms,
    work: (entry, key) => ownWork(entry, key) ?? works.get(key),
    organisation: (id) => organisations.get(id),
    organisations: [...organisations.values()].sort((a, b) => byCodePoint(a.name, b.name)),
    asset: remember((path) => (paths.has(path) ? source.asset(path) : undefined)),
    has: (path) => paths.has(path),
    isLeftOut: isAmong(known),
    include: remember((id) => {
      const file = `includes/${id}.md`
      const text = paths.has(file) ? source.text(file) : undefined
      return text === undefined ? undefined : { file, text }
    }),
  }
}

function createPageLookups({ entries, language, translated }: Known): Pick<Catalogue, 'find' | 'languagesOf' | 'related'> {
  const byId = new Map<string, Entry[]>()
  for (const entry of entries) byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry])
  const find = (id: string, lang: Locale) => {
    const written = byId.get(id) ?? []
    const inLanguage = (wanted: Locale) => written.find((entry) => entry.lang === wanted)
    return inLanguage(lang) ?? inLanguage(language) ?? written[0]
  }
  const sources = [...byId.keys()].flatMap((id) => find(id, language) ?? [])
  return {
    find,
    related: createRelations(sources),
    languagesOf: (id) => {
      const first = find(id, language)
      if (first === undefined) return []
      const others = [...translated(id)].sort(byCodePoint)
      return [...new Set([first.lang, ...(byId.get(id) ?? []).map((entry) => entry.lang), ...others])]
    },
  }
}

function isAmong({ heldBack, entries }: Known): (name: string) => boolean {
  const published = new Set(entries.map((entry) => entry.id))
  const names = new Set(heldBack.flatMap(({ id, source }) => (published.has(id) ? [source] : [id, source])))
  return (name) => names.has(name)
}

function ownWork(entry: Entry, key: string): Work | undefined {
  const index = entry.front.references.findIndex((item) => typeof item !== 'string' && item.id === key)
  const csl = entry.front.references[index]
  return csl === undefined || typeof csl === 'string' ? undefined : { key, csl, span: entry.spanOf(`references.${index}`) }
}

/** Images and includes are asked for by many pages; each is read once. */
function remember<T extends Asset | { readonly text: string }>(find: (key: string) => T | undefined): (key: string) => T | undefined {
  const found = new Map<string, T | undefined>()
  return (key) => {
    if (!found.has(key)) found.set(key, find(key))
    return found.get(key)
  }
}
