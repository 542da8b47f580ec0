import { countTexts, type HandedTerm, type Handoff, handTexts } from '../../exchange/handoff.ts'
import type { PoFile } from '../../exchange/po.ts'
import { renewPo } from '../../exchange/renew-po.ts'
import { directionOf } from '../../tree/direction.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { sectionsOf, termsOn } from '../press/glossary-words.ts'
import type { Library } from '../press/open.ts'
import { labelsId, presentLabels } from './labels.ts'
import { symbolsOf } from './pages.ts'

/** A page's translation as it is for the source of today. */
export function currentPo(page: Page, lang: Locale, library: Library): PoFile {
  const known = library.received(page.meta.id, lang)?.po ?? (page.meta.id === labelsId ? presentLabels(page, lang, library) : undefined)
  return renewPo(known, page, lang, library.press.translatorWords)
}

/** All that a translator is handed of a page. */
export function handPage(page: Page, lang: Locale, library: Library): Handoff {
  const { meta } = page
  const { translatorWords: words } = library.press
  const symbols = symbolsOf(library)
  const texts = sectionsOf(page, library).flatMap(({ page: of, segments }) =>
    handTexts(of.meta.id, segments, currentPo(of, lang, library), { words, symbols }),
  )
  return {
    page: meta.id,
    title: meta.title,
    source: meta.lang,
    target: lang,
    dir: directionOf(lang),
    names: { source: nameOf(meta.lang, meta.lang), target: nameOf(lang, meta.lang) },
    texts,
    glossary: handTerms(page, lang, library),
    counts: countTexts(texts, meta.lang),
    ...(meta.revision !== undefined && { revision: meta.revision }),
    ...(meta.updated !== undefined && { updated: meta.updated }),
  }
}

function handTerms(page: Page, lang: Locale, library: Library): readonly HandedTerm[] {
  const terms = page.meta.id === 'glossary' ? new Set(library.catalogue.terms.map(({ id }) => id)) : termsOn(page)
  const said = library.press.glossaryOf(lang)
  return library.catalogue.terms
    .filter(({ id }) => terms.has(id))
    .map(({ id, term, definition }) => {
      const words = said(id)?.term
      const translation = words && plainText(words.inlines)
      return {
        id,
        term,
        definition,
        ...(translation !== undefined && words?.lang === undefined && translation !== term && { translation }),
      }
    })
}

/** A language's name in the words of another. */
export function nameOf(lang: Locale, within: Locale): string {
  return new Intl.DisplayNames([within], { type: 'language' }).of(lang) ?? lang
}
