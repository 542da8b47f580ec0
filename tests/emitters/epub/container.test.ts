import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { packFiles } from '../../../pipeline/emitters/epub/packer.ts'
import { zipBook } from '../../../pipeline/emitters/epub/zip.ts'
import type { Block } from '../../../pipeline/tree/types.ts'
import { link, metadata, p, publication, section, span, w } from '../../render/build.ts'
import { bookOf, labelsOf } from '../../render/context.ts'
import { english } from '../../render/sample.ts'
import { bytesOf } from './open.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly time: number
  readonly extra: number
}

/** The entries of a container as its own directory lists them (APPNOTE 4.3.12). */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = buffer.readUInt32LE(end + 16)
  return Array.from({ length: buffer.readUInt16LE(end + 10) }, () => {
    const length = buffer.readUInt16LE(at + 28)
    const extra = buffer.readUInt16LE(at + 30)
    const entry = {
      name: buffer.toString('utf8', at + 46, at + 46 + length),
      method: buffer.readUInt16LE(at + 10),
      time: buffer.readUInt32LE(at + 12),
      extra,
    }
    at += 46 + length + extra + buffer.readUInt16LE(at + 32)
    return entry
  })
}

describe('the container', () => {
  it('begins with its media type, stored as it is', async () => {
    const bytes = await bytesOf(bookOf(english))
    expect(Buffer.from(bytes).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
    expect(entriesOf(bytes)[0]).toMatchObject({ name: 'mimetype', method: 0, extra: 0 })
  })

  it('holds files only, by name, all of one day', async () => {
    const [, ...rest] = entriesOf(await bytesOf(bookOf(english)))
    const names = rest.map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    expect(names.filter((name) => name.endsWith('/'))).toEqual([])
    expect(new Set(rest.map(({ time }) => time)).size).toBe(1)
  })

  it('does not squeeze what is squeezed already', async () => {
    const methods = new Map(entriesOf(await bytesOf(bookOf(english))).map(({ name, method }) => [name.replace(/^.*\./, ''), method]))
    expect([methods.get('png'), methods.get('svg'), methods.get('xhtml')]).toEqual([0, 8, 8])
  })
})

describe('the same book', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('has the same bytes in every time zone', async () => {
    const books: Buffer[] = []
    for (const name of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      process.env.TZ = name
      books.push(Buffer.from(await bytesOf(bookOf(english))))
    }
    expect(books[1]).toEqual(books[0])
    expect(books[2]).toEqual(books[0])
  })

  it('has a day even when its page has none', () => {
    expect(entriesOf(zipBook(new Map([['mimetype', new Uint8Array(1)]]), '1980-01-01'))[0]?.time).toBe((((1 << 5) | 1) << 16) | (12 << 11))
  })
})

describe('the network', () => {
  it('is never asked, whatever addresses a book holds', async () => {
    let requests = 0
    const server = createServer((_, response) => {
      requests += 1
      response.end('x')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const picture: Block = {
      type: 'figure',
      span,
      asset: { path: `${address}/a.png`, mediaType: 'image/png', width: 1, height: 1 },
      alt: w('A picture'),
    }
    const page = publication(metadata({ id: 'x', url: address }), labelsOf('en'), [
      section('x', 1, 'X', [picture, p(link(`${address}/b.png`, 'B'))]),
    ])
    await bytesOf(bookOf(page))
    const evil = `<?xml version="1.0"?><html><img src="${address}/c.png"/></html>`
    await packFiles({
      css: `@import "${address}/d.css";`,
      opf: evil,
      nav: evil,
      ncx: evil,
      documents: [{ file: 'a.xhtml', bytes: Buffer.from(evil) }],
      images: [],
    })
    await new Promise((resolve) => server.close(resolve))
    expect(requests).toBe(0)
  })
})

describe('packing', () => {
  it('hands every document through as it is', async () => {
    const xhtml = '<ol start="3"><li><img alt=""/><%= 1 + 1 %> é</li></ol>'
    const files = await packFiles({
      css: 'css',
      opf: 'opf',
      nav: 'nav',
      ncx: 'ncx',
      documents: [{ file: 'a.xhtml', bytes: Buffer.from(xhtml) }],
      images: [],
    })
    expect(Buffer.from(files.get('OEBPS/a.xhtml') ?? []).toString()).toBe(xhtml)
    expect([...files.keys()].sort()).toEqual([
      'META-INF/container.xml',
      'OEBPS/a.xhtml',
      'OEBPS/content.opf',
      'OEBPS/style.css',
      'OEBPS/toc.ncx',
      'OEBPS/toc.xhtml',
      'mimetype',
    ])
  })
})
