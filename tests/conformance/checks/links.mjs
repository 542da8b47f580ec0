// Every way inside a site leads to a file that was published, and to a place in it.

import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

const attributes = ['href', 'src', 'action', 'cite', 'poster']

/** @type {Map<string, {ids: ReadonlySet<string>, ways: readonly string[]}>} */
const read = new Map()

/** The ids of a page and where it leads. @param {string} file */
function pageAt(file) {
  const known = read.get(file)
  if (known) return known
  /** @type {Set<string>} */
  const ids = new Set()
  /** @type {string[]} */
  const ways = []
  visit(fromHtml(readFileSync(file, 'utf8')), 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.add(String(properties.id))
    for (const name of attributes) if (properties[name] !== undefined) ways.push(String(properties[name]))
    for (const one of String(properties.srcSet ?? '').split(',')) if (one.trim()) ways.push(one.trim().split(/\s/)[0] ?? '')
  })
  const page = { ids, ways }
  read.set(file, page)
  return page
}

/** @type {import('./checks.mjs').Run} */
export async function links(files) {
  read.clear()
  return files.flatMap((file) => {
    const site = siteOf(file)
    return pageAt(file).ways.flatMap((way) => {
      const message = objectionTo(way, file, site)
      return message === undefined ? [] : [{ file, message }]
    })
  })
}

/** The folder that was published, which alone has a manifest. @param {string} file */
function siteOf(file) {
  let folder = path.dirname(file)
  while (!existsSync(path.join(folder, 'manifest.json')) && folder !== path.dirname(folder)) folder = path.dirname(folder)
  return folder
}

/**
 * @param {string} way @param {string} file @param {string} site
 * @returns {string | undefined}
 */
function objectionTo(way, file, site) {
  if (/^(?:https?|mailto|tel|sms|data):/i.test(way)) return undefined
  // The page for lost readers is shown at any address, so its ways begin at the top of the site.
  const isLost = path.basename(file) === '404.html' && way.startsWith('/')
  const url = new URL(isLost ? way.slice(1) : way, pathToFileURL(isLost ? `${site}${path.sep}` : file))
  if (url.protocol !== 'file:') return `leads to ${way}, which is no address of the web`
  const target = fileURLToPath(url.href.replace(/[?#].*$/s, ''))
  if (target !== site && !target.startsWith(`${site}${path.sep}`)) return `leads out of the site: ${way}`
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return `leads to ${way}, where nothing was published`
  const anchor = decodeURIComponent(url.hash.slice(1))
  if (anchor === '' || !target.endsWith('.html') || pageAt(target).ids.has(anchor)) return undefined
  return `leads to ${way}, a place that the page does not have`
}
