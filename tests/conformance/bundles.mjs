import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './checks/process.mjs'

const root = path.resolve(fileURLToPath(import.meta.url), '../../..')

/** @type {string | undefined} */
let copy

/** The library as it was before anybody translated it, so that every text is there to be translated; gone when the process ends. */
export function originals() {
  if (copy !== undefined) return copy
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-originals-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const source = path.join(root, 'source')
  const translations = path.join(source, 'translations')
  copy = path.join(folder, 'source')
  cpSync(source, copy, { recursive: true, filter: (from) => from !== translations })
  return copy
}

/**
 * Bundles of one small page, in a language from left to right and one from right to left, below `folder`; gives the number of failures.
 * @param {string} folder
 */
export async function makeBundles(folder) {
  const args = [path.join(root, 'lib/cli.js'), 'translate', 'export', '--source', originals(), '--pages', 'status-epilepticus']
  const { status, stdout, stderr } = await say(process.execPath, [...args, '--to', 'es,ar', '--out', path.join(folder, 'bundles')], {
    cwd: root,
  })
  console.log(`${status === 0 ? 'PASS' : 'FAIL'} bundles of source`)
  if (status !== 0) console.log(`${stdout}${stderr}`.trim().replace(/^/gm, '  '))
  return status === 0 ? 0 : 1
}
