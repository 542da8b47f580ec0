// `GET /service`: the answer to an Infobutton. `GET /application`: the page itself, for a browser. `GET /health`: whether there is anything to answer with.

import { type Context, Hono } from 'hono'
import { nameUuid } from '../../render/name-uuid.ts'
import { type Answer, atomAnswer, atomType, jsonAnswer } from '../../site/infobutton/answer.ts'
import type { ConnectIndex } from '../../site/infobutton/catalogue.ts'
import { placeOf } from './application.ts'
import { type Asked, parameters, readRequest } from './request.ts'
import { languagesFor, type Opened, type Store } from './store.ts'

const longestAddress = 2048

/** The service, as a function from requests to responses. */
export function connectService(store: Store, tell: (line: string) => void): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    if (c.req.url.length > longestAddress) return problem(414, `The address is longer than ${longestAddress} characters`)
    // HEAD is answered as GET, without its body.
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return problem(405, 'Only GET is answered here', { allow: 'GET, HEAD' })
    await next()
    return undefined
  })
  app.get('/service', (c) => answer(c, store))
  app.get('/application', (c) => lead(c, store))
  app.get('/health', () => health(store))
  app.notFound(() =>
    problem(404, 'Ask for /service?mainSearchCriteria.v.cs=…&mainSearchCriteria.v.c=…, for /application with the same, or for /health'),
  )
  app.onError((error) => {
    tell(error.message)
    return problem(503, 'The answers cannot be read at present')
  })
  return app
}

function answer(c: Context, store: Store): Response {
  const opened = store.open()
  const asked = readRequest(new URL(c.req.url).searchParams, opened.index)
  if ('refusal' in asked) return problem(400, asked.refusal)
  const path = pathOf(asked, opened)
  const ending = asked.type === 'text/xml' ? 'atom' : 'json'
  const body = path === undefined ? emptyAnswer(asked, opened.index) : store.read(`${path}.${ending}`)
  return asked.callback === undefined ? sent(body, ending) : called(body, asked.callback)
}

function pathOf({ system, code, language }: Asked, opened: Opened): string | undefined {
  return languagesFor(language, opened)
    .map((known) => opened.find(system, code, known))
    .find((path) => path !== undefined)
}

function lead(c: Context, store: Store): Response {
  const opened = store.open()
  const query = new URL(c.req.url).searchParams
  // A browser is shown a page, in whatever form a program would want the answer.
  query.delete(parameters.type)
  const asked = readRequest(query, opened.index)
  if ('refusal' in asked) return problem(400, asked.refusal)
  const path = pathOf(asked, opened)
  const place = placeOf(asked, opened, path === undefined ? undefined : store.read(`${path}.json`))
  if (place === undefined) return problem(503, 'The publication says nowhere where its site stands')
  return new Response(null, { status: 302, headers: { ...open, location: place } })
}

/** That there is nothing on a code is an answer, as the guide has it: a feed without entries. */
function emptyAnswer({ system, code, language, type }: Asked, { title, publisher, systems }: ConnectIndex): Uint8Array {
  const { name = system, oid = system } = systems.find(({ key }) => key === system) ?? {}
  const answer: Answer = {
    id: `urn:uuid:${nameUuid(publisher ?? title, 'connect', system, code, language)}`,
    language,
    title,
    subtitle: `${title}: ${name} ${code}`,
    author: { name: publisher ?? title },
    criteria: {
      'mainSearchCriteria.v.c': code,
      'mainSearchCriteria.v.cs': oid,
      'informationRecipient.languageCode.c': language,
      informationRecipient: 'PAT',
    },
    topics: [],
  }
  return (type === 'text/xml' ? atomAnswer(answer, '') : jsonAnswer(answer, '')).bytes
}

// What is answered is published for everybody, so any page may read it.
const open = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=300' }

function sent(body: Uint8Array, ending: 'atom' | 'json'): Response {
  const type = ending === 'atom' ? `${atomType}; charset=utf-8` : 'application/json; charset=utf-8'
  return new Response(Buffer.from(body), { headers: { ...open, 'content-type': type } })
}

// The comment keeps the bytes from being taken for anything but a script.
function called(body: Uint8Array, callback: string): Response {
  const json = Buffer.from(body)
    .toString('utf8')
    .trimEnd()
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
  return new Response(`/**/${callback}(${json});\n`, { headers: { ...open, 'content-type': 'application/javascript; charset=utf-8' } })
}

function health(store: Store): Response {
  const { index, languages } = store.open()
  const body = { status: 'ok', title: index.title, answers: index.answers.length, languages: [...languages.values()] }
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

/** Why there is no answer, as RFC 9457 has it. */
function problem(status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Response {
  const body = `${JSON.stringify({ type: 'about:blank', status, detail })}\n`
  return new Response(body, {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'x-content-type-options': 'nosniff' },
  })
}
