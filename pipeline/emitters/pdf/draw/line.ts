// A line of words on the page: its marked content, links, lines under words.

import type { Line } from '../layout/lines.ts'
import type { Frag, ImageFrag, TextFrag } from '../layout/paragraph.ts'
import type { Tag, Way } from '../plan/box.ts'
import type { Canvas, Pen } from './canvas.ts'
import type { Images } from './images.ts'
import type { Links } from './links.ts'
import type { Element, TagTree } from './tag-tree.ts'
import { round, type Type } from './type.ts'

/** What lines are drawn with. */
export interface Desk {
  readonly canvas: Canvas
  readonly tree: TagTree
  readonly type: Type
  readonly images: Images
  readonly links: Links
  readonly leaves: Leaves
}
/** Leaves of the tag tree that say what stands in two directions in the order it is read. */
export interface Leaves {
  readonly of: (tag: Tag, paragraph: object) => Element
}
export interface PlacedLine {
  readonly line: Line
  /** Left edge and top. */
  readonly x: number
  readonly y: number
  readonly tag: Tag | undefined
  readonly paragraph: object
}

/** Draws a line, group by group in the order it is read; inside a group glyphs go from left to right. */
export function drawLine(placed: PlacedLine, desk: Desk): void {
  const { line } = placed
  const lefts = leftsOf(placed)
  for (const { from, to } of groupsOf(line)) drawGroup(seenOf(line, { from, to }, lefts), line.frags.slice(from, to), placed, desk)
}

interface Seen {
  readonly frag: Frag
  readonly x: number
  /** Whether it is of the space at the end of the line. */
  readonly after: boolean
}
type SeenText = Seen & { readonly frag: TextFrag }

/** Fragments from one index to before another. */
interface Group {
  readonly from: number
  to: number
}

/** What is drawn of a group, from left to right. */
function seenOf(line: Line, { from, to }: Group, lefts: readonly (number | undefined)[]): readonly Seen[] {
  const seen: Seen[] = []
  const see = (index: number): void => {
    const [frag, x] = [line.frags[index], lefts[index]]
    if (frag && x !== undefined) seen.push({ frag, x, after: index >= line.end })
  }
  if (!line.bidi) for (let index = from; index < to; index++) see(index)
  else for (const index of line.order) if (index >= from && index < to) see(index)
  return seen
}

/** Left edges by fragment; of the space at the end of a line only the first is drawn, to part its words from the next line's. */
function leftsOf({ line, x }: PlacedLine): readonly (number | undefined)[] {
  const lefts: (number | undefined)[] = line.frags.map(() => undefined)
  let at = x
  for (const index of line.order) {
    if (index >= line.end) continue
    lefts[index] = at
    at += line.frags[index]?.width ?? 0
  }
  const last = line.frags[line.end]
  if (last) lefts[line.end] = line.dir === 'rtl' ? x - last.width : at
  return lefts
}

/** Neighbours of one tag, in reading order. */
function groupsOf(line: Line): readonly Group[] {
  const groups: Group[] = []
  let group: Group | undefined
  let before: Frag | undefined
  for (const frag of line.frags) {
    const same = before && frag.type === 'text' && before.type === 'text' && before.run.tag === frag.run.tag
    if (same && group) group.to++
    else {
      group = { from: group?.to ?? 0, to: (group?.to ?? 0) + 1 }
      groups.push(group)
    }
    before = frag
  }
  return groups
}

function drawGroup(seen: readonly Seen[], read: readonly Frag[], placed: PlacedLine, desk: Desk): void {
  const first = read[0]
  if (!first) return
  // Outside the tag tree, nothing in a line is inside it.
  const tag = placed.tag && first.run.tag
  if (first.type === 'image') {
    drawImage(first, seen[0]?.x ?? placed.x, tag, { placed, desk })
    return
  }
  const texts = seen as readonly SeenText[]
  desk.canvas.words(elementOf(tag, read, placed, desk), (pen) => textOperators(texts, placed, { pen, type: desk.type }))
  decorate(texts, placed, desk)
  if (tag && first.run.way) addLink(texts, placed, { tag, way: first.run.way }, desk)
}

