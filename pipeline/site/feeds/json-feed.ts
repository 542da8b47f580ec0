import { addressOf } from '../address.ts'
import { jsonBytes } from '../bytes.ts'
import { given } from '../given.ts'
import type { SiteFile, SiteWorld } from '../part.ts'
import { type Feed, type FeedEntry, wayTo } from './feed.ts'

/** The media type of JSON Feed 1.1. */
const jsonFeedType = 'application/feed+json'

const instant = (day: string): string => `${day}T00:00:00Z`

/** The feed as JSON Feed 1.1; nothing where the site has no address, for its links must be whole. */
export function jsonFeedFiles(feed: Feed, world: SiteWorld): readonly SiteFile[] {
  const path = `${feed.name}.json`
  const self = addressOf(path, world.catalogue.manifest)
  if (self === undefined) return []
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: wayTo(feed.home, path, world),
    feed_url: self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => item(entry, path, feed, world)),
  }
  return [{ path, mediaType: jsonFeedType, bytes: jsonBytes(value) }]
}

function item(entry: FeedEntry, from: string, { language }: Feed, world: SiteWorld): object {
  const { id, title, summary, published, updated, kind, authors } = entry
  return {
    id,
    url: wayTo(entry.path, from, world),
    title,
    content_text: summary,
    ...given({ date_published: published && instant(published) }),
    date_modified: instant(updated),
    language,
    tags: [kind],
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
  }
}
