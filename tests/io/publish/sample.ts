// Two publications that are easy to tell apart, and a folder to publish them in.

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Disk } from '../../../pipeline/io/publish/disk.ts'
import { realDisk } from '../../../pipeline/io/publish/disk.ts'
import { inspect, isWhole, readManifest, type StageOptions, stage } from '../../../pipeline/io/publish/index.ts'

export type Edition = 'old' | 'new'

export const facts = { fourleaf: '0.0.0', asOf: '2026-03-31', pages: 1, sources: { 'a.md': 'aa' } }

/** The files of an edition; `both.txt` has the same size and other bytes in each. */
export function filesOf(edition: Edition): Readonly<Record<string, string>> {
  return { 'both.txt': edition, [`en/${edition}/index.html`]: `<p>${edition}</p>` }
}

/** Publishes an edition in this process. */
export function publish(out: string, edition: Edition, options: Partial<StageOptions> = {}, disk: Disk = realDisk): void {
  const staging = stage(out, { apart: [], ...options }, disk)
  for (const [path, text] of Object.entries(filesOf(edition))) staging.write({ path, mediaType: 'text/plain', bytes: Buffer.from(text) })
  staging.publish(facts)
}

/** Which edition stands in a folder, whole; anything else is told in words. */
export function published(out: string): string {
  const manifest = readManifest(out)
  if (!manifest) return 'nothing'
  if (!isWhole(inspect(out, manifest.files))) return `broken: ${JSON.stringify(inspect(out, manifest.files))}`
  return manifest.files.some(({ path }) => path === 'en/old/index.html') ? 'old' : 'new'
}

/** An empty folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fourleaf-publish-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder for one of many runs, below a temporary one. */
export function subfolder(parent: string, name: string | number): string {
  const folder = join(parent, String(name))
  mkdirSync(folder)
  return folder
}

/** Everything beside the output folder. */
export function litter(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name !== 'dist')
}

/** A disk whose calls are counted; `before` may throw or end the process. */
export function countedDisk(before: (call: number, name: string) => void): Disk {
  let calls = 0
  return new Proxy(realDisk, {
    get: (target, name, receiver) => {
      const method = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return (...parameters: unknown[]) => {
        calls += 1
        before(calls, String(name))
        return Reflect.apply(method, target, parameters)
      }
    },
  })
}
