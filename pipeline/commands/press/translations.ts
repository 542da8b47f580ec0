import type { Entry } from '../../catalogue/catalogue.ts'
import type { Report } from '../../diagnostics/report.ts'
import { translationPath } from '../../io/locks.ts'
import { type Localized, localize } from '../../localize/localize.ts'
import { directionOf } from '../../tree/direction.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import type { Library } from './open.ts'
import { siteUrl } from './pages.ts'
import type { Listing } from './press.ts'

/** Languages other than its own in which somebody translated a page. */
export function offered(entry: Entry, library: Library): readonly Locale[] {
  const { catalogue, press } = library
  return press.languages.filter((lang) => catalogue.find(entry.id, lang)?.lang !== lang && catalogue.has(translationPath(entry.id, lang)))
}

/** A page in another language, or `undefined` with the reason said: a mix of languages is never published. */
export function translated(page: Page, lang: Locale, library: Library, listing: Listing | undefined): Page | undefined {
  const received = library.received(page.meta.id, lang)
  if (!received) return undefined
  const locate = listing && { locate: (target: Parameters<Listing['locate']>[0]) => listing.locate(target, lang) }
  const { translation, machine } = received
  const done = localize(page, translation, {
    lang,
    dir: directionOf(lang),
    machine,
    safety: library.safetyWords(page.meta.lang),
    ...locate,
  })
  return isWhole(done) ? atHome(done.page, lang, library) : withheld(done, lang, received.file, library.press.report)
}

// A translation has an address of its own.
function atHome(page: Page, lang: Locale, { catalogue }: Library): Page {
  const url = siteUrl({ id: page.meta.id, lang }, catalogue)
  return url === undefined ? page : { ...page, meta: { ...page.meta, url } }
}

function isWhole({ state }: Localized): boolean {
  return Object.values(state).every((segments) => segments.length === 0)
}

function withheld({ state }: Localized, lang: Locale, file: string, report: Report): undefined {
  const place = { line: 1, column: 1 }
  const parts = [
    [state.missing.length, 'not translated'],
    [state.unsafe.length, 'changed in the source since in a way that may harm (a number, a unit, a negation, a medicine, what to do)'],
    [state.stale.length, 'changed in the source since'],
    [state.broken.length, 'with codes lost or crossed'],
  ] as const
  const said = parts.flatMap(([count, what]) => (count ? [`${count} ${what}`] : [])).join(', ')
  report({
    rule: state.stale.length + state.unsafe.length ? 'translation-stale' : 'translation-incomplete',
    reason: `Unexpected segments in the \`${lang}\` translation: ${said}; expected all of them as in the source`,
    span: { file, start: place, end: place },
    hint: 'The translation is withheld from every format until it is whole.',
  })
}
