// The font of what is typed into a form: with all letters that may be wanted, because nobody knows which will come. Readers of a
// form find the code of a letter in the table that says what each code stands for, so that each letter has a code of its own.

import { deflateSync } from 'node:zlib'
import type { FontFile } from '../../emitter.ts'
import { type Face, faceOf } from '../faces.ts'
import { type Character, withFewer } from '../fonts/fewer.ts'
import type { Typing } from '../typing.ts'
import type { Reference, Writer } from './document.ts'
import { round } from './type.ts'

const nonsymbolic = 32
// What a glyph has that no width is told of, in thousandths of the size (ISO 32000-1, 9.7.4.3).
const usualWidth = 1000
// The most that one block of the table has (Adobe Technical Note 5014, 1.4.1).
const blockSize = 100

/** What is the same for a face in every document. */
interface Fount {
  readonly program: Uint8Array
  readonly length: number
  readonly unicode: Uint8Array
  readonly widths: readonly unknown[]
  /** The glyphs of codes; `undefined` where each code is its glyph. */
  readonly glyphs: Uint8Array | undefined
}
/** A character, its glyph and its code. */
interface Sort {
  readonly point: number
  readonly glyph: number
  readonly code: number
}

const founts = new WeakMap<FontFile, Fount>()

/** A composite font with every character of a face that is wanted. */
export function embedTyping(writer: Writer, typing: Typing): Reference {
  const { file } = typing
  const face = faceOf(file)
  const fount = founts.get(file) ?? cast(typing, face)
  founts.set(file, fount)
  const name = face.embeddable().postscriptName
  const descendant = put(writer, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    DW: usualWidth,
    W: fount.widths,
    CIDToGIDMap: fount.glyphs ? put(writer, { Filter: 'FlateDecode' }, fount.glyphs) : 'Identity',
    FontDescriptor: describe(writer, face, { name, program: fount.program, length: fount.length }),
  })
  return put(writer, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: put(writer, { Filter: 'FlateDecode' }, fount.unicode),
  })
}

function put(writer: Writer, data: Record<string, unknown>, packed?: Uint8Array): Reference {
  const reference = writer.ref(data)
  reference.end(packed)
  return reference
}

function describe(
  writer: Writer,
  face: Face,
  { name, program, length }: { readonly name: string; readonly program: Uint8Array; readonly length: number },
): Reference {
  const [ascent, descent] = [Math.round(face.ascent * 1000), -Math.round(face.descent * 1000)]
  return put(writer, {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: nonsymbolic,
    FontBBox: [0, descent, 1000, ascent],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: Math.round(ascent * 0.7),
    StemV: 80,
    FontFile2: put(writer, { Length1: length, Filter: 'FlateDecode' }, program),
  })
}

function cast({ file, characters }: Typing, face: Face): Fount {
  const wanted = face.characters().filter(([point]) => point < 0x10000 && (characters?.has(point) ?? true))
  const program = (characters && withFewer(file.bytes, wanted)) ?? file.bytes
  const sorts = sortsOf(wanted)
  return {
    program: deflateSync(program),
    length: program.length,
    unicode: deflateSync(unicodeMap(sorts)),
    widths: widthsOf(face, sorts),
    glyphs: sorts.some(({ glyph, code }) => glyph !== code) ? deflateSync(glyphMap(sorts)) : undefined,
  }
}

/** Characters by code. Where several share a glyph, such as the micro sign and the Greek letter mu, the others have codes after all glyphs. */
function sortsOf(characters: readonly Character[]): readonly Sort[] {
  const taken = new Set<number>()
  let next = characters.reduce((most, [, glyph]) => Math.max(most, glyph), 0) + 1
  const sorts = characters.map(([point, glyph]): Sort => {
    const code = taken.has(glyph) ? next++ : glyph
    taken.add(glyph)
    return { point, glyph, code }
  })
  return sorts.sort((a, b) => a.code - b.code)
}

function glyphMap(sorts: readonly Sort[]): Uint8Array {
  const map = Buffer.alloc(((sorts.at(-1)?.code ?? 0) + 1) * 2)
  for (const { code, glyph } of sorts) map.writeUInt16BE(glyph, code * 2)
  return map
}

/** Runs of codes, each with the widths of its glyphs (ISO 32000-1, 9.7.4.3). */
function widthsOf(face: Face, sorts: readonly Sort[]): readonly unknown[] {
  const runs: [number, number[]][] = []
  for (const { code, glyph } of sorts) {
    const width = round(face.advanceOf(glyph))
    if (width === usualWidth) continue
    const last = runs.at(-1)
    if (last && last[0] + last[1].length === code) last[1].push(width)
    else runs.push([code, [width]])
  }
  return runs.flat()
}

/** What each code stands for (ISO 32000-1, 9.10.3). */
function unicodeMap(sorts: readonly Sort[]): string {
  const rows = sorts.map(({ code, point }) => `<${hex(code)}> <${hex(point)}>`)
  const blocks: string[] = []
  for (let at = 0; at < rows.length; at += blockSize) {
    const block = rows.slice(at, at + blockSize)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
