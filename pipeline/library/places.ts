// Where each publication stands below `dist/`, in each format.

import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Locale, Target } from '../tree/types.ts'

type Shape = { readonly folder: string; readonly end: string }

const shapes = {
  html: { folder: '', end: '/index.html' },
  pdf: { folder: 'handouts/', end: '.pdf' },
  epub: { folder: 'ebooks/', end: '.epub' },
  text: { folder: 'text/', end: '.txt' },
  translation: { folder: 'translation/', end: '.txt' },
} as const satisfies Record<string, Shape>

export type PlacedFormat = keyof typeof shapes

/** The ids of the pages that are made in every language. */
export const madeIds = ['home', 'a-z'] as const

/** The path below the language's folder, such as `conditions/mmpsi`; empty for home. */
export function slugOf(page: string, lang: Locale, catalogue: Catalogue, format: PlacedFormat): string | undefined {
  if (page === 'home') return ''
  if (page === 'a-z') return 'a-z'
  const entry = catalogue.find(page, lang)
  if (entry) return entry.slug
  if (!catalogue.manifest.collections.some(({ id }) => id === page)) return undefined
  return format === 'html' ? `collections/${page}` : page
}

/** The artifact of a page in a format and language, below `dist/`; `undefined` when there is no such page. */
export function pathOf({ page, lang }: Pick<Target, 'page' | 'lang'>, format: PlacedFormat, catalogue: Catalogue): string | undefined {
  const slug = slugOf(page, lang, catalogue, format)
  if (slug === undefined) return undefined
  // The library's own language begins at the top.
  if (slug === '') return lang === catalogue.manifest.language ? 'index.html' : `${lang}/index.html`
  const { folder, end } = shapes[format]
  return `${folder}${lang}/${slug}${end}`
}

/** The way from one file below `dist/` to another, with `/`. */
export function relativePath(from: string, to: string): string {
  const a = from.split('/').slice(0, -1)
  const b = to.split('/')
  let same = 0
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same += 1
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].map((part) => (part === '..' ? part : encodeURIComponent(part))).join('/')
}
