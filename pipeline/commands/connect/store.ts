// What a published folder can answer. It may be replaced at any moment; then the next request sees the new one.

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../io/fault.ts'
import { type ConnectIndex, connectIndex } from '../../site/infobutton/catalogue.ts'

const indexName = join('connect', 'index.json')

export interface Opened {
  readonly index: ConnectIndex
  /** The languages of answers, by their tags in small letters. */
  readonly languages: ReadonlyMap<string, string>
  /** The path of an answer, without its ending, by system, code and language. */
  find(system: string, code: string, language: string): string | undefined
}
export interface Store {
  /** The publication as it is now; throws a fault when there is none. */
  open(): Opened
  /** A file that the publication names. */
  read(path: string): Uint8Array
}

/** The languages of answers that are the one asked for, or the same one as it is written elsewhere (RFC 4647, 3.4): never another. */
export function languagesFor(asked: string, { languages }: Pick<Opened, 'languages'>): readonly string[] {
  const parts = asked.toLowerCase().split('-')
  return parts.flatMap((_, index) => languages.get(parts.slice(0, parts.length - index).join('-')) ?? [])
}

/** A store on a published folder. What a request says never becomes part of a path: paths come from the publication's own list. */
export function openStore(folder: string): Store {
  const file = join(folder, indexName)
  let known: { readonly stamp: string; readonly opened: Opened } | undefined
  const open = (): Opened => {
    const stamp = stampOf(file, folder)
    if (known?.stamp !== stamp) known = { stamp, opened: openIndex(file, folder) }
    return known.opened
  }
  return { open, read: (path) => readFileSync(join(folder, path)) }
}

function stampOf(file: string, folder: string): string {
  try {
    const { mtimeMs, ino, size } = statSync(file)
    return `${mtimeMs} ${ino} ${size}`
  } catch (cause) {
    throw nothingThere(folder, cause)
  }
}

function openIndex(file: string, folder: string): Opened {
  const parsed = connectIndex.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw nothingThere(folder, parsed.error)
  const index = parsed.data
  const paths = new Map(index.answers.map(({ system, code, language, path }) => [keyOf(system, code, language), path]))
  const languages = new Map(index.answers.map(({ language }) => [language.toLowerCase(), language]))
  return { index, languages, find: (system, code, language) => paths.get(keyOf(system, code, language)) }
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n')

function nothingThere(folder: string, cause: unknown): Fault {
  return new Fault(`${folder} holds no answers: there is no connect/index.json of this version in it`, {
    hint: 'Name a folder that `fourleaf build` published as a web site, of a library whose pages have `ids`',
    cause,
  })
}
