import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { java, readVerdicts, say } from './process.mjs'

/**
 * EPUBCheck over every book, in one Java process. Warnings count.
 * @type {import('./checks.mjs').Run}
 */
export async function books(files, { books }) {
  return readVerdicts(files, await java(['-cp', books, 'Books'], { input: files.join('\n') }))
}

/**
 * Ace by DAISY over every book, with one browser. It runs in a process of its own, for it takes hold of the console and the exit.
 * @type {import('./checks.mjs').Run}
 */
export async function accessibility(files, { browser }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-ace-'))
  const program = fileURLToPath(new URL('./ace-worker.cjs', import.meta.url))
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser, ACE_TIMEOUT_INITIAL: '60000', HOME: folder, XDG_CONFIG_HOME: folder }
  try {
    const output = await say(process.execPath, [program, folder], { input: JSON.stringify(files), env })
    return readVerdicts(files, { ...output, stdout: readVerdictFile(folder) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function readVerdictFile(folder) {
  try {
    return readFileSync(path.join(folder, 'verdicts.tsv'), 'utf8')
  } catch {
    return ''
  }
}
