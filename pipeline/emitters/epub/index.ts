// The e-book leaf: EPUB 3.3, one chapter for each publication.

import type { Medium } from '../../render/medium.ts'
import type { Book, Publication } from '../../tree/publication.ts'
import type { Target } from '../../tree/types.ts'
import type { Context, Emission, Emitter, PageStart } from '../emitter.ts'
import { chapterOf, type Made } from './chapter.ts'
import { coverWords } from './cover.ts'
import { coverFile, coverPage } from './cover-page.ts'
import { coverPicture } from './cover-picture.ts'
import { chapterFiles } from './file-names.ts'
import { dayOf, identifierOf } from './identifier.ts'
import { type BookImages, gatherImages } from './images.ts'
import { navigation } from './navigation.ts'
import { ncx } from './ncx.ts'
import { packageDocument } from './package-document.ts'
import { packFiles } from './packer.ts'
import { bookStylesheet } from './stylesheet.ts'
import { zipBook } from './zip.ts'

/** Books for reading systems: one page, or a whole collection. */
export const epub: Emitter = {
  format: 'epub',
  extension: 'epub',
  mediaType: 'application/epub+zip',
  // The handout tells where its pages begin.
  after: ['pdf'],
  binds: true,
  emit: emitBook,
}

const encoder = new TextEncoder()

async function emitBook(book: Book, context: Context): Promise<Emission> {
  const images = gatherImages(context.asset)
  const made = chaptersOf(book, context, images)
  const chapters = made.map(({ chapter }) => chapter)
  const identifier = identifierOf(book.meta, chapters, context.options.edition)
  const words = coverWords(book, chapters)
  const cover = await coverPicture(words, book, context)
  // A leaflet opens at its first words; only a book of many has a cover to turn over.
  const hasCoverPage = book.outline !== undefined
  const coverPages = hasCoverPage ? [{ file: coverFile, bytes: encoder.encode(coverPage(words, cover.path, context.theme)) }] : []
  const files = await packFiles({
    css: bookStylesheet(context.theme),
    opf: packageDocument(book, { identifier, chapters, images: images.all(), cover, hasCoverPage }),
    nav: navigation(book, chapters, hasCoverPage),
    ncx: ncx(book, identifier, chapters),
    documents: [...coverPages, ...made.map(({ chapter, bytes }) => ({ file: chapter.file, bytes }))],
    images: [cover, ...images.all()],
  })
  const bytes = zipBook(files, dayOf(book.meta))
  return { artifacts: [{ path: context.path, mediaType: epub.mediaType, bytes }], facts: { size: bytes.byteLength } }
}

// The contents of a book of few chapters lead into them; of many, to their beginnings.
const fewChapters = 30
const depths = { alone: 3, few: 2, many: 1 } as const

function chaptersOf(book: Book, context: Context, images: BookImages): readonly Made[] {
  const files = chapterFiles(book.pages)
  const starts = startsIn(context)
  const many = book.pages.length > fewChapters ? depths.many : depths.few
  const made: Made[] = []
  for (const publication of book.chapters) {
    const { id } = publication.meta
    const medium = mediumOf(publication, { files, context, images })
    const isOwnPart = publication.meta.kind === 'index' || publication.meta.kind === 'collection'
    const depth = book.pages.length === 1 ? depths.alone : isOwnPart ? depths.many : many
    made.push(chapterOf(publication, { file: fileOf(id, files), medium, depth, starts: starts.get(id) ?? [] }))
  }
  return made
}

/** Where the pages of the handout begin, by chapter. */
function startsIn({ facts }: Context): ReadonlyMap<string, readonly PageStart[]> {
  const starts = new Map<string, PageStart[]>()
  for (const start of facts('pdf')?.starts ?? []) starts.set(start.chapter, [...(starts.get(start.chapter) ?? []), start])
  return starts
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
