// Every id that the front matter and the manifest name must be there.

import { didYouMean } from '../config/did-you-mean.ts'
import type { Report } from '../diagnostics/report.ts'
import type { Span } from '../tree/types.ts'
import type { Catalogue, Entry } from './catalogue.ts'

export interface Checked {
  readonly catalogue: Catalogue
  readonly organisations: readonly string[]
  readonly report: Report
}

/** Reports each unknown page, work and organisation that an entry names. */
export function checkEntry(entry: Entry, checked: Checked): void {
  for (const [path, id] of pagesIn(entry)) checkPage(id, entry.spanOf(path), checked)
  checkOriginal(entry, checked)
  checkOrganisations(entry, checked)
  for (const [path, key] of keysIn(entry)) checkWork(key, entry, path, checked)
}

/** The pages that the front matter names, with their paths in it. */
function pagesIn({ front }: Entry): readonly (readonly [string, string])[] {
  const related = at('related', front.related)
  if (front.kind === 'condition') return [...related, ...front.genes.flatMap(({ page }, index) => at(`genes.${index}.page`, page))]
  if (front.kind !== 'gene') return related
  const inheritance = front.inheritance.flatMap(({ conditions }, index) => at(`inheritance.${index}.conditions`, conditions))
  return [...related, ...at('conditions', front.conditions), ...inheritance]
}

/** Values with the paths they stand at. */
function at(path: string, value: string | readonly string[] = []): readonly (readonly [string, string])[] {
  return typeof value === 'string' ? [[path, value]] : value.map((one, index) => [`${path}.${index}`, one])
}

/** A page that says which version of the original it follows follows the one that there is. */
function checkOriginal(entry: Entry, { catalogue, report }: Checked): void {
  const { translates } = entry.front
  if (translates === undefined) return
  const span = entry.spanOf('translates')
  const { language } = catalogue.manifest
  const original = entry.lang === language ? undefined : catalogue.find(entry.id, language)
  if (!original || original.lang !== language) {
    const reason = `Unexpected \`translates\` on a page without an original in \`${language}\``
    report({ rule: 'front-matter', reason, span, hint: 'Give both pages the same `id`, or remove the line' })
  } else if (original.front.version !== translates) {
    const reason = `Unexpected version \`${original.front.version ?? 'none'}\` of \`${original.source}\`, this page follows \`${translates}\``
    report({ rule: 'translation-stale', reason, span, hint: 'Compare the two, then write the version that this page follows now' })
  }
}

/** Reports a page that is named and not there; a draft is there. */
export function checkPage(id: string, span: Span, { catalogue, report }: Checked): void {
  if (catalogue.find(id, catalogue.manifest.language) !== undefined || catalogue.isLeftOut(id)) return
  const near = didYouMean(
    id,
    catalogue.entries.map((entry) => entry.id),
  )
  const hint = near ? `Did you mean \`${near}\`?` : 'Write the page, or remove it here'
  report({ rule: 'unknown-page', reason: `Unexpected page \`${id}\`, which does not exist`, span, hint })
}

function checkOrganisations(entry: Entry, { catalogue, organisations, report }: Checked): void {
  for (const [index, { organisation }] of entry.front.resources.entries()) {
    if (organisation === undefined || catalogue.organisation(organisation) !== undefined) continue
    const near = didYouMean(organisation, organisations)
    report({
      rule: 'unknown-reference',
      reason: `Unexpected organisation \`${organisation}\`, which organisations.yml does not have`,
      span: entry.spanOf(`resources.${index}.organisation`),
      hint: near ? `Did you mean \`${near}\`?` : 'Add it to organisations.yml',
    })
  }
}

function checkWork(key: string, entry: Entry, path: string, { catalogue, report }: Checked): void {
  if (catalogue.work(entry, key) !== undefined) return
  const hint = 'Add it to `references` of this page or to references.yml'
  report({ rule: 'unknown-reference', reason: `Unexpected reference \`${key}\`, which does not exist`, span: entry.spanOf(path), hint })
}

/** The keys of works that the front matter names, with their paths in it. */
function keysIn({ front }: Entry): readonly (readonly [string, string])[] {
  const own = front.references.flatMap((item, index) => (typeof item === 'string' ? [[`references.${index}`, item] as const] : []))
  const genes = front.kind === 'condition' ? front.genes : []
  const inheritance = front.kind === 'condition' || front.kind === 'gene' ? front.inheritance : []
  const disputed = front.kind === 'condition' || front.kind === 'gene' ? front.disputedInheritance : []
  const frequency = front.kind === 'condition' ? (front.frequency?.refs ?? []) : []
  return [
    ...own,
    ...genes.flatMap(({ refs }, index) => refs.map((key, n) => [`genes.${index}.refs.${n}`, key] as const)),
    ...inheritance.flatMap(({ refs }, index) => refs.map((key, n) => [`inheritance.${index}.refs.${n}`, key] as const)),
    ...disputed.flatMap(({ refs }, index) => refs.map((key, n) => [`disputedInheritance.${index}.refs.${n}`, key] as const)),
    ...frequency.map((key, n) => [`frequency.refs.${n}`, key] as const),
  ]
}
