import type { Locale } from '../../tree/types.ts'
import { perLanguage } from './per-language.ts'
import type { Listed, Listing, Press, Words } from './press.ts'

/** Something that became new on a day: a page, its text, or what its front matter says of it. */
export interface Change {
  readonly date: string
  readonly page: Listed
  readonly what: 'new' | 'updated' | Words
}

/** What is new in a language, the newest first: from the dates and changes that pages name, and nothing else. */
export const changesOf = perLanguage(gather)

function gather(lang: Locale, press: Press, listing: Listing): readonly Change[] {
  const all = listing.all(lang).flatMap((page) => changesOn(page, press))
  return all.sort((a, b) => (a.date === b.date ? (a.page.id < b.page.id ? -1 : Number(a.page.id !== b.page.id)) : a.date < b.date ? 1 : -1))
}

function changesOn(page: Listed, { catalogue }: Press): readonly Change[] {
  const front = catalogue.find(page.id, page.lang)?.front
  if (!front) return []
  const { published, updated } = front.dates
  const told = front.changes.flatMap(({ date }, index): readonly Change[] => {
    const what = page.changes[index]
    return what ? [{ date, page, what }] : []
  })
  const isTold = told.some(({ date }) => date === updated)
  return [
    ...told,
    ...(updated && updated !== published && !isTold ? [{ date: updated, page, what: 'updated' as const }] : []),
    ...(published ? [{ date: published, page, what: 'new' as const }] : []),
  ]
}
