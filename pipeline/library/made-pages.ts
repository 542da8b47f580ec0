// What pages that nobody writes are made of: names under letters, lists of ways. Each such page is a Page like any other.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { clamp } from '../tree/depth.ts'
import { byFiling } from '../tree/filing.ts'
import type { Labels } from '../tree/labels.ts'
import type { Kind, Metadata, Page } from '../tree/publication.ts'
import type { Block, Depth, Locale, Span, Target, Translatable } from '../tree/types.ts'
import { letters } from './alphabet.ts'
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

// Beyond this, summaries would hide the names.
export const fewNames = 24

/** That nobody has checked some of the translations that a page leads to. */
export function uncheckedNotice({ leadsTo }: Pick<Metadata, 'leadsTo'>, { labels, span }: Making): readonly Draft[] {
  if (!leadsTo) return []
  const [title, words] =
    leadsTo === 'machine' ? [labels.machineShort, labels.listsMachine] : [labels.translationUnsignedShort, labels.listsUnsigned]
  const children: readonly Draft[] = [{ type: 'paragraph', words: text(words, span), span }]
  return [{ type: 'callout', kind: 'review', title: text(title, span), children, span }]
}

/** Names under their first letters, each name of a page once. */
export function byLetter(names: readonly Name[], lang: Locale, labels: Labels): readonly Lettered[] {
  const compare = byFiling(lang)
  const filed = names.map((name) => ({ name, as: bare(name.words) }))
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

/** The letters of words. */
export function bare(words: Words): string {
  return words.inlines
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? bare({ ...words, inlines: node.children }) : ''))
    .join('')
}

/** A way to a page by one of its names. */
export function linkOf({ words, target, seeTitle }: Name, labels: Labels): Words {
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
export function toldOf(name: Name, labels: Labels): Words {
  const link = linkOf(name, labels)
  if (!name.summary) return link
  return { inlines: [...link.inlines, { type: 'break', span: link.span }, ...name.summary.inlines], span: link.span }
}

/** A list of words, with air between items of more than one line. */
export function listOf(items: readonly Words[], span: Span): Draft {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    tight: !items.some(({ inlines }) => inlines.some(({ type }) => type === 'break')),
    items: items.map((words) => ({ children: [{ type: 'paragraph' as const, words, span }], span })),
    span,
  }
}
