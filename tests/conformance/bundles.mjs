import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(fileURLToPath(import.meta.url), '../../..')

/**
 * Bundles of one small page, in a language from left to right and one from right to left, below `folder`; gives the number of failures.
 * @param {string} folder
 */
export function makeBundles(folder) {
  const args = [
    path.join(root, 'lib/cli.js'),
    'translate',
    'export',
    '--source',
    path.join(root, 'source'),
    '--pages',
    'status-epilepticus',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '--to', 'es,ar', '--out', path.join(folder, 'bundles')], {
    cwd: root,
    encoding: 'utf8',
  })
  console.log(`${status === 0 ? 'PASS' : 'FAIL'} bundles of source`)
  if (status !== 0) console.log(`${stdout}${stderr}`.trim().replace(/^/gm, '  '))
  return status === 0 ? 0 : 1
}
