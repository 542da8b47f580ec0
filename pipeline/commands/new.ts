import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { didYouMean } from '../config/did-you-mean.ts'
import { id, language } from '../config/fields.ts'
import { codeOf, Fault } from '../io/fault.ts'
import type { ExitCode, Ports } from './options.ts'

/** What `fourleaf new` was asked for. For a library, `slug` is its folder. */
export interface NewOptions {
  readonly kind: string
  readonly slug: string
  readonly source: string
  readonly templates?: string | undefined
  readonly title?: string | undefined
  readonly lang?: string | undefined
}

/** The folder of the pages of each kind, below the source folder. */
const folders: Readonly<Record<string, string>> = {
  condition: 'conditions',
  gene: 'genes',
  article: 'articles',
  explainer: 'explainers',
  term: 'terms',
  policy: 'policies',
}
const builtIn = new URL('../../templates/starters/', import.meta.url)

/** Writes a page or a library to start from; never over a file that is there. */
export async function start(options: NewOptions, ports: Ports): Promise<ExitCode> {
  if (options.lang !== undefined && !language.safeParse(options.lang).success) {
    throw new Fault(`\`${options.lang}\` is not a language tag`, { hint: 'Give one such as `en`, `ar` or `pt-BR`' })
  }
  if (options.kind === 'library') return startLibrary(options, ports)
  return startPage(options, ports)
}

function startPage(options: NewOptions, { out }: Ports): ExitCode {
  const { kind, slug, source } = options
  const folder = folders[kind]
  if (folder === undefined) throw unknownKind(kind)
  assertSlug(slug)
  const own = languageOf(source)
  const lang = options.lang ?? own
  const name = lang === own ? `${slug}.md` : `${slug}.${lang}.md`
  assertNew(source, name)
  const title = options.title ?? titleFrom(slug, kind)
  const file = join(source, folder, name)
  writeNew(file, fill(starter(options, `${kind}.md`), { title, lang, slug }))
  out(`Made ${file}`)
  out('Fill it in, set `status: published` when it may be read, then run `fourleaf build`.')
  return 0
}

function startLibrary(options: NewOptions, { out }: Ports): ExitCode {
  const { slug: folder, lang = 'en' } = options
  const title = options.title ?? titleFrom(basename(resolve(folder)), 'library')
  const files = { 'fourleaf.yml': 'library.yml', 'articles/welcome.md': 'welcome.md' }
  for (const [path, template] of Object.entries(files)) {
    const file = join(folder, 'source', path)
    writeNew(file, fill(starter(options, template), { title, lang, slug: 'welcome' }))
    out(`Made ${file}`)
  }
  out(`Next: cd ${folder}, change these two files, then run \`fourleaf build\`.`)
  return 0
}

/** A starter of the user's templates, or the built-in one. */
function starter({ templates = 'templates' }: NewOptions, name: string): string {
  return readIfThere(join(templates, 'starters', name)) ?? readFileSync(new URL(name, builtIn), 'utf8')
}

interface Blanks {
  readonly title: string
  readonly lang: string
  readonly slug: string
}

function fill(text: string, { title, lang, slug }: Blanks): string {
  // JSON strings are YAML strings, whatever the title holds.
  const words: Readonly<Record<string, string>> = { title: JSON.stringify(title), lang, id: slug, symbol: slug.toUpperCase() }
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => words[name] ?? hole)
}

function assertSlug(slug: string): void {
  if (id.safeParse(slug).success) return
  const better = slugFrom(slug)
  throw new Fault(`\`${slug}\` cannot be the id of a page`, {
    hint: `Use small letters, digits and single hyphens${better === '' ? '' : `, such as \`${better}\``}`,
  })
}

/** Throws when a page of this name stands anywhere in the library. */
function assertNew(source: string, name: string): void {
  const twin = pathsIn(source).find((path) => basename(path) === name)
  if (twin === undefined) return
  throw new Fault(`${join(source, twin)} is there already`, { hint: 'Choose another id, or change that page' })
}

function pathsIn(source: string): readonly string[] {
  try {
    return readdirSync(source, { recursive: true, encoding: 'utf8' })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

function languageOf(source: string): string {
  // A broken manifest is no matter here: `build` says what is wrong with it, and where.
  const manifest = parseDocument(readIfThere(join(source, 'fourleaf.yml')) ?? '', { logLevel: 'silent' })
  const found = manifest.get('language')
  return typeof found === 'string' ? found : 'en'
}

function writeNew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause
    throw new Fault(`${file} is there already`, { hint: 'Nothing is written over; choose another name' })
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function unknownKind(kind: string): Fault {
  const kinds = [...Object.keys(folders), 'library']
  const near = didYouMean(kind, kinds)
  const hint = near === undefined ? `Expected one of ${kinds.join(', ')}` : `Did you mean \`${near}\`?`
  return new Fault(`There are no pages of kind \`${kind}\``, { hint })
}

function titleFrom(slug: string, kind: string): string {
  if (kind === 'gene') return slug.toUpperCase()
  const words = slug.replace(/[-_\s]+/g, ' ').trim()
  return words === '' ? 'My library' : words[0]?.toUpperCase() + words.slice(1)
}

function slugFrom(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
