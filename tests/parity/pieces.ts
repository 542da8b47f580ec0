import type { Block, Inline, Translatable } from '../../pipeline/tree/types.ts'
import { visitInlines } from '../../pipeline/tree/visit.ts'

/** What one block says: runs of words that every format must hold, in order. `loose` allows another order inside the block. */
export interface Piece {
  readonly about: string
  readonly runs: readonly string[]
  readonly loose: boolean
}

/** Letters and digits alone: formats part and mark words in their own ways. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .toLowerCase()
}

function runsOf(words: Translatable | undefined): readonly string[] {
  const runs: string[] = []
  const inline = (node: Inline): void => {
    if (node.type === 'text' || node.type === 'inlineCode') runs.push(letters(node.value))
  }
  if (words) visitInlines(words.inlines, { inline })
  return runs.filter(Boolean)
}

/** Every block of a sealed tree as pieces, in reading order. */
export function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap(pieceOf)
}

function one(about: string, ...words: readonly (Translatable | undefined)[]): Piece {
  return { about, runs: words.flatMap(runsOf), loose: false }
}

function pieceOf(block: Block): readonly Piece[] {
  switch (block.type) {
    case 'section':
      return [one('section title', block.title, block.beside), ...piecesOf(block.children)]
    case 'parallel':
      return block.rows.flatMap(({ columns }) => columns.flatMap(({ children }) => piecesOf(children)))
    case 'callout':
      return [one(`${block.type} title`, block.title), ...piecesOf(block.children)]
    case 'paragraph':
      return [one('paragraph', block.words)]
    case 'list':
      return block.items.flatMap(({ children }) => piecesOf(children))
    case 'figure':
      return [{ ...one('figure', block.alt === 'decorative' ? undefined : block.alt, block.caption, block.credit), loose: true }]
    case 'table':
      return [{ ...one('table', block.caption, ...block.rows.flatMap(({ cells }) => cells.map(({ words }) => words))), loose: true }]
    case 'quote':
      return piecesOf(block.children)
    case 'code':
      return [{ about: 'code', runs: block.value.split('\n').map(letters).filter(Boolean), loose: false }]
    case 'definitions':
      return block.items.flatMap(({ terms, definitions }) => [one('term', ...terms), ...definitions.flatMap(piecesOf)])
    case 'notes':
      return block.items.flatMap(({ children }) => piecesOf(children))
    case 'bibliography':
      return block.items.map(({ words }) => one('reference', words))
    case 'contents':
      return block.entries.map(({ title }) => one('contents', title))
    case 'form':
      return [one('form title', block.title), ...block.fields.map(({ label }) => one('field', label))]
    case 'qr':
      return [one('web address', block.words)]
    case 'rule':
    case 'writing':
      return []
  }
}

/** Pieces that a format's text does not hold where they belong. */
export function lost(pieces: readonly Piece[], text: string): readonly string[] {
  const there = letters(text)
  const missing: string[] = []
  let cursor = 0
  for (const { about, runs, loose } of pieces) {
    let end = cursor
    for (const run of runs) {
      const at = there.indexOf(run, loose ? cursor : end)
      if (at < 0) missing.push(`${about}: ${run.slice(0, 60)}`)
      else end = Math.max(end, at + run.length)
    }
    cursor = end
  }
  return missing
}
