import type { Direction, Locale } from './types.ts'

const rtlScripts = new Set(['Arab', 'Aran', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])
// Languages written right to left by default (CLDR likely subtags); a script subtag in the tag wins.
const rtlLanguages = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** The base direction of a language. */
export function directionOf(lang: Locale): Direction {
  const [language = '', ...rest] = lang.split('-')
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part))
  if (script) return rtlScripts.has(script) ? 'rtl' : 'ltr'
  return rtlLanguages.has(language.toLowerCase()) ? 'rtl' : 'ltr'
}
