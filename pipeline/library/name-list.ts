// Lists of many names: on one page while they are few, then under letters, then a page for each letter, then several for one letter.

import type { Block, Target, Translatable } from '../tree/types.ts'
import { byLetter, fewNames, type Lettered, linkOf, listOf, type Making, type Name, text, toldOf } from './made-pages.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

/** Names that one page lists, and how readers find that page. */
export interface NameList {
  /** The id of the page. */
  readonly id: string
  readonly names: readonly Name[]
  /** As many as may stand on one page. */
  readonly most?: number
}
/** One page of a list. */
export interface ListPage {
  readonly id: string
  readonly title: Words
  readonly body: readonly Draft[]
}

// A page with more names than this is slow to load and to scroll on a phone: about 50 kB.
const mostOnPage = 300

/** The pages of a list: the list itself, and one for each letter where it would be too long. */
export function listPages(list: NameList & { readonly title: Words }, making: Making): readonly ListPage[] {
  if (isSplit(list)) return letterPages(list, making, (names) => ways(names, making))
  return [{ id: list.id, title: list.title, body: oneBody(list, byLetter(list.names, making.lang, making.labels), making) }]
}

/** A long list: a page that leads to the letters, and the pages of each; `show` makes what stands on them. */
export function letterPages(
  list: NameList & { readonly title: Words },
  making: Making,
  show: (names: readonly Name[]) => Draft,
): readonly ListPage[] {
  const { id, title } = list
  const before = lettersOf(list, making)
  const groups = byLetter(list.names, making.lang, making.labels)
  return [{ id, title, body: [before] }, ...groups.flatMap((lettered) => groupPages(list, lettered, { before, making, show }))]
}

interface Shown {
  /** What stands above the names: ways to the other groups. */
  readonly before: Draft
  readonly making: Making
  readonly show: (names: readonly Name[]) => Draft
}

/** The pages of one group of a list: one, or as many as its names need. */
export function groupPages(
  list: NameList & { readonly title: Words },
  group: Lettered,
  { before, making, show }: Shown,
): readonly ListPage[] {
  const parts = partsOf(group, list)
  const toParts: readonly Draft[] = parts.length > 1 ? [partWays(parts, making), { type: 'rule', span: making.span }] : []
  return parts.map(({ id, names }, n): ListPage => {
    const part = parts.length > 1 ? `${n + 1}/${parts.length}` : undefined
    return { id, title: partTitle(list.title, group.letter, part), body: [before, ...toParts, show(names)] }
  })
}

function partTitle(title: Words, letter: string, part: string | undefined): Words {
  const { span } = title
  return { ...title, inlines: [...title.inlines, ...text(part === undefined ? `: ${letter}` : `: ${letter} (${part})`, span).inlines] }
}

/** Some of the names of a letter, and the page they stand on. */
interface Part {
  readonly id: string
  readonly names: readonly Name[]
}

/** The names of a letter in parts of much the same length, none longer than a page may be. */
function partsOf({ id, group }: Lettered, list: NameList): readonly Part[] {
  const count = Math.ceil(group.length / mostOf(list))
  const length = Math.ceil(group.length / count)
  return Array.from({ length: count }, (_, n) => ({
    id: n === 0 ? `${list.id}.${id}` : `${list.id}.${id}-${n + 1}`,
    names: group.slice(n * length, (n + 1) * length),
  }))
}

/** Ways to the parts of a letter, each by its first name and its last. */
function partWays(parts: readonly Part[], { lang, span }: Making): Draft {
  const items = parts.map(({ id, names }): Words => {
    const ends = [names[0], names.at(-1)].flatMap((name) => (name ? [name.words.inlines] : []))
    const children = ends.flatMap((words, n) => (n === 0 ? words : [...text(' – ', span).inlines, ...words]))
    return { inlines: [{ type: 'reference', target: { page: id, lang }, children, span }], span }
  })
  return listOf(items, span)
}

function ways(names: readonly Name[], { labels, span }: Making): Draft {
  return listOf(
    names.map((name) => linkOf(name, labels)),
    span,
  )
}

function oneBody({ id, names }: NameList, groups: readonly Lettered[], making: Making): readonly Draft[] {
  const { labels, span } = making
  // A short list of one kind of page has room to say what each is; the list of all names is looked up by letter.
  if (names.length <= fewNames && id !== 'a-z') {
    const sorted = groups.flatMap(({ group }) => group)
    return [
      listOf(
        sorted.map((name) => toldOf(name, labels)),
        span,
      ),
    ]
  }
  return groups.map(({ id: letterId, letter, group }): Draft => {
    return { type: 'section', id: letterId, depth: 2, title: text(letter, span), children: [ways(group, making)], span }
  })
}

function mostOf({ most = mostOnPage }: NameList): number {
  return most
}

/** Whether a list has a page for each letter. */
export function isSplit(list: NameList): boolean {
  return list.names.length > mostOf(list)
}

/** What stands below the box of the search: the ways into the list of all names, for those who have no script. */
export function searchBody({ names }: Pick<NameList, 'names'>, making: Making): readonly Draft[] {
  const { labels, span } = making
  const title = text(labels.aToZ, span)
  return names.length ? [{ type: 'section', id: 'a-z', depth: 2, title, children: [lettersOf({ id: 'a-z', names }, making)], span }] : []
}

/** The letters of a list, as ways to where each begins, from any page. */
export function lettersOf(list: NameList, { lang, labels, span }: Making): Draft {
  const target = (letterId: string): Target =>
    isSplit(list) ? { page: `${list.id}.${letterId}`, lang } : { page: list.id, lang, anchor: letterId }
  const groups = byLetter(list.names, lang, labels)
  const entries = groups.map(({ id, letter }) => ({ target: target(id), title: text(letter, span), children: [] }))
  return { type: 'contents', entries, span }
}
