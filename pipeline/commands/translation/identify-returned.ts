// Which page, and in which language: what the file says, what its name says, and else whose texts are in it.

import type { Finding } from '../../checks/finding.ts'
import type { Opened } from '../../exchange/open-returned.ts'
import { idsIn } from '../../exchange/read-returned.ts'
import { languagesOfMemory } from '../../exchange/read-xliff.ts'
import type { About } from '../../exchange/returned.ts'
import type { Locale } from '../../tree/types.ts'
import type { ImportOptions } from '../options.ts'
import type { Library } from '../press/open.ts'
import { lockKey } from '../press/pages.ts'
import { isSpoken } from '../press/spoken.ts'
import { pageOf, translatableIds } from './pages.ts'

export interface Identity {
  readonly page: string
  readonly lang: Locale
}

/** The page and the language of a file, or why they cannot be told. */
export function identifyReturned(file: Opened, about: About, library: Library, options: ImportOptions): Identity | Finding {
  const page = findPage(file, about, library, options)
  if (typeof page !== 'string') return page
  const lang = findLanguage(file, about, library, options)
  return typeof lang === 'string' ? { page, lang } : lang
}

function findPage(file: Opened, about: About, library: Library, options: ImportOptions): string | Finding {
  const all = translatableIds(library)
  if (options.page !== undefined) return all.includes(options.page) ? options.page : unknownPage(options.page)
  const voted = voteFor(file, all, library)
  if (about.page !== undefined && all.includes(about.page)) return about.page
  if (voted !== undefined) return voted
  return about.page === undefined
    ? { kind: 'wrong-page', reason: 'No text of this library is in the file. Is it the right file?' }
    : unknownPage(about.page)
}

function unknownPage(page: string): Finding {
  return { kind: 'wrong-page', reason: `The file is for the page \`${page}\`, which this library does not have` }
}

/** The page most of whose ids, or of whose texts, are in a file. */
function voteFor(file: Opened, all: readonly string[], library: Library): string | undefined {
  const ids = idsIn(file.text)
  const votes = all.map((page) => ({
    page,
    count: segmentsOf(page, library).filter(({ id, text }) => ids.has(id) || isQuoted(text, file)).length,
  }))
  const [first] = votes
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || Number(isSpoken(a.page)) - Number(isSpoken(b.page)))
  return first?.page
}

// A translation memory has no ids, but the original beside each text.
function isQuoted(text: string, { format, text: all }: Opened): boolean {
  return (format === 'tmx' || format === 'po') && text.length > 30 && all.includes(text)
}

function segmentsOf(page: string, library: Library): readonly { readonly id: string; readonly text: string }[] {
  const { catalogue, lockOf } = library
  const key = isSpoken(page) ? page : lockKey({ id: page, lang: catalogue.manifest.language }, catalogue)
  return lockOf(key)?.segments ?? pageOf(page, library)?.segments ?? []
}

function findLanguage(file: Opened, about: About, library: Library, { lang }: ImportOptions): Locale | Finding {
  const said = file.format === 'tmx' ? languagesOfMemory(file.root)[0] : about.target
  const source = library.catalogue.manifest.language
  if (lang === source || said === source)
    return { kind: 'wrong-language', reason: `The file says it is in \`${source}\`, the language of the original` }
  if (lang !== undefined && said !== undefined && base(lang) !== base(said))
    return { kind: 'wrong-language', reason: `The file is in \`${said}\`, and \`${lang}\` was asked for` }
  const found = lang ?? said
  if (found === undefined)
    return { kind: 'wrong-language', reason: 'The file does not say its language. Name it with `--lang`, such as `--lang es`' }
  return found
}

const base = (tag: string): string | undefined => tag.toLowerCase().split(/[-_]/)[0]
