// Words that stay as they are in every language, and figures whose value must stay.

import { literally } from '../tree/literally.ts'
import { unitSign } from '../tree/units.ts'

/** What a piece of text is that a translator must not change. */
export type ProtectedKind = 'symbol' | 'variant' | 'identifier' | 'phone' | 'address' | 'dose'

export interface ProtectedTerm {
  readonly kind: ProtectedKind
  readonly text: string
  readonly from: number
  readonly to: number
}

const unit = `(?:${unitSign}|units?|hours?|hrs?|minutes?|mins?|seconds?|secs?|days?|weeks?|months?|years?)`
const figure = '\\d+(?:[.,]\\d+)*'

/** In order of preference: where two overlap, the earlier kind wins. */
const patterns: readonly (readonly [ProtectedKind, RegExp])[] = [
  [
    'address',
    /\bhttps?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b|\bwww\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])?/giu,
  ],
  // HGVS: c.1283G>A, p.(Arg428Gln), NM_020822.3
  [
    'variant',
    /\b[NX][MPGRC]_\d+(?:\.\d+)?(?::[cgmnpr]\.\S+)?|\b[cgmnpr]\.(?:\(?[A-Z][a-z]{2}\d+(?:[A-Z][a-z]{2}|=|\*|fs)?\S*?\)?|[-*]?\d+(?:[+-]\d+)?(?:_[-*]?\d+(?:[+-]\d+)?)?(?:[ACGT]>[ACGT]|del[ACGT]*|dup[ACGT]*|ins[ACGT]+|inv))(?![\w>])/gu,
  ],
  // A place on a chromosome (ISCN): 9q34.3, Xp22.13, 2q24.2-q24.3. Its point is none of a decimal number.
  ['variant', /(?<![\p{L}\d.,])(?:[1-9]|1\d|2[0-2]|X|Y)[pq]\d{1,2}(?:\.\d{1,3})?(?:[-–][pq]?\d{1,2}(?:\.\d{1,3})?)?(?![\p{L}\d]|[.,]\d)/gu],
  [
    'identifier',
    /\b(?:OMIM|MIM|ORPHA|ORPHAcode|ICD-1[01]|UMLS|GARD|PMID|PMC|DOI|ISBN|RRID|NCT)[:# ]{0,2}[A-Z]?\d[\w./-]*\w|\bCC(?:0|-BY[A-Z-]*)-\d\.\d\b/gu,
  ],
  [
    'phone',
    /(?<![\p{L}\d.,/-])(?:\+\s?\d{1,3}[\s.-]?)?(?:\(\d{1,4}\)[\s.-]?)?\d{2,5}(?:[\s.\u2011-]\d{2,5}){1,4}(?![\p{L}\d/%-]|[.,]\d)/gu,
  ],
  [
    'dose',
    new RegExp(
      `(?<![\\p{L}\\d])${figure}(?:\\s?(?:[-–]|to)\\s?${figure})?\\s?${unit}(?:/(?:kg|day|hour|min|mL|ml|L|dose|dL))*(?![\\p{L}\\d])`,
      'gu',
    ),
  ],
  ['symbol', /(?<![\p{L}\d])[A-Z][A-Z0-9]*\d[A-Z0-9]*(?:-[A-Z0-9]+)*(?![\p{L}\d]|[.-]\d)/gu],
]

function overlaps(a: ProtectedTerm, b: ProtectedTerm): boolean {
  return a.from < b.to && b.from < a.to
}

// Without a digit or a sign of an address none of the patterns above can match, as in most sentences.
const mayMatch = /\d|@|:\/\/|www\./i

function matches(kind: ProtectedKind, pattern: RegExp, text: string): readonly ProtectedTerm[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], from: match.index, to: match.index + match[0].length }))
}

/** Known symbols that look like words, such as `CFTR`, as a pattern; `undefined` when there is none. */
function symbolPattern(symbols: ReadonlySet<string>): RegExp | undefined {
  const names = [...symbols].filter((symbol) => /^[A-Z]/.test(symbol)).sort((a, b) => b.length - a.length)
  return names.length > 0 ? new RegExp(`(?<![\\p{L}\\d])(?:${names.map(literally).join('|')})(?![\\p{L}\\d])`, 'gu') : undefined
}

/**
 * What must stay in a text, in its order; `symbols` are the gene symbols that the library knows. Codes in brackets are
 * skipped, for they are no words.
 */
export function findProtected(text: string, symbols: ReadonlySet<string> = new Set()): readonly ProtectedTerm[] {
  // Blanks in their place keep every offset.
  const bare = text.replace(/\[\/?\d{1,3}\]/g, (code) => '\u0000'.repeat(code.length))
  const known = symbolPattern(symbols)
  const all = [...(mayMatch.test(bare) ? patterns : []), ...(known ? [['symbol', known] as const] : [])]
  const found: ProtectedTerm[] = []
  for (const [kind, pattern] of all) {
    for (const term of matches(kind, pattern, bare)) if (!found.some((other) => overlaps(term, other))) found.push(term)
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Whether a term stays letter by letter; the figures of a dose are written as a language does. */
export function staysAsIs({ kind }: ProtectedTerm): boolean {
  return kind !== 'dose'
}
