// The navigation document (EPUB 3) and the NCX (for Kindle's converter and old reading systems).

import type { ElementContent } from 'hast'
import { type Content, el, text } from '../../render/element.ts'
import { documentLanguage } from '../../render/medium.ts'
import type { Labels } from '../../tree/labels.ts'
import type { Book } from '../../tree/publication.ts'
import type { Chapter, Way } from './chapter.ts'
import { xhtmlFile } from './document.ts'
import { xmlFile } from './xml.ts'

export const navigationFile = 'toc.xhtml'

/** The contents of the book, and the ways in that reading systems know by name. */
export function navigation({ meta, labels }: Book, chapters: readonly Chapter[]): string {
  const { lang, dir } = meta
  const title = chapters.length > 1 ? labels.inThisCollection : labels.contents
  return xhtmlFile({ title, lang, dir }, [contents(chapters, title, lang), landmarks(chapters, title, labels)])
}

function contents(chapters: readonly Chapter[], title: string, lang: string): ElementContent {
  const items = chapters.map((chapter) => {
    const language = chapter.lang === lang ? {} : documentLanguage(chapter.lang, chapter.dir, 'book')
    return el('li', language, wayItem(chapter.way))
  })
  const attributes = { id: 'toc', 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'toc-title' }
  return el('nav', attributes, [el('h1', { id: 'toc-title' }, [text(title)]), el('ol', {}, items)])
}

function wayItem({ words, children }: Way): Content {
  return children.length
    ? [
        words,
        el(
          'ol',
          {},
          children.map((child) => el('li', {}, wayItem(child))),
        ),
      ]
    : [words]
}

function landmarks([first]: readonly Chapter[], contents: string, labels: Labels): ElementContent {
  const way = (type: string, href: string, name: string) => el('li', {}, [el('a', { 'epub:type': type, href }, [text(name)])])
  const start = first ? [way('bodymatter', first.file, labels.startReading)] : []
  const list = el('ol', {}, [way('toc', `${navigationFile}#toc`, contents), ...start])
  const title = el('h2', { id: 'landmarks-title' }, [text(labels.landmarks)])
  return el('nav', { 'epub:type': 'landmarks', hidden: true, 'aria-labelledby': 'landmarks-title' }, [title, list])
}

/** The same contents for reading systems that know only EPUB 2. */
export function ncx({ meta }: Book, identifier: string, chapters: readonly Chapter[]): string {
  const count = { order: 0 }
  const points = chapters.map(({ way }) => navPoint(way, count))
  const name = (content: string, value: string) => el('meta', { name: content, content: value }, [])
  const head = el('head', {}, [
    name('dtb:uid', identifier),
    name('dtb:depth', String(Math.max(...chapters.map(({ way }) => depthOf(way))))),
    name('dtb:totalPageCount', '0'),
    name('dtb:maxPageNumber', '0'),
  ])
  const attributes = { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': meta.lang }
  return xmlFile(el('ncx', attributes, [head, el('docTitle', {}, [words(meta.title)]), el('navMap', {}, points)]))
}

function navPoint({ href, plain, children }: Way, count: { order: number }): ElementContent {
  count.order += 1
  const attributes = { id: `point-${count.order}`, playOrder: count.order }
  const label = el('navLabel', {}, [words(plain)])
  return el('navPoint', attributes, [label, el('content', { src: href }, []), ...children.map((child) => navPoint(child, count))])
}

function depthOf({ children }: Way): number {
  return 1 + Math.max(0, ...children.map(depthOf))
}

function words(value: string): ElementContent {
  return el('text', {}, [text(value)])
}
