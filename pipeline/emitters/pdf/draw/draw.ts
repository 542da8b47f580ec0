// Pages → PDF. The only folder that knows pdfkit.

import type { Direction } from '../../../tree/types.ts'
import { breakLines } from '../layout/lines.ts'
import type { Page } from '../layout/paginate.ts'
import { prepare } from '../layout/paragraph.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import type { Tag, TextRun, WordsBox } from '../plan/box.ts'
import { type Artifact, type Canvas, createCanvas } from './canvas.ts'
import { createDocument, finishDocument, type Writer } from './document.ts'
import { createForms, type FormsSource } from './forms.ts'
import { createImages, type ImageSource } from './images.ts'
import { type Desk, drawLine, type Leaves } from './line.ts'
import { createLinks } from './links.ts'
import type { Info } from './metadata.ts'
import { type Heading, writeOutline } from './outline.ts'
import { boxOf, drawPage, type Pending, type Sheet } from './page.ts'
import { createSheets, type Imposition } from './sheets.ts'
import { createTagTree, type Element, type TagTree } from './tag-tree.ts'
import { createType } from './type.ts'

/** A PDF in the making: pages first, what needs their number last. */
export interface Press {
  /** Adds pages below what is there; gives their places by page, counted from nought. */
  readonly add: (pages: readonly Page[], sheet: Sheet, place: (anchor: string) => string) => void
  readonly pageCount: () => number
  /** The pages of places, counted from 1. */
  readonly places: ReadonlyMap<string, number>
  /** Draws at the foot of a page that is there. */
  readonly addFoot: (page: number, foot: Page, sheet: Sheet) => void
  /** Sees to it that an element exists, though nothing of it may be drawn. */
  readonly touch: (tag: Tag) => void
  readonly finish: () => Uint8Array
}
export interface PressSource extends ImageSource, FormsSource {
  readonly info: Info
  readonly typesetter: Typesetter
  /** Where pages stand, when not each on a sheet of its own; `paper` is then the sheet. */
  readonly imposition?: Imposition | undefined
}
interface Waiting extends Pending {
  readonly page: number
  readonly sheet: Sheet
}
type Desks = (artifact: Artifact) => Desk

/** Opens a document to draw in. */
export function createPress(source: PressSource): Press {
  const { info, paper, typesetter } = source
  const writer = createDocument(info, paper)
  const sheets = createSheets(writer, source.imposition)
  const tree = createTagTree(writer)
  const shared = equip(writer, tree, source)
  const desk: Desks = (artifact) => ({ leaves: createLeaves(tree), canvas: createCanvas(writer, tree, { paper, artifact }), ...shared })
  const headings: Heading[] = []
  const places = new Map<string, number>()
  const waiting: Waiting[] = []
  let count = 0
  const arrive = (place: string, at: { x: number; y: number }): void => {
    if (!places.has(place)) shared.links.arrive(place, at)
    places.set(place, places.get(place) ?? count + 1)
  }
  const addPage = (page: Page, plain: Sheet, { place, first }: { place: (anchor: string) => string; first: boolean }): void => {
    const { side, left } = sheets.open(count)
    const sheet = { ...plain, left }
    if (first) arrive(place(''), { x: left, y: 0 })
    const own = desk('layout')
    waiting.push(...drawPage(page, sheet, own).map((pending) => ({ page: side, sheet, ...pending })))
    own.canvas.flush()
    for (const { slice, y } of page.slices) {
      const top = Math.max(0, sheet.top + y)
      if (slice.outline) headings.push({ page: side, top, ...slice.outline })
      for (const anchor of slice.anchors) arrive(place(anchor), { x: left, y: top })
    }
    count++
  }
  return {
    add: (pages, sheet, place) => {
      for (const [index, page] of pages.entries()) addPage(page, sheet, { place, first: index === 0 })
    },
    pageCount: () => count,
    places,
    addFoot: (page, foot, plain) => {
      const { side, left } = sheets.placeOf(page)
      onPage(writer, side, desk('footer'), (own) => drawPage(foot, { ...plain, left }, own))
    },
    touch: (tag) => void tree.elementOf(tag),
    finish: () => {
      for (const one of waiting) onPage(writer, one.page, desk('layout'), (own) => drawPageOf(one, places, { typesetter, desk: own }))
      writeOutline(writer, headings, paper.width)
      for (const made of [shared.links, shared.forms]) made.finish()
      tree.finish()
      return finishDocument(writer)
    },
  }
}

/** What every page is drawn with. */
function equip(writer: Writer, tree: TagTree, source: PressSource): Omit<Desk, 'leaves' | 'canvas'> {
  return {
    tree,
    type: createType(writer),
    images: createImages(writer, source),
    links: createLinks(writer, tree, source.paper),
    forms: createForms(writer, tree, source),
  }
}

function onPage(writer: Writer, page: number, desk: Desk, draw: (desk: Desk) => void): void {
  writer.switchToPage(page)
  draw(desk)
  desk.canvas.flush()
}

/** A leaf goes on as long as the same words of the same paragraph do, on one page. */
function createLeaves(tree: TagTree): Leaves {
  let tag: Tag | undefined
  let paragraph: object | undefined
  let leaf: Element | undefined
  return {
    of: (nextTag, nextParagraph) => {
      if (!leaf || tag !== nextTag || paragraph !== nextParagraph) leaf = tree.child(tree.elementOf(nextTag), 'Span')
      tag = nextTag
      paragraph = nextParagraph
      return leaf
    },
  }
}

/** A page's number at the end of its line, and dots that lead the eye there. */
function drawPageOf(
  { placement, y, sheet }: Waiting,
  places: ReadonlyMap<string, number>,
  { typesetter, desk }: { typesetter: Typesetter; desk: Desk },
): void {
  const page = places.get(placement.place)
  if (page === undefined) return
  const { area, look, tag } = placement
  const lang = langOf(tag)
  const run: TextRun = { type: 'text', text: `\u00A0${page}`, look, lang, tag, way: undefined, whole: false, node: undefined }
  const box: WordsBox = {
    type: 'words',
    style: 'contentsEntry',
    look,
    tag,
    anchors: [],
    runs: [run],
    dir: sheet.dir,
    outline: undefined,
    pageOf: undefined,
  }
  const [line] = breakLines(prepare(box, typesetter, { width: area.width, height: area.height }), area.width)
  if (!line) return
  const place = boxOf({ x: area.x + area.width - line.width, y: y + area.y, width: line.width, height: line.height }, sheet)
  drawLine({ line, x: place.x, y: place.y, tag, paragraph: box }, desk)
  drawLeader(
    boxOf({ ...area, y: y + area.y, width: area.width - line.width }, sheet),
    line.baseline,
    { size: look.size, ink: look.ink, dir: sheet.dir },
    desk.canvas,
  )
}

function drawLeader(
  box: { x: number; y: number; width: number },
  baseline: number,
  look: { size: number; ink: string; dir: Direction },
  canvas: Canvas,
): void {
  const gap = look.size / 2
  if (box.width <= gap * 2) return
  canvas.dots({ x: box.x + gap, y: box.y + baseline }, box.x + box.width - gap / 2, look)
}

function langOf(tag: Tag | undefined): string {
  return tag?.lang ?? (tag?.parent ? langOf(tag.parent) : '')
}
