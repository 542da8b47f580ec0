import { fillHoles, type TranslatorWords } from '../config/translator-words.ts'
import type { Segment, SegmentCode } from '../tree/publication.ts'

/** A kind in words; `field synonyms.0.name` says little to a translator. */
function describeKind(kind: string, { fields }: TranslatorWords): string {
  const field = /^field (.*)$/.exec(kind)?.[1]?.replace(/\.\d+/g, '')
  return field === undefined ? kind : (fields[field] ?? field)
}

function describeCode({ n, kind }: SegmentCode, words: TranslatorWords): string {
  return fillHoles(words.code, { n: String(n), name: words.codeNames[kind] ?? kind })
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a segment is and where it stands. */
export function describePlace({ kind, path }: Pick<Segment, 'kind' | 'path'>, words: TranslatorWords): string {
  const values = { kind: capitalise(describeKind(kind, words)), path: path.join(' > ') }
  return fillHoles(path.length > 0 ? words.place : words.alone, values)
}

/** What a translator should know before a segment: what it is, where it stands, what its codes are. */
export function describeSegment(segment: Segment, words: TranslatorWords): readonly string[] {
  const { codes } = segment
  const legend = codes.length > 0 ? [fillHoles(words.codes, { codes: codes.map((code) => describeCode(code, words)).join(', ') })] : []
  return [describePlace(segment, words), ...legend]
}
