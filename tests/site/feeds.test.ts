// Feeds, as programs that were not made here read them, and the list of pages for search engines.

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../pipeline/config/manifest.ts'
import type { MadePage, SiteWorld } from '../../pipeline/site/part.ts'
import { sitemap } from '../../pipeline/site/sitemap.ts'
import { press } from '../press.ts'
import { pressFiles } from './sample.ts'

xmlRegisterFsInputProviders()
const [clinic, ours] = await Promise.all(['tests/fixtures/handout', 'source'].map((source) => press(source, { formats: ['html'] })))
const paths = (made: typeof clinic, pattern: RegExp): readonly string[] =>
  [...(made?.artifacts.keys() ?? [])].filter((path) => pattern.test(path))
const read = (made: typeof clinic, path: string): string => Buffer.from(made?.artifacts.get(path) ?? []).toString('utf8')

describe('the feeds of a site with an address', () => {
  const names = paths(clinic, /^feeds\/.*\.atom$/).map((path) => path.replace(/\.atom$/, ''))
  it('are there for the site, for a kind and for a page, in each language', () => {
    expect(names.filter((name) => name.startsWith('feeds/en/'))).toEqual(
      expect.arrayContaining(['feeds/en/site', 'feeds/en/conditions', expect.stringMatching(/^feeds\/en\/conditions\/./)]),
    )
    expect(new Set(names.map((name) => name.split('/')[1]))).toEqual(new Set(['en', 'es', 'ar']))
  })
  it('tell the same, as Atom, RSS and JSON Feed', () => {
    for (const name of names) {
      const atom = parseAtomFeed(read(clinic, `${name}.atom`))
      const rss = parseRssFeed(read(clinic, `${name}.rss`))
      const json = parseJsonFeed(read(clinic, `${name}.json`))
      expect(atom.entries?.length).toBeGreaterThan(0)
      const told = atom.entries?.map(({ id, title, links, updated }) => [id, title?.value, links?.[0]?.href, Date.parse(updated ?? '')])
      expect(rss.items?.map(({ guid, title, link, pubDate }) => [guid?.value, title, link, Date.parse(pubDate ?? '')])).toEqual(told)
      expect(json.items?.map(({ id, title, url, date_modified }) => [id, title, url, Date.parse(date_modified ?? '')])).toEqual(told)
    }
  })
  it('lead to pages that are there', () => {
    for (const name of names) {
      for (const { url } of parseJsonFeed(read(clinic, `${name}.json`)).items ?? []) {
        expect(clinic?.artifacts.has(`${url?.replace('https://clinic.example/', '')}index.html`)).toBe(true)
      }
    }
  })
  it('have what Atom asks of each feed and entry (RFC 4287, 4.1)', () => {
    const { id, title, updated, authors, links, entries } = parseAtomFeed(read(clinic, 'feeds/en/site.atom'))
    expect({ id, title, updated }).toEqual({
      id: expect.stringMatching(/^urn:uuid:/),
      title: { value: 'Handouts of a clinic' },
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/),
    })
    expect(authors?.[0]?.name).toBe('Example clinic')
    expect(links?.map(({ rel }) => rel)).toEqual(['alternate', 'self'])
    const ids = names.flatMap((name) => [parseAtomFeed(read(clinic, `${name}.atom`)).id])
    expect(new Set(ids).size).toBe(ids.length)
    expect(entries?.every(({ updated: day }) => day !== undefined)).toBe(true)
  })
})

