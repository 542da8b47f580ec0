import { readdirSync } from 'node:fs'
import { Fault } from '../io/fault.ts'
import { type Differences, inspect, isWhole, readManifest, recover } from '../io/publish/index.ts'
import type { ExitCode, Ports } from './options.ts'

/** Compares a published folder with its manifest, after settling a publication that was cut short. */
export async function verify({ folder, json }: { readonly folder: string; readonly json: boolean }, ports: Ports): Promise<ExitCode> {
  const recovery = recover(folder)
  const manifest = readManifest(folder)
  if (!manifest) throw notOurs(folder)
  const differences = inspect(folder, manifest.files)
  const whole = isWhole(differences)
  if (json) ports.out(JSON.stringify({ folder, whole, files: manifest.files.length, recovery, ...differences }, undefined, 2))
  if (!json) tell(differences, ports)
  if (!json && recovery !== 'nothing to do') ports.err(`A publication that was cut short was ${recovery}.`)
  if (!json) ports.out(summary(folder, manifest.files.length, differences))
  return whole ? 0 : 1
}

function tell(differences: Differences, { out }: Ports): void {
  for (const kind of ['missing', 'changed', 'extra'] as const) {
    for (const path of differences[kind]) out(`${kind.padEnd(8)}${path}`)
  }
}

function summary(folder: string, files: number, differences: Differences): string {
  if (isWhole(differences)) return `${folder}: ${files === 1 ? 'the one file is' : `all ${files} files are`} as published`
  const counts = [`${differences.missing.length} missing`, `${differences.changed.length} changed`, `${differences.extra.length} extra`]
  return `${folder}: not as published (${counts.join(', ')}; ${files} files in the manifest)`
}

function notOurs(folder: string): Fault {
  const hint = isFolder(folder) ? 'Name a folder that `fourleaf build` made' : 'There is no such folder'
  return new Fault(`${folder} holds no publication: there is no manifest.json of ours in it`, { hint })
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path)
    return true
  } catch {
    return false
  }
}
