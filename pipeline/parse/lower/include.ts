import type { Block, Span } from '../../tree/types.ts'
import { parse } from '../parse.ts'
import { lowerBlocks } from './blocks.ts'
import { gather } from './gather.ts'
import { meant, type State } from './state.ts'

/** The blocks of `includes/<id>.md`, with their own places. */
export function lowerInclude(id: string, span: Span, state: State): readonly Block<'draft'>[] {
  const piece = state.resolver.include(id)
  if (!piece || state.including.includes(id)) {
    const reason = piece
      ? `Unexpected include of \`${id}\` inside itself`
      : `Unexpected include \`${id}\`, expected a file \`includes/${id}.md\``
    state.report({
      rule: 'unknown-include',
      reason,
      span,
      hint: meant(state, 'include', id, 'Write the name of a file of the folder `includes`, without `.md`.'),
    })
    return []
  }
  const root = parse(piece.text)
  const { definitions } = gather(root)
  return lowerBlocks(root.children, { ...state, file: piece.file, text: piece.text, definitions, including: [...state.including, id] })
}
