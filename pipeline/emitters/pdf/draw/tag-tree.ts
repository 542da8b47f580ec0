// The tag tree: elements come into being in reading order, the first time something of them is drawn.
//
// The objects are written here and not by pdfkit's own structure elements: those name the wrong page for a link that
// ends on a later one, and a document with one of them left open is never finished.

import { flatMap } from '../../../tree/flat-map.ts'
import type { Tag } from '../plan/box.ts'
import type { Reference, Writer } from './document.ts'
import { entriesText } from './objects.ts'

export interface Element {
  readonly name: string
  /** Its data are what is not said of each element: words, attributes. */
  readonly reference: Reference
  readonly parent: Reference
  /** What it holds, as PDF text. */
  kids: string
  page: Reference | undefined
  /** Words read instead of what is drawn. */
  actual: string | undefined
}
export interface TagTree {
  readonly elementOf: (tag: Tag) => Element
  /** A new element below one that exists. */
  readonly child: (parent: Element, name: string) => Element
  /** A number for content of this element on the page being drawn. */
  readonly mark: (element: Element) => number
  /** Hangs an annotation of the page being drawn under the element. */
  readonly hang: (element: Element, annotation: Reference) => void
  readonly finish: () => void
}

export function createTagTree(writer: Writer): TagTree {
  const elements: Element[] = []
  const known = new Map<Tag, Element>()
  const ids: [string, Reference][] = []
  const root = writer.getStructTreeRoot()
  const tops: Reference[] = []
  const parents: Parents = []

  const make = (name: string, parent: Element | undefined): Element => {
    const reference = writer.ref({})
    const element: Element = { name, reference, parent: parent?.reference ?? root, kids: '', page: undefined, actual: undefined }
    elements.push(element)
    if (parent) addKid(parent, reference.name)
    else tops.push(reference)
    return element
  }
  const elementOf = (tag: Tag): Element => {
    const existing = known.get(tag)
    if (existing) return existing
    const element = make(tag.name, tag.parent && elementOf(tag.parent))
    known.set(tag, element)
    describe(element, tag)
    if (tag.id !== undefined) ids.push([tag.id, element.reference])
    return element
  }
  return {
    elementOf,
    child: (parent, name) => make(name, parent),
    mark: (element) => markOn(writer.page.dictionary, element, parents),
    hang: (element, annotation) => hang(writer.page.dictionary, element, annotation, parents),
    finish: () => {
      for (const element of elements) end(element)
      Object.assign(root.data, { K: tops, ParentTree: parentTree(parents), ParentTreeNextKey: parents.length })
      if (ids.length > 0) root.data.IDTree = idTree(ids)
    },
  }
}

/** By key: the elements of a page by the numbers of its content, or the element of an annotation (ISO 32000-1, 14.7.4.4). */
type Parents = (Reference | Reference[])[]

function addKid(element: Element, kid: string): void {
  element.kids += element.kids === '' ? kid : ` ${kid}`
}

// pdfkit writes String objects as strings and plain strings as names.
function text(value: string): object {
  return new String(value)
}

function describe({ reference: { data } }: Element, tag: Tag): void {
  if (tag.lang !== undefined) data.Lang = text(tag.lang)
  if (tag.alt !== undefined) data.Alt = text(tag.alt)
  if (tag.actual !== undefined) data.ActualText = text(tag.actual)
  if (tag.id !== undefined) data.ID = text(tag.id)
  if (tag.scope) data.A = { O: 'Table', Scope: tag.scope }
  if (tag.printed) data.A = { O: 'PrintField', Role: tag.printed.role, Desc: text(tag.printed.about) }
  if (tag.numbering) data.A = { O: 'List', ListNumbering: tag.numbering }
}

function markOn(page: Reference, element: Element, parents: Parents): number {
  page.data.StructParents ??= parents.push([]) - 1
  const list = parents[page.data.StructParents as number] as Reference[]
  const number = list.push(element.reference) - 1
  element.page ??= page
  addKid(element, element.page === page ? String(number) : `<<\n/Type /MCR\n/Pg ${page.name}\n/MCID ${number}\n>>`)
  return number
}

function hang(page: Reference, element: Element, annotation: Reference, parents: Parents): void {
  annotation.data.StructParent = parents.push(element.reference) - 1
  addKid(element, `<<\n/Type /OBJR\n/Obj ${annotation.name}\n/Pg ${page.name}\n>>`)
}

function end({ name, reference, parent, kids, page, actual }: Element): void {
  if (actual !== undefined) reference.data.ActualText = text(actual)
  const on = page ? `/Pg ${page.name}\n` : ''
  reference.endAs(`<<\n/Type /StructElem\n/S /${name}\n/P ${parent.name}\n${entriesText(reference.data)}${on}/K [${kids}]\n>>`)
}

function parentTree(parents: Parents): object {
  return { Nums: flatMap(parents, (elements, key) => [key, elements]) }
}

function idTree(ids: [string, Reference][]): object {
  const sorted = ids.sort(([a], [b]) => (a < b ? -1 : 1))
  return { Names: flatMap(sorted, ([id, reference]) => [text(id), reference]) }
}
