import { fillHoles, type TranslatorWords } from '../config/translator-words.ts'
import { labelNames } from '../tree/labels.ts'
import type { Segment, SegmentCode } from '../tree/publication.ts'

/** A kind in words; `field synonyms.0.name` says little to a translator. */
function describeKind(kind: string, { fields, glossaryWord, glossaryMeaning, siteWord, sheetLine }: TranslatorWords): string {
  const whole = /^field (.*)$/.exec(kind)?.[1]
  if (whole === undefined) return kind
  const field = whole.replace(/\.\d+/g, '')
  const named = fields[field]
  if (named !== undefined) return named
  const [, sheet] = /^sheets\.(.+)$/.exec(field) ?? []
  if (sheet !== undefined) return fillHoles(sheetLine, { sheet: sheet.replaceAll('-', ' ') })
  const [, term, part] = /^(.+)\.(term|definition)$/.exec(field) ?? []
  if (term !== undefined) return part === 'term' ? glossaryWord : fillHoles(glossaryMeaning, { term: term.replaceAll('-', ' ') })
  return labelNames.some((name) => name === field) ? fillHoles(siteWord, { name: field }) : field
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
