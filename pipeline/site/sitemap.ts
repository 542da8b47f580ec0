// The list of all pages for search engines, after sitemaps.org 0.9, each with its other languages.

import { x } from 'xastscript'
import { flatMap } from '../tree/flat-map.ts'
import { byCodePoint } from '../tree/order.ts'
import { addressOf } from './address.ts'
import type { MadePage, SiteFile, SitePart, SiteWorld } from './part.ts'
import { xmlFile } from './xml.ts'

const namespaces = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
/** As many addresses as one file may hold (sitemaps.org). */
const mostAddresses = 50_000
const mediaType = 'application/xml'

type Url = ReturnType<typeof urlOf>

/** A sitemap; nothing where nobody said where the site is, for its addresses must be whole. */
export function sitemap(world: SiteWorld, most = mostAddresses): SitePart {
  const urls: Url[] = []
  return {
    page: (made) => {
      const loc = addressOf(made.path, world.catalogue.manifest)
      if (loc !== undefined) urls.push(urlOf(loc, made, world))
      return []
    },
    end: () =>
      filesOf(
        urls.toSorted((a, b) => byCodePoint(a.loc, b.loc)),
        most,
        world,
      ),
  }
}

function urlOf(loc: string, { publication: { meta }, languages }: MadePage, { pathOf, catalogue: { manifest } }: SiteWorld) {
  const alternates = flatMap(languages, (lang) => {
    const path = pathOf({ page: meta.id, lang })
    const href = path === undefined ? undefined : addressOf(path, manifest)
    return href === undefined ? [] : [{ hreflang: lang, href }]
  })
  const first = alternates.find(({ hreflang }) => hreflang === manifest.language)
  const links = alternates.length < 2 ? [] : [...alternates, ...(first ? [{ ...first, hreflang: 'x-default' }] : [])]
  return { loc, links, lastmod: isDay(meta.updated) ? meta.updated : undefined }
}

// The schema of sitemaps takes no month.
function isDay(date: string | undefined): boolean {
  return date?.length === 10
}

function filesOf(urls: readonly Url[], most: number, world: SiteWorld): readonly SiteFile[] {
  if (urls.length > most) return several(urls, most, world)
  return urls.length > 0 ? [fileOf('sitemap.xml', urls)] : []
}

function fileOf(path: string, urls: readonly Url[]): SiteFile {
  const items = urls.map(({ loc, lastmod, links }) =>
    x('url', [
      x('loc', loc),
      ...(lastmod === undefined ? [] : [x('lastmod', lastmod)]),
      ...links.map((link) => x('xhtml:link', { rel: 'alternate', ...link })),
    ]),
  )
  return xmlFile(path, mediaType, x('urlset', namespaces, items))
}

function several(urls: readonly Url[], most: number, { catalogue: { manifest } }: SiteWorld): readonly SiteFile[] {
  const parts = Array.from({ length: Math.ceil(urls.length / most) }, (_, n) => ({
    path: `sitemap-${n + 1}.xml`,
    urls: urls.slice(n * most, (n + 1) * most),
  }))
  const items = parts.map(({ path }) => x('sitemap', [x('loc', addressOf(path, manifest))]))
  const index = xmlFile('sitemap.xml', mediaType, x('sitemapindex', { xmlns: namespaces.xmlns }, items))
  return [index, ...parts.map((part) => fileOf(part.path, part.urls))]
}
