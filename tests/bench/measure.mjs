// What a command costs: processor seconds of it and of all its children, the peak memory of its largest Node process, and the time on the wall.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const preload = fileURLToPath(new URL('./peak.mjs', import.meta.url))

/** @typedef {{cpu: number, wall: number, peak: number | undefined, status: number, output: string}} Cost */

/**
 * bash counts the processor time of a command with all its children; each Node process tells its own peak.
 * @param {readonly string[]} command
 * @returns {Cost}
 */
export function measure(command) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fourleaf-measure-'))
  const log = path.join(folder, 'peaks')
  const env = { ...process.env, NODE_OPTIONS: `--import=${preload}`, FOURLEAF_PEAKS: log, LC_ALL: 'C' }
  const script = `TIMEFORMAT='%U %S %R'; { time "$@" >'${folder}/out' 2>&1; } 2>'${folder}/time'`
  try {
    const { status } = spawnSync('bash', ['-c', script, 'measure', ...command], { env })
    const [user = 0, system = 0, wall = 0] = read(path.join(folder, 'time')).trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
    const peaks = read(log).trim().split('\n').filter(Boolean).map(Number)
    const peak = peaks.length > 0 ? Math.max(...peaks) / 1024 : undefined
    return { cpu: user + system, wall, peak, status: status ?? 1, output: read(path.join(folder, 'out')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The middle one of several. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
