// The preview over HTTP: files when they are asked for, and news of changes as server-sent events (HTML, 9.2).

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Fault } from '../../io/fault.ts'
import { type Answer, answer, eventsPath, objectionTo, own, ownFolder, pathAsked, plain } from './answer.ts'
import type { Workshop } from './workshop.ts'

export interface ServerOptions {
  readonly host: string
  readonly port: number
  readonly workshop: Workshop
  /** The script and the style of the preview. */
  readonly files: Readonly<Record<'preview.js' | 'preview.css', string>>
  readonly tellFault: (error: unknown) => void
}
export interface Running {
  readonly url: string
  /** Tells every open page what is new of it. */
  readonly announce: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A page that somebody has open. */
interface Watching {
  readonly response: ServerResponse
  readonly path: string
}
const mostWatching = 64

export async function serve(options: ServerOptions): Promise<Running> {
  const watching = new Set<Watching>()
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    respond(request, response).catch((error: unknown) => {
      options.tellFault(error)
      send(response, plain(500, 'This is a bug in fourleaf; the terminal tells more.'))
    })
  })
  server.maxConnections = 256
  await listening(server, options)
  return {
    url: `http://${nameOf(options.host)}:${(server.address() as AddressInfo).port}/`,
    announce: async () => {
      for (const one of watching) await tell(one)
    },
    close: () => closed(server, watching),
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '', headers } = request
    const objection = objectionTo({ method, target, host: headers.host, origin: headers.origin }, options.host)
    if (objection) return send(response, objection)
    const path = pathAsked(target)
    if (path === eventsPath && method === 'GET') return watch(target, response)
    send(response, ownFile(path) ?? (await answer(target, options.workshop)), method === 'HEAD')
  }

  function ownFile(path: string | undefined): Answer | undefined {
    if (path === `${ownFolder}preview.js`) return own('text/javascript; charset=utf-8', options.files['preview.js'])
    if (path === `${ownFolder}preview.css`) return own('text/css; charset=utf-8', options.files['preview.css'])
    // Asked for by browsers, whether a page names one or not.
    if (path === 'favicon.ico') return { ...plain(204, ''), body: '' }
    return path?.startsWith(ownFolder) ? plain(404, 'There is no such file.') : undefined
  }

  async function watch(target: string, response: ServerResponse): Promise<void> {
    const path = pathAsked(new URLSearchParams(target.replace(/^[^?]*\??/, '')).get('path') ?? '/')
    if (path === undefined || watching.size >= mostWatching) return send(response, plain(503, 'Too many pages are open.'))
    const one = { response, path }
    watching.add(one)
    response.on('close', () => watching.delete(one))
    response.writeHead(200, { ...plain(200, '').headers, 'Content-Type': 'text/event-stream' })
    await tell(one)
  }

  async function tell({ response, path }: Watching): Promise<void> {
    const { stamp, stale, problems } = await options.workshop.serve(path)
    response.write(`data: ${JSON.stringify({ stamp, stale, problems })}\n\n`)
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer, isHead = false): void {
  if (response.headersSent) return void response.end()
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length })
  response.end(isHead ? undefined : bytes)
}

function listening(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const hint = cause.code === 'EADDRINUSE' ? 'Name another port with --port, or 0 for any that is free' : 'Name another with --host'
      reject(new Fault(`The preview cannot listen at ${nameOf(host)}:${port}`, { hint, cause }))
    })
    server.listen({ host, port }, resolve)
  })
}

function closed(server: Server, watching: ReadonlySet<Watching>): Promise<void> {
  for (const { response } of watching) response.end()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function nameOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
