// Lists of many names: on one page while they are few, then under letters, then a page for each letter.

import type { Block, Target, Translatable } from '../tree/types.ts'
import { byLetter, fewNames, type Lettered, linkOf, listOf, type Making, type Name, text, toldOf } from './made-pages.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

/** Names that one page lists, and how readers find that page. */
export interface NameList {
  /** The id of the page. */
  readonly id: string
  readonly names: readonly Name[]
}
/** One page of a list. */
export interface ListPage {
  readonly id: string
  readonly title: Words
  readonly body: readonly Draft[]
}

// A page with more names than this is slow to scroll on a phone.
const mostOnPage = 400

/** The pages of a list: the list itself, and one for each letter where it would be too long. */
export function listPages(list: NameList & { readonly title: Words }, making: Making): readonly ListPage[] {
  const { id, title, names } = list
  const groups = byLetter(names, making.lang, making.labels)
  if (!isSplit(list)) return [{ id, title, body: oneBody(list, groups, making) }]
  const ways = lettersOf(list, making)
  const { labels, span } = making
  const letterPage = (lettered: Lettered): ListPage => {
    const body = [
      ways,
      listOf(
        lettered.group.map((name) => linkOf(name, labels)),
        span,
      ),
    ]
    return {
      id: `${id}.${lettered.id}`,
      title: { ...title, inlines: [...title.inlines, ...text(`: ${lettered.letter}`, span).inlines] },
      body,
    }
  }
  return [{ id, title, body: [ways] }, ...groups.map(letterPage)]
}

function oneBody({ id, names }: NameList, groups: readonly Lettered[], { labels, span }: Making): readonly Draft[] {
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
    const children = [
      listOf(
        group.map((name) => linkOf(name, labels)),
        span,
      ),
    ]
    return { type: 'section', id: letterId, depth: 2, title: text(letter, span), children, span }
  })
}

function isSplit({ names }: NameList): boolean {
  return names.length > mostOnPage
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
