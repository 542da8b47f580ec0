// The tag tree: elements come into being in reading order, the first time something of them is drawn.
//
// The objects are written here and not by pdfkit's own structure elements: those name the wrong page for a link that
// ends on a later one, and a document with one of them left open is never finished.

import type { Tag } from '../plan/box.ts'
import type { Reference, Writer } from './document.ts'

export interface Element {
  readonly name: string
  readonly reference: Reference
  readonly kids: unknown[]
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
  /** What pdfkit calls to hang an annotation under the element. */
  readonly annotated: (element: Element) => { readonly add: (child: { readonly annotationRef: Reference }) => void }
  readonly finish: () => void
}

export function createTagTree(writer: Writer): TagTree {
  const elements: Element[] = []
  const known = new Map<Tag, Element>()
  const ids: [string, Reference][] = []
  const root = writer.getStructTreeRoot()
  const tops: Reference[] = []
  root.data.K = tops

  const make = (name: string, parent: Element | undefined): Element => {
    const reference = writer.ref({ Type: 'StructElem', S: name, P: parent?.reference ?? root })
    const element: Element = { name, reference, kids: [], page: undefined, actual: undefined }
    elements.push(element)
    if (parent) parent.kids.push(reference)
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
    mark: (element) => markOn(writer, element),
    annotated: (element) => ({ add: ({ annotationRef }) => hang(writer, element, annotationRef) }),
    finish: () => {
      for (const element of elements) end(element)
      if (ids.length > 0) root.data.IDTree = idTree(ids)
    },
  }
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
  if (tag.numbering) data.A = { O: 'List', ListNumbering: tag.numbering }
}

function markOn(writer: Writer, element: Element): number {
  const page = writer.page.dictionary
  const parents = writer.getStructParentTree().get(writer.page.structParentTreeKey)
  const number = parents.push(element.reference) - 1
  element.page ??= page
  element.kids.push(element.page === page ? number : { Type: 'MCR', Pg: page, MCID: number })
  return number
}

function hang(writer: Writer, element: Element, annotation: Reference): void {
  const key = writer.createStructParentTreeNextKey()
  annotation.data.StructParent = key
  writer.getStructParentTree().add(key, element.reference)
  element.kids.push({ Type: 'OBJR', Obj: annotation, Pg: writer.page.dictionary })
}

function end({ reference, kids, page, actual }: Element): void {
  if (page) reference.data.Pg = page
  if (actual !== undefined) reference.data.ActualText = text(actual)
  reference.data.K = kids
  reference.end()
}

function idTree(ids: [string, Reference][]): object {
  const sorted = ids.sort(([a], [b]) => (a < b ? -1 : 1))
  return { Names: sorted.flatMap(([id, reference]) => [text(id), reference]) }
}
