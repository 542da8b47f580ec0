// The server for systems of health records: what it answers, and what it refuses.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect as dial } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { afterAll, describe, expect, it } from 'vitest'
import { placeOf } from '../../pipeline/commands/connect/application.ts'
import { listen } from '../../pipeline/commands/connect/listen.ts'
import { connectService } from '../../pipeline/commands/connect/service.ts'
import { openStore } from '../../pipeline/commands/connect/store.ts'
import { compile } from '../compiled.ts'
import { pressOnline } from '../site/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'fourleaf-connect-'))
const dist = join(folder, 'dist')
const { artifacts } = await pressOnline({ formats: ['html'] })
for (const [path, bytes] of artifacts) {
  mkdirSync(dirname(join(dist, path)), { recursive: true })
  writeFileSync(join(dist, path), bytes)
}
writeFileSync(join(folder, 'secret.txt'), 'what nobody may read')
writeFileSync(join(folder, 'secret.atom'), 'what nobody may read')
const told: string[] = []
const listening = await listen(
  connectService(openStore(dist), (line) => void told.push(line)),
  { host: '127.0.0.1', port: 0 },
)
const { lib, remove } = compile(['cli.ts'])
const cli = join(lib, 'cli.js')
afterAll(async () => {
  remove()
  await listening.close()
  rmSync(folder, { recursive: true })
})

const index = JSON.parse(Buffer.from(artifacts.get('connect/index.json') ?? []).toString('utf8'))
const [system, oid, code] = ['icd10', '2.16.840.1.113883.6.3', 'G40.0']

function ask(parameters: Readonly<Record<string, string>>, path = '/service'): Promise<Response> {
  return fetch(`${listening.url}${path}?${new URLSearchParams(parameters)}`)
}
// biome-ignore lint/suspicious/noExplicitAny: what a stranger's program sees of it
async function json(parameters: Readonly<Record<string, string>>, path?: string): Promise<any> {
  return (await ask(parameters, path)).json()
}
const question = { 'mainSearchCriteria.v.cs': oid, 'mainSearchCriteria.v.c': code }
const inJson = { ...question, knowledgeResponseType: 'application/json' }

describe('a code that a page has', () => {
  it('is answered in Atom, when nothing else is asked for', async () => {
    const response = await ask(question)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    const { entries, authors } = parseAtomFeed(await response.text())
    expect(entries?.[0]?.links?.[0]?.href).toBe('https://clinic.example/en/conditions/mmpsi/')
    expect(authors?.[0]?.name).toBe('Fourleaf')
  })
  it('is answered in JSON of the same shape as MedlinePlus Connect gives', async () => {
    const { feed } = await json(inJson)
    expect(feed.category).toContainEqual({ scheme: 'mainSearchCriteria.v.c', term: code })
    expect(feed.category).toContainEqual({ scheme: 'mainSearchCriteria.v.cs', term: oid })
    expect(feed.entry[0]).toMatchObject({
      title: { _value: expect.any(String), type: 'text' },
      link: [{ rel: 'alternate', type: 'html', href: 'https://clinic.example/en/conditions/mmpsi/' }],
      id: { _value: expect.stringMatching(/^urn:uuid:/) },
      summary: { type: 'html', _value: expect.stringContaining('class="review"') },
    })
  })
  it('is answered in JSONP, to a function', async () => {
    const response = await ask({ ...question, knowledgeResponseType: 'application/javascript', callback: 'ehr.show' })
    expect(response.headers.get('content-type')).toBe('application/javascript; charset=utf-8')
    const text = await response.text()
    const shown: unknown[] = []
    new Function('ehr', text)({ show: (answer: unknown) => shown.push(answer) })
    expect(shown).toEqual([await json(inJson)])
  })
  it.each([['es'], ['es-MX'], ['ES']])('is answered in the language asked for: %s', async (language) => {
    const { feed } = await json({ ...inJson, 'informationRecipient.languageCode.c': language })
    expect([feed.lang, feed.entry[0].link[0].href]).toEqual(['es', 'https://clinic.example/es/conditions/mmpsi/'])
  })
  it('is never answered in another language', async () => {
    const { feed } = await json({ ...inJson, 'informationRecipient.languageCode.c': 'so' })
    expect(feed.entry).toEqual([])
  })
  it.each([[`urn:oid:${oid}`], [system]])('may name its system as %s', async (name) => {
    expect((await json({ ...inJson, 'mainSearchCriteria.v.cs': name })).feed.entry).toHaveLength(1)
  })
  it('has the same answers as files', async () => {
    const file = artifacts.get('connect/icd10/G40.0/en.json') ?? []
    expect(await (await ask(inJson)).text()).toBe(Buffer.from(file).toString('utf8'))
  })
})

