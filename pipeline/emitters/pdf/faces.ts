// Faces made ready for shaping, once a process. HarfBuzz shapes; fontkit only embeds.
//
// Code points are kept here and not in fontkit's glyph objects: those remember the first use of a glyph, so that
// what one document says would depend on the documents made before it.

import type { FontkitFont } from 'fontkit'
import * as hb from 'harfbuzzjs'
import { flatMap } from '../../tree/flat-map.ts'
import { scriptOf } from '../../tree/script.ts'
import type { FontFile } from '../emitter.ts'
import { embeddable } from './fonts/embeddable.ts'

/** One glyph, in thousandths of the size. */
export interface Glyph {
  readonly id: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** The characters it stands for, as a reader of the page gets them back; empty where another glyph of its cluster has them. */
  readonly points: readonly number[]
  /** Where its cluster begins in the text. */
  readonly cluster: number
}
/** Text in glyphs, left to right. */
export interface Shaped {
  readonly glyphs: readonly Glyph[]
  readonly width: number
  /** How far its ink reaches above and below the baseline, in thousandths of the size. */
  readonly above: number
  readonly below: number
}
/** What stands beside a text and may change the shape of its first and last letters, as in Arabic. */
export interface Around {
  readonly before: string
  readonly after: string
}
/** Figures of one width, or each as wide as it is; lining either way. */
export type Figures = 'proportional' | 'tabular'
/** How far a glyph reaches from the baseline, in thousandths of the size. */
export interface Ink {
  readonly above: number
  readonly below: number
}
export interface Face {
  readonly id: string
  /** As the font names itself. */
  readonly family: string
  /** Above and below the baseline, as a share of the size. */
  readonly ascent: number
  readonly descent: number
  readonly covers: (point: number) => boolean
  /** The glyph of each character by itself, by its code. */
  readonly characters: () => readonly (readonly [point: number, glyph: number])[]
  readonly shape: (text: string, direction: 'ltr' | 'rtl', lang: string, figures?: Figures, around?: Around) => Shaped
  /** The advance of a glyph as the font has it, in thousandths of the size. */
  readonly advanceOf: (glyph: number) => number
  /** How far the ink of a glyph reaches above and below the baseline, in thousandths of the size. */
  readonly inkOf: (glyph: number) => Ink
  /** The same font for embedding, parsed on first use. */
  readonly embeddable: () => FontkitFont
}

// Name ids of OpenType.
const legacyFamily = 1
const typographicFamily = 16

const alone: Around = { before: '', after: '' }
const cacheSize = 4000
const faces = new WeakMap<FontFile, Face>()

/** The face of a font file; the same object for the same file. */
export function faceOf(file: FontFile): Face {
  const known = faces.get(file)
  if (known) return known
  const face = prepare(file)
  faces.set(file, face)
  return face
}

function prepare(file: FontFile): Face {
  const hbFace = new hb.Face(new hb.Blob(file.bytes))
  const font = new hb.Font(hbFace)
  const scale = 1000 / hbFace.upem
  const coverage = new Set(hbFace.collectUnicodes())
  const { ascender, descender } = font.hExtents()
  const cache = createCache()
  const inkOf = createInk(font, scale)
  let embedded: FontkitFont | undefined
  return {
    id: file.id,
    family: hbFace.getName(typographicFamily, 'en') || hbFace.getName(legacyFamily, 'en'),
    ascent: (ascender * scale) / 1000,
    descent: (-descender * scale) / 1000,
    covers: (point) => coverage.has(point),
    characters: () => [...coverage].sort((a, b) => a - b).map((point) => [point, font.nominalGlyph(point) ?? 0]),
    shape: (text, direction, lang, figures = 'proportional', around = alone) => {
      const way = { direction, lang, scale, around, features: features[figures], inkOf }
      if (around !== alone) return shape(font, text, way)
      const known = cache.of(ways[direction][figures], lang)
      const found = known.get(text)
      if (found) return found
      const shaped = shape(font, text, way)
      cache.add(known, text, shaped)
      return shaped
    },
    advanceOf: (glyph) => font.glyphHAdvance(glyph) * scale,
    inkOf,
    embeddable: () => (embedded ??= embeddable(file.bytes)),
  }
}

interface Cache {
  readonly of: (direction: string, lang: string) => Map<string, Shaped>
  readonly add: (known: Map<string, Shaped>, text: string, shaped: Shaped) => void
}

/** Words by direction and language, apart so that no key need be joined for each of them. */
function createCache(): Cache {
  const byWay = new Map<string, Map<string, Map<string, Shaped>>>()
  let size = 0
  return {
    of: (direction, lang) => {
      const byLang = byWay.get(direction) ?? new Map<string, Map<string, Shaped>>()
      if (!byWay.has(direction)) byWay.set(direction, byLang)
      const known = byLang.get(lang) ?? new Map<string, Shaped>()
      if (!byLang.has(lang)) byLang.set(lang, known)
      return known
    },
    add: (known, text, shaped) => {
      // Words of one library repeat, so that the cache is rarely full; emptying it whole keeps it simple.
      if (size >= cacheSize) for (const words of flatMap([...byWay.values()], (byLang) => [...byLang.values()])) words.clear()
      size = size >= cacheSize ? 1 : size + 1
      known.set(text, shaped)
    },
  }
}

