// The operators of one page, in three layers: grounds, marked content, lines over it. Origin at the top left.

import type { Ink, Look } from '../style.ts'
import { type PaperSize, type Writer, type WriterFont, writePage } from './document.ts'
import type { Picture } from './images.ts'
import { createOperators, type Operators } from './operators.ts'
import type { Element, TagTree } from './tag-tree.ts'
import { round } from './type.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** What a screen reader does not meet. */
export type Artifact = 'layout' | 'footer'

export interface Canvas {
  readonly fill: (box: Box, ink: Ink, layer?: 'under' | 'over') => void
  /** Fills boxes with one path that says something: in an element, or outside the tag tree. */
  readonly shape: (element: Element | undefined, boxes: readonly Box[], ink: Ink) => void
  readonly dots: (from: { x: number; y: number }, to: number, look: { ink: Ink; size: number }) => void
  readonly image: (box: Box, picture: Picture, element: Element | undefined) => void
  /** Sets words where they belong: in an element, or outside the tag tree. */
  readonly words: (element: Element | undefined, set: (pen: Pen) => void) => void
  /** Writes the layers to the page that the document is at. */
  readonly flush: () => void
}
/** Sets words from left to right. */
export interface Pen {
  /** Takes up a face, in a size, an ink and a height over the line. */
  readonly face: (font: WriterFont, look: Look) => void
  /** Goes to a place; otherwise what is shown stands after what was shown before. */
  readonly at: (x: number, y: number) => void
  /** Shows what stands between the brackets of `TJ`. */
  readonly show: (array: string) => void
}

const artifacts: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact <</Type /Layout>> BDC',
  // pdfkit leaves the subtype out, which PDF/UA-1 (7.8) asks for.
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
}

/** The canvas of the page that the document is at. */
export function createCanvas(writer: Writer, tree: TagTree, how: { paper: PaperSize; artifact: Artifact }): Canvas {
  const under: string[] = []
  const over: string[] = []
  const { height } = how.paper
  const operators = createOperators()
  const content = createContent(tree, artifacts[how.artifact], operators)
  const pen = createPen(writer, operators, height)
  const rectangle = (box: Box): string => [box.x, height - box.y - box.height, box.width, box.height].map(round).join(' ')
  return {
    fill: (box, ink, layer = 'under') => {
      ;(layer === 'under' ? under : over).push(`${ink} rg ${rectangle(box)} re f`)
    },
    shape: (element, boxes, ink) => {
      content.begin(element)
      operators.add(`q\n${ink} rg\n${boxes.map((box) => `${rectangle(box)} re\n`).join('')}f\nQ\n`)
    },
    dots: (from, to, { ink, size }) => {
      const [x, y, end, unit] = [from.x, height - from.y, to, size / 12].map(round)
      over.push(`${ink} RG ${unit} w 1 J [0 ${round(size / 3)}] 0 d ${x} ${y} m ${end} ${y} l S [] 0 d 0 J`)
    },
    image: (box, { label, object, place }, element) => {
      writer.page.xobjects[label] = object
      const matrix = place({ ...box, y: height - box.y - box.height }).map(round)
      content.begin(element)
      operators.add(`q ${matrix.join(' ')} cm /${label} Do Q\n`)
    },
    words: (element, set) => {
      content.begin(element)
      pen.begin()
      set(pen)
      pen.end()
    },
    flush: () => {
      const layer = (ordered: readonly string[]): string =>
        ordered.length > 0 ? `${artifacts[how.artifact]}\n${ordered.join('\n')}\nEMC\n` : ''
      content.end()
      // The document's own origin is at the top; ours is where PDF has it, so that letters stand upright.
      writePage(writer, [`q\n1 0 0 -1 0 ${round(height)} cm\n${layer(under)}`, operators.bytes(), `${layer(over)}Q\n`])
    },
  }
}

interface Content {
  /** What is added from here on belongs to the element, or stands outside the tag tree. */
  readonly begin: (element: Element | undefined) => void
  readonly end: () => void
}

/** Marked content: what follows of the same element on the page goes into the same mark. */
function createContent(tree: TagTree, artifact: string, operators: Operators): Content {
  let open: Element | 'artifact' | undefined
  const end = (): void => {
    if (open !== undefined) operators.add('EMC\n')
    open = undefined
  }
  return {
    begin: (element) => {
      if (open === (element ?? 'artifact')) return
      end()
      operators.add(element ? `/${element.name} <</MCID ${tree.mark(element)}>> BDC\n` : `${artifact}\n`)
      open = element ?? 'artifact'
    },
    end,
  }
}

interface OwnPen extends Pen {
  readonly begin: () => void
  readonly end: () => void
}

function createPen(writer: Writer, operators: Operators, height: number): OwnPen {
  let face: WriterFont | undefined
  let size = 0
  let before: Look | undefined
  let ink = ''
  let rise = 0
  let showing = false
  const stop = (): void => {
    if (showing) operators.add('] TJ\n')
    showing = false
  }
  const change = (font: WriterFont, look: Look): void => {
    const wanted = round(look.size)
    if (font !== face || wanted !== size) {
      writer.page.fonts[font.id] ??= font.ref()
      operators.add(`/${font.id} ${wanted} Tf\n`)
    }
    if (look.ink !== ink) operators.add(`${look.ink} rg\n`)
    if (look.rise !== rise) operators.add(`${round(look.rise)} Ts\n`)
    face = font
    size = wanted
    before = look
    ink = look.ink
    rise = look.rise
  }
  return {
    begin: () => operators.add('BT\n'),
    face: (font, look) => {
      if (font === face && look === before) return
      stop()
      change(font, look)
    },
    at: (x, y) => {
      stop()
      operators.add(`1 0 0 1 ${round(x)} ${round(height - y)} Tm\n`)
    },
    show: (array) => {
      if (!showing) operators.add('[')
      showing = true
      operators.add(array)
    },
    end: () => {
      stop()
      operators.add('ET\n')
    },
  }
}
