import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inPairs, say } from './process.mjs'

/**
 * The Nu checker over every page, in one Java process. Its errors are findings; its advice is not.
 * @type {import('./checks.mjs').Run}
 */
export async function markup(files, { html }) {
  const { stdout, stderr, status } = await say('java', [
    '-Xss8m',
    '-jar',
    html,
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    ...files,
  ])
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
export async function accessibility(files, { browser: executablePath, modules }) {
  const require = createRequire(path.join(modules, 'any.cjs'))
  const browser = await require('playwright-core').chromium.launch({ executablePath })
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
  try {
    return await inPairs(files, (file) => visit(browser, axe, file))
  } finally {
    await browser.close()
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} axe
 * @param {string} file
 */
async function visit(browser, axe, file) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  /** @type {string[]} */
  const asked = []
  await context.route(/^https?:/, (route) => {
    asked.push(`asks the network for ${route.request().url()}`)
    return route.abort()
  })
  const page = await context.newPage()
  await page.goto(await addressOf(file, context))
  // Evaluated, not added as a script: a page's own policy would refuse that, and the page is to be seen under its policy.
  await page.evaluate(axe)
  /** @type {string[]} */
  const found = []
  for (const view of views) found.push(...(await look(page, view)))
  await context.close()
  return [...asked, ...found].map((message) => ({ file, message }))
}

// A server shows this page at addresses where nothing is, and it begins its ways at the top of the site: it is seen there.
const lost = '404.html'

/**
 * Where a page is opened from: the disk, or a server made of the folder it stands in.
 * @param {string} file
 * @param {import('playwright-core').BrowserContext} context
 */
async function addressOf(file, context) {
  if (path.basename(file) !== lost) return pathToFileURL(file).href
  await context.route('http://site.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    // The site may stand below a path, which is no folder of it.
    const steps = decodeURI(pathname).split('/').filter(Boolean)
    const found = steps.map((_, index) => path.join(path.dirname(file), ...steps.slice(index))).find((name) => existsSync(name))
    return route.fulfill(found ? { path: found } : { status: 404, path: file })
  })
  return 'http://site.test/a/page/that/is/not/there/'
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(typeof views)[number]} view
 */
async function look(page, { width, colorScheme }) {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme })
  const { violations, overflow } = await page.evaluate(
    async (runOnly) => {
      const { violations } = await globalThis.axe.run({ runOnly })
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
