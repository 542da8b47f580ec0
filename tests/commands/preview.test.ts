// The preview as a browser meets it: started on any free port, asked over HTTP, and stopped.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isOwnHost, pathAsked } from '../../pipeline/commands/preview/answer.ts'
import { type Preview, startPreview } from '../../pipeline/commands/preview.ts'
import { Fault } from '../../pipeline/io/fault.ts'

let folder = ''
let running: Preview | undefined
const page = (title: string, words: string) => `---\nid: ${title.toLowerCase()}\nkind: article\ntitle: ${title}\n---\n\n${words}\n`

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourleaf-preview-'))
  write('fourleaf.yml', 'fourleaf: 1\ntitle: A library\nlanguage: en\n')
  write('one.md', page('One', 'First words.'))
  write('two.md', page('Two', 'Other words, and [one](page:one).'))
})
afterEach(async () => {
  await running?.close()
  running = undefined
  rmSync(folder, { recursive: true })
})

/** A library of the fixtures in the place of the small one. */
function take(fixture: string): void {
  rmSync(join(folder, 'source'), { recursive: true })
  cpSync(join('tests/fixtures', fixture), join(folder, 'source'), { recursive: true })
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, 'source', path, '..'), { recursive: true })
  writeFileSync(join(folder, 'source', path), text)
}

async function start(more: { readonly port?: number } = {}): Promise<Preview> {
  const ports = { out: () => {}, err: () => {} }
  const templates = join(folder, 'templates')
  mkdirSync(templates, { recursive: true })
  running = await startPreview(
    { source: join(folder, 'source'), templates, asOf: '2026-01-01', host: '127.0.0.1', port: 0, ...more },
    ports,
  )
  return running
}

const text = async (path: string): Promise<string> => (await fetch(new URL(path, running?.url))).text()

/** One raw request, as no browser would send it. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(running?.url ?? '')
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(request))
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk
    })
    socket.on('end', () => resolve(answer)).on('error', reject)
  })
}
const get = (target: string, headers = '') => raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`)

interface News {
  readonly stamp: string
  readonly stale: boolean
  readonly problems: readonly { readonly file: string; readonly line: number; readonly rule: string; readonly severity: string }[]
}
/** What is told of a page, piece by piece. */
async function* news(path: string): AsyncGenerator<News> {
  const response = await fetch(new URL(`/.fourleaf/events?path=${encodeURIComponent(path)}`, running?.url))
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = `${rest}${chunk}`.split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield JSON.parse(part.replace(/^data: /, '')) as News
  }
}
async function next(events: AsyncGenerator<News>, isIt: (event: News) => boolean = () => true): Promise<News> {
  for (;;) {
    const { value, done } = await events.next()
    if (done) throw new Error('The preview fell silent')
    if (isIt(value)) return value
  }
}

