import { idFrom } from '../../catalogue/names.ts'
import { byFiling } from '../../tree/filing.ts'
import type { Locale } from '../../tree/types.ts'
import { perLanguage } from './per-language.ts'
import type { Listed, Listing, Press } from './press.ts'

/** A tag of front matter, and the pages that have it. */
export interface Topic {
  /** The id of its page. */
  readonly id: string
  /** As written, in the language of the library. */
  readonly name: string
  readonly pages: readonly Listed[]
}

/** The topics of the pages that can be had in a language, by name. */
export const topicsOf = perLanguage(gather)

// Tags that differ by their capitals are one topic, named as it is met first.
function gather(lang: Locale, { catalogue }: Press, listing: Listing): readonly Topic[] {
  const topics = new Map<string, { readonly id: string; readonly name: string; readonly pages: Listed[] }>()
  for (const listed of listing.all(lang)) {
    for (const tag of catalogue.find(listed.id, catalogue.manifest.language)?.front.tags ?? []) {
      const id = `topic.${idFrom(tag)}`
      const topic = topics.get(id) ?? { id, name: tag, pages: [] }
      topics.set(id, topic)
      if (!topic.pages.includes(listed)) topic.pages.push(listed)
    }
  }
  const compare = byFiling(catalogue.manifest.language)
  return [...topics.values()].sort((a, b) => compare(a.name, b.name))
}