describe('every feed keeps to the grammar of its format', () => {
  using source = XmlDocument.fromBuffer(readFileSync('tests/site/atom.rng'))
  const grammar = RelaxNGValidator.fromDoc(source)
  const isAtom = (text: string): boolean => {
    using document = XmlDocument.fromString(text)
    try {
      grammar.validate(document)
    } catch {
      return false
    }
    const { authors, entries = [] } = parseAtomFeed(text)
    // The grammar of RFC 4287 says this in a language of its own.
    return authors !== undefined || entries.every((entry) => entry.authors !== undefined)
  }
  const ajv = new Ajv2020({ strict: true, strictRequired: false })
  formats.default(ajv)
  const isJsonFeed = ajv.compile(JSON.parse(readFileSync('tests/site/json-feed.schema.json', 'utf8')))

  it('of Atom, with the answers to systems of health records', () => {
    const feeds = [clinic, ours].flatMap((made) => paths(made, /\.atom$/).map((path) => ({ path, text: read(made, path) })))
    expect(feeds.filter(({ path }) => path.startsWith('connect/')).length).toBeGreaterThan(0)
    expect(feeds.filter(({ text }) => !isAtom(text)).map(({ path }) => path)).toEqual([])
  })
  it.each<[string, RegExp, string]>([
    ['a day that is no instant', /<updated>[^<]*</, '<updated>2026-03<'],
    ['no id', /<id>[^<]*<\/id>/, ''],
    ['no title', /<title>[^<]*<\/title>/, ''],
    ['a link that leads nowhere', / href="[^"]*"/, ''],
    ['a link of no type', /type="text\/html"/, 'type="html"'],
    ['a category without a name', / term="[^"]*"/, ''],
    ['an element of its own', /<summary/, '<summery/><summary'],
    ['nobody who wrote it', /<author>.*?<\/author>/s, ''],
  ])('of Atom, and %s would be found', (_, from, to) => {
    const good = read(clinic, 'feeds/en/site.atom')
    expect([isAtom(good), isAtom(good.replace(from, to))]).toEqual([true, false])
  })

  it('of JSON Feed', () => {
    const feeds = paths(clinic, /^feeds\/.*\.json$/)
    expect(feeds.length).toBeGreaterThan(0)
    for (const path of feeds) expect([path, isJsonFeed(JSON.parse(read(clinic, path))), isJsonFeed.errors]).toEqual([path, true, null])
  })
  it.each<[string, string | RegExp, string]>([
    ['another version', 'version/1.1', 'version/2'],
    ['a day that is no instant', /"date_modified": ?"[^"]*"/, '"date_modified":"2026-03"'],
    ['an address that is not whole', /"url": ?"https:\/\/[^/]*/, '"url":"'],
    ['no words', '"content_text"', '"content"'],
    ['no id', '"id"', '"guid"'],
    ['an author of the old form', '"authors"', '"author"'],
  ])('of JSON Feed, and %s would be found', (_, from, to) => {
    const good = read(clinic, 'feeds/en/site.json')
    expect([isJsonFeed(JSON.parse(good)), isJsonFeed(JSON.parse(good.replace(from, to)))]).toEqual([true, false])
  })
})

describe('the feed of a page that tells its changes', async () => {
  const front = 'kind: condition\ntitle: A\nid: a\ndates: { updated: 2026-03-01 }\nchanges:\n'
  const changes =
    '  - { date: 2026-01-05, text: First. }\n  - { date: 2026-03, text: Some day. }\n  - { date: 2026-03-01, text: A dose is right now. }\n'
  const made = await pressFiles({
    'fourleaf.yml': 'fourleaf: 1\ntitle: T\nlanguage: en\nlanguages: en\nurl: https://x.example/\n',
    'conditions/a.md': `---\n${front}${changes}---\n\nWords.\n`,
    'conditions/b.md': '---\nkind: condition\ntitle: B\nid: b\ndates: { updated: 2026-03 }\n---\n\nWords.\n',
  })
  it('has an entry each, the newest first, where the source names the day', () => {
    const { entries } = parseAtomFeed(read(made, 'feeds/en/conditions/a.atom'))
    expect(entries?.map(({ summary, updated }) => [summary?.value, updated])).toEqual([
      ['A dose is right now.', '2026-03-01T00:00:00Z'],
      ['First.', '2026-01-05T00:00:00Z'],
    ])
  })
  it('is not there for a page that names no day, and no other feed has it', () => {
    expect(paths(made, /^feeds\/.*\/b\./)).toEqual([])
    expect(parseJsonFeed(read(made, 'feeds/en/site.json')).items?.map(({ title }) => title)).toEqual(['A'])
    expect(read(made, 'en/conditions/b/index.html')).not.toContain('conditions/b.atom')
  })
})

describe('a site without an address', () => {
  it('has feeds that lead from file to file, and leaves out what needs an address', () => {
    const { entries } = parseAtomFeed(read(ours, 'feeds/es/conditions/mmpsi.atom'))
    expect(entries?.[0]?.links?.[0]?.href).toBe('../../../es/conditions/mmpsi/index.html')
    expect(paths(ours, /sitemap|\.rss$|^feeds\/.*\.json$/)).toEqual([])
    expect(read(ours, 'robots.txt')).toBe('User-agent: *\nAllow: /\n')
  })
  it('says so once', () => {
    expect(ours?.messages.filter(({ rule }) => rule === 'no-site-address')).toEqual([
      expect.objectContaining({ severity: 'info', file: 'fourleaf.yml' }),
    ])
    expect(clinic?.messages).toEqual([])
  })
})

describe('a link to a feed or to data', () => {
  it.each([
    ['clinic', clinic],
    ['ours', ours],
  ] as const)('leads to a file of that type: %s', (_, made) => {
    for (const path of paths(made, /\.html$/)) {
      for (const [, href = ''] of read(made, path).matchAll(
        /<link rel="alternate" type="application\/(?:json|atom\+xml)" title="[^"]*" href="([^"]+)"/g,
      )) {
        expect(made?.artifacts.has(new URL(href, `http://x/${path}`).pathname.slice(1))).toBe(true)
      }
    }
  })
})

describe('the sitemap', () => {
  const schema = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
    <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="node_modules/sitemap/schema/sitemap.xsd"/>
    <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="tests/site/xhtml-link.xsd"/></schema>`
  const check = (text: string): void => {
    using document = XmlDocument.fromString(text)
    using source = XmlDocument.fromString(schema)
    using validator = XsdValidator.fromDoc(source)
    validator.validate(document)
  }
  const text = read(clinic, 'sitemap.xml')
  it('keeps to the schema of sitemaps.org', () => expect(() => check(text)).not.toThrow())
  it('would not, with a month for a day or an address that is none', () => {
    expect(() => check(text.replace(/<lastmod>[^<]*/, '<lastmod>2026-13'))).toThrow()
    expect(() => check(text.replace(/<loc>[^<]*/, '<loc>x'))).toThrow()
  })
  it('names every page once, and its other languages on each', () => {
    const pages = paths(clinic, /(^|\/)index\.html$/).map((path) => `https://clinic.example/${path.replace(/index\.html$/, '')}`)
    expect([...text.matchAll(/<loc>([^<]*)/g)].map((match) => match[1]).sort()).toEqual(pages.sort())
    expect(text).toMatch(/<xhtml:link rel="alternate" hreflang="ar" href="https:\/\/clinic\.example\/ar\/conditions\/[^"]+\/"\/>/)
    expect(text).toContain('hreflang="x-default"')
  })
  it('is in parts when it is too long for one file', () => {
    const manifest = readManifest(
      'fourleaf: 1\ntitle: T\nlanguage: en\nlanguages: en\nurl: https://x.example/\n',
      'fourleaf.yml',
      () => {},
    )?.manifest
    const world = { catalogue: { manifest }, pathOf: () => undefined } as unknown as SiteWorld
    const part = sitemap(world, 2)
    for (const id of ['a', 'b', 'c'])
      part.page({ path: `en/${id}/index.html`, publication: { meta: { id } }, languages: ['en'] } as unknown as MadePage)
    const files = [...part.end()]
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
    expect(Buffer.from(files[0]?.bytes ?? []).toString()).toContain('<loc>https://x.example/sitemap-2.xml</loc>')
    for (const { bytes } of files.slice(1)) expect(() => check(Buffer.from(bytes).toString())).not.toThrow()
  })
})
