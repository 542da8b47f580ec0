// Fields on the page. On paper a field is a line, or a box to tick, in an element that says what it asks for. A form to be
// filled in on a screen has an interactive field there too (ISO 32000-1, 12.7).

import type { Locale } from '../../../tree/types.ts'
import type { FontFile } from '../../emitter.ts'
import type { Placement } from '../layout/slice.ts'
import type { FieldBox } from '../plan/box.ts'
import type { Typing } from '../typing.ts'
import type { Box } from './canvas.ts'
import { addToCatalogue, type PaperSize, type Reference, type Writer } from './document.ts'
import type { Desk } from './line.ts'
import type { Element, TagTree } from './tag-tree.ts'
import { round } from './type.ts'
import { embedTyping } from './typing-font.ts'

type FieldPlacement = Extract<Placement, { type: 'field' }>

/** The interactive fields of a document. */
export interface Forms {
  /** Puts a field on the page being drawn. */
  readonly add: (element: Element, placement: FieldPlacement, box: Box) => void
  /** Tells the document of the fields that were added. */
  readonly finish: () => void
}

/** Draws one field where it stands. */
export function drawField(placement: FieldPlacement, box: Box, { tree, canvas, forms }: Desk): void {
  const { field, tag } = placement
  const element = tag && tree.elementOf(tag)
  const shape = field.kind === 'tick' || (field.fillable && field.lines > 1) ? outline(field, box) : rules(field, box)
  if (!(field.fillable && element)) canvas.shape(element, shape, field.line.edgeInk)
  else {
    for (const one of shape) canvas.fill(one, field.line.edgeInk)
    forms.add(element, placement, box)
  }
}

function rules({ line }: FieldBox, { x, y, width, height }: Box): readonly Box[] {
  const thick = line.edges.bottom
  const count = Math.max(1, Math.round(height / line.lineHeight))
  return Array.from({ length: count }, (_, index) => ({ x, y: y + ((index + 1) * height) / count - thick, width, height: thick }))
}

// What is typed does not keep to lines, so that room of several is a box.
function outline({ line, kind, look }: FieldBox, { x, y, width, height }: Box): readonly Box[] {
  const thick = kind === 'tick' ? look.size * 0.085 : line.edges.bottom
  return [
    { x, y, width, height: thick },
    { x, y: y + height - thick, width, height: thick },
    { x, y: y + thick, width: thick, height: height - 2 * thick },
    { x: x + width - thick, y: y + thick, width: thick, height: height - 2 * thick },
  ]
}

/** What fields are made from. */
export interface FormsSource {
  readonly paper: PaperSize
  /** The font of what is typed in a language. */
  readonly typing: (lang: Locale) => Typing
}

// Flags of ISO 32000-1: 12.5.3 for annotations, 12.7.4.3 for fields of text.
const printFlag = 4
const multilineFlag = 1 << 12

/** Interactive fields: annotations with their own appearances, for a file that is kept may not ask its reader to make them. */
export function createForms(writer: Writer, tree: TagTree, source: FormsSource): Forms {
  const fields: Reference[] = []
  const names = new Set<string>()
  const fonts = new Map<FontFile, { readonly name: string; readonly typing: Typing }>()
  const fontOf = (lang: Locale): string => {
    const typing = source.typing(lang)
    const known = fonts.get(typing.file) ?? { name: `Typing${fonts.size + 1}`, typing }
    fonts.set(typing.file, known)
    return known.name
  }
  // A page in two languages has each field twice.
  const free = (name: string, count = 1): string => {
    const wanted = count === 1 ? name : `${name}-again-${count}`
    return names.has(wanted) ? free(name, count + 1) : wanted
  }
  return {
    add: (element, placement, box) => {
      const { field } = placement
      const own = free(placement.name)
      names.add(own)
      const rectangle = [box.x, source.paper.height - box.y - box.height, box.x + box.width, source.paper.height - box.y].map(round)
      const reference = writer.ref({
        Type: 'Annot',
        Subtype: 'Widget',
        Rect: rectangle,
        F: printFlag,
        P: writer.page.dictionary,
        T: text(own),
        TU: text(field.about),
        ...(field.kind === 'tick' ? tickField(writer, field, box) : textField(writer, field, { box, font: fontOf(langOf(field)) })),
      })
      tree.hang(element, reference)
      writer.page.annotations.push(reference)
      fields.push(reference)
    },
    finish: () => {
      if (fields.length === 0) return
      for (const field of fields) field.end()
      const embedded = [...fonts.values()].map(({ name, typing }) => [name, embedTyping(writer, typing)] as const)
      const resources = embedded.length > 0 ? { DR: { Font: Object.fromEntries(embedded) } } : {}
      const form = writer.ref({ Fields: fields, ...resources })
      form.end()
      addToCatalogue(writer, 'AcroForm', form)
    },
  }
}

/** Of the label: what is asked in a language is answered in it, unless a person knows better. */
function langOf({ label }: FieldBox): Locale {
  return label.runs.find((run) => run.type === 'text')?.lang ?? ''
}

function textField(writer: Writer, { label, lines }: FieldBox, { box, font }: { box: Box; font: string }): Record<string, unknown> {
  const { size, ink } = label.look
  return {
    FT: 'Tx',
    Ff: lines > 1 ? multilineFlag : 0,
    DA: text(`/${font} ${round(size)} Tf ${ink} rg`),
    // Typed words begin where the words of the page do.
    Q: label.dir === 'rtl' ? 2 : 0,
    AP: { N: appearance(writer, box, '/Tx BMC\nEMC') },
  }
}

function tickField(writer: Writer, { label }: FieldBox, { width, height }: Box): Record<string, unknown> {
  const at = (x: number, y: number): string => `${round(x * width)} ${round(y * height)}`
  const mark = `q ${label.look.ink} RG ${round(width * 0.14)} w 1 J 1 j ${at(0.2, 0.52)} m ${at(0.42, 0.26)} l ${at(0.82, 0.78)} l S Q`
  const states = { Yes: appearance(writer, { width, height }, mark), Off: appearance(writer, { width, height }, '') }
  return { FT: 'Btn', V: 'Off', AS: 'Off', AP: { N: states } }
}

function appearance(writer: Writer, { width, height }: Pick<Box, 'width' | 'height'>, operators: string): Reference {
  const reference = writer.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, round(width), round(height)], Resources: {} })
  reference.end(operators)
  return reference
}

// pdfkit writes String objects as strings and plain strings as names.
function text(value: string): object {
  return new String(value)
}
