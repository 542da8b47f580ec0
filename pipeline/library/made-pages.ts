// Pages that nobody writes: home, A to Z, and the face of a collection. Each is a Page like any other.

import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Labels } from '../tree/labels.ts'
import type { Kind, Metadata, Page } from '../tree/publication.ts'
import type { Block, Locale, Section, Span, Target, Translatable } from '../tree/types.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

/** One name a reader may look for, and the page it leads to. */
export interface Name {
  readonly words: Words
  readonly target: Target
  readonly kind: Kind
  /** The page's title, when the name is another one. */
  readonly seeTitle?: Words
}
export interface Making {
  readonly catalogue: Catalogue
  readonly lang: Locale
  readonly labels: Labels
  /** Titles of the pages of this language. */
  readonly titles: readonly Name[]
  /** Every name of every page: titles, other names, genes. */
  readonly names: readonly Name[]
  readonly span: Span
}

const kindLabels = { condition: 'conditions', gene: 'genesKind', article: 'articles', explainer: 'explainers', term: 'terms' } as const

/** The way into the library: pages by kind, then collections. */
export function homeBody(
  { titles, labels, lang, span }: Making,
  collections: readonly { readonly id: string; readonly title: Words }[],
): readonly Draft[] {
  const kinds = Object.entries(kindLabels).flatMap(([kind, label]) => {
    const names = titles.filter((name) => name.kind === kind)
    return names.length ? [section(`kind-${kind}`, labels[label], names.map(linkOf), span)] : []
  })
  const bound = collections.map(({ id, title }) => ({
    inlines: [{ type: 'reference' as const, target: { page: id, lang }, children: title.inlines, span }],
    span,
  }))
  const all = [...kinds, ...(bound.length ? [section('kind-collection', labels.collections, bound, span)] : [])]
  return all.length ? all : [{ type: 'paragraph', words: text(labels.emptyLibrary, span), span }]
}

/** Every name, by its first letter, in the order of the language. */
export function aToZBody({ names, labels, lang, span }: Making): readonly Draft[] {
  const { compare } = new Intl.Collator(lang, { numeric: true })
  const sorted = names.toSorted((a, b) => compare(bare(a.words), bare(b.words)) || (bare(a.words) < bare(b.words) ? -1 : 1))
  const groups = new Map<string, Name[]>()
  for (const name of sorted) {
    const letter = letterOf(bare(name.words), labels)
    groups.set(letter, [...(groups.get(letter) ?? []), name])
  }
  return [...groups].map(([letter, group], index) =>
    section(`letter-${/^[A-Z]$/.test(letter) ? letter.toLowerCase() : index + 1}`, letter, group.map(linkOf), span),
  )
}

/** The chapters of a collection. */
export function collectionBody({ titles, span }: Making, pages: readonly string[]): readonly Draft[] {
  const chapters = pages.flatMap((id) => titles.filter((name) => name.target.page === id))
  return [listOf(chapters.map(linkOf), span)]
}

/** A made page around its body. */
export function madePage(meta: Metadata, title: Words, body: readonly Draft[], fields: Page['fields'] = {}): Page {
  return { meta, title, fields, body, notes: {}, titles: {}, segments: [] }
}

/** Generated words. */
export function text(value: string, span: Span): Words {
  return { inlines: [{ type: 'text', value, span }], span }
}

function bare(words: Words): string {
  return words.inlines
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? bare({ ...words, inlines: node.children }) : ''))
    .join('')
}

function letterOf(name: string, labels: Labels): string {
  const first = name
    .normalize('NFKD')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\p{M}/gu, '')
    .slice(0, 1)
    .toUpperCase()
  return /\p{L}/u.test(first) ? first : labels.letterOther
}

function linkOf({ words, target, seeTitle }: Name): Words {
  const span = words.span
  const link = { type: 'reference' as const, target, children: words.inlines, span }
  if (!seeTitle) return { inlines: [link], span }
  return { inlines: [link, { type: 'text', value: ' → ', span }, ...seeTitle.inlines], span }
}

function listOf(items: readonly Words[], span: Span): Draft {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    tight: true,
    items: items.map((words) => ({ children: [{ type: 'paragraph' as const, words, span }], span })),
    span,
  }
}

function section(id: string, title: string, items: readonly Words[], span: Span): Section<'draft'> {
  return { type: 'section', id, depth: 2, title: text(title, span), children: [listOf(items, span)], span }
}
