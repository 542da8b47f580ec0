// `npm run bench [-- --n 10,100,1000 --formats html,pdf,epub,text,translation,all --rounds 1]`: what a build costs, by format and size.
// `npm run bench -- --growth [1000,2800]`: how memory grows with the library. `npm run bench -- --peers [30]`: the same pages
// through the programs that most people would reach for. `npm run bench -- --pdf [200]`: handouts beside WeasyPrint's and Typst's
// (the latter after `npm install --no-package-lock --prefix tests/bench`).
//
// Absolute figures do not travel from one machine to another, nor from one hour to the next; ratios within one run do.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeLibrary } from './library.mjs'
import { measure, median } from './measure.mjs'
import { comparePdf } from './pdf-peers.mjs'
import { missingPeers, peerCommand, writePlain } from './peers.mjs'

const root = path.resolve(fileURLToPath(import.meta.url), '../../..')
const cli = path.join(root, 'lib/cli.js')
const every = 'html,pdf,epub,text,translation'
const node = process.execPath

const { values, positionals } = parseArgs({
  options: {
    n: { type: 'string', default: '10,100,1000' },
    formats: { type: 'string', default: `${every},all` },
    rounds: { type: 'string', default: '1' },
    growth: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    pdf: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const sizes = values.n.split(',').map(Number)
const rounds = Number(values.rounds)
const chosen = values.formats.split(',')

/** @param {readonly (string | number)[]} cells */
const row = (cells) => console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(14) : String(cell).padStart(11))).join(''))

/** @param {string} folder @param {string} format */
function build(folder, format) {
  const out = path.join(folder, 'dist')
  const formats = format === 'all' ? every : format
  const command = [node, cli, 'build', '--source', path.join(folder, 'source'), '--out', out, '--formats', formats]
  const costs = Array.from({ length: rounds }, () => {
    rmSync(out, { recursive: true, force: true })
    return measure(command)
  })
  const failed = costs.find(({ status }) => status !== 0)
  if (failed) throw new Error(`the build of ${format} failed:\n${failed.output.slice(-2000)}`)
  return {
    cpu: median(costs.map(({ cpu }) => cpu)),
    wall: median(costs.map(({ wall }) => wall)),
    peak: Math.max(...costs.map(({ peak = 0 }) => peak)),
  }
}

/** @param {string} folder */
function measureStart(folder) {
  const times = (/** @type {readonly string[]} */ command) => median(Array.from({ length: 5 }, () => measure(command).cpu))
  const [bare, help] = [times([node, '-e', '0']), times([node, cli, '--help'])]
  console.log(`start-up: --help ${help.toFixed(3)} CPU s, bare node ${bare.toFixed(3)} CPU s, ratio ${(help / bare).toFixed(2)}`)
  writeLibrary(path.join(folder, 'source'), 1)
  const first = build(folder, 'all')
  console.log(`first page, all formats: ${first.cpu.toFixed(2)} CPU s, ${Math.round(first.peak)} MiB`)
}

/** @param {string} folder @param {number} count */
function measureSize(folder, count) {
  writeLibrary(path.join(folder, 'source'), count)
  for (const format of chosen) {
    const { cpu, wall, peak } = build(folder, format)
    row([format, count, cpu.toFixed(2), wall.toFixed(2), (count / cpu).toFixed(1), ((cpu * 1000) / count).toFixed(1), Math.round(peak)])
  }
}

/** Peak memory of a small and a large library, all formats. @param {string} folder @param {readonly number[]} counts */
function measureGrowth(folder, [small = 1000, large = 2800]) {
  const peaks = [small, large].map((count) => {
    const home = path.join(folder, String(count))
    writeLibrary(path.join(home, 'source'), count)
    const { peak } = build(home, 'all')
    rmSync(home, { recursive: true, force: true })
    return peak
  })
  const [before = Number.NaN, after = Number.NaN] = peaks
  const growth = ((after / before - 1) * 100).toFixed(1)
  console.log(
    `peak memory, all formats: ${Math.round(before)} MiB at ${small} pages, ${Math.round(after)} MiB at ${large}: ${growth} % more`,
  )
}

/** Two alternating rounds of each, on the same pages. @param {string} folder @param {readonly number[]} counts */
function comparePeers(folder, [count = 30]) {
  const missing = missingPeers()
  if (missing.length > 0) return console.log(`no comparison with other programs: ${missing.join(', ')} not installed here`)
  writeLibrary(path.join(folder, 'source'), count)
  const plain = path.join(folder, 'plain')
  writePlain(path.join(folder, 'source'), plain)
  const many = path.join(folder, 'many')
  writeLibrary(path.join(many, 'source'), 10 * count)
  for (const round of [1, 2]) comparePeersOnce(round, count, { peers: peerCommand(plain), few: folder, many })
}

/**
 * They start anew for each page, so a page costs them the same in any number; we start once. The start is told apart by a
 * second build of ten times the pages.
 * @param {number} round @param {number} count @param {{peers: readonly string[], few: string, many: string}} what
 */
function comparePeersOnce(round, count, { peers, few, many }) {
  const theirs = measure(peers)
  if (theirs.status !== 0) throw new Error(`the other programs failed:\n${theirs.output.slice(-2000)}`)
  const [ours, more] = [build(few, 'all').cpu, build(many, 'all').cpu]
  const [theirPage, ourPage] = [theirs.cpu / count, (more - ours) / (9 * count)]
  const ms = (/** @type {number} */ seconds) => `${(seconds * 1000).toFixed(1)} ms`
  console.log(
    `round ${round}, all formats: pandoc + WeasyPrint + po4a take ${(theirs.cpu / ours).toFixed(1)} times our CPU for ${count} pages,`,
  )
  console.log(`  and ${(theirPage / ourPage).toFixed(1)} times for each further page: ${ms(theirPage)} to ${ms(ourPage)}`)
}

/** @param {string} folder @param {readonly number[]} counts */
function measurePdf(folder, [count = 200]) {
  writeLibrary(path.join(folder, 'source'), count)
  comparePdf(folder, Math.max(2, rounds))
}

function measureFormats() {
  inFolder('start', measureStart)
  row(['format', 'pages', 'CPU s', 'wall s', 'pages/CPU s', 'CPU ms/page', 'peak MiB'])
  for (const count of sizes) inFolder(String(count), (folder) => measureSize(folder, count))
}

const work = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-bench-'))
/** @param {string} name @param {(folder: string) => void} job */
const inFolder = (name, job) => {
  job(path.join(work, name))
  rmSync(path.join(work, name), { recursive: true, force: true })
}
const counts = positionals.flatMap((list) => list.split(',')).map(Number)
try {
  if (values.growth) inFolder('growth', (folder) => measureGrowth(folder, counts))
  else if (values.peers) inFolder('peers', (folder) => comparePeers(folder, counts))
  else if (values.pdf) inFolder('pdf', (folder) => measurePdf(folder, counts))
  else measureFormats()
} finally {
  rmSync(work, { recursive: true, force: true })
}
