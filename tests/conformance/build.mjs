import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, tellInOrder } from './checks/process.mjs'

const root = path.resolve(fileURLToPath(import.meta.url), '../../..')

/**
 * This repository's own library, and those of tests/fixtures/; one that is meant to be refused is called `bad-…`.
 * @param {boolean} ownOnly
 */
function libraries(ownOnly) {
  const own = { name: 'own', source: path.join(root, 'source') }
  const fixtures = path.join(root, 'tests/fixtures')
  if (ownOnly || !existsSync(fixtures)) return [own]
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('bad-'))
  return [own, ...folders.map(({ name }) => ({ name, source: path.join(fixtures, name) })).sort((a, b) => (a.name < b.name ? -1 : 1))]
}

/**
 * Builds each library into its own folder below `folder`; gives the number that could not be built.
 * @param {string} folder
 * @param {boolean} ownOnly
 */
export function buildLibraries(folder, ownOnly) {
  return tellInOrder(libraries(ownOnly).map((library) => () => build(library, path.join(folder, library.name))))
}

/** @param {{source: string}} library @param {string} out */
async function build({ source }, out) {
  // Built from here, where the large fonts are installed.
  const cwd = path.join(root, 'tests/conformance')
  const { status, stdout, stderr } = await say(
    process.execPath,
    [path.join(root, 'lib/cli.js'), 'build', '--source', source, '--out', out],
    {
      cwd,
    },
  )
  const line = `${status === 0 ? 'PASS' : 'FAIL'} build ${path.relative(root, source)}`
  return status === 0 ? { lines: [line], count: 0 } : { lines: [line, `${stdout}${stderr}`.trim().replace(/^/gm, '  ')], count: 1 }
}
