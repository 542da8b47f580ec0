// What is known of a language when translations into it are checked: lists of words, agreed terms, how long good translations are.

import { lengthBand } from '../../checks/length.ts'
import type { AgreedTerm, Pair } from '../../checks/pair.ts'
import type { PoEntry } from '../../exchange/po.ts'
import type { Locale } from '../../tree/types.ts'
import type { Library } from '../press/open.ts'
import { pageOf } from './pages.ts'

const avoided = /^\s*Avoid:\s*(.+)$/gim

/** Words to avoid, as a remark of the glossary's file says them: `# Avoid: fits, attacks`. */
function avoidIn(remark: string | undefined): readonly string[] {
  const lines = [...(remark ?? '').matchAll(avoided)].map((match) => match[1] ?? '')
  return lines.flatMap((line) => line.split(/[,،、]/).map((word) => word.trim())).filter((word) => word !== '')
}

function agreedTerms(lang: Locale, library: Library): readonly AgreedTerm[] {
  const entries = new Map(library.received('glossary', lang)?.po.entries.map((entry) => [entry.id, entry]))
  const fields = entries.size > 0 ? pageOf('glossary', library)?.fields : undefined
  if (!fields) return []
  return library.catalogue.terms.flatMap(({ id, term, also }): readonly AgreedTerm[] => {
    const entry = entries.get(fields[`${id}.term`]?.segment ?? '')
    if (!entry) return []
    const agreed = entry.target !== '' && !entry.fuzzy ? { translation: entry.target } : {}
    return [{ forms: [term, ...also], ...agreed, avoid: avoidIn(entry.remark) }]
  })
}

/** All that the checks may know besides a pair. */
export type Known = Pick<Pair, 'words' | 'terms' | 'band'>

/** What is known of a language when a page is checked. */
export function knownOf(lang: Locale, page: string, library: Library): Known {
  const { checkWords, catalogue, received } = library
  const words = { source: checkWords(catalogue.manifest.language), target: checkWords(lang) }
  const isDone = ({ target, fuzzy }: PoEntry): boolean => target !== '' && !fuzzy
  const done = [page, 'glossary'].flatMap((id) => received(id, lang)?.po.entries.filter(isDone) ?? [])
  const band = lengthBand(done)
  // The glossary's own terms need not say themselves.
  const terms = page === 'glossary' ? [] : agreedTerms(lang, library)
  return { words, terms, ...(band && { band }) }
}
