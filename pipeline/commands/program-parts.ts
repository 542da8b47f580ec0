// What the commands of the command line share.

import { type Command, Option } from 'commander'
import { readDay } from './cli-options.ts'
import type { ExitCode, Ports } from './options.ts'

/** The world of one run of the command line. */
export interface World extends Ports {
  /** Today, as an ISO date in UTC. */
  readonly today: string
}

/** Takes the exit code of a command. */
export type Done = (code: ExitCode) => void

/** A command that reads a library. */
export function sourced(command: Command): Command {
  return command
    .option('--source <dir>', 'folder to read', 'source')
    .option('--templates <dir>', 'folder laid over the built-in templates, file by file (default: "templates", if it is there)')
}

/** The day that a command takes for today. */
export function asOf(what: string, { today }: World): Option {
  return new Option('--as-of <date>', what).argParser(readDay).default(today, 'today')
}

/** An example for the end of a help. */
export function example(command: string): string {
  return `\nExample:\n  $ ${command}`
}
