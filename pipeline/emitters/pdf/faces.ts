// Faces made ready for shaping, once a process. HarfBuzz shapes; fontkit only embeds.
//
// Code points are kept here and not in fontkit's glyph objects: those remember the first use of a glyph, so that
// what one document says would depend on the documents made before it.

import type { FontkitFont } from 'fontkit'
import * as hb from 'harfbuzzjs'
import type { FontFile } from '../emitter.ts'
import { embeddable } from './fonts/embeddable.ts'

/** One glyph, in thousandths of the size. */
export interface Glyph {
  readonly id: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** The characters it stands for, as a reader of the page gets them back; empty for the later glyphs of a cluster. */
  readonly points: readonly number[]
  /** Where its cluster begins in the text. */
  readonly cluster: number
}
/** Text in glyphs, left to right. */
export interface Shaped {
  readonly glyphs: readonly Glyph[]
  readonly width: number
}
export interface Face {
  readonly id: string
  /** As the font names itself. */
  readonly family: string
  /** Above and below the baseline, as a share of the size. */
  readonly ascent: number
  readonly descent: number
  readonly covers: (point: number) => boolean
  readonly shape: (text: string, direction: 'ltr' | 'rtl', lang: string) => Shaped
  /** The advance of a glyph as the font has it, in thousandths of the size. */
  readonly advanceOf: (glyph: number) => number
  /** The same font for embedding, parsed on first use. */
  readonly embeddable: () => FontkitFont
}

// Name ids of OpenType.
const legacyFamily = 1
const typographicFamily = 16

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
  let embedded: FontkitFont | undefined
  return {
    id: file.id,
    family: hbFace.getName(typographicFamily, 'en') || hbFace.getName(legacyFamily, 'en'),
    ascent: (ascender * scale) / 1000,
    descent: (-descender * scale) / 1000,
    covers: (point) => coverage.has(point),
    shape: (text, direction, lang) => {
      const known = cache.of(direction, lang)
      const found = known.get(text)
      if (found) return found
      const shaped = shape(font, text, { direction, lang, scale })
      cache.add(known, text, shaped)
      return shaped
    },
    advanceOf: (glyph) => font.glyphHAdvance(glyph) * scale,
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
      if (size >= cacheSize) for (const words of [...byWay.values()].flatMap((byLang) => [...byLang.values()])) words.clear()
      size = size >= cacheSize ? 1 : size + 1
      known.set(text, shaped)
    },
  }
}

const buffer = new hb.Buffer()

function shape(font: hb.Font, text: string, how: { direction: 'ltr' | 'rtl'; lang: string; scale: number }): Shaped {
  buffer.clearContents()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(how.direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR)
  if (how.lang) buffer.setLanguage(how.lang)
  hb.shape(font, buffer)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const ends = clusterEnds(infos, text.length)
  const told = new Set<number>()
  const glyphs = infos.map((info, index): Glyph => {
    const position = positions[index]
    const first = !told.has(info.cluster)
    told.add(info.cluster)
    return {
      id: info.codepoint,
      advance: (position?.xAdvance ?? 0) * how.scale,
      dx: (position?.xOffset ?? 0) * how.scale,
      dy: (position?.yOffset ?? 0) * how.scale,
      cluster: info.cluster,
      points: first ? pointsOf(text.slice(info.cluster, ends.get(info.cluster)), how.direction) : [],
    }
  })
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) }
}

function clusterEnds(infos: readonly hb.GlyphInfo[], length: number): ReadonlyMap<number, number> {
  const starts = [...new Set(infos.map((info) => info.cluster))].sort((a, b) => a - b)
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]))
}

/** Right-to-left clusters are told backwards, because readers of a page turn the whole line round. */
function pointsOf(text: string, direction: 'ltr' | 'rtl'): readonly number[] {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  return direction === 'rtl' ? points.reverse() : points
}
