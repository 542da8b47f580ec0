// Under which letter a name is filed, and after which other name.

import type { Locale } from '../tree/types.ts'

// Words of medicine that begin with the letters of the Arabic article but do not have it, such as التهاب, inflammation.
const withoutArticle = /^الت(?:ه[اب]|وا|صاق|قا|زام|باس|حا[قمف]|فا|ئام)/u
const arabicArticle = /^ال(?=\p{L}{2})/u

/** A name as it is looked up: without the signs before it and, in Arabic, without the article. */
export function filedAs(name: string, lang: Locale): string {
  const bare = name.trim().replace(/^[^\p{L}\p{N}]+/u, '')
  const isArabic = new Intl.Locale(lang).language === 'ar'
  return isArabic && !withoutArticle.test(bare) ? bare.replace(arabicArticle, '') : bare
}

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
