// `npm run conformance [-- --dist DIR | --self-test | --only NAME]`: holds everything that Fourleaf publishes against the validators of
// its formats, and its bundles for translators against the programs that translators use (`--only translation`).
//
// Without --dist, source/ and the libraries of tests/fixtures/ are built into a temporary folder first. With --self-test, files are
// broken on purpose and each must be caught. Exit 0: nothing found; 1: findings; 2: a validator is missing or the usage is wrong.

import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildLibraries } from './build.mjs'
import { makeBundles } from './bundles.mjs'
import { bundleChecks, checks } from './checks/checks.mjs'
import { tellInOrder } from './checks/process.mjs'
import { filesBelow } from './files.mjs'
import { selfTest } from './self-test.mjs'
import { setUp } from './setup.mjs'

function options() {
  try {
    const { values } = parseArgs({ options: { dist: { type: 'string' }, 'self-test': { type: 'boolean' }, only: { type: 'string' } } })
    if (values.dist !== undefined && !statSync(values.dist, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`no folder ${values.dist}`)
    return values
  } catch (fault) {
    console.error(`conformance: ${fault instanceof Error ? fault.message : fault}`)
    process.exit(2)
  }
}

/**
 * One line for each check, then its findings; the checks run side by side. One that finds no file to look at has found a fault: the
 * build made too little.
 * @param {string} folder
 * @param {typeof checks} wanted
 * @param {import('./setup.mjs').Tools} tools
 */
function checkAll(folder, wanted, tools) {
  const all = filesBelow(folder)
  return tellInOrder(
    wanted.map(({ name, takes, run, library }) => async () => {
      const home = path.join(folder, library ?? '')
      const files = all.filter((file) => takes.test(file) && file.startsWith(home))
      const before = performance.now()
      const findings = files.length === 0 ? [{ file: folder, message: 'no file to check' }] : await run(files, tools)
      const seconds = ((performance.now() - before) / 1000).toFixed(1)
      const line = `${findings.length === 0 ? 'PASS' : 'FAIL'} ${name}: ${files.length} files, ${findings.length} findings (${seconds} s)`
      const first = findings.slice(0, 40).map(({ file, message }) => `  ${path.relative(folder, file)}: ${message}`)
      return { lines: [line, ...first], count: findings.length }
    }),
  )
}

/**
 * Bundles are made of this repository's own library; they stand apart from what is published.
 * @param {typeof checks} wanted
 * @param {import('./setup.mjs').Tools} tools
 */
async function checkBundles(wanted, tools) {
  if (wanted.length === 0) return 0
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-bundles-'))
  try {
    return (await makeBundles(folder)) + (await checkAll(folder, wanted, tools))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function main() {
  const { dist, 'self-test': planted, only } = options()
  const tools = setUp()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-conformance-'))
  try {
    const isWanted = (/** @type {{name: string}} */ { name }) => only === undefined || name.includes(only)
    const [named, bundled] = [checks.filter(isWanted), bundleChecks.filter(isWanted)]
    const published = dist === undefined ? named : named.filter(({ library }) => library === undefined)
    const built = dist === undefined && (published.length > 0 || planted) ? await buildLibraries(folder, planted === true) : 0
    if (!planted) {
      const found = published.length > 0 ? await checkAll(path.resolve(dist ?? folder), published, tools) : 0
      return built + found + (dist === undefined ? await checkBundles(bundled, tools) : 0)
    }
    // Faults are planted in a copy: a page has to stand beside its style sheet.
    if (dist !== undefined) cpSync(dist, path.join(folder, 'copy'), { recursive: true })
    return built + (await selfTest(folder, tools))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = (await main()) === 0 ? 0 : 1
