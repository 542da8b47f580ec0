// What the preview answers to one request. Nothing is looked up on the disk: a path is a name in a list or there is no such thing.

import { isIP } from 'node:net'
import type { Message } from '../../diagnostics/collector.ts'
import type { Served, Workshop } from './workshop.ts'

export interface Request {
  readonly method: string
  /** As it was sent, not normalised. */
  readonly target: string
  readonly host: string | undefined
  readonly origin: string | undefined
}
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}
/** Files of the preview itself, which no page can be named like. */
export const ownFolder = '.fourleaf/'
export const eventsPath = `${ownFolder}events`

const security = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}

/**
 * Whether a `Host` names this machine. Any other name may be one that somebody's page made lead here (DNS rebinding); an address in
 * figures cannot.
 */
export function isOwnHost(host: string | undefined, given: string): boolean {
  const name = /^(\[[^\]]+\]|[^:]*)(?::\d{1,5})?$/.exec(host ?? '')?.[1]?.toLowerCase()
  if (!name) return false
  return name === 'localhost' || name.endsWith('.localhost') || name === given.toLowerCase() || isIP(name.replace(/^\[|\]$/g, '')) !== 0
}

/** Why a request is not answered, if it is not. */
export function objectionTo({ method, target, host, origin }: Request, given: string): Answer | undefined {
  if (!isOwnHost(host, given)) return plain(403, 'This preview answers only to the name of this machine.')
  if (origin !== undefined && origin !== `http://${host}`) return plain(403, 'This preview answers only to its own pages.')
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' })
  return target.startsWith('/') ? undefined : plain(400, 'Expected a path.')
}

/** The path below `dist/` that a request asks for; `undefined` when it cannot be one. */
export function pathAsked(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.slice(1).replace(/[?#].*$/s, ''))
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return undefined
  }
}

/** The answer to a request for a page or a file of the library. */
export async function answer(target: string, workshop: Workshop): Promise<Answer> {
  const path = pathAsked(target)
  if (path === undefined) return plain(400, 'Expected a path in UTF-8.')
  if (!workshop.has(path) && workshop.has(`${path}/index.html`)) return redirect(`/${path.split('/').map(encodeURIComponent).join('/')}/`)
  const served = await workshop.serve(path)
  const { file } = served
  if (!file) return absent(path, served)
  if (file.mediaType !== 'text/html') return { status: 200, headers: { ...security, 'Content-Type': file.mediaType }, body: file.bytes }
  const headers = { ...security, 'Content-Type': 'text/html; charset=utf-8' }
  return { status: 200, headers, body: withPreview(new TextDecoder().decode(file.bytes), served.stamp) }
}

/** A page with the script of the preview; its own policy gives way to the one it is sent with. */
function withPreview(html: string, stamp: string): string {
  const free = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, '')
  const own = `<link rel="stylesheet" href="/${ownFolder}preview.css"><script src="/${ownFolder}preview.js" data-stamp="${stamp}" defer></script>`
  return free.replace('</head>', () => `${own}</head>`)
}

function absent(path: string, { problems }: Served): Answer {
  const title = 'There is no such page'
  const words = problems.some(isError)
    ? 'It may be one that could not be made. What is wrong is listed below.'
    : 'The library has none at this address.'
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/assets/site.css">`
  const body = `<main><h1>${title}</h1><p><code>/${escaped(path)}</code></p><p>${words}</p><p><a href="/">Home</a></p></main>`
  const html = withPreview(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, '')
  return { status: 404, headers: { ...security, 'Content-Type': 'text/html; charset=utf-8' }, body: html }
}

export function plain(status: number, words: string, more: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...security, 'Content-Type': 'text/plain; charset=utf-8', ...more }, body: `${words}\n` }
}

/** A file of the preview itself. */
export function own(mediaType: string, body: string): Answer {
  return { status: 200, headers: { ...security, 'Content-Type': mediaType }, body }
}

function redirect(to: string): Answer {
  return plain(308, to, { Location: to })
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const isError = ({ severity }: Message): boolean => severity === 'error'
