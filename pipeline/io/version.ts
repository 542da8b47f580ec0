import { readFileSync } from 'node:fs'

/** The version of this program, from its package.json. */
export function readVersion(): string {
  // Two folders up, from `pipeline/io` as from the compiled `lib/io`.
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return String(JSON.parse(text).version)
}
