// `npm run conformance [-- --dist DIR | --self-test]`: holds everything that Fourleaf publishes against the validators of its formats.
//
// Without --dist, source/ and the libraries of tests/fixtures/ are built into a temporary folder first. With --self-test, files are
// broken on purpose and each must be caught. Exit 0: nothing found; 1: findings; 2: a validator is missing or the usage is wrong.

import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildLibraries } from './build.mjs'
import { checks } from './checks/checks.mjs'
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
 * Prints one line for each check, then its findings. A check that finds no file to look at has found a fault: the build made too little.
 * @param {string} folder
 * @param {import('./setup.mjs').Tools} tools
 * @param {{only: string | undefined, built: boolean}} what
 */
async function checkAll(folder, tools, { only, built }) {
  const all = filesBelow(folder)
  let total = 0
  const wanted = checks.filter(({ name }) => only === undefined || name.includes(only))
  for (const { name, takes, run, library } of built ? wanted : wanted.filter(({ library }) => library === undefined)) {
    const home = path.join(folder, library ?? '')
    const files = all.filter((file) => takes.test(file) && file.startsWith(home))
    const before = performance.now()
    const findings = files.length === 0 ? [{ file: folder, message: 'no file to check' }] : await run(files, tools)
    const seconds = ((performance.now() - before) / 1000).toFixed(1)
    console.log(`${findings.length === 0 ? 'PASS' : 'FAIL'} ${name}: ${files.length} files, ${findings.length} findings (${seconds} s)`)
    for (const { file, message } of findings.slice(0, 40)) console.log(`  ${path.relative(folder, file)}: ${message}`)
    total += findings.length
  }
  return total
}

async function main() {
  const { dist, 'self-test': planted, only } = options()
  const tools = setUp()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-conformance-'))
  try {
    const built = dist === undefined ? buildLibraries(folder, planted === true) : 0
    if (!planted) return built + (await checkAll(path.resolve(dist ?? folder), tools, { only, built: dist === undefined }))
    // Faults are planted in a copy: a page has to stand beside its style sheet.
    if (dist !== undefined) cpSync(dist, path.join(folder, 'copy'), { recursive: true })
    return built + (await selfTest(folder, tools))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = (await main()) === 0 ? 0 : 1
