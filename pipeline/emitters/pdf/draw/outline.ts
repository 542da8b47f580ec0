import type { Depth } from '../../../tree/types.ts'
import type { Writer, WriterOutline } from './document.ts'

/** A heading, and where it stands. */
export interface Heading {
  readonly title: string
  readonly depth: Depth
  /** Counted from nought. */
  readonly page: number
  readonly top: number
}

/** Writes bookmarks, nested as the sections are. */
export function writeOutline(writer: Writer, headings: readonly Heading[], paperWidth: number): void {
  const open: { readonly depth: number; readonly item: WriterOutline }[] = []
  for (const { title, depth, page, top } of headings) {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const parent = open.at(-1)?.item ?? writer.outline
    // pdfkit takes `left` from the right edge.
    const item = parent.addItem(title, { pageNumber: page, top, left: paperWidth, expanded: true })
    open.push({ depth, item })
  }
}
