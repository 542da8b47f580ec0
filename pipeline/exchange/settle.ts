// From what came back to what can be kept: each text found again, its codes in order, held against its source.

import { checkPair } from '../checks/check-pair.ts'
import type { Finding } from '../checks/finding.ts'
import type { Pair } from '../checks/pair.ts'
import { cutAtCodes } from '../localize/code-marks.ts'
import { checkCodes } from '../localize/code-order.ts'
import { normalizeWords } from '../localize/meanings.ts'
import { isSameSource, sourceMark } from '../localize/translation.ts'
import type { Segment, SegmentCode } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'
import type { Reading, ReturnedText } from './returned.ts'

/** A text that came back, and what a person should know of it. */
export interface Settled {
  readonly id: string
  readonly target: string
  /** Marked as not finished in the program it comes from. */
  readonly draft: boolean
  readonly findings: readonly Finding[]
}
export interface Settlement {
  readonly settled: readonly Settled[]
  /** Of texts that brought nothing, and of the file. */
  readonly findings: readonly Finding[]
}
/** What texts are held against. */
export interface Settling {
  readonly segments: readonly Segment[]
  readonly sourceLang: Locale
  readonly lang: Locale
  readonly symbols: ReadonlySet<string>
  /** Words of both languages, terms that were agreed on, how long good translations are. */
  readonly known?: Pick<Pair, 'words' | 'terms' | 'band'>
}

