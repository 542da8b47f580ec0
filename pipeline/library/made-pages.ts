// Pages that nobody writes: home, A to Z, and the face of a collection. Each is a Page like any other.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { clamp } from '../tree/depth.ts'
import type { LabelName, Labels } from '../tree/labels.ts'
import type { Kind, Metadata, Page } from '../tree/publication.ts'
import type { Block, Depth, FileFormat, Locale, Section, Span, Target, Translatable } from '../tree/types.ts'
import { filedAs, letters } from './alphabet.ts'
import type { DraftOutline } from './outline.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

/** One name a reader may look for, and the page it leads to. */
export interface Name {
  readonly words: Words
  readonly target: Target
  readonly kind: Kind
  /** The page's title, when the name is another one. */
  readonly seeTitle?: Words
  /** The page in a sentence. */
  readonly summary?: Words
}
/** Names that begin with one letter. */
export interface Lettered {
  readonly id: string
  readonly letter: string
  readonly group: readonly Name[]
}
/** A collection and the formats it can be kept in. */
export interface Bound {
  readonly id: string
  readonly title: Words
  readonly description?: Words
  readonly files: readonly FileFormat[]
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

// Beyond this, summaries would hide the names.
const fewNames = 24

/** The way into the library: pages by kind with what they say in a sentence, then collections. */
export function homeBody({ titles, labels, lang, span }: Making, collections: readonly Bound[]): readonly Draft[] {
  const kinds = Object.entries(kindLabels).flatMap(([kind, label]) => {
    const names = titles.filter((name) => name.kind === kind)
    const items = names.length > fewNames ? names.map((name) => linkOf(name, labels)) : names.map((name) => toldOf(name, labels))
    return names.length ? [section(`kind-${kind}`, labels[label], items, span)] : []
  })
  const bound = collections.map((collection) => boundOf(collection, lang, labels))
  const all = [...kinds, ...(bound.length ? [section('kind-collection', labels.collections, bound, span)] : [])]
  return all.length ? all : [{ type: 'paragraph', words: text(labels.emptyLibrary, span), span }]
}

const fileLabels = { pdf: 'formatPdf', epub: 'formatEpub', text: 'formatText' } as const satisfies Record<FileFormat, LabelName>

// A collection with what it is for, and the files to keep, each on a line of its own.
function boundOf({ id, title, description, files }: Bound, lang: Locale, labels: Labels): Words {
  const { span } = title
  const target = { page: id, lang }
  const ways = files.flatMap((file, index): Words['inlines'] => [
    index ? { type: 'text', value: ' · ', span } : { type: 'break', span },
    { type: 'reference', target: { ...target, file }, children: text(labels[fileLabels[file]], span).inlines, span },
  ])
  const about = toldOf({ words: title, target, kind: 'collection', ...(description ? { summary: description } : {}) }, labels)
  return { inlines: [...about.inlines, ...ways], span }
}

/** Every name, by its first letter, in the order of the language. */
export function aToZBody({ names, labels, lang, span }: Making): readonly Draft[] {
  return byLetter(names, lang, labels).map(({ id, letter, group }) =>
    section(
      id,
      letter,
      group.map((name) => linkOf(name, labels)),
      span,
    ),
  )
}

/** Names under their first letters, each name of a page once. */
export function byLetter(names: readonly Name[], lang: Locale, labels: Labels): readonly Lettered[] {
  const { compare } = new Intl.Collator(lang, { numeric: true })
  const filed = names.map((name) => ({ name, as: filedAs(bare(name.words), lang) }))
  const sorted = once(filed.toSorted((a, b) => compare(a.as, b.as) || (a.as < b.as ? -1 : 1)).map(({ name }) => name))
  const letterOf = letters(lang, labels.letterOther)
  const groups = new Map<string, Name[]>()
  for (const name of sorted) {
    const letter = letterOf(bare(name.words))
    const group = groups.get(letter)
    if (group) group.push(name)
    else groups.set(letter, [name])
  }
  return [...groups].map(([letter, group], index) => {
    return { id: `letter-${/^[A-Z]$/.test(letter) ? letter.toLowerCase() : index + 1}`, letter, group }
  })
}

// A short name is often among the other names too.
function once(names: readonly Name[]): readonly Name[] {
  const seen = new Set<string>()
  return names.filter(({ words, target }) => {
    const key = `${target.page} ${bare(words)}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The chapters of a collection as it is laid out, each group a section with its own id. */
export function collectionBody(making: Making, outline: readonly DraftOutline[], depth: Depth = 2): readonly Draft[] {
  const { titles, labels, span } = making
  const byId = new Map(titles.map((name) => [name.target.page, name]))
  const names = outline.flatMap((part) => (typeof part === 'string' ? (byId.get(part) ?? []) : []))
  const items = names.map((name) => (names.length > fewNames || depth > 3 ? linkOf(name, labels) : toldOf(name, labels)))
  const groups = outline.flatMap((part): readonly Draft[] => {
    if (typeof part === 'string') return []
    const children = collectionBody(making, part.parts, clamp(depth + 1))
    return [{ type: 'section', id: part.id, depth, title: part.title, children, span }]
  })
  return [...(items.length ? [listOf(items, span)] : []), ...groups]
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

function linkOf({ words, target, seeTitle }: Name, labels: Labels): Words {
  const span = words.span
  const link = { type: 'reference' as const, target, children: words.inlines, span }
  if (!seeTitle) return { inlines: [link], span }
  return { inlines: [link, ...seeWords(seeTitle, labels)], span }
}

/** The page that another name stands for. */
export function seeWords(title: Words, labels: Labels): Words['inlines'] {
  const { span } = title
  const [before = '', after = ''] = labels.seePage.split('{title}')
  return [...text(` (${before}`, span).inlines, ...title.inlines, ...text(`${after})`, span).inlines]
}

/** A name with its page in a sentence below it. */
function toldOf(name: Name, labels: Labels): Words {
  const link = linkOf(name, labels)
  if (!name.summary) return link
  return { inlines: [...link.inlines, { type: 'break', span: link.span }, ...name.summary.inlines], span: link.span }
}

function listOf(items: readonly Words[], span: Span): Draft {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    // Items of more than one line need air between them.
    tight: !items.some(({ inlines }) => inlines.some(({ type }) => type === 'break')),
    items: items.map((words) => ({ children: [{ type: 'paragraph' as const, words, span }], span })),
    span,
  }
}

function section(id: string, title: string, items: readonly Words[], span: Span): Section<'draft'> {
  return { type: 'section', id, depth: 2, title: text(title, span), children: [listOf(items, span)], span }
}
