import type { ElementContent } from 'hast'
import { flatMap } from '../tree/flat-map.ts'
import type { Bibliography, BibliographyItem, Note, Notes } from '../tree/types.ts'
import { type Content, el, text } from './element.ts'
import { renderInlines } from './inlines.ts'
import type { RenderBlocks } from './lists.ts'
import { languageOf, type Medium, roleOf } from './medium.ts'

/**
 * Notes in the order of their marks, each with the ways back. A list, so that the numbers are the list's own; in a book
 * asides, which reading systems open above the words.
 */
export function renderNotes(node: Notes, medium: Medium, blocks: RenderBlocks): ElementContent {
  if (medium.kind === 'book') {
    const asides = node.items.map((item) => aside(item, medium, blocks))
    return el('div', { class: 'notes-apart', ...languageOf(node, medium) }, asides)
  }
  return el(
    'ol',
    { class: 'notes', ...languageOf(node, medium) },
    node.items.map((item) => note(item, medium, blocks)),
  )
}

function aside(item: Note, medium: Medium, blocks: RenderBlocks): ElementContent {
  const [first, ...rest] = noteBody(item, medium, blocks)
  const number = text(`${item.number}. `)
  const isWords = first?.type === 'element' && first.tagName === 'p'
  const children = isWords
    ? [{ ...first, children: [number, ...first.children] }, ...rest]
    : [el('p', {}, [number]), ...(first ? [first] : []), ...rest]
  return el('aside', { class: 'note-item', id: item.id, ...roleOf('footnote', medium), ...languageOf(item, medium) }, children)
}

function note(item: Note, medium: Medium, blocks: RenderBlocks): ElementContent {
  return el('li', { class: 'note-item' }, [
    el('div', { id: item.id, ...roleOf('footnote', medium), ...languageOf(item, medium) }, noteBody(item, medium, blocks)),
  ])
}

function noteBody(item: Note, medium: Medium, blocks: RenderBlocks): ElementContent[] {
  const body = blocks(item.children, medium)
  const last = body.at(-1)
  const back = backLinks(item.marks, medium)
  // The way back stands at the end of the words, not on a line of its own.
  return last?.type === 'element' && last.tagName === 'p'
    ? [...body.slice(0, -1), { ...last, children: [...last.children, ...back] }]
    : [...body, el('p', {}, back)]
}

/** Works in the order they are cited. */
export function renderBibliography(node: Bibliography, medium: Medium): ElementContent {
  const first = node.items[0]?.number ?? 1
  return el(
    'ol',
    { class: 'notes', ...(first === 1 ? {} : { start: first }), ...languageOf(node, medium) },
    node.items.map((item) => work(item, medium)),
  )
}

function work(item: BibliographyItem, medium: Medium): ElementContent {
  // The number stands where the page's own direction puts it; the words of the work run their own way.
  const language = languageOf(item.words, medium)
  const inlines = renderInlines(item.words.inlines, medium)
  // A work may be cited dozens of times; the way back to the first is enough, and more would be stops on the keyboard's way.
  const children = [...inlines, ...backLinks(item.marks.slice(0, 1), medium), ...wayToFirst(item, medium)]
  const attributes = { class: 'bibliography-item', id: item.id, ...languageOf(item, medium) }
  return el('li', attributes, Object.keys(language).length ? [el('div', language, children)] : children)
}

function backLinks(marks: readonly string[], medium: Medium): Content {
  return flatMap(marks, (mark, index) => {
    const name = marks.length > 1 ? `${medium.labels.backToText} (${index + 1})` : medium.labels.backToText
    return wayBack(`#${mark}`, name)
  })
}

function wayToFirst({ cited }: BibliographyItem, medium: Medium): Content {
  const href = cited && medium.href(cited)
  return href === undefined ? [] : wayBack(href, medium.labels.backToText)
}

function wayBack(href: string, name: string): Content {
  return [text(' '), el('a', { class: 'back', href, role: 'doc-backlink', 'aria-label': name }, [text('\u2191')])]
}
