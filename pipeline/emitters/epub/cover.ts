// The cover of a book, drawn from tokens: who publishes it, what it is called, and whether anybody who may has checked it.

import type { ElementContent } from 'hast'
import { type Column, columnWithin, drawLines, type FamilyOf, heightOf, linesOf, titleLines } from '../../render/drawing.ts'
import { el, text } from '../../render/element.ts'
import { spoken } from '../../render/spoken.ts'
import { xmlFile } from '../../render/xml.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Book, Metadata, Review } from '../../tree/publication.ts'
import { cautionsOf } from '../../tree/unchecked.ts'
import type { Chapter } from './chapter.ts'

/** The words on a cover. */
export interface CoverWords {
  readonly lang: Metadata['lang']
  readonly dir: Metadata['dir']
  readonly publisher: string | undefined
  readonly title: string
  readonly subtitle: string | undefined
  /** That nobody stands for the translation, or that it is dated. */
  readonly translation?: string | undefined
  /** What anybody who holds the book must know of its review. */
  readonly review: string
  readonly revision: string | undefined
}

/** What stands on the cover of a book: of a collection, the least reviewed of its chapters speaks for all. */
export function coverWords({ meta, labels, outline }: Book, chapters: readonly Chapter[]): CoverWords {
  const reviews = outline ? chapters.filter(({ meta: { kind } }) => isWritten(kind)).map((chapter) => chapter.meta.review) : [meta.review]
  const reviewed = reviews.find((review): review is Extract<Review, { state: 'reviewed' }> => review.state === 'reviewed')
  const isReviewed = reviewed !== undefined && reviews.every(({ state }) => state === 'reviewed')
  const review = isReviewed ? fill(labels.reviewedBy, { by: reviewed.by, on: reviewed.on }) : labels.reviewNone
  return {
    lang: meta.lang,
    dir: meta.dir,
    publisher: meta.publisher?.name,
    title: meta.title,
    subtitle: meta.shortName && meta.shortName !== meta.title ? meta.shortName : outline ? meta.description : undefined,
    translation: cautionsOf([meta, ...(outline ? chapters.map((chapter) => chapter.meta) : [])], labels).join(' · ') || undefined,
    review,
    revision: meta.revision ? fill(labels.revision, { revision: meta.revision }) : undefined,
  }
}

function isWritten(kind: Metadata['kind']): boolean {
  return kind !== 'index' && kind !== 'collection'
}

function fill(label: string, holes: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole)
}

/** All the words of a cover in one text, as they are read aloud. */
export function spokenCover({ publisher, title, subtitle, translation, review, revision }: CoverWords): string {
  return spoken([title, subtitle, publisher, translation, review, revision])
}

const mostSubtitleLines = 6

/**
 * The cover as SVG. Its words are text, so that it is sharp at every size; nothing in it needs a script or a font file.
 * `familyOf` names the font that has all of some words, where one is at hand.
 */
export function coverSvg(words: CoverWords, theme: Theme, familyOf: FamilyOf = () => undefined): string {
  const { colours, cover } = theme
  const { width, height, margin } = cover
  const column = columnWithin(cover, { theme, familyOf, lang: words.lang, dir: words.dir })
  const panel = linesOf(
    [words.translation, words.review, words.revision].filter((line) => line !== undefined),
    { size: cover.words * 0.9, bold: false, ink: colours.reviewInk },
    column,
  )
  const panelHeight = heightOf(panel) + margin
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, 'xml:lang': words.lang }
  const parts = [
    el('title', {}, [text(spokenCover(words))]),
    el('rect', { width, height, fill: colours.accent }, []),
    ...upper(words, height - panelHeight - margin, column),
    el('rect', { y: height - panelHeight, width, height: panelHeight, fill: colours.reviewGround }, []),
    el('rect', { y: height - panelHeight, width, height: margin / 10, fill: colours.reviewRule }, []),
    ...drawLines(panel, height - panelHeight + margin / 2, column),
  ]
  return xmlFile(el('svg', root, parts))
}

/** Publisher, title and subtitle, from the top to `bottom`. */
function upper(words: CoverWords, bottom: number, column: Column): readonly ElementContent[] {
  const { theme, x, width } = column
  const { colours, cover } = theme
  const small = { size: cover.words, bold: false, ink: colours.paper }
  const publisher = words.publisher ? linesOf([words.publisher], small, column) : undefined
  const top = cover.margin + (publisher ? heightOf(publisher) + cover.margin : 0)
  const about = words.subtitle ? linesOf([words.subtitle], small, column) : undefined
  const subtitle = about && about.lines.length <= mostSubtitleLines ? about : undefined
  const room = bottom - top - (subtitle ? heightOf(subtitle) + cover.margin : 0)
  const title = titleLines(words.title, { largest: cover.title, least: cover.words, height: room, ink: colours.paper }, column)
  const titleTop = top + cover.margin
  const ruleTop = titleTop + heightOf(title) + cover.margin / 2
  const rule = { x: words.dir === 'rtl' ? x - width / 5 : x, y: ruleTop, width: width / 5, height: cover.margin / 14, fill: colours.paper }
  return [
    ...(publisher ? drawLines(publisher, cover.margin, column) : []),
    ...drawLines(title, titleTop, column),
    el('rect', rule, []),
    ...(subtitle ? drawLines(subtitle, ruleTop + cover.margin / 2, column) : []),
  ]
}