describe('a code that no page has', () => {
  it('is answered with a feed without entries', async () => {
    const response = await ask({ ...question, 'mainSearchCriteria.v.c': 'Z99.9' })
    expect(response.status).toBe(200)
    const feed = parseAtomFeed(await response.text())
    expect([feed.title?.value, feed.entries ?? []]).toEqual(['Fourleaf', []])
    expect((await json({ ...inJson, 'mainSearchCriteria.v.c': 'Z99.9' })).feed.entry).toEqual([])
  })
})

describe('a person with a code', () => {
  const led = async (more: Readonly<Record<string, string>>, path = '/application') => {
    const answer = await fetch(`${listening.url}${path}?${new URLSearchParams({ ...question, ...more })}`, { redirect: 'manual' })
    return [answer.status, answer.headers.get('location')]
  }
  it.each([
    ['to the page', {}, 'en/conditions/mmpsi/'],
    ['to the page in the language asked for', { 'informationRecipient.languageCode.c': 'es-MX' }, 'es/conditions/mmpsi/'],
    ['to the page, whatever form a program would want', { knowledgeResponseType: 'text/html' }, 'en/conditions/mmpsi/'],
    ['to the search, when no page has the code', { 'mainSearchCriteria.v.c': 'Z99.9' }, 'en/search/?q=Z99.9'],
    [
      'to the search in the language asked for',
      { 'mainSearchCriteria.v.c': 'a:b/c', 'informationRecipient.languageCode.c': 'ar' },
      'ar/search/?q=a%3Ab%2Fc',
    ],
    ['to the search, when no page is in the language', { 'informationRecipient.languageCode.c': 'so' }, `en/search/?q=${code}`],
  ])('is led %s', async (_, more, place) => {
    expect(await led(more as Record<string, string>)).toEqual([302, `https://clinic.example/${place}`])
    expect(artifacts.has(`${place.replace(/\?.*/, '')}index.html`)).toBe(true)
  })
  it('is led to the search when several pages have it, for nobody knows which is meant', () => {
    const entry = [1, 2].map((number) => ({ link: [{ href: `https://clinic.example/en/${number}/` }] }))
    const asked = { system, code, language: 'en', type: 'text/xml' } as const
    const several = Buffer.from(JSON.stringify({ feed: { entry } }))
    expect(placeOf(asked, openStore(dist).open(), several)).toBe(`https://clinic.example/en/search/?q=${code}`)
  })
  it('is led nowhere without a code that is one', async () => {
    expect(await led({ 'mainSearchCriteria.v.c': '//elsewhere.example/\r\n' })).toEqual([400, null])
    expect(await led({ 'mainSearchCriteria.v.cs': 'https://elsewhere.example' })).toEqual([400, null])
  })
})

