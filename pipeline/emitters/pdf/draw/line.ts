// A line of words on the page: its marked content, links, lines under words.

import { flatMap } from '../../../tree/flat-map.ts'
import type { Line } from '../layout/lines.ts'
import type { Frag, ImageFrag, TextFrag } from '../layout/paragraph.ts'
import type { Tag, Way } from '../plan/box.ts'
import type { Canvas, Pen } from './canvas.ts'
import type { Forms } from './forms.ts'
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
  readonly forms: Forms
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
  const { frags } = placed.line
  const lefts = leftsOf(placed)
  for (let from = 0; from < frags.length; ) {
    const to = endOfGroup(frags, from)
    drawGroup({ from, to, lefts }, placed, desk)
    from = to
  }
}

interface Seen {
  readonly frag: TextFrag
  readonly x: number
  /** Whether it is of the space at the end of the line. */
  readonly after: boolean
}
/** Fragments from one index to before another, with the left edges of the line; `NaN` for what is not drawn. */
interface Group {
  readonly from: number
  readonly to: number
  readonly lefts: readonly number[]
}

/** Neighbours of one tag, in reading order. */
function endOfGroup(frags: readonly Frag[], from: number): number {
  const first = frags[from]
  let to = from + 1
  if (first?.type === 'image') return to
  for (let next = frags[to]; next?.type === 'text' && next.run.tag === first?.run.tag; next = frags[to]) to++
  return to
}

/** Left edges by fragment; of the space at the end of a line only the first is drawn, to part its words from the next line's. */
function leftsOf({ line, x }: PlacedLine): readonly number[] {
  const lefts: number[] = []
  for (let index = 0; index < line.frags.length; index++) lefts.push(Number.NaN)
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

function drawGroup(group: Group, placed: PlacedLine, desk: Desk): void {
  const first = placed.line.frags[group.from]
  if (!first) return
  // Outside the tag tree, nothing in a line is inside it.
  const tag = placed.tag && first.run.tag
  if (first.type === 'image') {
    const x = group.lefts[group.from] ?? placed.x
    drawImage(first, x, tag, { placed, desk })
    return
  }
  let adorned = false
  desk.canvas.words(elementOf(tag, group, placed, desk), (pen) => {
    adorned = setText(group, placed, { pen, type: desk.type })
  })
  const way = tag && first.run.way
  if (!adorned && !way) return
  const seen = seenOf(group, placed.line)
  if (adorned) decorate(seen, placed, desk)
  if (way) addLink(seen, placed, { tag, way }, desk)
}

function elementOf(tag: Tag | undefined, { from, to }: Group, { line, paragraph }: PlacedLine, desk: Desk): Element | undefined {
  if (!tag) return undefined
  if (!line.bidi || tag.actual !== undefined) return desk.tree.elementOf(tag)
  const leaf = desk.leaves.of(tag, paragraph)
  const read = line.frags.slice(from, to)
  leaf.actual = (leaf.actual ?? '') + read.map((frag) => frag.text).join('')
  return leaf
}

/** The indices of a group as it is seen, from left to right. */
function seenOrder({ from, to }: Group, { order, bidi }: Line): readonly number[] {
  return bidi ? order.filter((index) => index >= from && index < to) : order.slice(from, to)
}

/** The text of a group as it is seen. */
function seenOf(group: Group, line: Line): readonly Seen[] {
  return flatMap(seenOrder(group, line), (index) => {
    const [frag, x] = [line.frags[index], group.lefts[index]]
    return frag?.type === 'text' && x !== undefined && !Number.isNaN(x) ? [{ frag, x, after: index >= line.end }] : []
  })
}

/** Sets the words of a group; says whether any of them has a ground or a line under it. */
function setText(group: Group, { line, y }: PlacedLine, { pen, type }: { pen: Pen; type: Type }): boolean {
  const baseline = y + line.baseline
  let at = Number.NaN
  let adorned = false
  for (const index of seenOrder(group, line)) {
    const frag = line.frags[index] as Frag
    const x = group.lefts[index] ?? Number.NaN
    if (frag.type !== 'text' || Number.isNaN(x)) continue
    const { look } = frag.run
    const { font, array, codes } = type.piece(frag.face, frag.shaped)
    pen.face(font, look)
    adorned ||= look.ground !== undefined || look.underline !== 'none'
    if (array === undefined) {
      setGlyphs(frag, x, baseline, { pen, codes })
      at = Number.NaN
      continue
    }
    if (!(Math.abs(at - x) <= 0.001)) pen.at(x, baseline)
    pen.show(array)
    at = x + frag.width
  }
  return adorned
}

function setGlyphs(frag: TextFrag, x: number, y: number, { pen, codes }: { pen: Pen; codes: readonly string[] }): void {
  const unit = frag.run.look.size / 1000
  let at = x
  for (const [index, glyph] of frag.shaped.glyphs.entries()) {
    pen.at(at + glyph.dx * unit, y - glyph.dy * unit)
    pen.show(codes[index] ?? '')
    at += glyph.advance * unit
  }
}

// Shares of the size: how thick a line under words is, how far below the baseline, how far above when it strikes them out.
const thickness = 0.055
const below = 0.12
const through = -0.25

function decorate(texts: readonly Seen[], placed: PlacedLine, { canvas }: Desk): void {
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

function addLink(texts: readonly Seen[], placed: PlacedLine, link: { tag: Tag; way: Way }, { tree, links }: Desk): void {
  const drawn = texts.filter(({ after }) => !after)
  for (const { from, to } of stretches(drawn)) {
    links.add(tree.elementOf(link.tag), link.way, { x: from, y: placed.y, width: to - from, height: placed.line.height })
  }
}

/** Words that stand side by side have one link; in two directions they may stand apart. */
function stretches(texts: readonly Seen[]): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const { frag, x } of texts) {
    const last = found.at(-1)
    if (last && Math.abs(last.to - x) < 0.01) last.to = x + frag.width
    else found.push({ from: x, to: x + frag.width })
  }
  return found
}
