// The navigation document (EPUB 3): contents in their groups, printed pages, and the ways in that reading systems know by name.

import type { ElementContent } from 'hast'
import { type Content, el, text } from '../../render/element.ts'
import { renderInlines } from '../../render/inlines.ts'
import { documentLanguage, labelLanguage, languageOf, type Medium } from '../../render/medium.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Book, Outline, OutlineGroup } from '../../tree/publication.ts'
import type { SectionRole } from '../../tree/types.ts'
import type { Chapter, Way } from './chapter.ts'
import { coverFile } from './cover-page.ts'
import { xhtmlFile } from './document.ts'

export const navigationFile = 'toc.xhtml'

/** One entry of the contents: a way, or words over others. */
export type Entry = { readonly way: Way; readonly chapter?: Chapter } | { readonly group: OutlineGroup; readonly entries: readonly Entry[] }

/** The contents of a book as a tree, for the navigation document and the NCX. */
export function entriesOf(book: Book, chapters: readonly Chapter[]): readonly Entry[] {
  const byId = new Map(chapters.map((chapter) => [chapter.meta.id, chapter]))
  const entry = (part: Outline): readonly Entry[] => {
    if (typeof part !== 'string') return [{ group: part, entries: flatMap(part.parts, entry) }]
    const chapter = byId.get(part)
    return chapter ? [{ way: chapter.way, chapter }] : []
  }
  return flatMap(book.outline ?? book.pages, entry)
}

/** The contents of the book, the list of its printed pages, and the ways in that reading systems know by name. */
export function navigation(book: Book, chapters: readonly Chapter[], hasCover: boolean): string {
  const { meta, labels } = book
  const { lang, dir } = meta
  const title = chapters.length > 1 ? labels.inThisCollection : labels.contents
  const parts = [contents(book, chapters, title), ...pageList(book, chapters), landmarks(book, chapters, title, hasCover)]
  return xhtmlFile({ title, lang, dir }, parts)
}

function contents(book: Book, chapters: readonly Chapter[], title: string): ElementContent {
  const items = entriesOf(book, chapters).map((entry) => entryItem(entry, book))
  const attributes = { id: 'toc', 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'toc-title' }
  return el('nav', attributes, [el('h1', { id: 'toc-title', ...labelLanguage(book.labels, 'book') }, [text(title)]), el('ol', {}, items)])
}

function entryItem(entry: Entry, book: Book): ElementContent {
  if ('way' in entry) return el('li', languageIn(entry.chapter, book), wayItem(entry.way))
  const { title } = entry.group
  const { lang } = book.meta
  // Words for the eye to rest on: a way to the first of them would be a second way to the same place.
  const medium: Medium = { kind: 'book', labels: book.labels, page: { id: book.meta.id, lang }, href: () => undefined, image: () => '' }
  const words = el('span', languageOf(title, medium), renderInlines(title.inlines, medium))
  const inner = entry.entries.map((one) => entryItem(one, book))
  return el('li', {}, [words, el('ol', {}, inner)])
}

function languageIn(chapter: Chapter | undefined, { meta }: Book): ReturnType<typeof languageOf> {
  return !chapter || chapter.meta.lang === meta.lang ? {} : documentLanguage(chapter.meta.lang, chapter.meta.dir, 'book')
}

function wayItem({ words, children }: Way): Content {
  if (!children.length) return [words]
  const items = children.map((child) => el('li', {}, wayItem(child)))
  return [words, el('ol', {}, items)]
}

function pageList({ labels }: Book, chapters: readonly Chapter[]): Content {
  const pages = flatMap(chapters, (chapter) => chapter.pages)
  if (!pages.length) return []
  const items = pages.map(({ page, href }) => el('li', {}, [el('a', { href }, [text(String(page))])]))
  const title = el('h2', { id: 'pages-title', ...labelLanguage(labels, 'book') }, [text(labels.pageList)])
  const attributes = { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: true, 'aria-labelledby': 'pages-title' } as const
  return [el('nav', attributes, [title, el('ol', {}, items)])]
}

const landmarkRoles: Readonly<Partial<Record<SectionRole, string>>> = {
  glossary: 'glossary',
  references: 'bibliography',
  index: 'index',
  colophon: 'colophon',
}

function landmarks({ labels, outline }: Book, chapters: readonly Chapter[], contents: string, hasCover: boolean): ElementContent {
  const way = (type: string, href: string, name: string) => el('li', {}, [el('a', { 'epub:type': type, href }, [text(name)])])
  // A collection begins with a page about itself; its words begin after it.
  const start = chapters[outline ? 1 : 0]
  const seen = new Set<string>()
  const named = flatMap(chapters, ({ role, file, way: { plain } }) => {
    const type = role && landmarkRoles[role]
    if (type === undefined || seen.has(type)) return []
    seen.add(type)
    return [way(type, file, plain)]
  })
  const list = el('ol', {}, [
    ...(hasCover ? [way('cover', coverFile, labels.cover)] : []),
    way('toc', `${navigationFile}#toc`, contents),
    ...(start ? [way('bodymatter', start.file, labels.startReading)] : []),
    ...named,
  ])
  const title = el('h2', { id: 'landmarks-title', ...labelLanguage(labels, 'book') }, [text(labels.landmarks)])
  return el('nav', { 'epub:type': 'landmarks', hidden: true, 'aria-labelledby': 'landmarks-title' }, [title, list])
}

/** The bare words of a group's title. */
export function plainTitle({ title }: OutlineGroup): string {
  return plainText(title.inlines)
}
