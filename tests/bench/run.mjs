// `npm run bench [-- --n 10,100,1000 --formats html,pdf,epub,text,translation,all --rounds 1]`: what a build costs, by format and size.
//
// Absolute figures do not travel from one machine to another, nor from one hour to the next; ratios within one run do.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeLibrary } from './library.mjs'
import { measure, median } from './measure.mjs'
import { missingPeers, peerCommand, writePlain } from './peers.mjs'

const root = path.resolve(fileURLToPath(import.meta.url), '../../..')
const cli = path.join(root, 'lib/cli.js')
const every = 'html,pdf,epub,text,translation'
const node = process.execPath

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10,100,1000' },
    formats: { type: 'string', default: `${every},all` },
    rounds: { type: 'string', default: '1' },
  },
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

/** Two alternating rounds of each, on the same pages. @param {string} folder */
function comparePeers(folder) {
  const missing = missingPeers()
  if (missing.length > 0) return console.log(`no comparison with other programs: ${missing.join(', ')} not installed here`)
  writeLibrary(path.join(folder, 'source'), 30)
  const plain = path.join(folder, 'plain')
  writePlain(path.join(folder, 'source'), plain)
  const ratios = [1, 2].map(() => measure(peerCommand(plain)).cpu / build(folder, 'all').cpu)
  console.log(
    `pandoc + WeasyPrint + po4a take ${ratios.map((ratio) => ratio.toFixed(1)).join(' and ')} times our CPU for 30 pages, all formats`,
  )
}

const work = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-bench-'))
/** @param {string} name @param {(folder: string) => void} job */
const inFolder = (name, job) => {
  job(path.join(work, name))
  rmSync(path.join(work, name), { recursive: true, force: true })
}
try {
  inFolder('start', measureStart)
  row(['format', 'pages', 'CPU s', 'wall s', 'pages/CPU s', 'CPU ms/page', 'peak MiB'])
  for (const count of sizes) inFolder(String(count), (folder) => measureSize(folder, count))
  inFolder('peers', comparePeers)
} finally {
  rmSync(work, { recursive: true, force: true })
}