/** What cannot be seen and has no use here: what is set apart from the direction around it is found again when a page is sealed. */
export const unseen = /[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g
// Beside figures, French marks and an Arabic stroke (`بـ MMPSI`) a space must not break; elsewhere an editor put it there.
const uselessNoBreak = /(?<![\d«\u0640])[\u00a0\u202f](?![:;!?»%\d])/g

/** Words without what cannot be seen; joiners stay, which Persian and Indian scripts need. */
export function cleanWords(text: string): string {
  return normalizeWords(text.replace(unseen, '').replace(uselessNoBreak, ' ')).trim()
}

/** Codes as they are written here: the first of a pair without a slash, the second with one. */
function writeCodes(pieces: readonly (string | number)[], codes: readonly SegmentCode[]): string {
  const paired = new Set(codes.filter((code) => code.paired).map((code) => code.n))
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

// Round brackets are words, but for a code that is lost otherwise: some keyboards have no square ones.
function roundCodes(text: string, codes: readonly SegmentCode[]): string {
  const there = new Set(cutAtCodes(text).filter((piece) => typeof piece === 'number'))
  const lost = new Set(codes.filter(({ n }) => !there.has(n)).map(({ n }) => String(n)))
  return text.replace(/[({]\s?([/\\]?)\s?(\d{1,3})\s?([/\\]?)\s?[)}]/g, (found, before: string, n: string, after: string) =>
    lost.has(n) ? `[${before || after ? '/' : ''}${n}]` : found,
  )
}

function arityIn(codes: readonly SegmentCode[]): (n: number) => 1 | 2 | undefined {
  return (n) => {
    const code = codes.find((one) => one.n === n)
    return code && (code.paired ? 2 : 1)
  }
}

function readTarget(text: string, { codes }: Segment): string {
  const pieces = cutAtCodes(text)
  const numbers = codes.map(({ n }) => n)
  if (checkCodes(pieces, numbers, arityIn(codes)).problems.length === 0) return writeCodes(pieces, codes)
  const round = cutAtCodes(roundCodes(text, codes))
  return checkCodes(round, numbers, arityIn(codes)).problems.length === 0 ? writeCodes(round, codes) : writeCodes(pieces, codes)
}

/** The translation alone, where somebody wrote it under or over the original and let that stand. */
function cutSource(text: string, source: string): string {
  if (source.length < 12) return text
  const before = text.startsWith(source) ? /^[\s=:/|–—-]+(?=\S)/.exec(text.slice(source.length)) : null
  if (before) return text.slice(source.length + before[0].length)
  const rest = text.endsWith(source) ? text.slice(0, -source.length) : ''
  return /\S[\s=:/|–—-]+$/.test(rest) ? rest.replace(/[\s=:/|–—-]+$/, '') : text
}

/** Whether a text is the same in many languages: abbreviations and symbols alone. */
function isName(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).every((word) => word.length < 3 || word === word.toUpperCase())
}

function isStale({ mark, source }: ReturnedText, segment: Segment): boolean {
  if (mark !== undefined) return mark !== sourceMark(segment.text)
  return source !== undefined && !isSameSource(cleanWords(source), segment.text)
}

const equal: Finding = { kind: 'same', reason: 'The translation is equal to the original' }

/** What speaks against a text whatever its words are. */
function aboutReturn(returned: ReturnedText, segment: Segment): readonly Finding[] {
  const stale: Finding = { kind: 'stale', reason: 'The English of this text was changed after your file was made. Please compare' }
  const cut: Finding = { kind: 'cut', reason: 'The end of the file is missing. Is this last text whole?' }
  return [...(isStale(returned, segment) ? [stale] : []), ...(returned.cut === true ? [cut] : [])]
}

const meantSame = /^[=＝]$/u

/** One text, settled; a finding alone when it brought nothing. */
function settleText(returned: ReturnedText, segment: Segment, settling: Settling): Settled | Finding {
  const { id } = segment
  const words = cleanWords(returned.text)
  const said = meantSame.test(words)
  const text = said ? segment.text : cutSource(words, segment.text)
  if (text === '') return { kind: 'empty', segment: id, reason: 'There is no translation yet' }
  const target = readTarget(text, segment)
  const same = target === segment.text
  if (same && !said && returned.deliberate !== true && /\p{L}/u.test(target) && !isName(target))
    return {
      kind: 'untranslated',
      segment: id,
      reason: 'The text is still that of the original. Is it the same in your language? Then write = in its place',
    }
  const { sourceLang, lang, symbols, known } = settling
  const pair = { ...known, source: segment.text, target, codes: segment.codes, kind: segment.kind, sourceLang, lang, symbols }
  const found: readonly Finding[] = [...aboutReturn(returned, segment), ...(same ? [equal] : checkPair(pair))]
  return { id, target, draft: returned.draft ?? false, findings: found.map((finding) => ({ ...finding, segment: id })) }
}

/** Texts by the segment they belong to; one without an id is found by its source, when only one segment has it. */
function gather(texts: readonly ReturnedText[], segments: readonly Segment[]): ReadonlyMap<string, readonly ReturnedText[]> {
  const ids = new Set(segments.map(({ id }) => id))
  const bySource = new Map<string, string | undefined>()
  for (const { id, text } of segments) bySource.set(text, bySource.has(text) ? undefined : id)
  const found = new Map<string, ReturnedText[]>()
  for (const text of texts) {
    // Converters number texts anew; then the source beside them tells which they are.
    const id = text.id !== undefined && ids.has(text.id) ? text.id : bySource.get(cleanWords(text.source ?? ''))
    if (id === undefined) continue
    found.set(id, [...(found.get(id) ?? []), text])
  }
  return found
}

/** Of several texts for one segment those that say something; equal ones are one. */
function distinct(texts: readonly ReturnedText[], { text: source }: Segment): readonly ReturnedText[] {
  const told = texts.filter(({ text }) => !['', source].includes(cleanWords(text)))
  const all = told.length > 0 ? told : texts.slice(0, 1)
  return all.filter(({ text }, index) => all.findIndex((other) => cleanWords(other.text) === cleanWords(text)) === index)
}

/** Each segment's text out of a reading; a segment whose text is there twice, and different, gets none of the two. */
export function settleTexts({ texts, findings }: Reading, settling: Settling): Settlement {
  const found = gather(texts, settling.segments)
  const outcomes = settling.segments.map((segment): Settled | Finding => {
    const [text, other] = distinct(found.get(segment.id) ?? [], segment)
    if (!text) return { kind: 'missing', segment: segment.id, reason: 'The text is not in the file' }
    if (other) return { kind: 'doubled', segment: segment.id, reason: 'The code line is there twice, with different texts' }
    return settleText(text, segment, settling)
  })
  const isSettled = (outcome: Settled | Finding): outcome is Settled => 'target' in outcome
  return {
    settled: outcomes.filter(isSettled),
    findings: [...findings, ...outcomes.filter((outcome): outcome is Finding => !isSettled(outcome))],
  }
}