function elementOf(tag: Tag | undefined, read: readonly Frag[], { line, paragraph }: PlacedLine, desk: Desk): Element | undefined {
  if (!tag) return undefined
  if (!line.bidi || tag.actual !== undefined) return desk.tree.elementOf(tag)
  const leaf = desk.leaves.of(tag, paragraph)
  leaf.actual = (leaf.actual ?? '') + read.map((frag) => frag.text).join('')
  return leaf
}

function textOperators(texts: readonly SeenText[], { line, y }: PlacedLine, { pen, type }: { pen: Pen; type: Type }): readonly string[] {
  const operators: string[] = []
  let array = ''
  let at: number | undefined
  const show = (): void => {
    if (array) operators.push(`[${array}] TJ`)
    array = ''
  }
  for (const { frag, x } of texts) {
    const piece = type.piece(frag.face, frag.shaped)
    const changes = pen.face(piece.font, frag.run.look)
    const moved = at === undefined || Math.abs(at - x) > 0.001
    if (changes.length > 0 || moved || piece.array === undefined) show()
    for (const change of changes) operators.push(change)
    if (moved) operators.push(pen.at(x, y + line.baseline))
    if (piece.array === undefined) operators.push(...glyphOperators(frag, x, y + line.baseline, { pen, codes: piece.codes }))
    else array += piece.array
    at = piece.array === undefined ? undefined : x + frag.width
  }
  show()
  return operators
}

function glyphOperators(frag: TextFrag, x: number, y: number, { pen, codes }: { pen: Pen; codes: readonly string[] }): readonly string[] {
  const unit = frag.run.look.size / 1000
  let at = x
  return frag.shaped.glyphs.map((glyph, index) => {
    const operator = `${pen.at(at + glyph.dx * unit, y - glyph.dy * unit)} <${codes[index]}> Tj`
    at += glyph.advance * unit
    return operator
  })
}

// Shares of the size: how thick a line under words is, how far below the baseline, how far above when it strikes them out.
const thickness = 0.055
const below = 0.12
const through = -0.25

function decorate(texts: readonly SeenText[], placed: PlacedLine, { canvas }: Desk): void {
  const baseline = placed.y + placed.line.baseline
  for (const { frag, x, after } of texts) {
    const { look } = frag.run
    if (after || (look.ground === undefined && look.underline === 'none')) continue
    if (look.ground !== undefined) canvas.fill({ x, y: baseline - look.size, width: frag.width, height: look.size * 1.25 }, look.ground)
    const y = baseline - look.rise + look.size * (look.underline === 'through' ? through : below)
    if (look.underline === 'dotted') canvas.dots({ x, y }, x + frag.width, { ink: look.ink, size: look.size * 0.75 })
    else if (look.underline !== 'none') canvas.fill({ x, y, width: frag.width, height: round(look.size * thickness) }, look.ink, 'over')
  }
}

function drawImage(frag: ImageFrag, x: number, tag: Tag | undefined, { placed, desk }: { placed: PlacedLine; desk: Desk }): void {
  const box = { x, y: placed.y + placed.line.baseline - frag.height, width: frag.width, height: frag.height }
  const element = tag && desk.tree.elementOf(tag)
  if (element) desk.images.bound(element, box)
  desk.canvas.image(box, desk.images.open(frag.run.asset, box), element)
}

function addLink(texts: readonly SeenText[], placed: PlacedLine, link: { tag: Tag; way: Way }, { tree, links }: Desk): void {
  const drawn = texts.filter(({ after }) => !after)
  for (const { from, to } of stretches(drawn)) {
    links.add(tree.elementOf(link.tag), link.way, { x: from, y: placed.y, width: to - from, height: placed.line.height })
  }
}

/** Words that stand side by side have one link; in two directions they may stand apart. */
function stretches(texts: readonly SeenText[]): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const { frag, x } of texts) {
    const last = found.at(-1)
    if (last && Math.abs(last.to - x) < 0.01) last.to = x + frag.width
    else found.push({ from: x, to: x + frag.width })
  }
  return found
}
