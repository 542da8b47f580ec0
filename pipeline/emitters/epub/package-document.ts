import type { ElementContent } from 'hast'
import { el } from '../../render/element.ts'
import { xmlFile } from '../../render/xml.ts'
import type { Book } from '../../tree/publication.ts'
import type { Chapter } from './chapter.ts'
import { coverFile } from './cover-page.ts'
import type { BookImage } from './images.ts'
import { metadataOf } from './metadata.ts'
import { navigationFile } from './navigation.ts'

export interface Contents {
  readonly identifier: string
  readonly chapters: readonly Chapter[]
  readonly images: readonly BookImage[]
  /** The picture that stands for the book on a shelf. */
  readonly cover: BookImage
  /** Whether the book opens with a page of its own for it. */
  readonly hasCoverPage: boolean
}

/** The package document: what the book says of itself, every file in it, and the order of reading. */
export function packageDocument(book: Book, contents: Contents): string {
  const { lang, dir } = book.meta
  const attributes = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'pub-id', 'xml:lang': lang, dir }
  const { identifier, chapters, cover } = contents
  const metadata = metadataOf(book, { identifier, chapters, cover: idOf(cover.path) })
  return xmlFile(el('package', attributes, [metadata, manifest(contents), spine(book, contents)]))
}

function spine({ meta, outline }: Book, { chapters, hasCoverPage }: Contents): ElementContent {
  const ways = el('itemref', { idref: 'nav' }, [])
  const words = chapters.map(({ file }) => el('itemref', { idref: idOf(file) }, []))
  const [front, ...rest] = words
  // A book of one chapter opens at its first words; a collection with what it is, then its contents.
  const isCollection = outline !== undefined || chapters.length > 1
  const order = isCollection ? [...(outline && front ? [front] : []), ways, ...(outline ? rest : words)] : [...words, ways]
  const cover = hasCoverPage ? [el('itemref', { idref: idOf(coverFile) }, [])] : []
  return el('spine', { toc: 'ncx', 'page-progression-direction': meta.dir }, [...cover, ...order])
}

function manifest({ chapters, images, cover, hasCoverPage }: Contents): ElementContent {
  const item = (id: string, href: string, mediaType: string, properties?: string) =>
    el('item', { id, href, 'media-type': mediaType, properties }, [])
  return el('manifest', {}, [
    item('nav', navigationFile, 'application/xhtml+xml', 'nav'),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('css', 'style.css', 'text/css'),
    item(idOf(cover.path), cover.path, cover.mediaType, 'cover-image'),
    ...(hasCoverPage ? [item(idOf(coverFile), coverFile, 'application/xhtml+xml')] : []),
    ...chapters.map(({ file }) => item(idOf(file), file, 'application/xhtml+xml')),
    ...images.map(({ path, mediaType }) => item(idOf(path), path, mediaType)),
  ])
}

/** An id of the manifest: the file's own name, so that it stays when other files come and go. */
function idOf(path: string): string {
  return path.replace(/\.\w+$/, '').replace(/[^A-Za-z0-9._-]/g, '-')
}
