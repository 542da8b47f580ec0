import type { Locale } from '../../tree/types.ts'
import type { Listing, Press } from './press.ts'

type Find<Found> = (lang: Locale, press: Press, listing: Listing) => Found

/** What is found once in a listing for each language, though every page asks for it. */
export function perLanguage<Found>(find: Find<Found>): Find<Found> {
  const known = new WeakMap<Listing, Map<Locale, Found>>()
  return (lang, press, listing) => {
    const inLanguages = known.get(listing) ?? new Map<Locale, Found>()
    known.set(listing, inLanguages)
    const found = inLanguages.get(lang) ?? find(lang, press, listing)
    inLanguages.set(lang, found)
    return found
  }
}
