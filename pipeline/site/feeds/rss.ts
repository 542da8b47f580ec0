import type { Element } from 'xast'
import { x } from 'xastscript'
import { addressOf } from '../address.ts'
import type { SiteFile, SiteWorld } from '../part.ts'
import { xmlFile } from '../xml.ts'
import { type Feed, type FeedEntry, wayTo } from './feed.ts'

/** The media type of RSS, as feeds readers look for it. */
const rssType = 'application/rss+xml'

// RFC 822 with a year of four figures, as RSS asks.
const instant = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString()

/** The feed as RSS 2.0; nothing where the site has no address, for its links must be whole. */
export function rssFiles(feed: Feed, world: SiteWorld): readonly SiteFile[] {
  const path = `${feed.name}.rss`
  const self = addressOf(path, world.catalogue.manifest)
  if (self === undefined) return []
  const channel = x('channel', [
    x('title', feed.title),
    x('link', wayTo(feed.home, path, world)),
    x('description', feed.description),
    x('language', feed.language),
    ...(feed.rights === undefined ? [] : [x('copyright', feed.rights)]),
    x('pubDate', instant(feed.entries[0]?.updated ?? '')),
    x('atom:link', { href: self, rel: 'self', type: rssType }),
    ...feed.entries.map((entry) => itemElement(entry, path, world)),
  ])
  return [xmlFile(path, rssType, x('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, [channel]))]
}

function itemElement(entry: FeedEntry, from: string, world: SiteWorld): Element {
  return x('item', [
    x('title', entry.title),
    x('link', wayTo(entry.path, from, world)),
    x('guid', { isPermaLink: 'false' }, entry.id),
    x('pubDate', instant(entry.updated)),
    x('category', entry.kind),
    x('description', entry.summary),
  ])
}
