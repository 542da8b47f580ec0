import type { Content } from '../../render/element.ts'
import type { Publication } from '../../tree/publication.ts'
import type { Context } from '../emitter.ts'

/**
 * What stands in the header's place for the search of the site (`.site-search`), between the name of the site and the ways around.
 * Nothing yet: without a script a reader finds the list from A to Z, which is one of those ways.
 */
export function searchPlace(_publication: Publication, _context: Context): Content {
  return []
}
