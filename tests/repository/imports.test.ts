// Who may import whom: the table of ARCHITECTURE.md, checked import by import.

import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRepositoryFile, repositoryFiles } from './files.ts'

const everything = 'everything'

/** Folder of `pipeline/` → folders it may import besides itself. */
const table: Readonly<Record<string, readonly string[] | typeof everything>> = {
  tree: [],
  diagnostics: ['tree'],
  theme: ['tree'],
  config: ['tree', 'diagnostics', 'theme'],
  catalogue: ['tree', 'config', 'diagnostics'],
  parse: ['tree', 'config', 'diagnostics'],
  localize: ['tree', 'config', 'diagnostics'],
  compose: ['tree', 'config', 'diagnostics'],
  checks: ['tree', 'config', 'diagnostics', 'localize'],
  exchange: ['tree', 'config', 'diagnostics', 'localize', 'checks'],
  render: ['tree', 'theme'],
  emitters: ['tree', 'theme', 'render', 'diagnostics', 'exchange'],
  library: ['tree', 'catalogue', 'compose'],
  site: ['tree', 'catalogue', 'config', 'theme', 'render'],
  io: ['tree'],
  commands: everything,
  'cli.ts': everything,
}

/** Vocabularies: files of types that other folders may name, though they may not call what makes such data. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  'catalogue/catalogue.ts': ['parse', 'localize', 'compose', 'checks', 'exchange'],
  'diagnostics/report.ts': ['theme', 'io', 'library', 'render', 'site'],
  'diagnostics/rules.ts': ['io', 'library'],
  'theme/theme.ts': ['io'],
  'emitters/emitter.ts': ['render', 'library', 'theme', 'io', 'site'],
  'config/manifest.ts': ['library'],
}

/** Modules that only these folders may use, each with its reason in CONTRIBUTING.md. */
const outside: readonly { readonly module: RegExp; readonly only: readonly string[] }[] = [
  { module: /^(node:)?fs(\/promises)?$/, only: ['io', 'commands', 'cli.ts'] },
  { module: /^node:(http|net|child_process|os|worker_threads|process)$/, only: ['io', 'commands', 'cli.ts'] },
  { module: /^pdfkit$/, only: ['emitters/pdf'] },
  { module: /^(epub-gen-memory|jszip)/, only: ['emitters/epub'] },
  { module: /^remark-/, only: ['parse'] },
  { module: /^citeproc$/, only: ['compose'] },
]

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
  readonly line: number
}

const statement =
  /^\s*(import|export)\b(\s+type\b)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\brequire\(\s*['"]([^'"]+)['"]\s*\)/gm

/** Every import of a file; a target inside `pipeline/` is written from there. */
function importsOf(name: string, text: string): readonly Import[] {
  const from = name.slice('pipeline/'.length)
  return [...text.matchAll(statement)].map((match) => {
    const to = match[3] ?? match[4] ?? match[5] ?? match[6] ?? ''
    return {
      from,
      to: to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to,
      typeOnly: match[2] !== undefined,
      line: text.slice(0, match.index).split('\n').length,
    }
  })
}

/** The folder of `pipeline/` that a file belongs to. */
function folderOf(file: string): string {
  return file.split('/')[0] ?? file
}

/** Folders of emitters are walls too: `emitters/pdf` may not import `emitters/html`. */
function emitterOf(file: string): string | undefined {
  const [folder, format, rest] = file.split('/')
  return folder === 'emitters' && rest !== undefined ? format : undefined
}

/** Why an import is not allowed, or `undefined`. */
function objection({ from, to, typeOnly }: Import): string | undefined {
  const source = folderOf(from)
  const allowed = table[source]
  if (allowed === undefined) return `${source} is not in the table`
  if (!/^[\w-]+\/.*\.ts$|^[\w-]+\.ts$/.test(to) || to.startsWith('node:')) return objectionToModule(from, to)
  if (allowed === everything) return undefined
  const [ours, theirs] = [emitterOf(from), emitterOf(to)]
  if (ours !== undefined && theirs !== undefined && ours !== theirs) return 'an emitter never imports another'
  const target = folderOf(to)
  if (target === source || allowed.includes(target)) return undefined
  if (typeOnly && vocabularies[to]?.includes(source)) return undefined
  return `${source}/ may not import ${target}/`
}

function objectionToModule(from: string, module: string): string | undefined {
  const rule = outside.find(({ module: pattern }) => pattern.test(module))
  if (!rule || rule.only.some((place) => from === place || from.startsWith(`${place}/`))) return undefined
  return `only ${rule.only.join(', ')} may use ${module}`
}

describe('who may import whom', () => {
  const sources = repositoryFiles().filter((name) => /^pipeline\/.*\.ts$/.test(name) && !name.endsWith('.d.ts'))

  it('holds for every file of pipeline/', () => {
    const wrong = sources.flatMap((name) =>
      importsOf(name, readRepositoryFile(name)).flatMap((found) => {
        const reason = objection(found)
        return reason ? [`${name}:${found.line}: imports ${found.to}: ${reason}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('sees every way to import', () => {
    const text = [
      "import type { A } from '../tree/a.ts'",
      'import {',
      '  b,',
      "} from './b.ts'",
      "import 'side'",
      "export * from './c.ts'",
      "const d = await import('d')",
      "require('e')",
    ].join('\n')
    expect(importsOf('pipeline/parse/x.ts', text).map(({ to, typeOnly, line }) => [to, typeOnly, line])).toEqual([
      ['tree/a.ts', true, 1],
      ['parse/b.ts', false, 2],
      ['side', false, 5],
      ['parse/c.ts', false, 6],
      ['d', false, 7],
      ['e', false, 8],
    ])
  })

  it('objects to what the table forbids', () => {
    const of = (from: string, to: string, typeOnly = false) => objection({ from, to, typeOnly, line: 1 })
    expect(of('tree/types.ts', 'config/manifest.ts')).toBe('tree/ may not import config/')
    expect(of('emitters/pdf/plan.ts', 'emitters/html/page.ts')).toBe('an emitter never imports another')
    expect(of('emitters/pdf/plan.ts', 'emitters/emitter.ts')).toBeUndefined()
    expect(of('emitters/pdf/plan.ts', 'parse/parse.ts')).toBe('emitters/ may not import parse/')
    expect(of('emitters/html/page.ts', 'node:fs')).toBe('only io, commands, cli.ts may use node:fs')
    expect(of('compose/seal.ts', 'catalogue/catalogue.ts', true)).toBeUndefined()
    expect(of('compose/seal.ts', 'catalogue/catalogue.ts')).toBe('compose/ may not import catalogue/')
    expect(of('strange/x.ts', 'tree/types.ts')).toBe('strange is not in the table')
    expect(of('commands/build.ts', 'parse/parse.ts')).toBeUndefined()
  })
})
