#!/usr/bin/env node
// The only place that knows the clock, the standard streams and the exit status.

import type { ExitCode, Ports } from './commands/options.ts'
import { run } from './commands/program.ts'
import { tuneEngine } from './io/engine.ts'
import { asFault, Fault } from './io/fault.ts'

tuneEngine()

const ports: Ports = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  seconds: () => performance.now() / 1000,
}
// A reader that has seen enough, as `head`, closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

process.exitCode = await main()

async function main(): Promise<ExitCode> {
  try {
    // UTC, so that two machines agree on what today is.
    return await run(process.argv.slice(2), { ...ports, today: new Date().toISOString().slice(0, 10) })
  } catch (error) {
    tell(error)
    return 2
  }
}

function tell(error: unknown): void {
  const fault = asFault(error)
  if (fault instanceof Fault) tellFault(fault)
  else ports.err(`This is a bug in fourleaf: ${error instanceof Error ? error.stack : String(error)}`)
}

function tellFault(fault: Fault): void {
  ports.err(`fourleaf: ${fault.message}`)
  if (fault.cause instanceof Error) ports.err(`  Cause: ${fault.cause.message}`)
  if (fault.hint !== undefined) ports.err(`  ${fault.hint}`)
}
