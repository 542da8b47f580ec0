// Handouts of the same pages by Fourleaf, WeasyPrint and Typst, each in one process; what starting costs is left out for all three.
//
// The others get what our own web page says between its header and its footer, as plain HTML or as Typst markup.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromHtml } from 'hast-util-from-html'
import { median } from './measure.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')
const typstThere = existsSync(path.join(here, 'node_modules/@myriaddreamin/typst-ts-node-compiler'))
// A machine may have a Python of its own choosing before the one that distributions put packages into.
const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import weasyprint']).status === 0)
const fontFolders = ['400Regular', '400Regular_Italic', '700Bold'].map((style) =>
  path.join(root, 'node_modules/@expo-google-fonts/source-sans-3', style),
)

/** @typedef {import('hast').RootContent | import('hast').Root} Node */
/** @typedef {(words: string, node: import('hast').Element) => string} Writer */

// Type, lines and margins as our handouts have them: 12 points and 68 letters a line.
const css =
  '@page { size: A4; margin: 2.3cm 4.55cm } body { font: 12pt/1.45 "Source Sans 3", sans-serif } th, td { border: 0.5pt solid; padding: 3pt }'
const set = `#set page(paper: "a4", margin: (x: 4.55cm, y: 2.3cm))
#set text(font: "Source Sans 3", size: 12pt, lang: "en")
#set par(leading: 0.75em)
#set document(title: "TITLE", date: datetime(year: 2024, month: 3, day: 4))
`

/** @param {string} words */
const block = (words) => (words.trim() ? `\n${words.trim()}\n` : '')
/** @param {string} words */
const inBrackets = (words) => `[${words.trim()}]`
/** @param {number} depth @returns {Writer} */
const heading = (depth) => (words) => block(`${'='.repeat(depth)} ${words.trim()}`)
/** @param {string} mark @returns {Writer} */
const items = (mark) => (_, node) =>
  block(node.children.flatMap((item) => (item.type === 'element' ? [`${mark}(${inBrackets(childrenOf(item))})`] : [])).join('\n'))

/** What Typst writes for elements that mean something in print; the words of others stand as they are. @type {Readonly<Record<string, Writer>>} */
const writers = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  p: block,
  div: block,
  section: block,
  aside: block,
  dt: block,
  dd: block,
  figcaption: block,
  strong: (words) => `#strong${inBrackets(words)}`,
  em: (words) => `#emph${inBrackets(words)}`,
  sup: (words) => `#super${inBrackets(words)}`,
  a: (words, { properties: { href } }) => (/^https?:/.test(String(href)) && words.trim() ? `#link("${href}")${inBrackets(words)}` : words),
  ul: items('#list'),
  ol: items('#enum'),
  table: tableOf,
}

/** @type {Writer} */
function tableOf(_, node) {
  const rows = rowsOf(node).map((row) => row.children.flatMap((cell) => (cell.type === 'element' ? [inBrackets(childrenOf(cell))] : [])))
  const [head = [], ...body] = rows
  return block(`#table(columns: ${head.length}, table.header(${head.join(', ')}),\n${body.map((row) => row.join(', ')).join(',\n')})`)
}

/** @param {import('hast').Element} node @returns {readonly import('hast').Element[]} */
function rowsOf(node) {
  const inside = node.children.filter((child) => child.type === 'element')
  return inside.flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)))
}

/** @param {Node} node @returns {string} */
function typstOf(node) {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ').replace(/[\\#*_`$<>@[\]/~=+-]/g, '\\$&')
  if (node.type !== 'element') return ''
  const words = childrenOf(node)
  return writers[node.tagName]?.(words, node) ?? words
}

/** @param {{readonly children: readonly Node[]}} node */
const childrenOf = ({ children }) => children.map(typstOf).join('')

/** Each page of a built site as the others read it. @param {string} site @param {string} folder */
function writePages(site, folder) {
  mkdirSync(folder, { recursive: true })
  for (const { name } of readdirSync(site, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const page = readFileSync(path.join(site, name, 'index.html'), 'utf8')
    const main = /<main[\s\S]*<\/main>/.exec(page)?.[0]
    if (main === undefined) throw new Error(`no main part in the page ${name}`)
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><style>${css}</style><body>${main}</body></html>`
    writeFileSync(path.join(folder, `${name}.html`), html)
    writeFileSync(path.join(folder, `${name}.typ`), set.replace('TITLE', name) + childrenOf(fromHtml(main, { fragment: true })))
  }
}

/** Processor seconds that a program says it took. @param {string} program @param {readonly string[]} words */
function seconds(program, words) {
  return Number(
    execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
      .trim()
      .split('\n')
      .at(-1),
  )
}

/**
 * Rounds of each in turn, so that what else the machine does meets all alike; prints processor time a page, and ratios.
 * @param {string} folder with a library in `source`
 * @param {number} rounds
 */
export function comparePdf(folder, rounds) {
  const [source, dist, pages] = ['source', 'dist', 'pages'].map((name) => path.join(folder, name))
  execFileSync(process.execPath, [path.join(root, 'lib/cli.js'), 'build', '--source', source, '--out', dist, '--formats', 'html'], {
    stdio: 'pipe',
  })
  writePages(path.join(dist, 'en/conditions'), pages)
  const htmlFiles = readdirSync(pages)
    .filter((name) => name.endsWith('.html'))
    .map((name) => path.join(pages, name))
  const ours = () => seconds(process.execPath, [path.join(here, 'fourleaf-all.mjs'), source, pages])
  const others = [
    {
      name: 'WeasyPrint, one process (claims PDF/UA-1)',
      there: python !== undefined,
      run: () => seconds(python ?? '', [path.join(here, 'weasyprint_all.py'), ...htmlFiles]),
    },
    {
      name: 'Typst through Node (claims PDF/UA-1)',
      there: typstThere,
      run: () => seconds(process.execPath, [path.join(here, 'typst-all.mjs'), pages, fontFolders.join(path.delimiter)]),
    },
  ]
  for (const { name, there, run } of others) {
    if (!there) {
      console.log(`${name}: not installed here`)
      continue
    }
    const pairs = Array.from({ length: rounds }, () => ({ own: ours(), other: run() }))
    const perPage = (/** @type {readonly number[]} */ costs) => ((median(costs) * 1000) / htmlFiles.length).toFixed(1)
    const ratios = pairs.map(({ own, other }) => (other / own).toFixed(1))
    console.log(`${htmlFiles.length} handouts, CPU ms a page: Fourleaf (PDF/UA-1 and PDF/A-2a) ${perPage(pairs.map(({ own }) => own))},`)
    console.log(`  ${name} ${perPage(pairs.map(({ other }) => other))}; paired ratios ${ratios.join(', ')}`)
  }
}
