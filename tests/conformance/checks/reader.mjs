import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inPairs } from './process.mjs'

const origin = 'https://reader.invalid'
const types = { '.js': 'text/javascript', '.html': 'text/html', '.epub': 'application/epub+zip' }

/**
 * Every book in a real reading system, foliate-js in Chromium: it opens, its contents and links arrive, notes and words of the
 * glossary open above the page, and pages turn the way its language reads. What it asks of the network is a finding too.
 * @type {import('./checks.mjs').Run}
 */
export async function reading(files, { browser: executablePath, modules }) {
  const require = createRequire(path.join(modules, 'any.cjs'))
  const browser = await require('playwright-core').chromium.launch({ executablePath })
  try {
    return await inPairs(files, (file) => openTwice(browser, file, path.join(modules, 'foliate-js')))
  } finally {
    await browser.close()
  }
}

const stumble = 'fault in the reader'

/**
 * On a busy machine foliate-js may measure a page that it has just closed. What is wrong with a book is wrong each time, so where the
 * reader stumbled the book is opened once more, and that time counts.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 * @param {string} reader
 */
async function openTwice(browser, file, reader) {
  const found = await openBook(browser, file, reader)
  return found.some(({ message }) => message.startsWith(stumble)) ? openBook(browser, file, reader) : found
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 * @param {string} reader
 */
async function openBook(browser, file, reader) {
  const context = await browser.newContext({ viewport: { width: 400, height: 700 } })
  /** @type {string[]} */
  const found = []
  await context.route('**', (route) => {
    const url = new URL(route.request().url())
    if (/^(blob|data|about):$/.test(url.protocol)) return route.continue()
    if (url.origin !== origin) {
      found.push(`asks the network for ${url.href}`)
      return route.abort()
    }
    if (url.pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    const body =
      url.pathname === '/'
        ? '<!doctype html><title>reader</title>'
        : read(url.pathname === '/book.epub' ? file : path.join(reader, url.pathname))
    const extension = /** @type {keyof typeof types} */ (path.extname(url.pathname) || '.html')
    return route.fulfill({ body, contentType: types[extension] ?? 'application/octet-stream' })
  })
  const page = await context.newPage()
  page.on('pageerror', (fault) => found.push(`${stumble}: ${fault.message}`))
  try {
    await page.goto(`${origin}/`)
    found.push(...(await page.evaluate(lookThrough)))
  } catch (fault) {
    found.push(`cannot be read: ${fault instanceof Error ? fault.message : fault}`)
  }
  await context.close()
  return found.map((message) => ({ file, message }))
}

/** @param {string} file */
function read(file) {
  return readFileSync(file)
}

/** Runs in the browser, as the page of the reading system. @returns {Promise<string[]>} */
async function lookThrough() {
  await import(new URL('/view.js', location.href).href)
  const { FootnoteHandler } = await import(new URL('/footnotes.js', location.href).href)
  const bytes = await (await fetch('/book.epub')).blob()
  const view = /** @type {any} */ (document.createElement('foliate-view'))
  document.body.append(view)
  await view.open(new File([bytes], 'book.epub', { type: 'application/epub+zip' }))
  const { book } = view
  /** @type {string[]} */
  const found = []

  /** @type {Map<number, Promise<Document>>} */
  const opened = new Map()
  /** @param {number} index */
  const documentAt = (index) => {
    const known = opened.get(index) ?? book.sections[index].createDocument()
    opened.set(index, known)
    return known
  }
  /** Where a way leads in the book: an element, or the whole of a file. @param {string} href @param {string} from */
  const follow = async (href, from) => {
    const target = book.resolveHref(href)
    const doc = book.sections[target?.index] && (await documentAt(target.index))
    const place = doc && (href.includes('#') ? target.anchor(doc) : doc.body)
    if (!place) found.push(`${from}: the way to ${href} arrives nowhere`)
    return place
  }

  /** @param {readonly any[]} entries @returns {readonly any[]} */
  const flat = (entries) => entries.flatMap((entry) => [entry, ...flat(entry.subitems ?? [])])
  const contents = flat(book.toc ?? [])
  if (contents.length === 0) found.push('no contents')
  for (const { href, label } of contents) if (href) await follow(href, `contents, ${label}`)
  for (const { href, label } of flat(book.pageList ?? [])) await follow(href, `page ${label}`)
  if (!book.landmarks?.some((/** @type {any} */ mark) => mark.type?.includes('bodymatter'))) found.push('no place to start reading')

  const rightToLeft = /^(ar|fa|he|ur|ps|ckb|dv|sd|ug|yi)\b/.test([book.metadata?.language].flat()[0] ?? '')
  if ((book.dir === 'rtl') !== rightToLeft) found.push(`pages turn ${book.dir}, the language reads ${rightToLeft ? 'rtl' : 'ltr'}`)

  for (const [index, section] of book.sections.entries()) {
    const doc = await documentAt(index)
    for (const link of doc.querySelectorAll('a[href]')) {
      const href = section.resolveHref(link.getAttribute('href'))
      if (book.isExternal(href)) continue
      const place = await follow(href, section.id)
      if (link.getAttribute('role') === 'doc-noteref' && !place?.closest?.('[role="doc-footnote"]')) {
        found.push(`${section.id}: ${link.textContent} is no note where it leads`)
      }
    }
  }

  await readOn()
  await openNote()
  return found

  /** Turns a page with the key of the side where the next page lies. */
  async function readOn() {
    const seen = new Promise((resolve) => view.addEventListener('relocate', resolve, { once: true }))
    await view.init({ showTextStart: true })
    await seen
    const before = view.lastLocation?.fraction ?? 0
    for (let turns = 0; turns < 3; turns += 1) await (rightToLeft ? view.goLeft() : view.goRight())
    // On a busy machine a page takes its time.
    const isFurther = () => (view.lastLocation?.fraction ?? 0) > before
    for (let waits = 0; waits < 200 && !isFurther(); waits += 1) await new Promise((resolve) => setTimeout(resolve, 50))
    if (!isFurther()) found.push('turning pages does not read on')
  }

  /** The first note or word of the glossary, touched as a reader touches it. */
  async function openNote() {
    const handler = new FootnoteHandler()
    for (const [index, section] of book.sections.entries()) {
      if (!(await documentAt(index)).querySelector('a[role="doc-noteref"]')) continue
      const popUp = new Promise((resolve) => {
        handler.addEventListener('before-render', (/** @type {any} */ event) => document.body.append(event.detail.view))
        handler.addEventListener('render', (/** @type {any} */ event) => resolve(event.detail))
        setTimeout(() => resolve(undefined), 10_000)
      })
      view.addEventListener('link', (/** @type {any} */ event) => void handler.handle(book, event))
      const loaded = new Promise((resolve) =>
        view.addEventListener('load', (/** @type {any} */ event) => resolve(event.detail.doc), { once: true }),
      )
      await view.goTo(index)
      const shown = view.renderer.getContents?.()[0]?.doc ?? (await loaded)
      shown.querySelector('a[role="doc-noteref"]')?.click()
      const note = /** @type {any} */ (await popUp)
      if (note?.type !== 'footnote') found.push(`${section.id}: a note does not open above the page`)
      else if (!note.target?.ownerDocument.body.textContent.trim()) found.push(`${section.id}: a note opens empty`)
      return
    }
  }
}
