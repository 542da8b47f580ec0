// Every page of the site as its readers meet it, in a real browser and from a disk.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContextOptions} Options */
/** @typedef {import('./process.mjs').Finding} Finding */
/** @typedef {(page: Page, file: string) => Promise<readonly string[]>} Look */

/** The most that a page may weigh without its pictures, as a server sends it: compressed. */
const most = 60_000
const wide = { width: 1280, height: 900 }

/**
 * Opens one file after another in a browser, two at a time, and gathers what a function finds there, and what each page says of itself.
 * @param {Options} options
 * @param {Look} look
 * @returns {import('./checks.mjs').Run}
 */
export function inBrowser(options, look) {
  return async (files, { browser: executablePath, modules }) => {
    const require = createRequire(path.join(modules, 'any.cjs'))
    const browser = await require('playwright-core').chromium.launch({ executablePath })
    const waiting = [...files]
    try {
      return (await Promise.all([openAll(browser, options, waiting, look), openAll(browser, options, waiting, look)])).flat()
    } finally {
      await browser.close()
    }
  }
}

/**
 * A context costs more than a page does, so one serves for all files: nothing is kept of a page from a disk.
 * @param {import('playwright-core').Browser} browser
 * @param {Options} options
 * @param {string[]} waiting
 * @param {Look} look
 */
async function openAll(browser, options, waiting, look) {
  const context = await browser.newContext({ viewport: wide, ...options })
  /** @type {Finding[]} */
  const found = []
  let file = ''
  const say = (/** @type {string} */ message) => found.push({ file, message })
  await context.addInitScript(() => {
    const shifts = /** @type {any[]} */ ([])
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true })
  })
  await context.route(/^(?!file:|data:|blob:)/, (route) => {
    say(`asks for ${route.request().url()}`)
    return route.abort()
  })
  const page = await context.newPage()
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && say(`says in the console: ${message.text()}`))
  page.on('pageerror', (fault) => say(`fails: ${fault.message}`))
  for (file = waiting.shift() ?? ''; file !== ''; file = waiting.shift() ?? '') {
    try {
      for (const message of await look(page, file)) say(message)
    } catch (fault) {
      say(`cannot be used: ${fault instanceof Error ? fault.message : fault}`)
    }
  }
  await context.close()
  return found
}

/**
 * The same for one page of each kind in each language: what is alike on all pages of a kind.
 * @param {Options} options
 * @param {Look} look
 * @returns {import('./checks.mjs').Run}
 */
export function inBrowserOnce(options, look) {
  const run = inBrowser(options, look)
  return (files, tools) => {
    const kinds = new Set()
    const isFirst = (/** @type {string} */ file) => {
      const kind = path.dirname(path.dirname(file))
      const first = !kinds.has(kind)
      kinds.add(kind)
      return first || path.basename(file).startsWith('planted-')
    }
    return run(files.filter(isFirst), tools)
  }
}

