// What the repository's own checks read: its files, as git knows them.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(fileURLToPath(import.meta.url), '../../..')

const binary = /\.(png|jpe?g|gif|webp|ttf|otf|woff2?|pdf|epub|zip|wasm|ico)$/i

/** Files that are committed or could be, with `/`, below the root. */
export function repositoryFiles(): readonly string[] {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return [...new Set(names.split('\0'))].filter((name) => name !== '' && existsSync(path.join(root, name))).sort()
}

/** The text files among them. */
export function textFiles(): readonly string[] {
  return repositoryFiles().filter((name) => !binary.test(name))
}

export function readRepositoryFile(name: string): string {
  return readFileSync(path.join(root, name), 'utf8')
}

/** `file:line: text` of every line that matches. */
export function linesMatching(names: readonly string[], pattern: RegExp): readonly string[] {
  return names.flatMap((name) =>
    readRepositoryFile(name)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  )
}
