// Where readers of a language look for a name in a list.

import type { Locale } from './types.ts'

// Words that lists pass over, so that a book on the brain stands under B.
const articles: Readonly<Record<string, RegExp>> = {
  ar: /^ال(?=\p{L}{2})/u,
  de: /^(?:d(?:er|ie|as)|eine?)\s+(?=\p{L})/iu,
  en: /^(?:the|an?)\s+(?=\p{L})/iu,
  es: /^(?:el|l[ao]s?|una?)\s+(?=\p{L})/iu,
  fr: /^(?:l['’]|(?:l[ea]s?|une?)\s+)(?=\p{L})/iu,
}
// Arabic words whose first letters are those of the article, such as التهاب, inflammation; but التفاعل, reaction, has it.
const withoutArticle = /^ال(?:ت(?:هاب|هب|واء|وائي|صاق|قا[طء]|زام(?!ن)|باس|حا[قمف]|فاف|ئام)|زهايمر|ياف)/u
const arabicMarks = /[\p{M}\u0640]/gu
// Alif is one letter whatever stands on it; collation has a place of its own for the long one.
const alif = /[آأإٱ]/g

/** A name as it is looked up: without the signs before it and without an article of its language. */
export function filedAs(name: string, lang: Locale): string {
  const bare = name.trim().replace(/^[^\p{L}\p{N}]+/u, '')
  const language = languageOf(lang)
  const article = articles[language]
  if (!article) return bare
  if (language === 'ar') return arabicFiledAs(bare, article)
  return bare.replace(article, '')
}

function arabicFiledAs(name: string, article: RegExp): string {
  const plain = name.replace(arabicMarks, '')
  return (withoutArticle.test(plain) ? plain : plain.replace(article, '')).replace(alif, 'ا')
}

/** Compares two names by where readers of a language look for them. */
export function byFiling(lang: Locale): (a: string, b: string) => number {
  const { compare } = collatorOf(lang)
  return (a, b) => compare(filedAs(a, lang), filedAs(b, lang))
}

// Making one takes longer than sorting a page's names.
const collators = new Map<Locale, Intl.Collator>()
const languages = new Map<Locale, string>()

function collatorOf(lang: Locale): Intl.Collator {
  const collator = collators.get(lang) ?? new Intl.Collator(lang, { numeric: true })
  collators.set(lang, collator)
  return collator
}

function languageOf(lang: Locale): string {
  const language = languages.get(lang) ?? new Intl.Locale(lang).language
  languages.set(lang, language)
  return language
}
