// What a feed tells, whatever it is written in.

import { nameUuid } from '../../render/name-uuid.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { byCodePoint } from '../../tree/order.ts'
import { relativePath } from '../../tree/relative-path.ts'
import { addressOf } from '../address.ts'
import { wordsAt } from '../given.ts'
import type { MadePage, SiteWorld } from '../part.ts'

/** One thing that happened to a page, on a day that its source names. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** The page, below `dist/`. */
  readonly path: string
  readonly kind: string
  readonly authors: readonly string[]
  /** ISO days. */
  readonly updated: string
  readonly published?: string
}
export interface Feed {
  readonly id: string
  /** Below `dist/`, without the ending. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly language: string
  /** The page that it tells of, below `dist/`. */
  readonly home: string
  /** Who speaks. */
  readonly author: string
  readonly rights?: string
  /** Newest first; never none. */
  readonly entries: readonly FeedEntry[]
}

/** As many as a reader of feeds can use. */
const mostEntries = 100

/** The newest entries first, and of one day in order of title. */
export function newest(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const key = ({ title, id }: FeedEntry): string => `${title}\n${id}`
  return entries.toSorted((a, b) => byCodePoint(b.updated, a.updated) || byCodePoint(key(a), key(b))).slice(0, mostEntries)
}

/** A lasting name for something of this library (RFC 4287, 4.2.6): it may not change when the site moves. */
export function idOf({ catalogue: { manifest } }: SiteWorld, ...parts: readonly string[]): string {
  return `urn:uuid:${nameUuid(manifest.publisher?.name ?? manifest.title, ...parts)}`
}

/** What a page gives the feeds it stands in: nothing without a day, for a feed without days is none and days are not invented. */
export function entryOf({ publication: { meta }, path }: MadePage, world: SiteWorld): FeedEntry | undefined {
  const { id, lang, title, description, kind, authors, updated, published } = meta
  if (!isDay(updated)) return undefined
  return {
    id: idOf(world, lang, id),
    title,
    summary: description ?? title,
    path,
    kind,
    authors,
    updated,
    ...(isDay(published) ? { published } : {}),
  }
}

/** What happened to one page: the changes that its source tells, or that it was changed at all, and before that published. */
export function historyOf(entry: FeedEntry, made: MadePage, world: SiteWorld): readonly FeedEntry[] {
  const { id, lang, title, revision } = made.publication.meta
  const told = flatMap(made.entry?.front.changes ?? [], ({ date, text }, index) => {
    const summary = wordsAt(made, `changes.${index}.text`) ?? text
    return isDay(date) ? [{ ...entry, id: idOf(world, lang, id, date, text), summary, updated: date }] : []
  })
  if (told.length > 0) return newest(told)
  const titled = revision === undefined ? title : `${title} (${revision})`
  const changed = { ...entry, id: idOf(world, lang, id, entry.updated), title: titled }
  const { published } = entry
  if (published === undefined || published === entry.updated) return [changed]
  return [changed, { ...entry, id: idOf(world, lang, id, published), updated: published }]
}

function isDay(date: string | undefined): date is string {
  return date?.length === 10
}

/** The way from a feed to a page: its address, or where there is none the path from one file to the other. */
export function wayTo(path: string, feed: string, { catalogue: { manifest } }: SiteWorld): string {
  return addressOf(path, manifest) ?? relativePath(feed, path)
}
