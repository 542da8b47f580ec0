// The contents for Kindle's converter and for reading systems that know only EPUB 2.

import type { ElementContent } from 'hast'
import { type Content, el, text } from '../../render/element.ts'
import { xmlFile } from '../../render/xml.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Book } from '../../tree/publication.ts'
import type { Chapter, Way } from './chapter.ts'
import { type Entry, entriesOf, plainTitle } from './navigation.ts'

/** Names and places in the order of reading; one place has one number, however often it is named. */
interface Counting {
  points: number
  readonly orders: Map<string, number>
}

/** The same contents as the navigation document's, and the same pages. */
export function ncx(book: Book, identifier: string, chapters: readonly Chapter[]): string {
  const { meta } = book
  const entries = entriesOf(book, chapters)
  const counting: Counting = { points: 0, orders: orderOf(entries, chapters) }
  const points = entries.map((entry) => entryPoint(entry, counting))
  const pages = flatMap(chapters, (chapter) => chapter.pages)
  const name = (content: string, value: string) => el('meta', { name: content, content: value }, [])
  const head = el('head', {}, [
    name('dtb:uid', identifier),
    name('dtb:depth', String(Math.max(...entries.map(depthOf)))),
    name('dtb:totalPageCount', String(pages.length)),
    name('dtb:maxPageNumber', String(pages.at(-1)?.page ?? 0)),
  ])
  const attributes = { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': meta.lang }
  const parts = [head, el('docTitle', {}, [words(meta.title)]), el('navMap', {}, points), ...pageList(book, chapters, counting)]
  return xmlFile(el('ncx', attributes, parts))
}

function orderOf(entries: readonly Entry[], chapters: readonly Chapter[]): Map<string, number> {
  const orders = new Map<string, number>()
  const add = (href: string): void => void (orders.has(href) || orders.set(href, orders.size + 1))
  const addWay = ({ href, children }: Way): void => {
    add(href)
    children.forEach(addWay)
  }
  const addEntry = (entry: Entry): void => ('way' in entry ? addWay(entry.way) : entry.entries.forEach(addEntry))
  entries.forEach(addEntry)
  for (const { href } of flatMap(chapters, ({ pages }) => pages)) add(href)
  return orders
}

function entryPoint(entry: Entry, counting: Counting): ElementContent {
  if ('way' in entry) return wayPoint(entry.way, counting)
  const inner = () => entry.entries.map((one) => entryPoint(one, counting))
  return navPoint(plainTitle(entry.group), firstIn(entry), counting, inner)
}

function wayPoint({ href, plain, children }: Way, counting: Counting): ElementContent {
  return navPoint(plain, href, counting, () => children.map((child) => wayPoint(child, counting)))
}

function navPoint(label: string, src: string, counting: Counting, inner: () => Content): ElementContent {
  counting.points += 1
  const attributes = { id: `point-${counting.points}`, playOrder: counting.orders.get(src) ?? counting.points }
  return el('navPoint', attributes, [el('navLabel', {}, [words(label)]), el('content', { src }, []), ...inner()])
}

// Every point leads somewhere: a group to its first chapter.
function firstIn(entry: Entry): string {
  if ('way' in entry) return entry.way.href
  const [first] = entry.entries
  return first ? firstIn(first) : ''
}

function pageList({ labels }: Book, chapters: readonly Chapter[], { orders }: Counting): Content {
  const pages = flatMap(chapters, (chapter) => chapter.pages)
  if (!pages.length) return []
  const targets = pages.map(({ page, href }) => {
    const attributes = { id: `page-${page}`, type: 'normal', value: page, playOrder: orders.get(href) ?? page }
    return el('pageTarget', attributes, [el('navLabel', {}, [words(String(page))]), el('content', { src: href }, [])])
  })
  return [el('pageList', {}, [el('navLabel', {}, [words(labels.pageList)]), ...targets])]
}

function depthOf(entry: Entry): number {
  return 1 + ('way' in entry ? depthBelow(entry.way) : Math.max(0, ...entry.entries.map(depthOf)))
}

function depthBelow({ children }: Way): number {
  return Math.max(0, ...children.map((child) => 1 + depthBelow(child)))
}

function words(value: string): ElementContent {
  return el('text', {}, [text(value)])
}
