import type { Element } from 'xast'
import { x } from 'xastscript'
import { addressOf } from '../address.ts'
import type { SiteFile, SiteWorld } from '../part.ts'
import { xmlFile } from '../xml.ts'
import { type Feed, type FeedEntry, wayTo } from './feed.ts'

/** The media type of Atom (RFC 4287, 7). */
export const atomType = 'application/atom+xml'

const instant = (day: string): string => `${day}T00:00:00Z`

/** The feed as Atom (RFC 4287), which needs no address of the site. */
export function atomFile(feed: Feed, world: SiteWorld): SiteFile {
  const path = `${feed.name}.atom`
  const self = addressOf(path, world.catalogue.manifest)
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
    x('id', feed.id),
    x('title', feed.title),
    x('subtitle', feed.description),
    x('updated', instant(feed.entries[0]?.updated ?? '')),
    x('author', [x('name', feed.author)]),
    ...(feed.rights === undefined ? [] : [x('rights', feed.rights)]),
    x('link', { rel: 'alternate', type: 'text/html', href: wayTo(feed.home, path, world) }),
    ...(self === undefined ? [] : [x('link', { rel: 'self', type: atomType, href: self })]),
    ...feed.entries.map((entry) => entryElement(entry, path, world)),
  ])
  return xmlFile(path, atomType, root)
}

function entryElement(entry: FeedEntry, from: string, world: SiteWorld): Element {
  return x('entry', [
    x('id', entry.id),
    x('title', entry.title),
    x('updated', instant(entry.updated)),
    ...(entry.published === undefined ? [] : [x('published', instant(entry.published))]),
    ...entry.authors.map((name) => x('author', [x('name', name)])),
    x('category', { term: entry.kind }),
    x('link', { rel: 'alternate', type: 'text/html', href: wayTo(entry.path, from, world) }),
    x('summary', { type: 'text' }, entry.summary),
  ])
}