describe('what is no question', () => {
  it.each([
    ['no system', { 'mainSearchCriteria.v.c': code }, /mainSearchCriteria\.v\.cs.*missing/],
    ['no code', { 'mainSearchCriteria.v.cs': oid }, /mainSearchCriteria\.v\.c`/],
    ['an unknown system', { ...question, 'mainSearchCriteria.v.cs': '1.2.3' }, /names a system that no page/],
    ['a very long code', { ...question, 'mainSearchCriteria.v.c': 'G'.repeat(65) }, /is missing or no code/],
    ['a code that cannot stand in XML', { ...question, 'mainSearchCriteria.v.c': 'G40\u0001' }, /is missing or no code/],
    ['no language', { ...question, 'informationRecipient.languageCode.c': '../..' }, /no language tag/],
    ['an unknown form', { ...question, knowledgeResponseType: 'text/html' }, /none of text\/xml/],
    ['JSONP without a function', { ...question, knowledgeResponseType: 'application/javascript' }, /callback/],
    ['JSONP with a script', { ...question, knowledgeResponseType: 'application/javascript', callback: 'alert(1);x' }, /callback/],
    ['JSONP with a tag', { ...question, knowledgeResponseType: 'application/javascript', callback: '<script>' }, /callback/],
  ])('%s is refused, and the reason said', async (_, parameters, reason) => {
    const response = await ask(parameters as Record<string, string>)
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(((await response.json()) as { readonly detail: string }).detail).toMatch(reason)
  })
  it('a parameter given twice is refused', async () => {
    const response = await fetch(`${listening.url}/service?${new URLSearchParams(question)}&mainSearchCriteria.v.c=other`)
    expect(((await response.json()) as { readonly detail: string }).detail).toMatch(/more than once/)
  })
  it('an address that is too long is refused', async () => {
    expect((await ask({ ...question, x: 'x'.repeat(3000) })).status).toBe(414)
  })
  it('anything but reading is refused', async () => {
    const response = await fetch(`${listening.url}/service`, { method: 'POST', body: 'x' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('files', () => {
  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/connect/index.json',
    '//etc/passwd',
    '/service/../../secret.txt',
    '/service?mainSearchCriteria.v.cs=orpha&mainSearchCriteria.v.c=../../../secret',
    `/service?mainSearchCriteria.v.cs=..&mainSearchCriteria.v.c=${code}`,
    '/service%00',
    '/service#/../secret.txt',
  ])('are not given: %s', async (path) =>
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).not.toMatch(/what nobody may read|root:/),
  )
})

describe('the service', () => {
  it('tells whether it is well', async () => {
    expect(await json({}, '/health')).toEqual({
      status: 'ok',
      title: 'Fourleaf',
      answers: index.answers.length,
      languages: expect.arrayContaining(['en', 'es', 'ar']),
    })
  })
  it('sees a publication that takes the place of this one, and says when there is none', async () => {
    const file = join(dist, 'connect/index.json')
    const whole = JSON.stringify(index)
    writeFileSync(file, JSON.stringify({ ...index, title: 'Another' }))
    expect((await json({}, '/health')).title).toBe('Another')
    writeFileSync(file, '{"format":"something else"}')
    expect([(await ask({}, '/health')).status, (await ask(question)).status]).toEqual([503, 503])
    expect(told.join()).toContain('holds no answers')
    writeFileSync(file, whole)
    expect((await ask({}, '/health')).status).toBe(200)
  })
  it('names no path outside its answers, whatever its index says', async () => {
    const evil = { ...index, answers: [{ ...index.answers[0], path: 'connect/../../secret' }] }
    writeFileSync(join(dist, 'connect/index.json'), JSON.stringify(evil))
    expect((await ask(question)).status).toBe(503)
    writeFileSync(join(dist, 'connect/index.json'), JSON.stringify(index))
  })
})

describe('fourleaf connect', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('listens where it says, and stops cleanly on %s', async (signal) => {
    const child = spawn(process.execPath, [cli, 'connect', '--site', dist, '--port', '0'])
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    expect((await fetch(`${url}/health`)).status).toBe(200)
    child.kill(signal)
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  })
  it.each([
    ['a folder without answers', [folder], /holds no answers/],
    ['no folder', [join(folder, 'none')], /holds no answers/],
  ])('says that it cannot answer from %s', async (_, [site = ''], reason) => {
    const child = spawn(process.execPath, [cli, 'connect', '--site', site, '--port', '0'])
    const said: string[] = []
    child.stderr.on('data', (data) => said.push(String(data)))
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(2)
    expect(said.join('')).toMatch(reason)
  })
})

/** What the server sends back to bytes that no client would send. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(listening.url)
  return new Promise((resolve, reject) => {
    const socket = dial(Number(port), hostname, () => socket.write(request))
    let answer = ''
    socket.on('data', (data) => {
      answer += String(data)
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
