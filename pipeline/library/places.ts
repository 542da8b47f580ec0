// Where each publication is found below `dist/`, and how one finds another.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { entrancePath, indexPath, type OutputFormat, outputPath } from '../catalogue/paths.ts'
import type { Target } from '../tree/types.ts'

/** The artifact of a page in a format and language, below `dist/`; `undefined` when there is no such page. */
export function pathOf({ page, lang }: Pick<Target, 'page' | 'lang'>, format: OutputFormat, catalogue: Catalogue): string | undefined {
  // The library's own language begins at the top.
  if (page === 'home') return lang === catalogue.manifest.language ? entrancePath : indexPath(lang, 'home')
  if (page === 'a-z') return indexPath(lang, 'a-z')
  const entry = catalogue.find(page, lang)
  if (entry) return outputPath(format, lang, entry.slug)
  return catalogue.manifest.collections.some(({ id }) => id === page) ? outputPath(format, lang, page) : undefined
}

/** The way from one file below `dist/` to another, as a relative reference (RFC 3986, 4.2). */
export function relativePath(from: string, to: string): string {
  const a = from.split('/').slice(0, -1)
  const b = to.split('/')
  let same = 0
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same += 1
  return [...a.slice(same).map(() => '..'), ...b.slice(same).map(encodeURIComponent)].join('/')
}
