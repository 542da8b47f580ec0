import type { HeadData, HeadLink } from '../emitters/emitter.ts'
import { relativePath } from '../tree/relative-path.ts'
import { dataPath } from './data/open-data.ts'
import { linkedData, type Told } from './linked-data/graph.ts'
import type { SiteWorld } from './part.ts'

/** What a page of the site tells machines before its words. */
export function headOf(told: Told, world: SiteWorld): HeadData {
  return {
    linkedData: linkedData(told, world),
    siteName: world.nameOf(told.publication.meta.lang).title,
    links: dataLinks(told),
  }
}

function dataLinks(told: Told): readonly HeadLink[] {
  const path = dataPath(told)
  return path === undefined ? [] : [{ href: relativePath(told.path, path), mediaType: 'application/json', title: 'JSON' }]
}
