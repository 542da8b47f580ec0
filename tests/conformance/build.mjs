import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

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
  return libraries(ownOnly).filter(({ name, source }) => {
    const args = [path.join(root, 'lib/cli.js'), 'build', '--source', source, '--out', path.join(folder, name)]
    // Built from here, where the large fonts are installed.
    const cwd = path.join(root, 'tests/conformance')
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
    console.log(`${status === 0 ? 'PASS' : 'FAIL'} build ${path.relative(root, source)}`)
    if (status !== 0) console.log(`${stdout}${stderr}`.trim().replace(/^/gm, '  '))
    return status !== 0
  }).length
}
