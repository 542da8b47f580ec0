import { spawn } from 'node:child_process'

/** @typedef {{file: string, message: string}} Finding */

/**
 * What a program says, without a shell; the input is given whole.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{input?: string, env?: NodeJS.ProcessEnv, cwd?: string}} [options]
 * @returns {Promise<{status: number, stdout: string, stderr: string}>}
 */
export function say(program, args, { input = '', env = process.env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
    /** @type {Buffer[]} */
    const out = []
    /** @type {Buffer[]} */
    const err = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status: status ?? 1, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    )
    // A program that ends early closes its input; its status tells the story.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/**
 * What a program of Java says, started as is best for seconds of work: compiling with all care costs more than it saves.
 * @param {readonly string[]} args
 * @param {{input?: string}} [options]
 */
export function java(args, options) {
  return say('java', ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xss8m', ...args], options)
}

/**
 * Findings from `file TAB verdict TAB words` lines; a file without its `done` line was not checked, which is a finding too.
 * @param {readonly string[]} files
 * @param {{stdout: string, stderr: string}} output
 * @returns {readonly Finding[]}
 */
export function readVerdicts(files, { stdout, stderr }) {
  const rows = stdout.split('\n').map((line) => line.split('\t'))
  const done = new Set(rows.flatMap(([file = '', verdict]) => (verdict === 'done' ? [file] : [])))
  const findings = rows.flatMap(([file = '', verdict, message = '']) => (verdict === 'finding' ? [{ file, message }] : []))
  const unchecked = files.filter((file) => !done.has(file))
  return [...findings, ...unchecked.map((file) => ({ file, message: `no verdict: ${stderr.trim().slice(0, 300)}` }))]
}

/**
 * Runs a job over every file, or whatever else there are many of, two at a time.
 * @template S, T
 * @param {readonly S[]} many
 * @param {(one: S) => Promise<readonly T[]>} job
 * @returns {Promise<readonly T[]>}
 */
export async function inPairs(many, job) {
  const waiting = [...many]
  /** @type {T[]} */
  const results = []
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) results.push(...(await job(one)))
  }
  await Promise.all([work(), work()])
  return results
}

/**
 * Runs jobs two at a time, and prints what each has to say in the order in which they stand; gives the sum of what they count.
 * @param {readonly (() => Promise<{lines: readonly string[], count: number}>)[]} jobs
 */
export async function tellInOrder(jobs) {
  /** @type {(readonly string[] | undefined)[]} */
  const told = []
  let next = 0
  const counts = await inPairs([...jobs.entries()], async ([index, job]) => {
    const { lines, count } = await job()
    told[index] = lines
    for (let ready = told[next]; ready !== undefined; ready = told[next]) {
      for (const line of ready) console.log(line)
      next += 1
    }
    return [count]
  })
  return counts.reduce((sum, count) => sum + count, 0)
}
