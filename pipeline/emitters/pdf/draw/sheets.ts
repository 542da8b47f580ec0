// The sides of sheets that pages are drawn on: one for each page, or two pages to a side.

import { labelPages, type PaperSize, type Writer } from './document.ts'

/** Pages that share sheets. */
export interface Imposition {
  readonly paper: PaperSize
  /** What each side of a sheet is called, one a side. */
  readonly labels: readonly string[]
  /** The side of a sheet that a page stands on, and how far from its left edge; all counted from nought. */
  readonly placeOf: (page: number) => { readonly side: number; readonly left: number }
}
export interface Sheets {
  readonly placeOf: Imposition['placeOf']
  /** Makes the document be at the side where a page stands. */
  readonly open: Imposition['placeOf']
}

/** The sheets of a document; those of imposed pages are there from the first. */
export function createSheets(writer: Writer, imposition: Imposition | undefined): Sheets {
  if (!imposition) {
    const placeOf = (page: number) => ({ side: page, left: 0 })
    return {
      placeOf,
      open: (page) => {
        writer.addPage()
        return placeOf(page)
      },
    }
  }
  const { labels, placeOf } = imposition
  for (const _ of labels) writer.addPage()
  labelPages(writer, labels)
  return {
    placeOf,
    open: (page) => {
      const place = placeOf(page)
      writer.switchToPage(place.side)
      return place
    },
  }
}
