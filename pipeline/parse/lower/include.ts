import type { FootnoteDefinition } from 'mdast'
import type { Block, Span } from '../../tree/types.ts'
import { lowerBlocks } from './blocks.ts'
import { gather } from './gather.ts'
import { parseShallow } from './shallow.ts'
import { meant, type State, spanOf } from './state.ts'

/** How often a page may take in one piece: pieces that take in pieces grow like the grains on a chessboard. */
const most = 50

/** The blocks of `includes/<id>.md`, with their own places. */
export function lowerInclude(id: string, span: Span, state: State): readonly Block<'draft'>[] {
  const piece = state.resolver.include(id)
  const times = (state.included.get(id) ?? 0) + 1
  state.included.set(id, times)
  if (!piece || state.including.includes(id) || times > most) {
    if (times <= most + 1) report(id, piece === undefined, times, span, state)
    return []
  }
  const root = parseShallow(piece.text, piece.file, state.report, state.level)
  const { definitions, footnotes } = gather(root)
  for (const note of footnotes.values()) reportNote(note, piece.file, state)
  return lowerBlocks(root.children, { ...state, file: piece.file, text: piece.text, definitions, including: [...state.including, id] })
}

// A piece stands on many pages, each with notes and numbers of its own.
function reportNote(note: FootnoteDefinition, file: string, state: State): void {
  state.report({
    rule: 'unknown-note',
    reason: `Unexpected note \`[^${note.identifier}]\` in a piece that pages take in`,
    span: spanOf(note, { file }),
    hint: 'Write its words into the text, or move the note to the page.',
  })
}

function report(id: string, isMissing: boolean, times: number, span: Span, state: State): void {
  const inItself = state.including.includes(id)
  state.report({
    rule: 'unknown-include',
    reason: isMissing
      ? `Unexpected include \`${id}\`, expected a file \`includes/${id}.md\``
      : inItself
        ? `Unexpected include of \`${id}\` inside itself`
        : `Unexpected include number ${times} of \`${id}\` on one page, expected at most ${most}`,
    span,
    hint: isMissing
      ? meant(state, 'include', id, 'Write the name of a file of the folder `includes`, without `.md`.')
      : 'Take this line out.',
  })
}
