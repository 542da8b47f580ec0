// What the command line names must be there: a misspelt name would publish nothing over what is published.

import type { Catalogue } from '../../catalogue/catalogue.ts'
import { didYouMean } from '../../config/did-you-mean.ts'
import { Fault } from '../../io/fault.ts'
import type { Library } from './open.ts'
import type { Wanted } from './run.ts'
import { spokenIds } from './spoken.ts'

/** Throws when a page, a collection or a language that was asked for is not in the library. */
export function checkAsked({ catalogue, press }: Pick<Library, 'catalogue' | 'press'>, { pages = [], languages = [] }: Wanted): void {
  checkPages(
    catalogue,
    pages,
    [...catalogue.entries, ...catalogue.collections].map(({ id }) => id),
  )
  const language = languages.find((lang) => !press.languages.includes(lang))
  if (language === undefined) return
  throw new Fault(`There is nothing in the language \`${language}\``, { hint: `Take one of the library: ${some(press.languages)}` })
}

/** Throws when there is nothing to translate under an id that was asked for. */
export function checkTranslatable({ catalogue }: Pick<Library, 'catalogue'>, pages: readonly string[] = []): void {
  checkPages(catalogue, pages, [...catalogue.entries.map(({ id }) => id), ...spokenIds])
}

function checkPages(catalogue: Catalogue, pages: readonly string[], known: readonly string[]): void {
  const ids = [...new Set(known)]
  const page = pages.find((id) => !ids.includes(id))
  if (page !== undefined && catalogue.isLeftOut(page))
    throw new Fault(`\`${page}\` is a draft, which is not published`, {
      hint: 'Write `status: published` on it when it may be read; `fourleaf preview` shows drafts too',
    })
  if (page !== undefined) throw new Fault(`There is no page \`${page}\``, { hint: wayOut(page, ids) })
}

function wayOut(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known)
  return near === undefined ? `Name pages by their ids: ${some(known)}` : `Did you mean \`${near}\`?`
}

function some(names: readonly string[]): string {
  return (
    names
      .slice(0, 5)
      .map((name) => `\`${name}\``)
      .join(', ') + (names.length > 5 ? ' …' : '')
  )
}
