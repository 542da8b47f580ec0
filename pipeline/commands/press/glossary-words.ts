// The words of the glossary that a page explains: they are read on it, so they are judged, signed and kept with it.

import type { Page, Segment } from '../../tree/publication.ts'
import { visitBlocks } from '../../tree/visit.ts'
import type { Library } from './open.ts'
import { spokenPage } from './spoken.ts'

const glossaries = new WeakMap<Library['catalogue'], Page>()

/** The glossary as a page, made once. */
export function glossaryPage({ catalogue, lockOf, press }: Library): Page {
  const page =
    glossaries.get(catalogue) ?? spokenPage('glossary', { catalogue, lockOf, translationOf: () => undefined, report: press.report })
  glossaries.set(catalogue, page)
  return page
}

/** The ids of the glossary's words that a page explains. */
export function termsOn(page: Page): ReadonlySet<string> {
  const terms = new Set<string>()
  const inline = (node: { readonly type: string; readonly term?: string }): void => {
    if (node.type === 'term' && node.term !== undefined) terms.add(node.term)
  }
  visitBlocks(page.body, { inline })
  for (const blocks of Object.values(page.notes)) visitBlocks(blocks, { inline })
  return terms
}

/** The texts of the glossary that belong to some of its words. */
function glossarySegments(glossary: Page, terms: ReadonlySet<string>): readonly Segment[] {
  const ids = new Set(
    [...terms].flatMap((term) => [glossary.fields[`${term}.term`]?.segment, glossary.fields[`${term}.definition`]?.segment]),
  )
  return glossary.segments.filter(({ id }) => ids.has(id))
}

/** Segments of one page by the page they belong to. */
export interface Section {
  readonly page: Page
  readonly segments: readonly Segment[]
}

/** What is translated together: a page, and the words of the glossary that it explains. */
export function sectionsOf(page: Page, library: Library): readonly Section[] {
  const own = { page, segments: page.segments }
  const terms = termsOn(page)
  if (terms.size === 0 || page.meta.id === 'glossary') return [own]
  const glossary = glossaryPage(library)
  // Two pages may have minted the same id; in one bundle it would name two texts.
  const taken = new Set(page.segments.map(({ id }) => id))
  const words = glossarySegments(glossary, terms).filter(({ id }) => !taken.has(id))
  return words.length > 0 ? [own, { page: glossary, segments: words }] : [own]
}
