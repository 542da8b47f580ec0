// The operators of one page, in three layers: grounds, marked content, lines over it. Origin at the top left.

import type { Ink, Look } from '../style.ts'
import { type PaperSize, type Writer, type WriterFont, writePage } from './document.ts'
import type { Picture } from './images.ts'
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
  readonly dots: (from: { x: number; y: number }, to: number, look: { ink: Ink; size: number }) => void
  readonly image: (box: Box, picture: Picture, element: Element | undefined) => void
  /** Sets words where they belong: in an element, or outside the tag tree. */
  readonly words: (element: Element | undefined, operators: (pen: Pen) => readonly string[]) => void
  /** Writes the layers to the page that the document is at. */
  readonly flush: () => void
}
/** Says what changes of face, size and ink are needed. */
export interface Pen {
  readonly face: (font: WriterFont, look: Look) => readonly string[]
  readonly at: (x: number, y: number) => string
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
  const content = createContent(tree, artifacts[how.artifact])
  const pen = createPen(writer, height)
  const rectangle = (box: Box): string => [box.x, height - box.y - box.height, box.width, box.height].map(round).join(' ')
  return {
    fill: (box, ink, layer = 'under') => {
      ;(layer === 'under' ? under : over).push(`${ink} rg ${rectangle(box)} re f`)
    },
    dots: (from, to, { ink, size }) => {
      const [x, y, end, unit] = [from.x, height - from.y, to, size / 12].map(round)
      over.push(`${ink} RG ${unit} w 1 J [0 ${round(size / 3)}] 0 d ${x} ${y} m ${end} ${y} l S [] 0 d 0 J`)
    },
    image: (box, { label, object, place }, element) => {
      writer.page.xobjects[label] = object
      const matrix = place({ ...box, y: height - box.y - box.height }).map(round)
      content.add(element, [`q ${matrix.join(' ')} cm /${label} Do Q`])
    },
    words: (element, operators) => content.add(element, ['BT', ...operators(pen), 'ET']),
    flush: () => {
      const layer = (operators: readonly string[]): readonly string[] =>
        operators.length > 0 ? [artifacts[how.artifact], ...operators, 'EMC'] : []
      // The document's own origin is at the top; ours is where PDF has it, so that letters stand upright.
      writePage(writer, ['q', `1 0 0 -1 0 ${round(height)} cm`, ...layer(under), ...content.end(), ...layer(over), 'Q'])
    },
  }
}

interface Content {
  readonly add: (element: Element | undefined, operators: readonly string[]) => void
  readonly end: () => readonly string[]
}

/** Marked content: what follows of the same element on the page goes into the same mark. */
function createContent(tree: TagTree, artifact: string): Content {
  const operators: string[] = []
  let open: Element | 'artifact' | undefined
  const close = (): void => {
    if (open !== undefined) operators.push('EMC')
  }
  const begin = (element: Element | undefined): string => (element ? `/${element.name} <</MCID ${tree.mark(element)}>> BDC` : artifact)
  return {
    add: (element, added) => {
      if (open !== (element ?? 'artifact')) {
        close()
        operators.push(begin(element))
        open = element ?? 'artifact'
      }
      for (const operator of added) operators.push(operator)
    },
    end: () => {
      close()
      open = undefined
      return operators
    },
  }
}

const unchanged: readonly string[] = []

function createPen(writer: Writer, height: number): Pen {
  let face: WriterFont | undefined
  let size = 0
  let before: Look | undefined
  let ink = ''
  let rise = 0
  return {
    face: (font, look) => {
      if (font === face && look === before) return unchanged
      const changes: string[] = []
      const wanted = round(look.size)
      before = look
      if (font !== face || wanted !== size) {
        writer.page.fonts[font.id] ??= font.ref()
        changes.push(`/${font.id} ${wanted} Tf`)
        face = font
        size = wanted
      }
      if (look.ink !== ink) {
        changes.push(`${look.ink} rg`)
        ink = look.ink
      }
      if (look.rise !== rise) {
        changes.push(`${round(look.rise)} Ts`)
        rise = look.rise
      }
      return changes
    },
    at: (x, y) => `1 0 0 1 ${round(x)} ${round(height - y)} Tm`,
  }
}
