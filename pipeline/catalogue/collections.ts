// Which pages each collection of the manifest binds.
//
// Pages that are named come first, in the order written. Those that are chosen by kind, gene or tag follow: by kind, in
// the order in which the manifest names the kinds, or else conditions, genes, articles, explainers, terms; within a kind by title. A page
// is bound once, where it is first met.

import { didYouMean } from '../config/did-you-mean.ts'
import { type PageKind, readingKinds } from '../config/front-matter.ts'
import type { Collection, Manifest } from '../config/manifest.ts'
import type { Places } from '../config/places.ts'
import type { Span } from '../tree/types.ts'
import type { BoundCollection, BoundPart, Entry } from './catalogue.ts'
import { type Checked, checkPage } from './check-links.ts'
import { takenNames } from './paths.ts'

export interface PlacedCollection {
  readonly collection: Collection
  readonly span: Span
  readonly bound: BoundCollection
}
type Choice = Pick<Collection, 'pages' | 'kinds' | 'genes' | 'tags'>
/** One choice of pages while it is checked. */
interface Choosing {
  readonly choice: Choice
  /** Where it stands in the manifest, such as `collections.0.groups.1`. */
  readonly path: string
  readonly places: Places
  readonly checked: Checked
  /** One entry for each page of the library. */
  readonly entries: readonly Entry[]
  /** Pages that the collection has already. */
  readonly taken: Set<string>
}

/** Reports collections whose id is taken, and what they choose that does not exist. Gives those that have a place of their own. */
export function checkCollections(manifest: Manifest, places: Places, checked: Checked): readonly PlacedCollection[] {
  const kept = new Map<string, PlacedCollection>()
  const entries = onePerPage(checked)
  for (const [index, collection] of manifest.collections.entries()) {
    const taken = whyTaken(collection.id, kept, checked)
    const span = places.of(`collections.${index}.id`)
    const parts = partsOf(collection, { path: `collections.${index}`, places, checked, entries, taken: new Set() })
    if (taken) checked.report({ rule: 'manifest', reason: taken, span, hint: 'Choose another `id`' })
    else kept.set(collection.id, { collection, span, bound: { id: collection.id, parts } })
  }
  return [...kept.values()]
}

function partsOf(collection: Collection, around: Omit<Choosing, 'choice'>): readonly BoundPart[] {
  const own = { ...choose({ ...around, choice: collection }) }
  const groups = collection.groups.map((group, index): BoundPart => {
    return { ...choose({ ...around, choice: group, path: `${around.path}.groups.${index}` }), group: index }
  })
  return [own, ...groups].filter(({ named, chosen }) => named.length + chosen.length > 0)
}

function choose(choosing: Choosing): BoundPart {
  const isKnown = checkChoice(choosing)
  const { choice, checked, path, places, taken, entries } = choosing
  const named = choice.pages.filter((id, index) => {
    const isSecond = taken.has(id)
    const span = places.of(`${path}.pages.${index}`)
    if (isSecond) checked.report({ rule: 'manifest', reason: `Unexpected second \`${id}\` in one collection`, span, hint: 'Name it once' })
    else checkPage(id, span, checked)
    taken.add(id)
    return !isSecond
  })
  const chosen = entries.filter((entry) => !taken.has(entry.id) && isChosen(entry, choice))
  const asks = choice.kinds.length + choice.genes.length + choice.tags.length > 0
  if (asks && isKnown && chosen.length === 0) reportEmpty(choosing)
  for (const { id } of chosen) taken.add(id)
  return { named, chosen: inOrder(chosen, choice).map(({ id }) => id) }
}

function isChosen(entry: Entry, { kinds, genes, tags }: Choice): boolean {
  if (kinds.length + genes.length + tags.length === 0) return false
  const isOfKind = kinds.length === 0 || kinds.some((kind) => kind === entry.kind)
  const hasGene = genes.length === 0 || genes.some((gene) => genesOf(entry).has(gene.toLowerCase()))
  return isOfKind && hasGene && (tags.length === 0 || tags.some((tag) => entry.front.tags.includes(tag)))
}

function inOrder(entries: readonly Entry[], { kinds }: Choice): readonly Entry[] {
  const order: readonly PageKind[] = kinds.length ? kinds : readingKinds
  // Titles are compared where the language of the reader is known.
  return order.flatMap((kind) => entries.filter((entry) => entry.kind === kind))
}

/** What a gene page and the pages that name a gene are found by: symbols and ids, in small letters. */
function genesOf({ id, front }: Entry): ReadonlySet<string> {
  const names =
    front.kind === 'gene' ? [id, front.symbol] : front.kind === 'condition' ? front.genes.flatMap(({ symbol, page }) => [symbol, page]) : []
  return new Set(names.flatMap((name) => (name ? [name.toLowerCase()] : [])))
}

/** Whether some page has each gene and tag that is asked for; a word that none has is most often misspelt. */
function checkChoice({ choice, path, places, checked, entries }: Choosing): boolean {
  const known = {
    genes: new Set(entries.flatMap((entry) => [...genesOf(entry)])),
    tags: new Set(entries.flatMap(({ front }) => front.tags)),
  }
  const rows = (['genes', 'tags'] as const).flatMap((key) => choice[key].map((name, index) => ({ key, name, index })))
  const unknown = rows.filter(({ key, name }) => !known[key].has(key === 'genes' ? name.toLowerCase() : name))
  for (const { key, name, index } of unknown) {
    const near = didYouMean(name, [...known[key]])
    const reason = `Unexpected ${key === 'genes' ? 'gene' : 'tag'} \`${name}\`, which no page has`
    const hint = near ? `Did you mean \`${near}\`?` : 'Write it into the front matter of a page, or take it out here'
    checked.report({ rule: 'manifest', reason, span: places.of(`${path}.${key}.${index}`), hint })
  }
  return unknown.length === 0
}

function reportEmpty({ path, places, checked, entries }: Choosing): void {
  if (entries.length === 0) return
  checked.report({
    rule: 'empty-collection',
    reason: 'Unexpected choice without pages: no page has all that it asks for',
    span: places.of(path),
    hint: '`kinds`, `genes` and `tags` must all fit; pages beside them are named in `pages`',
  })
}

function onePerPage({ catalogue }: Checked): readonly Entry[] {
  const { entries, manifest } = catalogue
  return entries.filter((entry) => catalogue.find(entry.id, manifest.language) === entry)
}

function whyTaken(id: string, kept: ReadonlyMap<string, PlacedCollection>, { catalogue }: Checked): string | undefined {
  if (takenNames.includes(id)) return `Unexpected id \`${id}\`, which the site needs for itself`
  // One id, one place: a link to it could mean either.
  if (catalogue.entries.some((entry) => entry.id === id)) return `Unexpected id \`${id}\` of a collection, which a page has`
  return kept.has(id) ? `Unexpected second collection \`${id}\`` : undefined
}
