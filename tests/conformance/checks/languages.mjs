// Ways from a page to the same page in other languages, followed as a reader follows them.

import { pathToFileURL } from 'node:url'
import { inBrowserOnce } from './browser.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** What a page says of its language, and how its words run. @typedef {{lang: string, dir: string, is: string, offers: readonly string[]}} Arrival */

/** Each language that a page offers is the language of the page it leads to, which offers the way back. @type {import('./checks.mjs').Run} */
export function languages(files, tools) {
  // Many pages lead to one: what it says of itself is asked of it once.
  /** @type {Map<string, Arrival>} */
  const known = new Map()
  return inBrowserOnce({}, (page, file) => followLanguages(page, pathToFileURL(file).href, known))(files, tools)
}

/** @param {Page} page @param {string} address @param {Map<string, Arrival>} known */
async function followLanguages(page, address, known) {
  await page.goto(address)
  const own = await page.evaluate(arrival)
  const ways = await waysFrom(page, address, own.offers)
  /** @type {string[]} */
  const found = []
  for (const [index, lang] of own.offers.entries()) {
    const way = ways[index] ?? address
    const there = known.get(way) ?? (await arriveAt(page, way))
    known.set(way, there)
    if (there.lang !== lang) found.push(`offers ${lang} and leads to ${there.lang}`)
    if (there.dir !== there.is) found.push(`${lang} runs ${there.is}, not ${there.dir}`)
    if (there.lang === lang && !there.offers.includes(own.lang)) found.push(`${lang} offers no way back to ${own.lang}`)
  }
  return found
}

/**
 * Where each language leads that is touched; the browser is kept from going there, so that the page is opened once for all of them.
 * @param {Page} page @param {string} address @param {readonly string[]} offers
 */
async function waysFrom(page, address, offers) {
  /** @type {string[]} */
  const ways = []
  await page.route('**', (route) => route.abort('aborted'))
  for (const index of offers.keys()) {
    const asked = page.waitForRequest((request) => request.isNavigationRequest(), { timeout: 3000 }).catch(() => undefined)
    await page.locator('.languages a').nth(index).click()
    ways.push((await asked)?.url() ?? address)
  }
  await page.unroute('**')
  return ways
}

/** @param {Page} page @param {string} way */
async function arriveAt(page, way) {
  await page.goto(way)
  return await page.evaluate(arrival)
}

/** Runs in the browser. @returns {Arrival} */
function arrival() {
  const { lang, dir } = document.documentElement
  const offers = [...document.querySelectorAll('.languages a')].map((link) => link.getAttribute('hreflang') ?? '')
  return { lang, dir, is: getComputedStyle(document.body).direction, offers }
}
