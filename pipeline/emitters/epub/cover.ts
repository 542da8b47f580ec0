// The cover of a book, drawn from tokens: who publishes it, what it is called, and whether anybody who may has checked it.

import type { ElementContent } from 'hast'
import { type Attributes, el, text } from '../../render/element.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Book, Metadata, Review } from '../../tree/publication.ts'
import { cautionsOf } from '../../tree/unchecked.ts'
import type { Chapter } from './chapter.ts'
import { wrap } from './cover-words.ts'
import { xmlFile } from './xml.ts'

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
  const parts = [title, subtitle, publisher, translation, review, revision].filter((words) => words !== undefined)
  return parts.map((words, index) => (index === parts.length - 1 || /\p{P}$/u.test(words) ? words : `${words}.`)).join(' ')
}

const leading = 1.25
const mostSubtitleLines = 6

interface Drawing {
  readonly theme: Theme
  readonly words: CoverWords
  readonly familyOf: (words: string) => string | undefined
  /** Where lines begin. */
  readonly x: number
  readonly width: number
}
interface Block {
  readonly lines: readonly string[]
  readonly size: number
  readonly bold: boolean
  readonly ink: string
}

/**
 * The cover as SVG. Its words are text, so that it is sharp at every size; nothing in it needs a script or a font file.
 * `familyOf` names the font that has all of some words, where one is at hand.
 */
export function coverSvg(words: CoverWords, theme: Theme, familyOf: (words: string) => string | undefined = () => undefined): string {
  const { colours, cover } = theme
  const { width, height, margin } = cover
  const drawing: Drawing = { theme, words, familyOf, x: words.dir === 'rtl' ? width - margin : margin, width: width - 2 * margin }
  const panel = blockOf(
    [words.translation, words.review, words.revision].filter((line) => line !== undefined),
    0.9,
    colours.reviewInk,
    drawing,
  )
  const panelHeight = heightOf(panel) + margin
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, 'xml:lang': words.lang }
  const parts = [
    el('title', {}, [text(spokenCover(words))]),
    el('rect', { width, height, fill: colours.accent }, []),
    ...upper(drawing, height - panelHeight - margin),
    el('rect', { y: height - panelHeight, width, height: panelHeight, fill: colours.reviewGround }, []),
    el('rect', { y: height - panelHeight, width, height: margin / 10, fill: colours.reviewRule }, []),
    ...lines(panel, height - panelHeight + margin / 2, drawing),
  ]
  return xmlFile(el('svg', root, parts))
}

/** Publisher, title and subtitle, from the top to `bottom`. */
function upper(drawing: Drawing, bottom: number): readonly ElementContent[] {
  const { words, theme, x, width } = drawing
  const { colours, cover } = theme
  const publisher = words.publisher ? blockOf([words.publisher], 1, colours.paper, drawing) : undefined
  const top = cover.margin + (publisher ? heightOf(publisher) + cover.margin : 0)
  const about = words.subtitle ? blockOf([words.subtitle], 1, colours.paper, drawing) : undefined
  const subtitle = about && about.lines.length <= mostSubtitleLines ? about : undefined
  const room = bottom - top - (subtitle ? heightOf(subtitle) + cover.margin : 0)
  const title = titleBlock(room, drawing)
  const titleTop = top + cover.margin
  const ruleTop = titleTop + heightOf(title) + cover.margin / 2
  const rule = { x: words.dir === 'rtl' ? x - width / 5 : x, y: ruleTop, width: width / 5, height: cover.margin / 14, fill: colours.paper }
  return [
    ...(publisher ? lines(publisher, cover.margin, drawing) : []),
    ...lines(title, titleTop, drawing),
    el('rect', rule, []),
    ...(subtitle ? lines(subtitle, ruleTop + cover.margin / 2, drawing) : []),
  ]
}

/** The title as large as its room allows; it is never cut. */
function titleBlock(room: number, { words, theme, width }: Drawing): Block {
  const { title: largest, words: least } = theme.cover
  for (let size = largest; ; size *= 0.92) {
    const broken = wrap(words.title, width / size, words.lang)
    const block: Block = { lines: broken, size, bold: true, ink: theme.colours.paper }
    const isWhole = broken.join('').replace(/\s/gu, '') === words.title.replace(/\s/gu, '') && broken.every((line) => line.length > 1)
    if (size <= least || (heightOf(block) <= room && broken.length <= 7 && isWhole)) return block
  }
}

function blockOf(paragraphs: readonly string[], share: number, ink: string, { theme, words, width }: Drawing): Block {
  const size = theme.cover.words * share
  return { lines: paragraphs.flatMap((words_) => wrap(words_, width / size, words.lang)), size, bold: false, ink }
}

function heightOf({ lines, size }: Block): number {
  return lines.length * size * leading
}

function lines({ lines, size, bold, ink }: Block, top: number, { theme, words, familyOf, x }: Drawing): readonly ElementContent[] {
  const family = familyOf(lines.join(''))
  const stack = theme.faces.body?.css
  const isRtl = words.dir === 'rtl'
  const attributes: Attributes = {
    'font-family': family ? `'${family}', ${stack}` : stack,
    'font-size': Math.round(size),
    'font-weight': bold ? 700 : 400,
    fill: ink,
    // Programs that draw SVG do not agree on what begins a line from right to left: its end is on the right for all.
    'text-anchor': isRtl ? 'end' : 'start',
  }
  return lines.map((line, index) => {
    const y = Math.round(top + size + index * size * leading)
    return el('text', { x, y, ...attributes }, [text(isRtl ? `\u2067${line}\u2069` : line)])
  })
}
