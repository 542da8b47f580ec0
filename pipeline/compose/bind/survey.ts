// What the chapters of a book share, gathered in one walk: works cited, words explained, and where chapters lead to each other.

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
interface Gathering {
  readonly works: BibliographyItem[]
  /** What a work is known by → its number. */
  readonly known: Map<string, number>
  readonly numbers: Map<string, number>
  readonly terms: Map<string, Definition>
  readonly mentions: Map<string, Mention[]>
  readonly moved: Map<string, string>
  readonly chapters: Metadata[]
}

/** Walks the chapters once, one at a time. */
export function surveyOf(chapters: Iterable<Publication>): Survey {
  const all: Gathering = {
    works: [],
    known: new Map(),
    numbers: new Map(),
    terms: new Map(),
    mentions: new Map(),
    moved: new Map(),
    chapters: [],
  }
  for (const chapter of chapters) addChapter(chapter, all)
  const { works, numbers, terms, mentions, moved } = all
  return {
    works,
    terms,
    mentions,
    chapters: all.chapters,
    workOf: (chapter, number) => numbers.get(`${chapter} ${number}`),
    movedTo: (chapter, anchor) => moved.get(`${chapter} ${anchor}`),
  }
}

/** The part of the back matter that takes a section of a chapter, or `undefined` when the chapter keeps it. */
export function movesTo({ role, children }: Section): string | undefined {
  const isOnly = (type: Block['type']): boolean => children.length > 0 && children.every((child) => child.type === type)
  if (role === 'references' && isOnly('bibliography')) return backMatter.references
  return role === 'glossary' && isOnly('definitions') ? backMatter.glossary : undefined
}

function addChapter({ meta, body }: Publication, all: Gathering): void {
  all.chapters.push(meta)
  visitBlocks(body, { block: (node) => void (node.type === 'section' && addMoved(node, meta, all)) })
  addMentions(meta, body, all)
}

function addMoved(section: Section, meta: Metadata, all: Gathering): void {
  const part = movesTo(section)
  if (part === undefined) return
  all.moved.set(`${meta.id} ${section.id}`, part)
  for (const child of section.children) {
    if (child.type === 'bibliography') for (const item of child.items) addWork(item, meta, all)
    if (child.type === 'definitions') for (const item of child.items) addTerm(item, all)
  }
}

function addWork(item: BibliographyItem, { id: page, lang }: Metadata, { works, known, numbers }: Gathering): void {
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
  const links = words.inlines.flatMap((node) => (node.type === 'link' ? [node.url.toLowerCase()] : linksIn(node)))
  return links.length ? links : [plainText(words.inlines)]
}

function linksIn(node: Inline): readonly string[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => (child.type === 'link' ? [child.url.toLowerCase()] : linksIn(child)))
}

function addTerm(item: Definition, { terms }: Gathering): void {
  if (item.id !== undefined && !terms.has(item.id)) terms.set(item.id, item)
}

function addMentions({ id, lang }: Metadata, body: readonly Block[], { mentions }: Gathering): void {
  const [top] = body
  if (top?.type !== 'section') return
  const seen = new Set<string>()
  const look = (section: Section | undefined) => (node: Inline) => {
    if (node.type !== 'reference' || node.target.page === id || seen.has(node.target.page)) return
    seen.add(node.target.page)
    const from: Target = { page: id, lang, ...(section ? { anchor: section.id } : {}) }
    const mention: Mention = { from, chapter: top.title, section: section?.title }
    mentions.set(node.target.page, [...(mentions.get(node.target.page) ?? []), mention])
  }
  for (const child of top.children) visitBlocks([child], { inline: look(child.type === 'section' ? child : undefined) })
}
