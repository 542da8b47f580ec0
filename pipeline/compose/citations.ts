// The words of a work in a list of references, and the ways to it.

import type { Work } from '../catalogue/catalogue.ts'
import { directionOf } from '../tree/direction.ts'
import { flatMap } from '../tree/flat-map.ts'
import type { Labels } from '../tree/labels.ts'
import type { Inline, Link, Locale, Span, Translatable } from '../tree/types.ts'
import { type CitationFiles, type Cite, citer, withInitialsApart } from './csl.ts'
import { learning } from './learnt.ts'

export type { CitationFiles } from './csl.ts'

type Words = Translatable<'draft'>

const citers = new WeakMap<CitationFiles, Map<Locale, Cite>>()
const made = new WeakMap<Work, Map<string, { readonly words: Words; readonly labels: Labels; readonly files: CitationFiles }>>()

/** The words of each work by its key; each work is told in its own language, its links in the page's. */
export function formatWorks(works: readonly Work[], lang: Locale, labels: Labels, files: CitationFiles): ReadonlyMap<string, Words> {
  return new Map(works.map((work) => [work.key, remembered(work, lang, labels, files)]))
}

/** A work is cited on many pages and its words are the same on each of one language. */
function remembered(work: Work, lang: Locale, labels: Labels, files: CitationFiles): Words {
  const known = made.get(work) ?? new Map()
  made.set(work, known)
  const found = known.get(lang)
  if (found && found.labels === labels && found.files === files) return found.words
  const words = formatWork(work, lang, labels, files)
  known.set(lang, { words, labels, files })
  return words
}

function formatWork(work: Work, lang: Locale, labels: Labels, files: CitationFiles): Words {
  const own = languageOf(work, lang)
  const text = inlinesOf(citerOf(files, own)(withInitialsApart(work.csl)), work.span)
  const links = waysTo(work, labels).map(({ words, url }): Link<'draft'> => {
    return { type: 'link', url, children: [{ type: 'text', value: words, span: work.span }], span: work.span, ...marked(lang, own) }
  })
  return { inlines: [...text, ...separated(links, work.span)], span: work.span, ...marked(own, lang) }
}

function citerOf(files: CitationFiles, lang: Locale): Cite {
  const byLanguage = citers.get(files) ?? new Map<Locale, Cite>()
  citers.set(files, byLanguage)
  const cite = byLanguage.get(lang) ?? learning(citer(files, lang), files.style)
  byLanguage.set(lang, cite)
  return cite
}

/** A work in English stands as it is on a page in British English. */
function languageOf({ csl }: Work, page: Locale): Locale {
  const own = typeof csl.language === 'string' ? csl.language : 'en'
  return own === page.split('-')[0] ? page : own
}

/** `lang` and `dir`, where they differ from the surrounding language's. */
function marked(lang: Locale, around: Locale): Pick<Words, 'lang' | 'dir'> {
  const dir = directionOf(lang)
  if (lang === around) return {}
  return dir === directionOf(around) ? { lang } : { lang, dir }
}

// Ways to a work

interface Way {
  readonly words: string
  readonly url: string
}

function waysTo({ csl }: Work, labels: Labels): readonly Way[] {
  const ways = [
    ...way(csl.DOI, labels.doi, (id) => `https://doi.org/${id}`),
    ...way(csl.PMID, labels.pubmed, (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`),
    ...way(csl.PMCID, labels.pubmedCentral, (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`),
  ]
  // The address of an article's page says nothing that its codes do not.
  return ways.length > 0 ? ways : webAddress(csl.URL)
}

/** A label may show the code itself: `doi:{id}`. The door has checked each code's form. */
function way(id: unknown, label: string, address: (id: string) => string): readonly Way[] {
  if (typeof id !== 'string') return []
  return [{ words: label.replace('{id}', () => id), url: address(escapePath(id)) }]
}

function webAddress(url: unknown): readonly Way[] {
  return typeof url === 'string' ? [{ words: url, url }] : []
}

/** Old DOIs hold `<`, `#` and the like, which an address may not. */
function escapePath(id: string): string {
  return encodeURI(id).replace(/[?#]/g, encodeURIComponent)
}

function separated(links: readonly Link<'draft'>[], span: Span): readonly Inline<'draft'>[] {
  return flatMap(links, (node, index) => [{ type: 'text', value: index === 0 ? ' ' : ' · ', span }, node])
}

// From the small HTML of the citation library to inlines

const wrappers = { i: 'emphasis', b: 'strong', sup: 'superscript', sub: 'subscript' } as const
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function isWrapper(tag: string): tag is keyof typeof wrappers {
  return Object.hasOwn(wrappers, tag)
}

/** Inlines of `<i>`, `<b>`, `<sup>`, `<sub>`; other tags give their words alone. */
export function inlinesOf(html: string, span: Span): readonly Inline<'draft'>[] {
  const stack: { readonly tag: string; readonly inlines: Inline<'draft'>[] }[] = [{ tag: '', inlines: [] }]
  for (const [, close, tag, words] of html.matchAll(/<(\/?)([a-z]+)[^>]*>|([^<]+|<)/g)) {
    const top = stack.at(-1)
    if (words !== undefined) top?.inlines.push({ type: 'text', value: decode(words), span })
    if (tag === undefined || !isWrapper(tag)) continue
    if (close === '') stack.push({ tag, inlines: [] })
    else if (top?.tag === tag) closeTop(stack, tag, span)
  }
  return flatMap(stack, ({ inlines }) => inlines)
}

function closeTop(stack: { readonly inlines: Inline<'draft'>[] }[], tag: keyof typeof wrappers, span: Span): void {
  const children = stack.pop()?.inlines ?? []
  stack.at(-1)?.inlines.push({ type: wrappers[tag], children, span })
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? all
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
  })
}
