// Every page as JSON, all of them in one file, and the schema that both keep to.

import { byCodePoint } from '../../tree/order.ts'
import { jsonBytes, utf8 } from '../bytes.ts'
import { given } from '../given.ts'
import type { MadePage, SiteFile, SitePart, SiteWorld } from '../part.ts'
import { dataVersion, type PageData, pageData } from './page-data.ts'
import { pageSchema } from './page-schema.ts'

const json = 'application/json'

/** Where the data of a page stands; pages that only list others have none. */
export function dataPath({ path, publication: { meta } }: Pick<MadePage, 'path' | 'publication'>): string | undefined {
  return meta.kind === 'index' ? undefined : `data/pages/${path.replace(/\/index\.html$/, '')}.json`
}

interface Listed {
  readonly id: string
  readonly kind: string
  readonly language: string
  readonly title: string
  readonly updated?: string
  readonly data: string
}

/** Pages as data. */
export function openData(world: SiteWorld): SitePart {
  const listed: Listed[] = []
  return { page, end }

  function end(): readonly SiteFile[] {
    const pages = listed.toSorted((a, b) => byCodePoint(a.data, b.data))
    return [indexFile(pages, world), schemaFile(), bulkFile(pages, world)]
  }

  function page(made: MadePage): readonly SiteFile[] {
    const path = dataPath(made)
    if (path === undefined) return []
    const data = pageData(made, world)
    listed.push(listedOf(data, path))
    // One line, as the bulk file wants it: laid out for the eye it would be three times as long.
    const line = `${JSON.stringify(data)}\n`
    world.aside.put(path, line)
    return [{ path, mediaType: json, bytes: utf8(line) }]
  }
}

function listedOf({ id, kind, language, title, updated }: PageData, data: string): Listed {
  return { id, kind, language, title, ...given({ updated }), data }
}

function indexFile(pages: readonly Listed[], { catalogue }: SiteWorld): SiteFile {
  const { title, url, licence, publisher } = catalogue.manifest
  const index = { format: 'fourleaf-index', version: dataVersion, title, ...given({ url, licence, publisher }), pages }
  return { path: 'data/index.json', mediaType: json, bytes: jsonBytes(index) }
}

function schemaFile(): SiteFile {
  return { path: 'data/page.schema.json', mediaType: 'application/schema+json', bytes: jsonBytes(pageSchema()) }
}

function bulkFile(pages: readonly Listed[], { aside }: SiteWorld): SiteFile {
  return { path: 'data/pages.ndjson', mediaType: 'application/x-ndjson', bytes: utf8(''), rest: lines(pages, aside) }
}

function* lines(pages: readonly Listed[], aside: SiteWorld['aside']): Iterable<Uint8Array> {
  for (const { data } of pages) yield utf8(aside.get(data))
}
