// What a reader with a disability may expect of a book (EPUB Accessibility 1.1, 2.2), derived from what is in it. No
// conformance is claimed: a program cannot promise what only people can test.

import type { Labels } from '../../tree/labels.ts'
import type { Chapter } from './chapter.ts'

export interface Accessibility {
  readonly modes: readonly string[]
  readonly sufficient: string
  readonly features: readonly string[]
  readonly hazard: string
  readonly summary: string
}

/** The statements of a book about itself. The cover is told in words on its page and asks nothing. */
export function accessibilityOf(chapters: readonly Chapter[], labels: Labels): Accessibility {
  const someChapter = (test: (chapter: Chapter) => boolean): boolean => chapters.some(test)
  const shown = someChapter(({ pictures }) => pictures.shown)
  const undescribed = someChapter(({ pictures }) => pictures.undescribed)
  return {
    modes: shown ? ['textual', 'visual'] : ['textual'],
    sufficient: undescribed ? 'textual,visual' : 'textual',
    features: [
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(someChapter(({ role }) => role === 'index') ? ['index'] : []),
      ...(shown && !undescribed ? ['alternativeText'] : []),
      ...(someChapter(({ pages }) => pages.length > 0) ? ['pageBreakMarkers', 'pageNavigation'] : []),
      'unlocked',
    ],
    hazard: someChapter(({ pictures }) => pictures.mayMove) ? 'unknown' : 'none',
    summary: undescribed ? labels.accessibilityUndescribed : labels.accessibilitySummary,
  }
}
