// The only file that knows epub-gen-memory, which builds each book. Every document is handed in ready-made through four
// templates that let it pass, and the three methods that would fetch images, fonts and covers fetch nothing.

import { type Chapter, EPub, type Options } from 'epub-gen-memory'

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

type ReadyOptions = Options & Pick<Parts, 'opf' | 'nav' | 'ncx'>
type ReadyChapter = Chapter & { readonly xhtml: () => string }

class Packer extends EPub {
  readonly #images: Parts['images']

  constructor(parts: Parts) {
    super(optionsOf(parts), parts.documents.map(chapterOf))
    this.#images = parts.images
  }

  protected override async downloadAllFonts(): Promise<void> {}
  protected override async makeCover(): Promise<void> {}
  protected override async downloadAllImages(): Promise<void> {
    for (const { path, bytes } of this.#images) this.zip.file(`OEBPS/${path}`, bytes)
  }

  /** Every file by its name, without the folders the library adds. */
  async entries(): Promise<ReadonlyMap<string, Uint8Array>> {
    await this.render()
    const files = Object.values(this.zip.files).filter(({ dir }) => !dir)
    return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('uint8array')] as const)))
  }
}

/** The files of an EPUB container, by name. */
export function packFiles(parts: Parts): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Packer(parts).entries()
}

function optionsOf({ css, opf, nav, ncx }: Parts): ReadyOptions {
  return {
    // The library asks for a title; ours stands in the package document.
    title: 'book',
    version: 3,
    verbose: false,
    contentOPF: '<%- opf %>',
    tocXHTML: '<%- nav %>',
    tocNCX: '<%- ncx %>',
    chapterXHTML: '<%- xhtml() %>',
    css,
    opf,
    nav,
    ncx,
  }
}

const decoder = new TextDecoder()

/** Without content of its own, for the library's repair of HTML restarts lists and drops alternatives of images. */
function chapterOf({ file, bytes }: Parts['documents'][number]): ReadyChapter {
  return { title: file, filename: file, content: '', xhtml: () => decoder.decode(bytes) }
}
