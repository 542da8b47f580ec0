import type { ElementContent } from 'hast'
import { el } from '../../render/element.ts'
import type { Book } from '../../tree/publication.ts'
import type { Direction } from '../../tree/types.ts'
import type { Chapter } from './chapter.ts'
import type { BookImage } from './images.ts'
import { metadataOf } from './metadata.ts'
import { navigationFile } from './navigation.ts'
import { xmlFile } from './xml.ts'

export interface Contents {
  readonly identifier: string
  readonly chapters: readonly Chapter[]
  readonly images: readonly BookImage[]
}

/** The package document: what the book says of itself, every file in it, and the order of reading. */
export function packageDocument(book: Book, { identifier, chapters, images }: Contents): string {
  const { lang, dir } = book.meta
  const attributes = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'pub-id', 'xml:lang': lang, dir }
  return xmlFile(el('package', attributes, [metadataOf(book, identifier, chapters), manifest(chapters, images), spine(dir, chapters)]))
}

function spine(dir: Direction, chapters: readonly Chapter[]): ElementContent {
  const ways = el('itemref', { idref: 'nav' }, [])
  const words = chapters.map(({ file }) => el('itemref', { idref: idOf(file) }, []))
  // A book of one chapter opens at its first words.
  const order = chapters.length > 1 ? [ways, ...words] : [...words, ways]
  return el('spine', { toc: 'ncx', 'page-progression-direction': dir }, order)
}

function manifest(chapters: readonly Chapter[], images: readonly BookImage[]): ElementContent {
  const item = (id: string, href: string, mediaType: string, properties?: string) =>
    el('item', { id, href, 'media-type': mediaType, properties }, [])
  return el('manifest', {}, [
    item('nav', navigationFile, 'application/xhtml+xml', 'nav'),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('css', 'style.css', 'text/css'),
    ...chapters.map(({ file }) => item(idOf(file), file, 'application/xhtml+xml')),
    ...images.map(({ path, mediaType }) => item(idOf(path), path, mediaType)),
  ])
}

/** An id of the manifest: the file's own name, so that it stays when other files come and go. */
function idOf(path: string): string {
  return path.replace(/\.\w+$/, '').replace(/[^A-Za-z0-9._-]/g, '-')
}
