// What can be asked for, by its path below `dist/`, and what must be made for it.

import { editionEnd, notFoundId } from '../../catalogue/paths.ts'
import type { Format } from '../../emitters/emitter.ts'
import { pathOf } from '../../library/places.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { indexPages, notFoundPage } from '../press/index-pages.ts'
import type { Listing, Press, PressEdition } from '../press/press.ts'
import { formatsOf } from '../press/run.ts'

/** A page of the source or a collection, in one language, format and edition. */
export interface Job {
  readonly of: 'page' | 'collection'
  readonly id: string
  readonly lang: Locale
  readonly format: Format
  readonly edition?: PressEdition
  readonly second?: Locale
}
export type Jobs = ReadonlyMap<string, Job>

/** Every file of pages and collections, by its path. */
export function jobsOf(press: Press, listing: Listing): Jobs {
  const { catalogue } = press
  const pages = [...new Set(catalogue.entries.map(({ id }) => id))].flatMap((id) =>
    listing.languages(id).flatMap((lang) => filesOf({ of: 'page', id, lang }, listing.languages(id), press)),
  )
  const collections = catalogue.collections.flatMap(({ id }) =>
    press.languages.flatMap((lang) => filesOf({ of: 'collection', id, lang }, [], press)),
  )
  return new Map([...noticesOf(press, listing), ...pages, ...collections])
}

/** The addresses of translations that are withdrawn, where a notice stands. */
function noticesOf(press: Press, { standings }: Listing): readonly (readonly [string, Job])[] {
  return standings
    .filter(({ state }) => state === 'withdrawn')
    .flatMap(({ page: id, lang }) => {
      const job: Job = { of: 'page', id, lang, format: 'html' }
      const path = pathTo(job, press)
      return path === undefined ? [] : [[path, job] as const]
    })
}

type Of = Pick<Job, 'of' | 'id' | 'lang'>

function filesOf(job: Of, languages: readonly Locale[], press: Press): readonly (readonly [string, Job])[] {
  const kind = press.catalogue.find(job.id, job.lang)?.kind ?? 'collection'
  const standard = formatsOf({ meta: { kind } }, press).map((format): Job => ({ ...job, format }))
  const others = press.editions
    .filter((edition) => isFor(edition, job, press))
    .flatMap((edition) =>
      edition.formats.flatMap((format) =>
        secondsOf(edition, job.lang, languages).map((second): Job => ({ ...job, format, edition, ...second })),
      ),
    )
  return [...standard, ...others].flatMap((one) => {
    const path = pathTo(one, press)
    return path === undefined ? [] : [[path, one]]
  })
}

// As a build decides it: a collection is not bound as a booklet, in two languages, or in layouts of its own.
function isFor({ kinds, imposition, second, layoutOf }: PressEdition, job: Of, { catalogue }: Press): boolean {
  if (job.of === 'collection') return kinds.length === 0 && imposition === undefined && second === undefined && layoutOf === undefined
  const kind = catalogue.find(job.id, job.lang)?.kind
  return kinds.length === 0 || kinds.some((one) => one === kind)
}

function secondsOf({ second }: PressEdition, lang: Locale, languages: readonly Locale[]): readonly { readonly second?: Locale }[] {
  if (second === undefined) return [{}]
  return languages.filter((other) => other !== lang && (second === 'all' || second.includes(other))).map((other) => ({ second: other }))
}

export function pathTo({ id, lang, format, edition, second }: Job, { catalogue }: Press): string | undefined {
  return pathOf({ page: id, lang }, format, catalogue, edition && editionEnd(edition.name, second))
}

/** A page that nobody wrote, with the languages it is in. */
export interface Index {
  readonly page: Page
  readonly languages: readonly Locale[]
}

/** The pages that nobody wrote, by their paths. */
export function indexesOf(press: Press, listing: Listing): ReadonlyMap<string, Index> {
  const { catalogue } = press
  const home = catalogue.manifest.language
  const spoken = press.languages.filter((lang) => lang === home || listing.all(lang).length > 0)
  const pages = [...spoken.flatMap((lang) => [...indexPages(lang, press, listing)]), notFoundPage(spoken, press)]
  const languages = new Map<string, Locale[]>()
  for (const { meta } of pages) languages.set(meta.id, [...(languages.get(meta.id) ?? []), meta.lang])
  languages.set(notFoundId, [...spoken])
  return new Map(
    pages.flatMap((page): readonly (readonly [string, Index])[] => {
      const { id, lang } = page.meta
      const path = pathOf({ page: id, lang }, 'html', catalogue)
      return path === undefined ? [] : [[path, { page, languages: languages.get(id) ?? [lang] }]]
    }),
  )
}
