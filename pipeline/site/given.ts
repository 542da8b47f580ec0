import { plainText } from '../tree/plain-text.ts'
import type { MadePage } from './part.ts'

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** What is there of a record: the rest has no key at all. */
export function given<T extends object>(record: T): Given<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Given<T>
}

/** The words at a path of the front matter, in the language of the page. */
export function wordsAt({ fields }: Pick<MadePage, 'fields'>, path: string): string | undefined {
  const words = fields[path]
  return words && plainText(words.inlines)
}
