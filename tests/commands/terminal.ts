// Runs the command line inside the test and keeps what it says.

import { run } from '../../pipeline/commands/program.ts'

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The outcome of one command; faults are thrown as in the real one. */
export async function fourleaf(...argv: readonly string[]): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, { out: (line) => out.push(line), err: (line) => err.push(line), today: '2026-03-31' })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