describe('the preview', () => {
  it('makes what is asked for, in every format', async () => {
    await start()
    expect(await text('/')).toContain('A library')
    expect(await text('/en/articles/one/')).toContain('First words.')
    expect(await text('/assets/site.css')).toContain('@media print')
    expect((await text('/handouts/en/articles/one.pdf')).slice(0, 5)).toBe('%PDF-')
    expect(await text('/text/en/articles/two.txt')).toContain('Other words')
    expect(await text('/assets/search/en/index.js')).toContain('fourleafSearch("index"')
  })

  it('leads from a folder without its stroke to the folder, for ways are relative', async () => {
    await start()
    const { status, headers } = await fetch(new URL('/en/articles/one', running?.url), { redirect: 'manual' })
    expect([status, headers.get('location')]).toEqual([308, '/en/articles/one/'])
  })

  it('sends pages with its own policy and script, and no inline script', async () => {
    await start()
    const response = await fetch(new URL('/en/articles/one/', running?.url))
    const html = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(html).not.toContain('http-equiv="Content-Security-Policy"')
    expect(html.match(/<script(?! type="application\/ld)[^>]*>/g)).toEqual([expect.stringContaining('src="/.fourleaf/preview.js"')])
    expect(await text('/.fourleaf/preview.js')).toContain('EventSource')
  })

  it('tells a page that it changed, and only what changed', async () => {
    await start()
    const [one, two] = [news('/en/articles/one/'), news('/en/articles/two/')]
    const [before, other] = [await next(one), await next(two)]
    write('one.md', page('One', 'New words.'))
    const after = await next(one)
    expect(after.stamp).not.toBe(before.stamp)
    expect(await text('/en/articles/one/')).toContain('New words.')
    expect((await next(two)).stamp).toBe(other.stamp)
  })

  it('sees a file that an editor put in the place of another, and a new page', async () => {
    await start()
    const events = news('/')
    const first = await next(events)
    write('one.md.new', page('One', 'Replaced.'))
    renameSync(join(folder, 'source/one.md.new'), join(folder, 'source/one.md'))
    await next(events)
    expect(await text('/en/articles/one/')).toContain('Replaced.')
    write('deep/three.md', page('Three', 'A third.'))
    await next(events, ({ stamp }) => stamp !== first.stamp)
    expect(await text('/')).toContain('Three')
    expect(await text('/en/articles/three/')).toContain('A third.')
  })

  it('shows problems with their places, and keeps the last good page until they are mended', async () => {
    await start()
    const events = news('/en/articles/one/')
    const good = await next(events)
    expect(good.problems).toEqual([])
    write('one.md', page('One', 'Broken [way](page:nowhere).'))
    const broken = await next(events, ({ problems }) => problems.length > 0)
    expect(broken).toMatchObject({ stale: true, stamp: good.stamp, problems: [{ file: 'one.md', line: 7, rule: 'unknown-page' }] })
    expect(await text('/en/articles/one/')).toContain('First words.')
    write('one.md', page('One', 'Mended words.'))
    const mended = await next(events, ({ problems }) => problems.length === 0)
    expect(mended.stale).toBe(false)
    expect(await text('/en/articles/one/')).toContain('Mended words.')
  })

  it('keeps a page whose front matter is broken, and makes the others', async () => {
    await start()
    const events = news('/en/articles/one/')
    await next(events)
    write('one.md', page('One', 'X.').replace('title: One', 'title: "One'))
    const broken = await next(events, ({ problems }) => problems.length > 0)
    expect(broken.problems[0]).toMatchObject({ file: 'one.md', rule: 'yaml' })
    expect(await text('/en/articles/one/')).toContain('First words.')
    write('two.md', page('Two', 'Two goes on.'))
    await next(events)
    expect(await text('/en/articles/two/')).toContain('Two goes on.')
  })

  it('keeps everything while the manifest is broken', async () => {
    await start()
    const events = news('/en/articles/one/')
    await next(events)
    write('fourleaf.yml', 'fourleaf: 1\ntitle: [\n')
    expect((await next(events, ({ problems }) => problems.length > 0)).problems[0]).toMatchObject({ file: 'fourleaf.yml' })
    expect(await text('/en/articles/one/')).toContain('First words.')
  })

  it('shows a draft, which nobody else is shown', async () => {
    write('three.md', page('Three', 'Words to come.').replace('kind:', 'status: draft\nkind:'))
    await start()
    expect(await text('/en/articles/three/')).toContain('Words to come.')
  })

  it('takes a template in', async () => {
    await start()
    const events = news('/en/articles/one/')
    const before = await next(events)
    mkdirSync(join(folder, 'templates/layouts'), { recursive: true })
    writeFileSync(join(folder, 'templates/layouts/article.md'), '# {{title}}\n\nA layout of mine.\n\n::review-state\n\n::body\n')
    await next(events, ({ stamp }) => stamp !== before.stamp)
    expect(await text('/en/articles/one/')).toContain('A layout of mine.')
  })
})

describe('the preview refuses', () => {
  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2fsource/one.md',
    '/source/one.md',
    '/en//etc/passwd',
    '/%00',
    '/..\\one.md',
    '/en/articles/one/%2e%2e/',
  ])('a path that is none of the library: %s', async (target) => {
    await start()
    expect(await get(target)).toMatch(/^HTTP\/1.1 404 /)
  })

  it('what a link in the source leads to', async () => {
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'source/linked.md'))
    await start()
    expect(await get('/linked.md')).toMatch(/^HTTP\/1.1 404 /)
    expect(await text('/en/articles/linked/')).not.toContain('>secret')
  })

  it.each([
    ['a name that was made to lead here', 'Host: evil.example', 403],
    ['no name at all', 'X-None: 1', 400],
    ['pages of others', 'Host: localhost\r\nOrigin: http://evil.example', 403],
  ])('%s', async (_, headers, status) => {
    await start()
    expect(await raw(`GET / HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    await start()
    expect(await raw(`${method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 405 [\s\S]*Allow: GET, HEAD/,
    )
  })

  it('to ask another server, and what is no path', async () => {
    await start()
    expect(await get('http://evil.example/')).toMatch(/^HTTP\/1.1 400 /)
    expect(await get('/%ff')).toMatch(/^HTTP\/1.1 400 /)
  })

  it('to repeat what was asked as markup', async () => {
    await start()
    expect(await get('/<script>alert(1)</script>')).not.toContain('<script>alert')
  })

  it('a port that is taken, with a way out', async () => {
    const { url } = await start()
    await expect(
      startPreview(
        { source: join(folder, 'source'), asOf: '2026-01-01', host: '127.0.0.1', port: Number(new URL(url).port) },
        { out: () => {}, err: () => {} },
      ),
    ).rejects.toThrow(Fault)
  })
})

describe('names of this machine', () => {
  it.each([
    ['localhost', true],
    ['localhost:4040', true],
    ['127.0.0.1:80', true],
    ['[::1]:4040', true],
    ['notes.localhost', true],
    ['clinic.example', true],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['', false],
    ['localhost:4040@evil.example', false],
  ])('%s: %s', (host, isOwn) => {
    expect(isOwnHost(host, 'clinic.example')).toBe(isOwn)
  })

  it('are not guessed when there is none', () => {
    expect(isOwnHost(undefined, 'x')).toBe(false)
  })

  it('are followed by paths', () => {
    expect(['/', '/en/', '/a%20b?c#d', '/%'].map(pathAsked)).toEqual(['index.html', 'en/index.html', 'a b', undefined])
  })
})

describe('translations', () => {
  const file = 'articles/seizure-diary.md'
  const original = readFileSync(join('tests/fixtures/bilingual', file), 'utf8')
  const address = '/es/articles/seizure-diary/index.html'

  it('are shown, and when they became unsafe a notice is shown in their place', async () => {
    take('bilingual')
    await start()
    expect(await text(address)).toContain('<html lang="es"')
    expect(await text(address)).not.toContain('Esta traducción se ha retirado')
    await running?.close()
    write(file, original.replace('2 min', '20 min'))
    await start()
    expect(await text(address)).toContain('Esta traducción se ha retirado')
  })

  it('have their place on the page for lost readers', async () => {
    take('bilingual')
    await start()
    expect(await text('/404.html')).toMatch(/<section[^>]* lang="es".*<a href="\/es\/index\.html"/s)
  })
})
