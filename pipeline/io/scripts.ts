// Scripts of the site: our own from the templates, the search library from its package.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The search library for browsers, as its package has it but for the comments, under its licence. */
export function readSearchLibrary(): string {
  const folder = join(dirname(require.resolve('minisearch')), '../..')
  const licence = readFileSync(join(folder, 'LICENSE.txt'), 'utf8').trim()
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
  return `/*! MiniSearch ${version}\n\n${licence}\n*/\n${withoutComments(readFileSync(join(folder, 'dist/umd/index.js'), 'utf8'))}`
}

/** Comments on lines of their own go, for they are more than half of the file; no line within a string begins as they do. */
function withoutComments(script: string): string {
  return script
    .replace(/^ *\/\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^ *\/\/.*\n/gm, '')
    .replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 4))
}