function createInk(font: hb.Font, scale: number): (glyph: number) => Ink {
  const known = new Map<number, Ink>()
  return (glyph) => {
    const found = known.get(glyph)
    if (found) return found
    const { yBearing, height } = font.glyphExtents(glyph) ?? { yBearing: 0, height: 0 }
    const ink: Ink = { above: yBearing * scale, below: -(yBearing + height) * scale }
    known.set(glyph, ink)
    return ink
  }
}

type Drawn = Omit<Glyph, 'points'>

interface Way {
  readonly direction: 'ltr' | 'rtl'
  readonly lang: string
  readonly scale: number
  readonly around: Around
  readonly features: hb.Feature[]
  readonly inkOf: (glyph: number) => Ink
}

const buffer = new hb.Buffer()
// Joiners have done their work when the glyphs are chosen; they are told with the letter before them.
buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES)
const letter = /\p{L}/u

// Faces differ in which figures they give when not asked.
const features: Readonly<Record<Figures, hb.Feature[]>> = {
  proportional: [new hb.Feature('pnum'), new hb.Feature('lnum')],
  tabular: [new hb.Feature('tnum'), new hb.Feature('lnum')],
}
const ways = {
  ltr: { proportional: 'ltr', tabular: 'ltr tabular' },
  rtl: { proportional: 'rtl', tabular: 'rtl tabular' },
} as const

/** Fills the buffer with a text and says what it is written in. */
function fill(text: string, { direction, lang, around: { before, after } }: Way): void {
  buffer.clearContents()
  buffer.addText(before + text + after, before.length, text.length)
  buffer.guessSegmentProperties()
  // Figures alone belong to no script; those of the language have forms for them.
  if (lang && !letter.test(text)) buffer.setScript(scriptOf(lang))
  buffer.setDirection(direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR)
  if (lang) buffer.setLanguage(lang)
}

function shape(font: hb.Font, text: string, way: Way): Shaped {
  fill(text, way)
  hb.shape(font, buffer, way.features)
  const start = way.around.before.length
  const positions = buffer.getGlyphPositions()
  const drawn = buffer.getGlyphInfos().map(({ codepoint, cluster }, index): Drawn => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const [advance, dx, dy] = [xAdvance * way.scale, xOffset * way.scale, yOffset * way.scale]
    return { id: codepoint, advance, dx, dy, cluster: cluster - start }
  })
  const points = pointsOf(drawn, text, way.direction)
  // Named one by one: V8 keeps a shape for each object that is copied and given one thing more, and there are tens of thousands.
  const glyphs = drawn.map(
    ({ id, advance, dx, dy, cluster }, index): Glyph => ({ id, advance, dx, dy, cluster, points: points[index] ?? [] }),
  )
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), ...reachOf(glyphs, way.inkOf) }
}

function reachOf(glyphs: readonly Drawn[], inkOf: (glyph: number) => Ink): Pick<Shaped, 'above' | 'below'> {
  let above = 0
  let below = 0
  for (const { id, dy } of glyphs) {
    const ink = inkOf(id)
    above = Math.max(above, dy + ink.above)
    below = Math.max(below, ink.below - dy)
  }
  return { above, below }
}

/**
 * The characters each glyph stands for. Where a whole cluster stands on the line, they are dealt out one by one, and its last glyph takes
 * what is left; where a part is raised or lowered, which readers of a page take for another line, the first that stands on it has them all.
 * Right-to-left clusters are told backwards, because readers of a page turn the whole line round.
 */
function pointsOf(glyphs: readonly Drawn[], text: string, direction: 'ltr' | 'rtl'): readonly (readonly number[])[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const borders = starts.map((start, index) => (index === 0 ? 0 : borderAt(text, start, direction)))
  const stretches = new Map(starts.map((start, index) => [start, text.slice(borders[index], borders[index + 1])]))
  const points: (readonly number[])[] = []
  while (points.length < glyphs.length) {
    const { cluster } = glyphs[points.length] as Drawn
    const end = glyphs.findIndex((glyph, index) => index > points.length && glyph.cluster !== cluster)
    const characters = [...(stretches.get(cluster) ?? '')].map((character) => character.codePointAt(0) ?? 0)
    if (direction === 'rtl') characters.reverse()
    points.push(...dealt(glyphs.slice(points.length, end < 0 ? undefined : end), characters))
  }
  return points
}

/** A joiner is told with the letter on its left as it is seen: some readers drop a glyph whose text ends in one. */
function borderAt(text: string, start: number, direction: 'ltr' | 'rtl'): number {
  return direction === 'rtl' && /[\u200c\u200d]/.test(text.charAt(start)) ? start + 1 : start
}

function dealt(glyphs: readonly Drawn[], characters: readonly number[]): readonly (readonly number[])[] {
  if (glyphs.length === 1) return [characters]
  const level = glyphs.findIndex(({ dy }) => dy === 0)
  const last = glyphs.length - 1
  if (glyphs.length > characters.length || glyphs.some(({ dy }) => dy !== 0))
    return glyphs.map((_, index) => (index === Math.max(level, 0) ? characters : []))
  return glyphs.map((_, index) => characters.slice(index, index === last ? undefined : index + 1))
}
