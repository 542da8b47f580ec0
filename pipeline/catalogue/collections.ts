import type { Manifest } from '../config/manifest.ts'
import type { Places } from '../config/places.ts'
import { type Checked, checkPage } from './check-links.ts'
import { takenNames } from './paths.ts'

/** Reports collections whose id is taken, and pages in them that do not exist. */
export function checkCollections(manifest: Manifest, places: Places, checked: Checked): void {
  const seen = new Map<string, number>()
  for (const [index, { id, pages }] of manifest.collections.entries()) {
    const at = places.of(`collections.${index}.id`)
    const hint = 'Choose another `id`'
    if (takenNames.includes(id)) {
      checked.report({ rule: 'manifest', reason: `Unexpected id \`${id}\`, which the site needs for itself`, span: at, hint })
    }
    if (checked.catalogue.entries.some((entry) => entry.id === id)) {
      checked.report({ rule: 'manifest', reason: `Unexpected id \`${id}\` of a collection, which a page has`, span: at, hint })
    }
    if (seen.has(id)) checked.report({ rule: 'manifest', reason: `Unexpected second collection \`${id}\``, span: at, hint })
    seen.set(id, index)
    for (const [n, page] of pages.entries()) checkPage(page, places.of(`collections.${index}.pages.${n}`), checked)
  }
}
