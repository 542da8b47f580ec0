// The search of a site, asked from a disk in each of its languages.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inBrowser } from './browser.mjs'

/**
 * Finds each page by its title, and the first by a slip and by the beginning of its longest word; says how many there are where screen
 * readers hear it; leads to the page with the keyboard alone.
 */
export const search = inBrowser({}, async (page, file) => {
  await page.goto(pathToFileURL(file).href)
  const box = page.locator('main input[type="search"]')
  if ((await box.count()) === 0) return []
  const pages = pagesOf(path.join(path.dirname(file), '../..'), (await page.getAttribute('html', 'lang')) ?? '')
  /** @type {string[]} */
  const found = []
  for (const [index, [place, title]] of pages.slice(0, 20).entries()) {
    if (!(await ask(page, title)).includes(place)) found.push(`does not find ${title}`)
    if (index > 0) continue
    const longest = (title.match(/[\p{L}\p{M}]+/gu) ?? ['']).reduce((best, word) => (word.length > best.length ? word : best))
    if (longest.length > 6 && !(await ask(page, longest.slice(0, 5))).includes(place)) found.push(`does not find ${title} by its beginning`)
    if (longest.length > 6 && !(await ask(page, slip(longest))).includes(place))
      found.push(`does not find ${title} by a slip: ${slip(longest)}`)
    await ask(page, title)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.endsWith('/search/index.html'), { timeout: 3000 }).catch(() => undefined)
    if (!existsSync(fileURLToPath(page.url())) || page.url().includes('/search/')) found.push('leads nowhere with the keyboard')
    await page.goto(`${pathToFileURL(file).href}?q=${encodeURIComponent(title)}`)
    await page
      .locator('main ol li')
      .first()
      .waitFor({ timeout: 3000 })
      .catch(() => found.push('does not begin with the words it was given'))
  }
  return found
})

/** Two letters in the middle change places. @param {string} word */
function slip(word) {
  const middle = Math.floor(word.length / 2)
  return `${word.slice(0, middle)}${word[middle + 1]}${word[middle]}${word.slice(middle + 2)}`
}

/**
 * What is found, as paths below the site, once it has been said aloud.
 * @param {import('playwright-core').Page} page @param {string} words
 */
async function ask(page, words) {
  const status = page.locator('main [role="status"]')
  await page.locator('main input[type="search"]').fill('')
  await page.keyboard.press('Enter')
  await page.locator('main input[type="search"]').fill(words)
  await page.locator('main input[type="search"]').press('Enter')
  await page.waitForFunction(
    () => {
      const said = document.querySelector('main [role="status"]')?.textContent ?? ''
      return /\d|“|«/.test(said)
    },
    undefined,
    { timeout: 3000 },
  )
  await status.waitFor()
  const site = new URL('../../', page.url()).href
  const links = await page.locator('main ol li a').evaluateAll((all) => all.map((link) => /** @type {HTMLAnchorElement} */ (link).href))
  return links.map((href) => decodeURIComponent(href.slice(site.length)))
}

/**
 * The path and title of every page that the index of a language shows.
 * @param {string} site @param {string} lang
 * @returns {readonly (readonly [string, string])[]}
 */
function pagesOf(site, lang) {
  const folder = path.join(site, 'assets/search', lang)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith('pages-'))
    .flatMap((name) =>
      JSON.parse(
        readFileSync(path.join(folder, name), 'utf8')
          .replace(/^[^,]*,/, '')
          .replace(/\)\n$/, ''),
      ),
    )
    .map(([place, title]) => [place, title])
}
