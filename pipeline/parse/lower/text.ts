import type { Inline, Span } from '../../tree/types.ts'
import { reportLiteral } from './literal.ts'
import { meant, type State } from './state.ts'

const cited = /\[(@[\w][\w:.-]*(?:\s*;\s*@[\w][\w:.-]*)*)\]/g
const hole = /\{\{\s*([\w.-]+)\s*\}\}/g
const wide = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}'
// What is rare is asked for first: V8 looks up each letter that a class of scripts is asked about.
const wideBreak = new RegExp(`(?=\\n)(?<=[${wide}])\\n(?=[${wide}])`, 'gu')

/** Words of the source: soft line breaks become spaces (none between Han and kana), citations and holes become nodes. */
export function lowerText(value: string, span: Span, state: State): Inline<'draft'>[] {
  const words = joinLines(value.replace(wideBreak, ''))
  reportLiteral(words, span, state)
  const pattern = state.slots ? hole : cited
  const out: Inline<'draft'>[] = []
  let last = 0
  for (const match of words.matchAll(pattern)) {
    if (match.index > last) out.push({ type: 'text', value: words.slice(last, match.index), span })
    out.push(...(state.slots ? [slotNode(match[1] ?? '', span)] : citation(match[0], match[1] ?? '', span, state)))
    last = match.index + match[0].length
  }
  if (last < words.length) out.push({ type: 'text', value: words.slice(last), span })
  return out
}

// Line by line: an expression with blanks on both sides of the break takes ever longer for a long row of blanks.
function joinLines(value: string): string {
  const lines = value.split('\n')
  const last = lines.length - 1
  if (last === 0) return value
  return lines
    .map((line, at) => (at === 0 ? line.trimEnd() : at === last ? line.trimStart() : line.trim()))
    .filter((line, at) => line !== '' || at === 0 || at === last)
    .join(' ')
}

function slotNode(name: string, span: Span): Inline<'draft'> {
  return { type: 'inlineSlot', name, span }
}

function citation(raw: string, inside: string, span: Span, state: State): Inline<'draft'>[] {
  const keys = inside.split(';').map((key) => key.trim().slice(1))
  const unknown = keys.filter((key) => !state.resolver.hasWork(key))
  for (const key of unknown) {
    state.report({
      rule: 'unknown-reference',
      reason: `Unexpected citation of \`${key}\`, expected a work in \`references\` of this page or in \`references.yml\``,
      span,
      hint: meant(state, 'work', key, 'Add the work, or take the citation out.'),
    })
  }
  if (unknown.length) return [{ type: 'text', value: raw, span }]
  const items = keys.map((key) => ({ key, number: undefined, anchor: undefined }))
  return [{ type: 'citation', items, id: undefined, span }]
}
