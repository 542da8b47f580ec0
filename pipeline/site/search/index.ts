// The search of the site: for each language an index in files small enough to load a few at a time, and the script that reads them.
//
// All files are classic scripts, for a page that was opened from a disk may load those and nothing else. `index.js` of a language is
// loaded with the first word that is looked for: it knows the words of all titles and names, and where the others are. Words of
// headings, summaries and bodies stand in files by their order, what is shown of a page in files of some pages each.

import { createHash } from 'node:crypto'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { LabelName } from '../../tree/labels.ts'
import type { Kind, Publication } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import type { SiteFile, SitePart } from '../part.ts'
import { foundBy } from './found-by.ts'
import { byUnit, createPostings, type Field, fields, type Postings, type Term } from './postings.ts'
import { wordsOf, wordsSource } from './words.ts'

export interface SearchScripts {
  /** The search library, as it is published by its author. */
  readonly library: string
  /** The search of this site. */
  readonly search: string
}

/** What is shown of a page that was found: where it is below `dist/`, its title, its kind and the page in a sentence. */
type Shown = readonly [path: string, title: string, kind: Kind, summary: string]
/** All that is kept of a page, besides its words as numbers. */
interface Page {
  readonly shown: Shown
  /** How many words each of its fields has. */
  readonly lengths: readonly number[]
}
/** The index of one language, while it is made. */
interface Index {
  readonly lang: Locale
  readonly postings: Postings
  readonly kinds: Map<Kind, string>
  readonly pages: Page[]
}

const pagesInBlock = 32
const textInShard = 24_000
const folder = 'assets/search'
/** Where the script of the search stands, below `dist/`. */
export const searchScript = 'assets/search.js'

/** Fields whose words are known before anything else is loaded, so that a slip in their first letter does no harm. */
const atOnce: readonly Field[] = ['title', 'names']
const later: readonly Field[] = fields.filter((field) => !atOnce.includes(field))

const kindLabels: Readonly<Partial<Record<Kind, LabelName>>> = {
  condition: 'condition',
  gene: 'gene',
  explainer: 'explainer',
  term: 'term',
  collection: 'collection',
}

/** Keeps of each page its words as numbers, and what is shown of it. The order in which pages pass is not seen in the files. */
export function createSearch(catalogue: Catalogue, scripts: SearchScripts): SitePart {
  const indexes = new Map<Locale, Index>()
  return {
    page: ({ publication, path }) => {
      const { lang } = publication.meta
      const index = indexes.get(lang) ?? { lang, postings: createPostings(), kinds: new Map(), pages: [] }
      indexes.set(lang, index)
      if (isFound(publication)) notePage(index, publication, path, catalogue)
      return []
    },
    end: () => [
      ...flatMap([...indexes.values()], (index) => filesOf(index)),
      script(searchScript, `${scripts.library}globalThis.fourleafWords = ${wordsSource}\n${scripts.search}`),
    ],
  }
}

// Lists of pages lead to what is found anyway; these two have words of their own.
function isFound({ meta }: Publication): boolean {
  return meta.kind !== 'index' || meta.id.startsWith('site.glossary') || meta.id === 'site.organisations'
}

function notePage(index: Index, publication: Publication, path: string, catalogue: Catalogue): void {
  const { meta, labels } = publication
  const label = kindLabels[meta.kind]
  if (label) index.kinds.set(meta.kind, labels[label])
  const texts = foundBy(publication, catalogue)
  const lengths = fields.map((field) => {
    const words = flatMap(texts[field], wordsOf)
    // A name that is told twice is one name.
    const noted = field === 'names' ? [...new Set(words)] : words
    index.postings.add(index.pages.length, field, noted)
    return noted.length
  })
  index.pages.push({ shown: [path, meta.title, meta.kind, meta.description ?? ''], lengths })
}

function filesOf({ lang, postings, kinds, pages }: Index): readonly SiteFile[] {
  const order = [...pages.keys()].sort((a, b) => byUnit(pages[a]?.shown[0] ?? '', pages[b]?.shown[0] ?? ''))
  const sorted = flatMap(order, (at) => pages[at] ?? [])
  const numbers = new Map(order.map((at, number) => [at, number]))
  const termsIn = (wanted: readonly Field[]) => postings.terms(wanted, (at) => numbers.get(at) ?? at)
  const blocks = blocksOf(sorted).map((block, number) => dataFile(lang, `pages-${number}`, block))
  const shards = cut(termsIn(later)).map((terms, number) => ({
    first: terms[0]?.word ?? '',
    file: dataFile(lang, `words-${number}`, textOf(terms)),
  }))
  const core = {
    pages: pages.length,
    pagesInBlock,
    ...lengthsOf(sorted),
    kinds: Object.fromEntries([...kinds].sort(([a], [b]) => byUnit(a, b))),
    blocks: blocks.map(nameIn),
    shards: shards.map(({ first, file }) => [first, nameIn(file)]),
    words: textOf(termsIn(atOnce)),
  }
  return [...blocks, ...shards.map(({ file }) => file), script(`${folder}/${lang}/index.js`, call('index', core))]
}

function blocksOf(pages: readonly Page[]): readonly (readonly Shown[])[] {
  const count = Math.ceil(pages.length / pagesInBlock)
  return Array.from({ length: count }, (_, block) =>
    pages.slice(block * pagesInBlock, (block + 1) * pagesInBlock).map(({ shown }) => shown),
  )
}

/** Words in files of about the same size, in their order. */
function cut(terms: readonly Term[]): readonly (readonly Term[])[] {
  const shards: Term[][] = []
  let size = textInShard
  for (const term of terms) {
    if (size >= textInShard) {
      shards.push([])
      size = 0
    }
    shards.at(-1)?.push(term)
    size += term.word.length + term.places.length
  }
  return shards
}

function textOf(terms: readonly Term[]): string {
  return terms.map(({ word, places }) => `${word}${places}`).join(';')
}

/** How long each field is on the whole, and of each page as a letter: two letters on, a field is twice as long. */
function lengthsOf(pages: readonly Page[]): {
  readonly fields: readonly string[]
  readonly average: readonly number[]
  readonly lengths: string
} {
  const average = fields.map((_, field) => {
    const all = pages.reduce((sum, { lengths }) => sum + (lengths[field] ?? 0), 0)
    return Math.round(all / Math.max(1, pages.length))
  })
  const letterOf = (length: number): string => String.fromCharCode(97 + Math.min(25, Math.round(2 * Math.log2(length + 1))))
  return { fields, average, lengths: flatMap(pages, ({ lengths }) => lengths.map(letterOf)).join('') }
}

/** A file named after what is in it, so that a browser never reads one that belongs to an older index. */
function dataFile(lang: Locale, name: string, data: unknown): SiteFile {
  const text = call(name, data)
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return script(`${folder}/${lang}/${name}-${mark}.js`, text)
}

function nameIn({ path }: SiteFile): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function call(name: string, data: unknown): string {
  return `fourleafSearch(${JSON.stringify(name)},${JSON.stringify(data)})\n`
}

function script(path: string, text: string): SiteFile {
  return { path, mediaType: 'text/javascript', bytes: new TextEncoder().encode(text) }
}
