// The e-book leaf: EPUB 3.3, one chapter for each publication.

import type { Medium } from '../../render/medium.ts'
import type { Book, Publication } from '../../tree/publication.ts'
import type { Target } from '../../tree/types.ts'
import type { Context, Emission, Emitter } from '../emitter.ts'
import { type Chapter, chapterOf } from './chapter.ts'
import { chapterFiles } from './file-names.ts'
import { dayOf, identifierOf } from './identifier.ts'
import { type BookImages, gatherImages } from './images.ts'
import { navigation, ncx } from './navigation.ts'
import { packageDocument } from './package-document.ts'
import { packFiles } from './packer.ts'
import { bookStylesheet } from './stylesheet.ts'
import { zipBook } from './zip.ts'

/** Books for reading systems: one page, or a whole collection. */
export const epub: Emitter = {
  format: 'epub',
  extension: 'epub',
  mediaType: 'application/epub+zip',
  after: [],
  binds: true,
  emit: emitBook,
}

async function emitBook(book: Book, context: Context): Promise<Emission> {
  const images = gatherImages(context.asset)
  const chapters = chaptersOf(book, context, images)
  const identifier = identifierOf(book.meta)
  const files = await packFiles({
    css: bookStylesheet(context.theme),
    opf: packageDocument(book, { identifier, chapters, images: images.all() }),
    nav: navigation(book, chapters),
    ncx: ncx(book, identifier, chapters),
    documents: chapters,
    images: images.all(),
  })
  const bytes = zipBook(files, dayOf(book.meta))
  return { artifacts: [{ path: context.path, mediaType: epub.mediaType, bytes }], facts: { size: bytes.byteLength } }
}

function chaptersOf(book: Book, context: Context, images: BookImages): readonly Chapter[] {
  const files = chapterFiles(book.pages)
  const chapters: Chapter[] = []
  for (const publication of book.chapters) {
    const medium = mediumOf(publication, { files, context, images })
    chapters.push(chapterOf(publication, fileOf(publication.meta.id, files), medium))
  }
  return chapters
}

interface Binding {
  readonly files: ReadonlyMap<string, string>
  readonly context: Context
  readonly images: BookImages
}

function mediumOf({ meta, labels }: Publication, { files, context, images }: Binding): Medium {
  const href = (target: Target): string | undefined => {
    const file = files.get(target.page)
    if (file === undefined) return context.href(target)
    if (target.anchor === undefined) return file
    return target.page === meta.id ? `#${target.anchor}` : `${file}#${target.anchor}`
  }
  return { kind: 'book', labels, page: meta, href, image: images.source }
}

function fileOf(page: string, files: ReadonlyMap<string, string>): string {
  const file = files.get(page)
  if (file === undefined) throw new Error(`The chapter ${page} is not among the pages of its book`)
  return file
}
