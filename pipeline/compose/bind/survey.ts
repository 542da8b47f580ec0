// What the chapters of a book share: works cited, words explained, and where chapters lead to each other.

import { flatMap } from '../../tree/flat-map.ts'
import { plainText } from '../../tree/plain-text.ts'
import { backMatter, type Metadata, type Publication } from '../../tree/publication.ts'
import type { BibliographyItem, Block, Definition, Inline, Section, Target, Translatable } from '../../tree/types.ts'
import { visitBlocks } from '../../tree/visit.ts'

/** A section of a chapter that leads to another chapter. */
export interface Mention {
  readonly from: Target
  /** The chapter's title and the section's. */
  readonly chapter: Translatable
  readonly section: Translatable | undefined
}
export interface Survey {
  /** Every work once, numbered in the order in which the book first cites it. */
  readonly works: readonly BibliographyItem[]
  /** The number in `works` of a work by its chapter and the number it has there. */
  workOf(chapter: string, number: number): number | undefined
  /** Every term that a chapter explains, once, by the anchor of its entry. */
  readonly terms: ReadonlyMap<string, Definition>
  /** By page. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
  /** Which part of the back matter stands in the place of a chapter's own section. */
  movedTo(chapter: string, anchor: string): string | undefined
  readonly chapters: readonly Metadata[]
}
/** What a chapter shares with the others of a book; noted when it is made, so that it need not be read for it. */
export interface ChapterFacts {
  readonly meta: Metadata
  /** Anchors of its sections that move to the back matter, and where each goes. */
  readonly moved: readonly (readonly [anchor: string, part: string])[]
  readonly works: readonly BibliographyItem[]
  readonly terms: readonly Definition[]
  /** The first place that leads to each other page. */
  readonly mentions: ReadonlyMap<string, Mention>
}

/** What a chapter has to share. */
export function factsOf({ meta, body }: Publication): ChapterFacts {
  const moved: (readonly [string, string])[] = []
  const works: BibliographyItem[] = []
  const terms: Definition[] = []
  const take = (section: Section): void => {
    const part = movesTo(section)
    if (part === undefined) return
    moved.push([section.id, part])
    for (const child of section.children) {
      if (child.type === 'bibliography') works.push(...child.items)
      if (child.type === 'definitions') terms.push(...child.items)
    }
  }
  visitBlocks(body, { block: (node) => void (node.type === 'section' && take(node)) })
  return { meta, moved, works, terms, mentions: mentionsIn(meta, body) }
}

/** What the chapters of a book share, in the order of the book. */
export function surveyOf(chapters: readonly ChapterFacts[]): Survey {
  const shelf: Shelf = { works: [], known: new Map(), numbers: new Map() }
  const terms = new Map<string, Definition>()
  const mentions = new Map<string, Mention[]>()
  const moved = new Map<string, string>()
  for (const chapter of chapters) {
    const { id } = chapter.meta
    for (const work of chapter.works) addWork(work, chapter.meta, shelf)
    for (const term of chapter.terms) if (term.id !== undefined && !terms.has(term.id)) terms.set(term.id, term)
    for (const [anchor, part] of chapter.moved) moved.set(`${id} ${anchor}`, part)
    for (const [page, mention] of chapter.mentions) addMention(page, mention, mentions)
  }
  return {
    works: shelf.works,
    terms,
    mentions,
    chapters: chapters.map(({ meta }) => meta),
    workOf: (chapter, number) => shelf.numbers.get(`${chapter} ${number}`),
    movedTo: (chapter, anchor) => moved.get(`${chapter} ${anchor}`),
  }
}

/** The part of the back matter that takes a section of a chapter, or `undefined` when the chapter keeps it. */
export function movesTo({ role, children }: Section): string | undefined {
  const isOnly = (type: Block['type']): boolean => children.length > 0 && children.every((child) => child.type === type)
  if (role === 'references' && isOnly('bibliography')) return backMatter.references
  return role === 'glossary' && isOnly('definitions') ? backMatter.glossary : undefined
}

function addMention(page: string, mention: Mention, mentions: Map<string, Mention[]>): void {
  const found = mentions.get(page)
  if (found) found.push(mention)
  else mentions.set(page, [mention])
}

interface Shelf {
  readonly works: BibliographyItem[]
  /** What a work is known by, and its number. */
  readonly known: Map<string, number>
  readonly numbers: Map<string, number>
}

function addWork(item: BibliographyItem, { id: page, lang }: Metadata, { works, known, numbers }: Shelf): void {
  const names = namesOf(item)
  const found = names.map((name) => known.get(name)).find((number) => number !== undefined)
  const number = found ?? works.length + 1
  for (const name of names) if (!known.has(name)) known.set(name, number)
  numbers.set(`${page} ${item.number}`, number)
  if (found !== undefined) return
  const [mark] = item.marks
  works.push({ ...item, number, id: `ref-${number}`, marks: [], ...(mark ? { cited: { page, lang, anchor: mark } } : {}) })
}

// Two pages may write one work with other words, but not with another DOI, and a work without an address is its words.
function namesOf({ words }: BibliographyItem): readonly string[] {
  const links = flatMap(words.inlines, (node) => (node.type === 'link' ? [node.url.toLowerCase()] : linksIn(node)))
  return links.length ? links : [plainText(words.inlines)]
}

function linksIn(node: Inline): readonly string[] {
  if (!('children' in node)) return []
  return flatMap(node.children, (child) => (child.type === 'link' ? [child.url.toLowerCase()] : linksIn(child)))
}

function mentionsIn({ id, lang }: Metadata, body: readonly Block[]): ReadonlyMap<string, Mention> {
  const [top] = body
  const found = new Map<string, Mention>()
  if (top?.type !== 'section') return found
  const look = (section: Section | undefined) => (node: Inline) => {
    if (node.type !== 'reference' || node.target.page === id || found.has(node.target.page)) return
    const from: Target = { page: id, lang, ...(section ? { anchor: section.id } : {}) }
    found.set(node.target.page, { from, chapter: top.title, section: section?.title })
  }
  for (const child of top.children) visitBlocks([child], { inline: look(child.type === 'section' ? child : undefined) })
  return found
}
