// The only file that knows epub-gen-memory. What it has to give a book whose documents are ready is the container around
// them: that is the same for every book, so the library makes one, empty, and each book is laid into what it made.

import { EPub } from 'epub-gen-memory'

/** The files of a book before they are packed. */
export interface Parts {
  readonly css: string
  readonly opf: string
  readonly nav: string
  readonly ncx: string
  /** Chapters, as the bytes they are: of a thousand, letters would take twice the room. */
  readonly documents: readonly { readonly file: string; readonly bytes: Uint8Array }[]
  readonly images: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}
type Files = ReadonlyMap<string, Uint8Array>

class Container extends EPub {
  /** Every file by its name, without the folders the library adds. */
  async entries(): Promise<Files> {
    await this.render()
    const files = Object.values(this.zip.files).filter(({ dir }) => !dir)
    return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('uint8array')] as const)))
  }
}

let container: Promise<Files> | undefined

// Nothing is given that the library would fetch: no cover, no font, no picture. What its templates say of the empty book is
// replaced by the book's own files.
function emptyContainer(): Promise<Files> {
  container ??= new Container(
    { title: 'book', version: 3, verbose: false, contentOPF: '', tocXHTML: '', tocNCX: '', css: '' },
    [],
  ).entries()
  return container
}

/** The files of an EPUB container, by name. */
export async function packFiles({ css, opf, nav, ncx, documents, images }: Parts): Promise<Files> {
  const encoder = new TextEncoder()
  const words = [
    ['style.css', css],
    ['content.opf', opf],
    ['toc.xhtml', nav],
    ['toc.ncx', ncx],
  ] as const
  const own = [
    ...words.map(([path, text]) => [path, encoder.encode(text)] as const),
    ...documents.map(({ file, bytes }) => [file, bytes] as const),
    ...images.map(({ path, bytes }) => [path, bytes] as const),
  ]
  return new Map([...(await emptyContainer()), ...own.map(([path, bytes]) => [`OEBPS/${path}`, bytes] as const)])
}
