// PDF in three steps: plan (tree → boxes), layout (boxes → lines on pages), draw (pages → bytes).

import type { Book, Metadata, Publication } from '../../tree/publication.ts'
import type { Asset, Target } from '../../tree/types.ts'
import type { Context, Emission, Emitter, PageStart } from '../emitter.ts'
import { assetsOn } from './assets-on.ts'
import type { PaperSize } from './draw/document.ts'
import { createPress, type Press } from './draw/draw.ts'
import type { Info } from './draw/metadata.ts'
import type { Sheet } from './draw/page.ts'
import { checkDrawings } from './drawn-words.ts'
import { createHyphens, type Hyphens } from './hyphens.ts'
import { halfOf, impose } from './imposition.ts'
import { setBoxes } from './layout/layout.ts'
import { type Column, columnWithin } from './layout/measure.ts'
import { type Page, paginate } from './layout/paginate.ts'
import type { Slice } from './layout/slice.ts'
import { createTypesetter, type Typesetter } from './layout/typesetter.ts'
import { pageStarts } from './page-starts.ts'
import type { Box, Tag } from './plan/box.ts'
import { planBody, planFoot } from './plan/plan.ts'
import type { Chapter } from './plan/scope.ts'
import { createPrinter } from './printable.ts'
import { createRaster } from './raster-images.ts'
import { createFoot, type RunningFoot } from './running-foot.ts'
import { typingFont } from './typing.ts'

/** Tagged, archival PDF: PDF/UA-1 and PDF/A-2a in one file. */
export const pdf: Emitter = {
  format: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  after: [],
  binds: true,
  emit: emitPdf,
}

const papers = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const
// Where nothing is dated, the day that ZIP and others count from.
const undated = '1980-01-01'

/** What is the same for the whole book. */
interface Edition {
  readonly book: Book
  readonly context: Context
  readonly typesetter: Typesetter
  readonly printable: Chapter['printable']
  readonly root: Tag
  readonly bound: boolean
  readonly ids: ReadonlySet<string>
  /** The paper that is printed on, and the page, which is half of it in a booklet. */
  readonly paper: PaperSize
  readonly page: PaperSize
}
/** A chapter whose foot waits for the number of pages. */
interface Footed {
  readonly publication: Publication
  readonly body: Body
  readonly first: number
  readonly count: number
}

async function emitPdf(book: Book, context: Context): Promise<Emission> {
  const { theme, fonts, options } = context
  const hyphens = createHyphens(theme)
  const typesetter = createTypesetter(fonts, theme, hyphens)
  const root: Tag = { name: 'Document', parent: undefined, lang: book.meta.lang }
  const printable = createPrinter(typesetter, context.report)
  const [paper, bound] = [papers[options.paper], book.pages.length > 1]
  const page = options.imposition === undefined ? paper : halfOf(paper)
  const edition: Edition = { book, context, typesetter, printable, root, bound, ids: new Set(book.pages), paper, page }
  const raster = createRaster(context)
  const streamed = laidOut(edition, hyphens)
  const { chapters, imposition } = options.imposition === undefined ? { chapters: streamed } : await imposed(streamed, edition)
  const press = createPress({
    info: infoOf(book.meta),
    paper: imposition?.paper ?? paper,
    imposition,
    typesetter,
    typing: (lang) => typingFont(context, lang),
    bytes: (path) => context.asset(path),
    rasterize: raster.draw,
    grey: options.grey === true,
    unreadable: (asset) => reportUnreadable(asset, context.report),
  })
  press.touch(root)
  const footed: Footed[] = []
  const starts: PageStart[] = []
  for await (const { publication, body, pages } of chapters) {
    const assets = assetsOn(pages)
    checkDrawings(assets, publication.meta.lang, context, printable)
    await raster.load(assets)
    starts.push(...pageStarts(publication, pages, press.pageCount()))
    footed.push({ publication, body, first: press.pageCount(), count: pages.length })
    press.add(pages, sheetOf(publication, edition), (anchor) => placeOf(publication.meta.id, anchor, edition))
  }
  for (const one of footed) addFeet(one, press, edition)
  const pageOf = Object.fromEntries([...press.places].filter(([place]) => place !== startPlace))
  const pages = press.pageCount()
  const bytes = press.finish()
  return { artifacts: [{ path: context.path, mediaType: pdf.mediaType, bytes }], facts: { pages, pageOf, starts, size: bytes.length } }
}

interface LaidOut {
  readonly publication: Publication
  readonly body: Body
  readonly pages: readonly Page[]
}

/** Chapters with their pages, one at a time. */
async function* laidOut(edition: Edition, hyphens: Hyphens): AsyncGenerator<LaidOut> {
  for (const publication of edition.book.chapters) {
    const { lang, second } = publication.meta
    for (const one of [lang, ...(second === undefined ? [] : [second])]) await hyphens.load(one)
    const body = bodyOf(publication, edition)
    yield { publication, body, pages: layChapter(publication, edition, body) }
  }
}

