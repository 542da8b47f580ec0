// The font of what is typed into a form: whole and not in part, because nobody knows which letters will come.

import { deflateSync } from 'node:zlib'
import type { FontFile } from '../../emitter.ts'
import { type Face, faceOf } from '../faces.ts'
import type { Reference, Writer } from './document.ts'
import { round } from './type.ts'

const first = 32
const last = 255
// What WinAnsiEncoding (ISO 32000-1, annex D) has where Unicode has control characters.
const windows = '€\u2022‚ƒ„…†‡ˆ‰Š‹Œ\u2022Ž\u2022\u2022‘’“”•–—˜™š›œ\u2022žŸ'
const nonsymbolic = 32

/** A simple font with the letters of western European languages; for others a reader's own font stands in. */
export function embedTyping(writer: Writer, file: FontFile): Reference {
  const face = faceOf(file)
  const name = face.embeddable().postscriptName
  const font = writer.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: first,
    LastChar: last,
    Widths: Array.from({ length: last - first + 1 }, (_, index) => widthOf(face, first + index)),
    FontDescriptor: describe(writer, face, { name, bytes: file.bytes }),
  })
  font.end()
  return font
}

function describe(writer: Writer, face: Face, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Reference {
  const [ascent, descent] = [Math.round(face.ascent * 1000), -Math.round(face.descent * 1000)]
  const descriptor = writer.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: nonsymbolic,
    FontBBox: [0, descent, 1000, ascent],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: Math.round(ascent * 0.7),
    StemV: 80,
    FontFile2: fileOf(writer, bytes),
  })
  descriptor.end()
  return descriptor
}

const deflated = new WeakMap<Uint8Array, Uint8Array>()

function fileOf(writer: Writer, bytes: Uint8Array): Reference {
  const packed = deflated.get(bytes) ?? new Uint8Array(deflateSync(bytes))
  deflated.set(bytes, packed)
  const reference = writer.ref({ Length1: bytes.length, Filter: 'FlateDecode' })
  reference.end(packed)
  return reference
}

function widthOf(face: Face, code: number): number {
  const character = code >= 128 && code < 160 ? (windows[code - 128] ?? ' ') : code === 127 ? '\u2022' : String.fromCharCode(code)
  return round(face.shape(character, 'ltr', '').width)
}
