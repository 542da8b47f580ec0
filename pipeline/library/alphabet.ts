// Under which letter a name is filed.

import { filedAs } from '../tree/filing.ts'
import type { Locale } from '../tree/types.ts'

/** Tells the letter a name is filed under, or `other`: a letter with a mark has its own place where the language gives it one. */
export function letters(lang: Locale, other: string): (name: string) => string {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base' })
  return (name) => {
    const first = filedAs(name, lang).normalize('NFC').slice(0, 1).toUpperCase()
    if (!/\p{L}/u.test(first)) return other
    const plain = first.normalize('NFKD').replace(/\p{M}/gu, '').slice(0, 1)
    return compare(first, plain) === 0 ? plain : first
  }
}
