import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { Fault } from '../../io/fault.ts'

export interface Listening {
  readonly url: string
  /** Takes no more requests, and ends when the last one under way is answered. */
  readonly close: () => Promise<void>
}
export interface Place {
  readonly host: string
  readonly port: number
}

// A request is one line; who sends it more slowly than this, or sends more, is not somebody who waits for an answer.
const limits = { headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 5_000, maxHeaderSize: 8_192 }
const mostConnections = 500

/** Answers requests at a place of this machine. */
export async function listen(app: Hono, { host, port }: Place): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: limits })
  if ('maxConnections' in server) server.maxConnections = mostConnections
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(unheard(host, port, cause)))
    server.listen(port, host, resolve)
  })
  const { port: real } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    })
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${real}`, close }
}

function unheard(host: string, port: number, cause: unknown): Fault {
  return new Fault(`Cannot listen at ${host}, port ${port}`, { hint: 'Give another `--port`; 0 takes one that is free', cause })
}
