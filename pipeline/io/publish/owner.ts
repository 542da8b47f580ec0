import fs from 'node:fs'
import { hostname } from 'node:os'

/** Who made a file beside the output folder; written into its name as `pid.start.host`. */
export interface Owner {
  readonly pid: number
  /** Start of the process in the system's own count, or `0` where it is not told. */
  readonly start: string
  readonly host: string
}

/** This process. */
export function self(): Owner {
  return { pid: process.pid, start: startOf(process.pid), host: hostname().replace(/[^A-Za-z0-9.-]/g, '-') }
}

/** The owner as part of a file name. */
export function tokenOf(owner: Owner): string {
  return `${owner.pid}.${owner.start}.${owner.host}`
}

/** The owner named in a token, or `undefined` when it names none. */
export function parseOwner(token: string): Owner | undefined {
  const match = /^(\d+)\.(\d+)\.(.+)$/.exec(token)
  const [, pid, start, host] = match ?? []
  if (pid === undefined || start === undefined || host === undefined) return undefined
  return { pid: Number(pid), start, host }
}

/** Whether the owner still runs. One on another machine counts as running, for nobody here can know. */
export function isAlive(owner: Owner): boolean {
  if (owner.host !== self().host) return true
  if (!answers(owner.pid)) return false
  const start = startOf(owner.pid)
  // After a restart of the machine another program may have the same number.
  return owner.start === '0' || start === '0' || owner.start === start
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function startOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The program's name stands in brackets and may hold spaces; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}
