// Words and phrases of a list found in a text, in any script.

import { codePattern, numberOf } from '../localize/code-marks.ts'
import { literally } from '../tree/literally.ts'

/** A phrase of a list, and where it stands in the text. */
export interface Hit {
  readonly phrase: string
  readonly from: number
  readonly to: number
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// Vowel signs and the seats of the hamza are often left out in Arabic; marks of direction say nothing here.
const unsaid = /[\u064b-\u0652\u0640\u200b-\u200f\u061c\u2066-\u2069\u00ad]/g

function foldLetters(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(unsaid, '').replace(/[أإآ]/g, 'ا').replace(/[’ʼ]/g, "'")
}

/** A text as phrases are looked for in it: without codes, in small letters, with plain spaces and our digits. */
export function foldText(text: string): string {
  const bare = text.replace(codePattern, '').replace(/[\u00a0\u202f\u2009]/g, ' ')
  return foldLetters(bare).replace(/\p{Nd}/gu, (digit) => String(numberOf(digit)))
}

/** One pattern for many phrases, of which the first group is the phrase; or one for a phrase that stands for many words. */
interface Pattern {
  readonly pattern: RegExp
  readonly phrase: (match: RegExpExecArray) => string
}

function startOf(prefixes: readonly string[]): string {
  return prefixes.length > 0 ? `(?<!\\p{L})(?:${prefixes.map(foldLetters).map(literally).join('|')})?` : '(?<!\\p{L})'
}

function alternatives(phrases: readonly string[], before: string, after: string): readonly Pattern[] {
  if (phrases.length === 0) return []
  const byWords = new Map(phrases.map((phrase) => [foldLetters(phrase), phrase]))
  const longestFirst = [...byWords.keys()].sort((a, b) => b.length - a.length).map(literally)
  const pattern = new RegExp(`${before}(${longestFirst.join('|')})${after}`, 'gu')
  return [{ pattern, phrase: (match) => byWords.get(match[1] ?? '') ?? '' }]
}

function openEnded(phrase: string, before: string): Pattern {
  const core = literally(foldLetters(phrase.replace(/^\*|\*$/g, '')))
  const pattern = `${before}${phrase.startsWith('*') ? '\\p{L}+' : ''}${core}${phrase.endsWith('*') ? '\\p{L}*' : ''}(?!\\p{L})`
  return { pattern: new RegExp(pattern, 'gu'), phrase: () => phrase }
}

// `ni … ni`: both words in one sentence, with others between them.
function parted(phrase: string, before: string): Pattern {
  const parts = phrase.split('…').map((part) => `${before}${literally(foldLetters(part.trim()))}(?!\\p{L})`)
  return { pattern: new RegExp(parts.join('[^.!?؟。]{1,80}?'), 'gu'), phrase: () => phrase }
}

const made = new WeakMap<readonly string[], readonly Pattern[]>()

function patternsOf(phrases: readonly string[], prefixes: readonly string[]): readonly Pattern[] {
  const known = made.get(phrases)
  if (known) return known
  const before = startOf(prefixes)
  const open = phrases.filter((phrase) => phrase.includes('*'))
  const apart = phrases.filter((phrase) => phrase.includes('…'))
  const whole = phrases.filter((phrase) => !/[*…]/.test(phrase))
  const patterns = [
    ...alternatives(
      whole.filter((phrase) => unspaced.test(phrase)),
      '',
      '',
    ),
    ...alternatives(
      whole.filter((phrase) => !unspaced.test(phrase)),
      before,
      '(?!\\p{L})',
    ),
    ...open.map((phrase) => openEnded(phrase, before)),
    ...apart.map((phrase) => parted(phrase, before)),
  ]
  made.set(phrases, patterns)
  return patterns
}

/** Phrases of a list in a folded text, in their order; where two begin together, the longer. */
export function findPhrases(folded: string, phrases: readonly string[], prefixes: readonly string[] = []): readonly Hit[] {
  const hits = patternsOf(phrases, prefixes).flatMap(({ pattern, phrase }) =>
    [...folded.matchAll(pattern)].map((match) => ({ phrase: phrase(match), from: match.index, to: match.index + match[0].length })),
  )
  if (hits.length < 2) return hits
  const sorted = hits.sort((a, b) => a.from - b.from || b.to - a.to)
  return sorted.filter(({ from }, index) => sorted.slice(0, index).every(({ to }) => to <= from))
}

/** The text with some phrases out of the way, everything else in its place. */
export function withoutHits(folded: string, hits: readonly Hit[]): string {
  return hits.reduce((text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to), folded)
}

/** Sentences by their closing marks; a point within a number or a name closes none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?؟…।።][)"'»”’\]]?)\s+|(?<=[。！？])/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
