// The data files of a library: words, works and organisations.

import { readGlossary } from '../config/glossary.ts'
import { readOrganisations } from '../config/organisations.ts'
import { readReferences } from '../config/references.ts'
import type { Report } from '../diagnostics/report.ts'
import { byCodePoint } from '../tree/order.ts'
import type { Entry, GlossaryTerm, Organisation, Work } from './catalogue.ts'
import type { SourceFiles } from './files.ts'

type Reader<T> = (text: string, file: string, report: Report) => readonly T[]

/** Works of `references.yml`, by key. */
export function readWorks(source: SourceFiles, report: Report): ReadonlyMap<string, Work> {
  const works = readFile('references.yml', readReferences, source, report)
  return new Map(works.map(({ value, span }) => [value.id, { key: value.id, csl: value, span }]))
}

/** Organisations of `organisations.yml`, by id. */
export function readOrganisationFile(source: SourceFiles, report: Report): ReadonlyMap<string, Organisation> {
  const found = readFile('organisations.yml', readOrganisations, source, report)
  return new Map(found.map(({ value, span }) => [value.id, { ...value, span }]))
}

/** Terms of `glossary.yml` and of pages of kind `term`, by id; sorted by the term. */
export function readTerms(source: SourceFiles, pages: readonly Entry[], report: Report): readonly GlossaryTerm[] {
  const listed = readFile('glossary.yml', readGlossary, source, report).map(({ value, span }) => ({ ...value, span }))
  const places = new Map(listed.map(({ id, span }) => [id, span]))
  const written = pages.flatMap((page) => termFrom(page, report) ?? [])
  for (const { id, span } of written) {
    const first = places.get(id)
    if (first === undefined) continue
    const reason = `Unexpected second definition of \`${id}\`: see ${first.file}:${first.start.line}:${first.start.column}`
    report({ rule: 'duplicate-id', reason, span, hint: 'Remove one of the two' })
  }
  const fromPages = new Set(written.map(({ id }) => id))
  return [...listed.filter(({ id }) => !fromPages.has(id)), ...written].sort(
    (a, b) => byCodePoint(a.term, b.term) || byCodePoint(a.id, b.id),
  )
}

function readFile<T>(file: string, read: Reader<T>, source: SourceFiles, report: Report): readonly T[] {
  if (!source.files.some(({ path }) => path === file)) return []
  const text = source.text(file)
  return text === undefined ? [] : read(text, file, report)
}

function termFrom(entry: Entry, report: Report): GlossaryTerm | undefined {
  const { front } = entry
  if (front.kind !== 'term') return undefined
  const definition = front.definition ?? front.summary
  if (definition === undefined) {
    const hint = 'Add `definition: …`, one sentence that can stand beside the word'
    report({ rule: 'front-matter', reason: 'Missing `definition` of a term', span: entry.titleSpan, hint })
  }
  const span = entry.spanOf('definition')
  return { id: entry.id, term: entry.title, definition: definition ?? entry.title, also: front.also, page: entry.id, span }
}
