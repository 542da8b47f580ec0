// The words of a segment as one line of text: `[1]…[/1]` round what has words of its own, `[2]` for what has none.

import type { SegmentCode } from '../tree/publication.ts'
import type { Inline, Translatable } from '../tree/types.ts'
import { codePattern, cutAtCodes } from './code-marks.ts'
import { type CodeProblem, checkCodes } from './code-order.ts'
import { joinTexts, type Meaning, normalizeWords, readMeanings } from './meanings.ts'

type Words = Translatable<'draft'>
type Node = Inline<'draft'>
type Pieces = readonly (string | number)[]

export interface Encoded {
  readonly text: string
  readonly codes: readonly SegmentCode[]
}
export interface Decoded {
  readonly inlines: readonly Node[]
  /** Empty when every code of the original stands in its place. */
  readonly problems: readonly CodeProblem[]
}

/** The words as a translator is handed them, and what each code is. */
export function encode(words: Words): Encoded {
  const { text, meanings } = readMeanings(words)
  return { text, codes: meanings.map((meaning, index) => ({ n: index + 1, kind: kindOf(meaning), paired: meaning.type === 'paired' })) }
}

function kindOf(meaning: Meaning): string {
  return meaning.type === 'literal' ? 'literal' : meaning.node.type
}

/** Whether a segment holds anything for a translator beside its codes. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(codePattern, ''))
}

/**
 * Translated words as a tree, with the nodes of the original in the places of its codes. Codes may stand in any order;
 * the first of a pair opens, the second closes, whatever their slashes. Codes with a problem are left out.
 */
export function decode(text: string, original: Words): Decoded {
  const { meanings } = readMeanings(original)
  const codes = meanings.map((_, index) => index + 1)
  const arity = (code: number) => arityOf(meanings[code - 1])
  const { pieces, problems } = checkCodes(cutAtCodes(normalizeWords(text).replace(/^ | $/g, '')), codes, arity)
  return { inlines: build(pieces, meanings, original), problems }
}

function arityOf(meaning: Meaning | undefined): 1 | 2 | undefined {
  if (!meaning) return undefined
  return meaning.type === 'paired' ? 2 : 1
}

function build(pieces: Pieces, meanings: readonly Meaning[], original: Words): readonly Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    const meaning = typeof piece === 'number' ? meanings[piece - 1] : undefined
    if (meaning?.type !== 'paired') {
      nodes.push(plainNode(piece, meaning, original))
      continue
    }
    const end = pieces.indexOf(piece as number, at + 1)
    nodes.push({ ...meaning.node, children: build(pieces.slice(at + 1, end), meanings, original) } as Node)
    at = end
  }
  return joinTexts(nodes)
}

function plainNode(piece: string | number | undefined, meaning: Meaning | undefined, original: Words): Node {
  if (meaning?.type === 'single') return meaning.node
  const value = meaning?.type === 'literal' ? meaning.value : String(piece)
  return { type: 'text', value, span: original.span }
}
