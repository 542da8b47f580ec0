// What the commands have in common.

import type { Command } from 'commander'
import type { ExitCode, Ports } from './options.ts'

/** The world of one run of the command line. */
export interface World extends Ports {
  /** Today, as an ISO date in UTC. */
  readonly today: string
}

/** Takes the exit status of a command. */
export type Done = (code: ExitCode) => void

/** The folders that most commands read. */
export function sourced(command: Command): Command {
  return command
    .option('--source <dir>', 'folder to read', 'source')
    .option('--templates <dir>', 'folder laid over the built-in templates, file by file (default: "templates", if it is there)')
}

/** The end of a command's help. */
export function example(command: string): string {
  return `\nExample:\n  $ ${command}`
}
