import type { Way } from '../plan/box.ts'
import type { Box } from './canvas.ts'
import { nameDestinations, type PaperSize, type Writer } from './document.ts'
import { entriesText, wordsText } from './objects.ts'
import type { Element, TagTree } from './tag-tree.ts'
import { round } from './type.ts'

/** Links of the page being drawn, and the places they lead to. */
export interface Links {
  readonly add: (element: Element, way: Way, box: Box) => void
  readonly arrive: (place: string, at: { readonly x: number; readonly y: number }) => void
  readonly finish: () => void
}

export function createLinks(writer: Writer, tree: TagTree, paper: PaperSize): Links {
  const names = createNames()
  const places = new Map<string, readonly unknown[]>()
  return {
    add: (element, way, box) => {
      const annotation = writer.ref({})
      tree.hang(element, annotation)
      writer.page.annotations.push(annotation)
      const rectangle = [box.x, paper.height - box.y - box.height, box.x + box.width, paper.height - box.y].map(round).join(' ')
      const action = way.type === 'outside' ? `/S /URI\n/URI ${wordsText(way.url)}` : `/S /GoTo\n/D ${wordsText(names(way.place))}`
      // PDF/UA-1 (7.18.5) asks for a description of each link. F is 4 for what is printed with the page, which PDF/A asks for.
      annotation.endAs(
        `<<\n/Type /Annot\n/Subtype /Link\n/Rect [${rectangle}]\n/Border [0 0 0]\n/F 4\n/A <<\n${action}\n>>\n` +
          `/Contents ${wordsText(way.label || nameless(way))}\n${entriesText(annotation.data)}>>`,
      )
    },
    arrive: (place, { x, y }) => {
      places.set(names(place), [writer.page.dictionary, 'XYZ', x, paper.height - y, null])
    },
    finish: () => nameDestinations(writer, places),
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