/** Nothing goes wrong, nothing moves once it is shown, nothing is too wide at 400 %, and little is loaded. */
export const shown = inBrowser({}, async (page, file) => {
  /** @type {Set<string>} */
  const loaded = new Set()
  const note = (/** @type {import('playwright-core').Request} */ request) =>
    void (request.resourceType() !== 'image' && loaded.add(request.url()))
  page.on('request', note)
  await page.setViewportSize(wide)
  await page.goto(pathToFileURL(file).href)
  // Waited for in the page: its own timers come first, however busy the machine is, and what they moved has been seen a frame later.
  await page.evaluate(settled)
  page.off('request', note)
  const moved = await page.evaluate(() => /** @type {any} */ (globalThis).shifts.reduce((sum, shift) => sum + shift.value, 0))
  await page.setViewportSize({ width: 320, height: 256 })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - 320)
  const files = [...loaded].filter((url) => url.startsWith('file:'))
  const weight = files.reduce((sum, url) => sum + gzipSync(readFileSync(fileURLToPath(url.replace(/[?#].*$/, '')))).length, 0)
  return [
    ...(moved > 0 ? [`moves by ${moved.toFixed(3)} after it was shown`] : []),
    ...(tooWide > 0 ? [`scrolls sideways by ${tooWide}px at 400 % (320px)`] : []),
    ...(weight > most ? [`weighs ${weight} bytes without its pictures, at most ${most} may be`] : []),
  ]
})

/** Runs in the browser. */
function settled() {
  return new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), 120))
}

/** By night the ground is dark; on paper stand the words and no ways around. */
export const looks = inBrowserOnce({}, async (page, file) => {
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.goto(pathToFileURL(file).href)
  const night = await page.evaluate(() => {
    const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []).map(Number)
    return (r + g + b) / 3
  })
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  const paper = await page.evaluate(() => {
    const isShown = (/** @type {Element} */ element) => element.checkVisibility() && element.getBoundingClientRect().height > 0
    const ways = [...document.querySelectorAll('.site-header nav, .breadcrumb, .site-search form, .skip')].filter(isShown)
    const words = document.querySelector('main h1')
    return { ways: ways.map((element) => element.className || element.tagName), words: words !== null && isShown(words) }
  })
  const pdf = await page.pdf()
  return [
    ...(night > 100 ? ['is bright by night'] : []),
    ...(paper.words ? [] : ['has no words on paper']),
    ...(paper.ways.length ? [`prints ways around: ${paper.ways.join(', ')}`] : []),
    ...(pdf.subarray(0, 5).toString() === '%PDF-' ? [] : ['cannot be printed']),
  ]
})

/** All words of a page are there without its scripts, and a search leads to the list of names. */
export const withoutScript = inBrowser({ javaScriptEnabled: false }, async (page, file) => {
  await page.goto(pathToFileURL(file).href)
  const words = await page.locator('main').evaluate((main) => ({
    shown: /** @type {HTMLElement} */ (main).innerText.trim().length,
    hidden: [...main.querySelectorAll(':is(h1, h2, h3, p, li, td, dd)')].filter(
      (element) =>
        element.textContent?.trim() && !element.closest('details:not([open])') && !element.checkVisibility({ visibilityProperty: true }),
    ).length,
    isSearch: main.querySelector('form[role="search"]') !== null,
    letters: main.querySelectorAll('a[href*="a-z/"]').length,
  }))
  const closed = await page.locator('details').count()
  if (closed > 0) await page.locator('details > summary').first().click()
  const opened = closed === 0 || (await page.locator('details[open]').count()) > 0
  return [
    ...(words.shown === 0 ? ['has no words without a script'] : []),
    ...(words.hidden > 0 ? [`hides ${words.hidden} pieces of its words without a script`] : []),
    ...(words.isSearch && words.letters === 0 ? ['leads to no list of names without a script'] : []),
    ...(opened ? [] : ['does not open what is folded without a script']),
  ]
})

const mostSteps = 30

/** With the keyboard alone: past what repeats, from one way to the next in the order of the words, each seen, none a trap. */
export const byKeyboard = inBrowserOnce({}, async (page, file) => {
  await page.goto(pathToFileURL(file).href)
  /** @type {string[]} */
  const found = []
  await page.keyboard.press('Tab')
  if (!(await page.evaluate(() => document.activeElement?.matches('a.skip') ?? false)))
    found.push('does not begin with the way past what repeats')
  let before = await page.evaluate(focused, -1)
  for (let step = 1; step < mostSteps && !before.atEnd; step += 1) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(focused, before.place)
    if (now.outside) break
    if (!now.seen) found.push(`does not show where the keyboard is: ${now.name}`)
    // From the last place it goes round to the first, now by way of the browser and now straight.
    if (now.place <= before.place && before.place < before.last) found.push(`takes the keyboard back: ${now.name}`)
    if (now.place <= before.place) break
    before = now
  }
  await page.goto(pathToFileURL(file).href)
  const folded = page.locator('details:not([open]) > summary').first()
  if ((await folded.count()) > 0) {
    await folded.focus()
    await page.keyboard.press('Enter')
    // It is no longer the first that is folded.
    const isOpen = await page.evaluate(() => document.activeElement?.closest('details')?.hasAttribute('open') ?? false)
    if (!isOpen) found.push('does not unfold with a key')
  }
  await page.goto(pathToFileURL(file).href)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  if (!(await page.evaluate(() => document.activeElement?.tagName === 'MAIN'))) found.push('does not come to its words past what repeats')
  return found
})

/** Runs in the browser. @param {number} before */
function focused(before) {
  const element = document.activeElement
  const all = [...document.querySelectorAll('*')]
  const outside = element === null || element === document.body
  const style = element ? getComputedStyle(element) : undefined
  const box = element?.getBoundingClientRect()
  const places = [...document.querySelectorAll(':is(a[href], input, button, select, textarea, summary, [tabindex="0"])')]
  const reached = places.filter((place) => place.checkVisibility() && place.getBoundingClientRect().height > 0)
  const outlined = style !== undefined && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
  return {
    outside,
    atEnd: outside && before >= 0,
    place: element ? all.indexOf(element) : -1,
    last: all.indexOf(reached.at(-1) ?? document.body),
    seen: outside || (outlined && box !== undefined && box.width > 0 && box.height > 0),
    name: element ? `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 40)}` : '',
  }
}
