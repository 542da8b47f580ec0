// Where each publication is found below `dist/`, and how one finds another.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { entrancePath, indexPath, listPath, notFoundId, notFoundPath, type OutputFormat, outputPath } from '../catalogue/paths.ts'
import type { Target } from '../tree/types.ts'

/** The artifact of a page in a format, language and edition, below `dist/`; `undefined` when there is no such page. */
export function pathOf(
  { page, lang }: Pick<Target, 'page' | 'lang'>,
  format: OutputFormat,
  catalogue: Catalogue,
  edition?: string,
): string | undefined {
  // The library's own language begins at the top.
  if (page === 'home') return lang === catalogue.manifest.language ? entrancePath : indexPath(lang, 'home')
  if (page === 'a-z' || page === 'search') return indexPath(lang, page)
  if (page === notFoundId) return notFoundPath
  const list = listPath(lang, page)
  if (list !== undefined) return list
  const entry = catalogue.find(page, lang)
  if (entry) return outputPath(format, lang, entry.slug, edition)
  return catalogue.manifest.collections.some(({ id }) => id === page) ? outputPath(format, lang, page, edition) : undefined
}