/** All chapters at once, and where their pages stand: the first page of a booklet shares its sheet with the last. */
async function imposed(chapters: AsyncIterable<LaidOut>, { book, page }: Edition) {
  const all: LaidOut[] = []
  for await (const chapter of chapters) all.push(chapter)
  const count = all.reduce((sum, { pages }) => sum + pages.length, 0)
  return { chapters: all, imposition: impose(count, page, book.meta.dir) }
}

function reportUnreadable({ path }: Asset, report: Context['report']): void {
  const start = { line: 1, column: 1 }
  report({
    rule: 'broken-image',
    reason: `Unexpected bytes within the image \`${path}\`: it cannot be drawn`,
    span: { file: path, start, end: start },
    hint: 'Save the image again as PNG, JPEG, GIF or plain SVG',
  })
}

function layChapter(publication: Publication, edition: Edition, { height }: Body): readonly Page[] {
  const boxes = planBody(publication, chapterOf(publication, edition), chapterTag(publication, edition))
  return paginate(flowed(boxes, publication, { edition, height }), height)
}

function flowed(
  boxes: readonly Box[],
  { meta, labels }: Publication,
  { edition, height }: { edition: Edition; height: number },
): readonly Slice[] {
  return setBoxes(boxes, { typesetter: edition.typesetter, dir: meta.dir, ...columnOf({ meta, labels }, edition), height })
}

/** The column of words on each page of a chapter. */
function columnOf({ meta: { lang, dir }, labels }: Pick<Publication, 'meta' | 'labels'>, { context, page, typesetter }: Edition): Column {
  const { theme } = context
  const available = page.width - theme.margins.start - theme.margins.end
  return columnWithin(available, theme, { lang, dir, labels }, typesetter)
}

/** A chapter of a bound book is a part of it, and says its language where it is another. */
function chapterTag({ meta }: Publication, { root, bound }: Edition): Tag {
  if (bound) return { name: 'Part', parent: root, ...(meta.lang === root.lang ? {} : { lang: meta.lang }) }
  return meta.lang === root.lang ? root : { name: 'Part', parent: root, lang: meta.lang }
}

function chapterOf({ meta, labels }: Publication, edition: Edition, counters?: Chapter['counters']): Chapter {
  const { context, printable } = edition
  return {
    theme: context.theme,
    labels,
    printable,
    href: (target) => context.href(target),
    report: context.report,
    place: (anchor) => placeOf(meta.id, anchor, edition),
    inside: (target) => (isInside(target, meta, edition) ? placeOf(target.page, target.anchor ?? '', edition) : undefined),
    fillable: context.options.forms === 'fillable',
    counters,
  }
}

/** A page of the book in another language than this chapter's and the book's is still the page that is bound in it. */
function isInside(target: Target, meta: Metadata, { ids, bound }: Edition): boolean {
  return ids.has(target.page) && (bound || target.lang === meta.lang)
}

/** The name of a place: its anchor, in a bound book with the page before it. */
function placeOf(page: string, anchor: string, { bound }: Edition): string {
  if (!bound) return anchor === '' ? startPlace : anchor
  return anchor === '' ? page : `${page}#${anchor}`
}

const startPlace = '#'

interface Body {
  readonly height: number
  /** From the foot of the paper to the words. */
  readonly bottom: number
  readonly foot: RunningFoot
}

// A foot stands in the middle of the lower margin, which grows when it is small for it.
const footShare = 1.6

function bodyOf(publication: Publication, edition: Edition): Body {
  const { theme } = edition.context
  const foot = createFoot(publication.regions.runningFoot, {
    plan: (blocks, counters) => planFoot(blocks, publication, chapterOf(publication, edition, counters)),
    set: (box) => flowed([box], publication, { edition, height: edition.page.height }),
  })
  const bottom = Math.max(theme.margins.bottom, foot.height * footShare)
  return { height: edition.page.height - theme.margins.top - bottom, bottom, foot }
}

function addFeet({ publication, body, first, count }: Footed, press: Press, edition: Edition): void {
  const { bottom, foot } = body
  const sheet = sheetOf(publication, edition)
  const top = sheet.paper.height - bottom + (bottom - foot.height) / 2
  for (let page = first; page < first + count; page++) {
    const [drawn] = paginate(foot.on({ page: page + 1, pages: press.pageCount() }), sheet.paper.height)
    if (drawn) press.addFoot(page, drawn, { ...sheet, top })
  }
}

function sheetOf(publication: Publication, edition: Edition): Sheet {
  const { context } = edition
  const { margins } = context.theme
  const { beyond } = columnOf(publication, edition)
  const sides = { start: margins.start + beyond, end: margins.end + beyond }
  return { paper: edition.page, left: 0, margins: { ...margins, ...sides }, dir: publication.meta.dir, top: margins.top }
}

function infoOf(meta: Metadata): Info {
  const author = meta.publisher?.name ?? (meta.authors.length > 0 ? meta.authors.join(', ') : undefined)
  const date = new Date(/^\d{4}-\d{2}/.test(meta.updated ?? '') ? (meta.updated ?? undated) : undated)
  return { title: meta.title, lang: meta.lang, author, subject: meta.description, creator: 'Fourleaf', producer: 'PDFKit', date }
}
