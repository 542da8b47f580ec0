import { cutAtCodes } from '../localize/code-marks.ts'
import { checkCodes } from '../localize/code-order.ts'
import { normalizeWords } from '../localize/meanings.ts'
import { endId } from '../localize/segment-id.ts'
import type { Segment } from '../tree/publication.ts'
import { type CodeLine, findCodeLines } from './code-lines.ts'
import { decodeBytes } from './decode-bytes.ts'
import { endNote, noteOf } from './translate-text.ts'

/** Something a person should look at; `segment` is its id. Only `repaired` leaves the translation as it is. */
export interface Finding {
  readonly kind: 'encoding' | 'unknown' | 'repaired' | 'doubled' | 'missing' | 'empty' | 'untranslated' | 'codes'
  readonly segment?: string
  readonly reason: string
}
/** What a translator's file says. A segment with a finding that matters is left out, so that nothing older is lost by it. */
export interface Returned {
  readonly translated: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

interface Body {
  readonly line: CodeLine
  readonly text: string
}

function unquote(text: string): string {
  const lines = text.split('\n')
  const quoted = lines.filter((line) => /^[ \t]*>/.test(line)).length
  return quoted > lines.length / 2 ? lines.map((line) => line.replace(/^[ \t]*> ?/, '')).join('\n') : text
}

// No-break spaces stay, as French needs them, and joiners, which Persian and Indian scripts need.
function clean(text: string): string {
  return normalizeWords(text.replace(/[\u200b\u2060\ufeff\u00ad\u202a-\u202e]/g, ''))
}

const numberSign = /^\s*[#＃♯]/

/** The text without the notes that follow it, and without that of the next segment where all stands on one line. */
function cutNotes(text: string, note: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => numberSign.test(clean(line)))
  const words = clean((first < 0 ? lines : lines.slice(0, first)).join('\n')).trim()
  const known = clean(note).slice(2)
  const before = known !== '' && words.endsWith(known) ? words.slice(0, -known.length) : ''
  // A translation may end with the same words; only the sign before them makes them a note.
  return /[#＃♯]\s*$/.test(before) ? before.replace(/\s*[#＃♯]\s*$/, '') : words
}

function readBodies(text: string, segments: ReadonlyMap<string, Segment>): readonly Body[] {
  const lines = findCodeLines(text, new Set([...segments.keys(), endId]))
  return lines.map((line, index) => {
    const next = lines[index + 1]
    const following = next && segments.get(next.id)
    const note = following ? noteOf(following) : next?.id === endId ? endNote : ''
    return { line, text: cutNotes(text.slice(line.to, next?.from), note) }
  })
}

/** Codes as they are written here: the first of a pair without a slash, the second with one. */
function writeCodes(pieces: readonly (string | number)[], paired: ReadonlySet<number>): string {
  const opened = new Set<number>()
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const closes = paired.has(piece) && opened.has(piece)
      opened.add(piece)
      return closes ? `[/${piece}]` : `[${piece}]`
    })
    .join('')
}

function readTarget(text: string, { id, codes, text: source }: Segment): string | Finding {
  if (text === '') return { kind: 'empty', segment: id, reason: 'There is no translation under the code line' }
  const paired = new Set(codes.filter((code) => code.paired).map((code) => code.n))
  const numbers = codes.map((code) => code.n)
  const arity = (code: number) => (numbers.includes(code) ? (paired.has(code) ? 2 : 1) : undefined)
  const pieces = cutAtCodes(text)
  const { problems } = checkCodes(pieces, numbers, arity)
  if (problems.length > 0) return { kind: 'codes', segment: id, reason: problems.map((problem) => problem.reason).join('. ') }
  const target = writeCodes(pieces, paired)
  if (target === source && /\p{L}{3}/u.test(target))
    return { kind: 'untranslated', segment: id, reason: 'The text is still that of the original' }
  return target
}

function findStrangers(bodies: readonly Body[], segments: ReadonlyMap<string, Segment>): readonly Finding[] {
  return bodies.flatMap(({ line }): readonly Finding[] => {
    if (line.written === undefined) return []
    if (segments.has(line.id))
      return [{ kind: 'repaired', segment: line.id, reason: `The code line says \`${line.written}\`, which is taken for \`${line.id}\`` }]
    return line.id === endId ? [] : [{ kind: 'unknown', reason: `There is no text with the code \`${line.written}\`` }]
  })
}

/** The text under each code line; a second one that says something else makes both doubtful. */
function gather(bodies: readonly Body[], segments: ReadonlyMap<string, Segment>): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>()
  for (const { line, text } of bodies) {
    if (segments.has(line.id)) texts.set(line.id, [...new Set([...(texts.get(line.id) ?? []), text])])
  }
  return texts
}

function readSegment(segment: Segment, texts: readonly string[] | undefined): string | Finding {
  const [text, other] = texts ?? []
  if (text === undefined) return { kind: 'missing', segment: segment.id, reason: 'The code line is not in the file' }
  if (other !== undefined) return { kind: 'doubled', segment: segment.id, reason: 'The code line is there twice, with different texts' }
  return readTarget(text, segment)
}

/** Reads a translator's file, however editors and mail programs changed its looks. */
export function readTranslateText(bytes: Uint8Array, segments: readonly Segment[]): Returned {
  const { text, guessed } = decodeBytes(bytes)
  const known = new Map(segments.map((segment) => [segment.id, segment]))
  const bodies = readBodies(unquote(text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')), known)
  const texts = gather(bodies, known)
  const read = segments.map((segment) => [segment.id, readSegment(segment, texts.get(segment.id))] as const)
  const encoding: readonly Finding[] = guessed ? [{ kind: 'encoding', reason: 'The file is not UTF-8; some letters may be wrong' }] : []
  return {
    translated: new Map(read.flatMap(([id, outcome]) => (typeof outcome === 'string' ? [[id, outcome] as const] : []))),
    findings: [
      ...encoding,
      ...findStrangers(bodies, known),
      ...read.flatMap(([, outcome]) => (typeof outcome === 'string' ? [] : [outcome])),
    ],
  }
}
