import type { HeadData, HeadLink, SharePicture } from '../emitters/emitter.ts'
import { relativePath } from '../tree/relative-path.ts'
import { dataPath } from './data/open-data.ts'
import { atomType } from './feeds/atom.ts'
import { pageFeedName, siteFeedName } from './feeds/part.ts'
import { linkedData, type Told } from './linked-data/graph.ts'
import type { SiteWorld } from './part.ts'

/** What a page of the site tells machines before its words. */
export function headOf(told: Told, world: SiteWorld, picture: SharePicture | undefined): HeadData {
  return {
    linkedData: linkedData(told, world),
    siteName: world.nameOf(told.publication.meta.lang).title,
    picture,
    links: [...dataLinks(told), ...feedLinks(told, world)],
  }
}

function dataLinks(told: Told): readonly HeadLink[] {
  const path = dataPath(told)
  return path === undefined ? [] : [{ href: relativePath(told.path, path), mediaType: 'application/json', title: 'JSON' }]
}

/** The feed of the page, and that of the site, where any page of the language stands in one. */
function feedLinks(told: Told, { nameOf, catalogue, isPublished }: SiteWorld): readonly HeadLink[] {
  const { title, lang } = told.publication.meta
  const own = pageFeedName(told)
  const isDated = catalogue.entries.some(
    ({ id, front: { dates } }) => (dates.updated ?? dates.published)?.length === 10 && isPublished(id, lang),
  )
  const links = [
    ...(own === undefined ? [] : [{ name: own, title }]),
    ...(isDated ? [{ name: siteFeedName(lang), title: nameOf(lang).title }] : []),
  ]
  return links.map((link) => ({ href: relativePath(told.path, `${link.name}.atom`), mediaType: atomType, title: link.title }))
}
