// A coded text as a tree, for formats that have elements of their own for codes.

import { cutAtCodes } from '../localize/code-marks.ts'
import { checkCodes } from '../localize/code-order.ts'
import { findProtected, staysAsIs } from '../localize/protected-terms.ts'
import type { SegmentCode } from '../tree/publication.ts'

export type CodedNode =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'kept'; readonly value: string }
  | { readonly type: 'code'; readonly code: SegmentCode; readonly children: readonly CodedNode[] }

type Pieces = readonly (string | number)[]

/** The text as a tree; `undefined` when a code is lost, doubled or crossed, for such a text has no tree. */
export function readNodes(
  text: string,
  codes: readonly SegmentCode[],
  symbols: ReadonlySet<string> = new Set(),
): readonly CodedNode[] | undefined {
  const pieces = cutAtCodes(text)
  const byNumber = new Map(codes.map((code) => [code.n, code]))
  const arity = (n: number) => {
    const code = byNumber.get(n)
    return code && (code.paired ? 2 : 1)
  }
  if (checkCodes(pieces, [...byNumber.keys()], arity).problems.length > 0) return undefined
  return build(pieces, byNumber, symbols)
}

function build(pieces: Pieces, codes: ReadonlyMap<number, SegmentCode>, symbols: ReadonlySet<string>): readonly CodedNode[] {
  const nodes: CodedNode[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? ''
    if (typeof piece === 'string') {
      nodes.push(...splitKept(piece, symbols))
      continue
    }
    const code = codes.get(piece)
    if (!code) continue
    const end = code.paired ? pieces.indexOf(piece, at + 1) : at
    nodes.push({ type: 'code', code, children: code.paired ? build(pieces.slice(at + 1, end), codes, symbols) : [] })
    at = end
  }
  return nodes
}

function splitKept(text: string, symbols: ReadonlySet<string>): readonly CodedNode[] {
  const nodes: CodedNode[] = []
  let from = 0
  for (const term of findProtected(text, symbols).filter(staysAsIs)) {
    if (term.from > from) nodes.push({ type: 'text', value: text.slice(from, term.from) })
    nodes.push({ type: 'kept', value: term.text })
    from = term.to
  }
  return from < text.length ? [...nodes, { type: 'text', value: text.slice(from) }] : nodes
}
