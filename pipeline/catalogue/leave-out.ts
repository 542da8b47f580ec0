import type { Catalogue, Entry } from './catalogue.ts'

/** The catalogue without the pages of some source files, for publishing the others. */
export function leaveOut(catalogue: Catalogue, sources: ReadonlySet<string>): Catalogue {
  if (!sources.size) return catalogue
  const keep = (entry: Entry | undefined): Entry | undefined => (entry && !sources.has(entry.source) ? entry : undefined)
  const left = catalogue.entries.filter(({ source }) => sources.has(source))
  const gone = new Set(left.map(({ id }) => id))
  return {
    ...catalogue,
    entries: catalogue.entries.filter(({ source }) => !sources.has(source)),
    find: (id, lang) => keep(catalogue.find(id, lang)),
    at: (source) => keep(catalogue.at(source)),
    languagesOf: (id) => catalogue.languagesOf(id).filter((lang) => !left.some((entry) => entry.id === id && entry.lang === lang)),
    related: (id, relation) => catalogue.related(id, relation).filter(({ source }) => !sources.has(source)),
    isLeftOut: (name) => gone.has(name) || sources.has(name) || catalogue.isLeftOut(name),
  }
}
