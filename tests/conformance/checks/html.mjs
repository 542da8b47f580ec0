import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inBrowser } from './browser.mjs'
import { java } from './process.mjs'

/**
 * The Nu checker over every page, in one Java process. Its errors are findings; its advice is not.
 * @type {import('./checks.mjs').Run}
 */
export async function markup(files, { html }) {
  const { stdout, stderr, status } = await java(['-jar', html, '--format', 'json', '--stdout', '--exit-zero-always', ...files])
  if (status !== 0 || !stdout.startsWith('{')) return files.map((file) => ({ file, message: `no verdict: ${stderr.slice(0, 300)}` }))
  /** @type {{messages: {type: string, url?: string, lastLine?: number, message: string}[]}} */
  const { messages } = JSON.parse(stdout)
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url, lastLine, message }) => ({ file: url ? fileURLToPath(url) : '', message: `line ${lastLine ?? '?'}: ${message}` }))
}

/** Every page as a phone and as a desk show it, by day and by night. */
const views = [360, 1280].flatMap((width) => /** @type {const} */ (['light', 'dark']).map((colorScheme) => ({ width, colorScheme })))
const byDay = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
// By night a page is the same but for its colours: these are the rules that see them.
const byNight = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/**
 * axe-core in Chromium over every page and view; scrolling sideways and fetching from the network are findings too.
 * @type {import('./checks.mjs').Run}
 */
export function accessibility(files, tools) {
  const axe = readFileSync(path.join(tools.modules, 'axe-core/axe.min.js'), 'utf8')
  return inBrowser({}, (page, file) => visit(page, axe, file))(files, tools)
}

/**
 * One page serves for all files: the browser compiles axe once for it, and not for each file.
 * @param {import('playwright-core').Page} page
 * @param {string} axe
 * @param {string} file
 */
async function visit(page, axe, file) {
  await show(page, views[0])
  await open(page, file)
  // Evaluated, not added as a script: a page's own policy would refuse that, and the page is to be seen under its policy.
  await page.evaluate(axe)
  /** @type {string[]} */
  const found = []
  for (const view of views) found.push(...(await look(page, view)))
  return found
}

// A server shows this page at addresses where nothing is, and it begins its ways at the top of the site: it is seen there.
const lost = '404.html'
const server = 'http://site.test'

/**
 * Opens a page from the disk, or from a server made of the folder it stands in.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 */
async function open(page, file) {
  if (path.basename(file) !== lost) return await page.goto(pathToFileURL(file).href)
  await page.route(`${server}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    // The site may stand below a path, which is no folder of it.
    const steps = decodeURI(pathname).split('/').filter(Boolean)
    const found = steps.map((_, index) => path.join(path.dirname(file), ...steps.slice(index))).find((name) => existsSync(name))
    return route.fulfill({ path: found ?? file, status: found || route.request().isNavigationRequest() ? 200 : 404 })
  })
  return await page.goto(`${server}/a/page/that/is/not/there/`)
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(typeof views)[number]} view
 */
async function show(page, { width, colorScheme }) {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme })
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(typeof views)[number]} view
 */
async function look(page, view) {
  const { width, colorScheme } = view
  await show(page, view)
  const { violations, overflow } = await page.evaluate(
    async (runOnly) => {
      // Style sheets are fetched a second time for rules that are not asked for, which a page on a disk may not do.
      const { violations } = await globalThis.axe.run({ runOnly, preload: false })
      const { scrollWidth, clientWidth } = document.documentElement
      return { violations, overflow: scrollWidth - clientWidth }
    },
    /** @type {import('axe-core').RunOnly} */ (colorScheme === 'light' ? byDay : byNight),
  )
  const place = `at ${width}px, ${colorScheme}`
  return [
    ...violations.map(({ id, help, nodes }) => `${place}: ${id}: ${help} (${nodes.length}x, such as ${nodes[0]?.target})`),
    ...(overflow > 0 ? [`${place}: scrolls sideways by ${overflow}px`] : []),
  ]
}
