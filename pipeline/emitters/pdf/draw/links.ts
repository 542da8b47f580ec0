import type { Way } from '../plan/box.ts'
import type { Box } from './canvas.ts'
import type { Writer } from './document.ts'
import type { Element, TagTree } from './tag-tree.ts'

/** Links of the page being drawn, and the places they lead to. */
export interface Links {
  readonly add: (element: Element, way: Way, box: Box) => void
  readonly arrive: (place: string, at: { readonly x: number; readonly y: number }) => void
}

export function createLinks(writer: Writer, tree: TagTree): Links {
  const names = createNames()
  return {
    add: (element, way, { x, y, width, height }) => {
      // PDF/UA-1 (7.18.5) asks for a description of each link; pdfkit would leave it empty.
      const options = { structParent: tree.annotated(element), Contents: new String(way.label || nameless(way)) }
      if (way.type === 'outside') writer.link(x, y, width, height, way.url, options)
      else writer.goTo(x, y, width, height, names(way.place), options)
    },
    arrive: (place, { x, y }) => writer.addNamedDestination(names(place), 'XYZ', x, y, null),
  }
}

function nameless(way: Way): string {
  return way.type === 'outside' ? way.url : way.place
}

/** Names of places in lower-case ASCII, each its own. */
function createNames(): (place: string) => string {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  return (place) => {
    const known = names.get(place)
    if (known !== undefined) return known
    const plain = place
      .toLowerCase()
      .replaceAll('#', '.')
      .replace(/[^a-z0-9.-]/g, (character) => `-${character.codePointAt(0)?.toString(16)}-`)
    let name = plain
    for (let count = 2; taken.has(name); count++) name = `${plain}-${count}`
    taken.add(name)
    names.set(place, name)
    return name
  }
}
