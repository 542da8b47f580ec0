import type { Collection, Manifest } from '../config/manifest.ts'
import type { Places } from '../config/places.ts'
import type { Span } from '../tree/types.ts'
import { type Checked, checkPage } from './check-links.ts'
import { takenNames } from './paths.ts'

export interface PlacedCollection {
  readonly collection: Collection
  readonly span: Span
}

/** Reports collections whose id is taken, and pages in them that do not exist. Gives those that have a place of their own. */
export function checkCollections(manifest: Manifest, places: Places, checked: Checked): readonly PlacedCollection[] {
  const kept = new Map<string, PlacedCollection>()
  for (const [index, collection] of manifest.collections.entries()) {
    const { id, pages } = collection
    const taken = whyTaken(id, kept, checked)
    const span = places.of(`collections.${index}.id`)
    if (taken) checked.report({ rule: 'manifest', reason: taken, span, hint: 'Choose another `id`' })
    else kept.set(id, { collection, span })
    for (const [n, page] of pages.entries()) checkPage(page, places.of(`collections.${index}.pages.${n}`), checked)
  }
  return [...kept.values()]
}

function whyTaken(id: string, kept: ReadonlyMap<string, PlacedCollection>, { catalogue }: Checked): string | undefined {
  if (takenNames.includes(id)) return `Unexpected id \`${id}\`, which the site needs for itself`
  // One id, one place: a link to it could mean either.
  if (catalogue.entries.some((entry) => entry.id === id)) return `Unexpected id \`${id}\` of a collection, which a page has`
  return kept.has(id) ? `Unexpected second collection \`${id}\`` : undefined
}
