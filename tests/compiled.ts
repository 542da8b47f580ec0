// The program compiled for one test file, for what must run in a process of its own: Node 20 runs no TypeScript.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules/.cache/fourleaf-tests')

export interface Compiled {
  /** The compiled `pipeline/`. */
  readonly lib: string
  readonly remove: () => void
}

/** Compiles the named files of `pipeline/` and all they import, in a folder laid out as the package is. */
export function compile(files: readonly string[]): Compiled {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'lib-'))
  const lib = join(folder, 'lib')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', version }))
  symlinkSync(join(root, 'templates'), join(folder, 'templates'))
  const compilerOptions = { outDir: lib, rootDir: join(root, 'pipeline'), types: ['node'] }
  const config = {
    extends: join(root, 'tsconfig.build.json'),
    compilerOptions,
    files: files.map((file) => join(root, 'pipeline', file)),
    include: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const tsc = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc')
  // Errors of types are the business of `npm run types`; here only the code counts.
  spawnSync(process.execPath, [tsc, '-p', folder, '--noEmitOnError', 'false'], { encoding: 'utf8' })
  return { lib, remove }
}
