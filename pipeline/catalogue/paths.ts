// Where every output goes, below `dist/`. Nothing else decides a path.

import type { PageKind } from '../config/front-matter.ts'
import type { Locale } from '../tree/types.ts'

export type OutputFormat = 'html' | 'pdf' | 'epub' | 'text' | 'translation'

const kindFolders: Readonly<Record<PageKind, string>> = {
  condition: 'conditions',
  gene: 'genes',
  article: 'articles',
  explainer: 'explainers',
  term: 'terms',
  policy: 'policies',
}
/** Pages of the site that list what is no page, by id. No page that somebody wrote has a full stop in its id. */
export const listFolders = {
  'site.glossary': 'glossary',
  'site.organisations': 'organisations',
  'site.topics': 'topics',
  'site.changes': 'changes',
  'site.translations': 'translations',
  'site.map': 'site-map',
} as const
export type ListId = keyof typeof listFolders

/** The page of the site for addresses that lead nowhere. */
export const notFoundId = 'site.not-found'
export const notFoundPath = '404.html'

/** Names that the site needs for itself, which no collection may have. */
export const takenNames: readonly string[] = [
  ...Object.values(kindFolders),
  ...Object.values(listFolders),
  'assets',
  'a-z',
  'search',
  'home',
  'index',
]

/** The folder and name of a page's outputs, such as `conditions/mmpsi`. */
export function slugOf(kind: PageKind, id: string): string {
  return `${kindFolders[kind]}/${id}`
}

/** The path of a publication in one format: of a page by its slug, of a collection by its id. An edition that is not the standard one ends the name. */
export function outputPath(format: OutputFormat, lang: Locale, slug: string, edition?: string): string {
  const name = edition === undefined ? slug : `${slug}.${edition}`
  return {
    html: `${lang}/${slug}/${edition === undefined ? '' : `${edition}/`}index.html`,
    pdf: `handouts/${lang}/${name}.pdf`,
    epub: `ebooks/${lang}/${name}.epub`,
    text: `text/${lang}/${name}.txt`,
    translation: `translation/${lang}/${name}.txt`,
  }[format]
}

/** The page of the site that an earlier slug led to: `mmpsi` in the page's own folder, or `articles/mmpsi`. */
export function formerPath(lang: Locale, former: string, slug: string): string {
  const folder = former.includes('/') ? '' : slug.replace(/[^/]*$/, '')
  return outputPath('html', lang, `${folder}${former}`)
}

/** What the paths of an edition end with: its name, and its second language. */
export function editionEnd(name: string, second?: Locale): string {
  return second === undefined ? name : `${name}-${second}`
}

/** The first page of a language, its list of pages from A to Z, and its search. */
export function indexPath(lang: Locale, name: 'home' | 'a-z' | 'search'): string {
  return name === 'home' ? `${lang}/index.html` : `${lang}/${name}/index.html`
}

/**
 * The page of the site that lists other pages, by its id: a list of `listFolders`, all of a kind (`kind.gene`), all on a topic
 * (`topic.epilepsy`), or one letter of a long list (`a-z.letter-b`, `kind.gene.letter-b`), or a part of it (`a-z.letter-b-2`); `undefined` for other ids.
 */
export function listPath(lang: Locale, id: string): string | undefined {
  const [what = '', name = '', letter] = id.split('.')
  if (what === 'a-z' && name) return `${lang}/a-z/${name}/index.html`
  const inFolder = letter === undefined ? '' : `${letter}/`
  if (what === 'topic' && name) return `${lang}/topics/${name}/${inFolder}index.html`
  if (what === 'site' && Object.hasOwn(listFolders, `site.${name}`))
    return `${lang}/${listFolders[`site.${name}` as ListId]}/${inFolder}index.html`
  if (what !== 'kind' || !Object.hasOwn(kindFolders, name)) return undefined
  const folder = kindFolders[name as PageKind]
  return letter === undefined ? `${lang}/${folder}/index.html` : `${lang}/a-z/${folder}/${letter}/index.html`
}

/** The way in: the page that leads to the languages. */
export const entrancePath = 'index.html'
