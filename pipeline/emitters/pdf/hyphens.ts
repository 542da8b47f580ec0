// Where words may be parted, by the patterns of TeX. They are loaded for the languages of a book, and no others.

import type { Theme } from '../../theme/theme.ts'
import type { Locale } from '../../tree/types.ts'

/** The places in a word where a line may end with a hyphen; none for what is no plain word. */
export type Hyphenate = (word: string, lang: Locale) => readonly number[]

interface Patterns {
  readonly hyphenateSync: (word: string, options: { hyphenChar: string; minWordLength: number }) => string
}

// Written out, so that each is found when the program is packed. A language is used only when tokens.yml names it.
const patterns: Readonly<Record<string, () => Promise<{ readonly default: Patterns }>>> = {
  cs: () => import('hyphen/cs/index.js'),
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  et: () => import('hyphen/et/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  hr: () => import('hyphen/hr/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  is: () => import('hyphen/is/index.js'),
  lt: () => import('hyphen/lt/index.js'),
  lv: () => import('hyphen/lv/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  nn: () => import('hyphen/nn/index.js'),
  no: () => import('hyphen/nb/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  sk: () => import('hyphen/sk/index.js'),
  sl: () => import('hyphen/sl/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  uk: () => import('hyphen/uk/index.js'),
}

const loaded = new Map<string, Patterns>()

/** The hyphens of one book. */
export interface Hyphens {
  readonly hyphenate: Hyphenate
  /** Whether words of this language may be parted at all. */
  readonly knows: (lang: Locale) => boolean
  /** Loads the patterns of a language of the book; words of any other language stay whole. */
  readonly load: (lang: Locale) => Promise<void>
}

/** Parts no word. */
export const withoutHyphens: Hyphens = { hyphenate: () => none, knows: () => false, load: async () => {} }

export function createHyphens({ hyphens }: Theme): Hyphens {
  // Only the languages of this book count: what other books of the process loaded must not show in it.
  const wanted = new Map<string, Patterns>()
  const known = new Map<string, readonly number[]>()
  const never = hyphens.never.map((part) => part.toLowerCase())
  const capitals = new Set(hyphens.capitals)
  return {
    knows: (lang) => wanted.size > 0 && wanted.has(languageOf(lang)),
    hyphenate: (word, lang) => {
      const language = languageOf(lang)
      const found = wanted.get(language)
      if (!found || !isPlain(word, capitals.has(language)) || never.some((one) => word.toLowerCase().includes(one))) return none
      const key = `${language} ${word}`
      const places = known.get(key) ?? placesIn(found.hyphenateSync(word, { hyphenChar: mark, minWordLength: leastLetters }), word.length)
      known.set(key, places)
      return places
    },
    load: async (lang) => {
      const language = languageOf(lang)
      const load = hyphens.languages.includes(language) ? patterns[language] : undefined
      if (!load) return
      const found = loaded.get(language) ?? (await load()).default
      loaded.set(language, found)
      wanted.set(language, found)
    },
  }
}

const none: readonly number[] = []
const mark = '\u00ad'
// At least so many letters stand before a hyphen, and after it.
const leastPart = 3
const leastLetters = leastPart * 2

const lower = /^\p{Ll}+$/u
const capitalised = /^\p{Lu}?\p{Ll}+$/u

/** No figure, and no capital but where nouns begin with one: names and codes stay whole. */
function isPlain(word: string, nounsAreCapital: boolean): boolean {
  return word.length >= leastLetters && (nounsAreCapital ? capitalised : lower).test(word)
}

function placesIn(parted: string, length: number): readonly number[] {
  let at = 0
  const places = parted
    .split(mark)
    .slice(0, -1)
    .map((part) => {
      at += part.length
      return at
    })
  return places.filter((place) => place >= leastPart && place <= length - leastPart)
}

function languageOf(lang: Locale): string {
  return lang.split('-')[0]?.toLowerCase() ?? ''
}
