// The built-in templates with a user's folder laid over them, file by file.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Report } from '../diagnostics/report.ts'
import { byCodePoint } from '../tree/order.ts'
import { Fault } from './fault.ts'
import { openSource, type Source } from './source.ts'

export interface Templates {
  /** Paths below `templates/`, with `/`, sorted by code point. */
  readonly files: readonly string[]
  /** Paths in the user's folder where the program has no file of its own. */
  readonly added: readonly string[]
  /** Clean text, or `undefined` when there is no such file or after a report. */
  text(path: string): string | undefined
  bytes(path: string): Uint8Array | undefined
  /** The name that messages give to a file, such as `templates/layouts/article.md`. */
  nameOf(path: string): string
}

/** Opens the built-in templates, under those of `userDir` when it is given. */
export function openTemplates(userDir: string | undefined, report: Report): Templates {
  const builtIn = openSource(builtInFolder(), named('templates', report))
  if (builtIn === undefined) throw new Fault('The built-in templates are missing', { hint: 'Install fourleaf again' })
  const own = userDir === undefined ? undefined : openSource(userDir, named(userDir, report))
  const has = (source: Source | undefined, path: string) => source?.files.some((file) => file.path === path) ?? false
  const sourceOf = (path: string) => (has(own, path) ? own : has(builtIn, path) ? builtIn : undefined)
  const paths = [...(own?.files ?? []), ...builtIn.files].map((file) => file.path)
  return {
    files: [...new Set(paths)].sort(byCodePoint),
    added: (own?.files ?? []).map((file) => file.path).filter((path) => !has(builtIn, path)),
    text: (path) => sourceOf(path)?.text(path),
    bytes: (path) => sourceOf(path)?.bytes(path),
    nameOf: (path) => `${has(own, path) && userDir !== undefined ? userDir.replace(/\/$/, '') : 'templates'}/${path}`,
  }
}

/** Beside `pipeline/` in the repository and beside `lib/` in the package. */
function builtInFolder(): string {
  const found = ['../../templates', '../templates'].map((way) => fileURLToPath(new URL(way, import.meta.url))).find(existsSync)
  if (found === undefined) throw new Fault('The built-in templates are missing', { hint: 'Install fourleaf again' })
  return found
}

/** Reports under the name of the folder, for a template's path alone would look like a source file's. */
function named(folder: string, report: Report): Report {
  return (problem) => {
    const file = problem.span.file.startsWith(folder) ? problem.span.file : `${folder.replace(/\/$/, '')}/${problem.span.file}`
    report({ ...problem, span: { ...problem.span, file } })
  }
}
