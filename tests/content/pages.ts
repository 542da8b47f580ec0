// The library's own pages, read for the tests of its words.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Root, RootContent } from 'mdast'
import { parse as parseYaml } from 'yaml'
import { parse } from '../../pipeline/parse/parse.ts'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface SourcePage {
  readonly file: string
  readonly front: Readonly<Record<string, unknown>>
  readonly body: readonly RootContent[]
}

const folders = ['conditions', 'genes', 'explainers', 'terms']

/** Every English page of a library that stands in the given folder of the repository. */
export function readPages(library: string): readonly SourcePage[] {
  return folders.flatMap((folder) => filesIn(`${library}/${folder}`).map((file) => readPage(file)))
}

/** One Markdown file as front matter and nodes. */
export function readPage(file: string): SourcePage {
  const tree: Root = parse(readFileSync(`${root}${file}`, 'utf8'))
  const [first] = tree.children
  const front = first?.type === 'yaml' ? (parseYaml(first.value) as Record<string, unknown>) : {}
  return { file, front, body: tree.children.filter((node) => node.type !== 'yaml') }
}

/** A YAML file of the repository. */
export function readData(file: string): unknown {
  return parseYaml(readFileSync(`${root}${file}`, 'utf8'))
}

/** Markdown files of a folder, without those of other languages. */
export function filesIn(folder: string): readonly string[] {
  const names = entriesOf(`${root}${folder}`).filter((name) => /^[a-z0-9-]+\.md$/.test(name))
  return names.sort().map((name) => `${folder}/${name}`)
}

// A library need not have every folder.
function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
