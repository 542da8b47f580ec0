// Feeds of the site, of each kind of page and of each page, in each language.

import { flatMap } from '../../tree/flat-map.ts'
import type { LabelName } from '../../tree/labels.ts'
import type { Locale } from '../../tree/types.ts'
import type { MadePage, SiteFile, SitePart, SiteWorld } from '../part.ts'
import { atomFile } from './atom.ts'
import { entryOf, type Feed, type FeedEntry, historyOf, idOf, newest } from './feed.ts'
import { jsonFeedFiles } from './json-feed.ts'
import { rssFiles } from './rss.ts'

/** Kinds of pages that have a feed, with what they are called and the folder they stand in. */
const kinds: Readonly<Record<string, { readonly folder: string; readonly label: LabelName }>> = {
  condition: { folder: 'conditions', label: 'conditions' },
  gene: { folder: 'genes', label: 'genesKind' },
  article: { folder: 'articles', label: 'articles' },
  explainer: { folder: 'explainers', label: 'explainers' },
  term: { folder: 'terms', label: 'terms' },
}

/** Where the feed of one page stands, without the ending; `undefined` for pages that have none. */
export function pageFeedName({ path, publication: { meta } }: Pick<MadePage, 'path' | 'publication'>): string | undefined {
  return meta.kind in kinds && meta.updated?.length === 10 ? `feeds/${path.replace(/\/index\.html$/, '')}` : undefined
}

/** Where the feed of a whole language stands, without the ending. */
export function siteFeedName(lang: Locale): string {
  return `feeds/${lang}/site`
}

/** What changed, for those who follow the site, a kind of page or a page. */
export function feeds(world: SiteWorld): SitePart {
  const told = new Map<Locale, FeedEntry[]>()
  return { page, end: () => flatMap([...told], ([lang, entries]) => feedsOf(lang, entries, world)) }

  function page(made: MadePage): readonly SiteFile[] {
    const name = pageFeedName(made)
    const entry = name === undefined ? undefined : entryOf(made, world)
    if (name === undefined || !entry) return []
    const { id, lang, title } = made.publication.meta
    const known = told.get(lang) ?? []
    known.push(entry)
    told.set(lang, known)
    const about = { id: idOf(world, 'feed', lang, id), name, home: made.path, title, description: entry.summary }
    return files({ ...spoken(lang, world), ...about, entries: historyOf(entry, made, world) }, world)
  }
}

function feedsOf(lang: Locale, entries: readonly FeedEntry[], world: SiteWorld): readonly SiteFile[] {
  const { title, description = title } = world.nameOf(lang)
  const home = world.pathOf({ page: 'home', lang }) ?? 'index.html'
  const shared = { ...spoken(lang, world), home, description }
  const whole = { ...shared, id: idOf(world, 'feed', lang), name: siteFeedName(lang), title, entries: newest(entries) }
  const parts = flatMap(Object.entries(kinds), ([kind, { folder, label }]) => {
    const own = newest(entries.filter((entry) => entry.kind === kind))
    const named = `${title}: ${world.labelsOf(lang)[label]}`
    return own.length === 0
      ? []
      : [{ ...shared, id: idOf(world, 'feed', lang, kind), name: `feeds/${lang}/${folder}`, title: named, entries: own }]
  })
  return flatMap([whole, ...parts], (feed) => files(feed, world))
}

function spoken(lang: Locale, { catalogue: { manifest }, nameOf }: SiteWorld): Pick<Feed, 'language' | 'author' | 'rights'> {
  const rights = manifest.licence?.name
  return { language: lang, author: manifest.publisher?.name ?? nameOf(lang).title, ...(rights === undefined ? {} : { rights }) }
}

function files(feed: Feed, world: SiteWorld): readonly SiteFile[] {
  return [atomFile(feed, world), ...rssFiles(feed, world), ...jsonFeedFiles(feed, world)]
}
