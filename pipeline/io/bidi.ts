// Controls that turn the direction of words and are not closed can make a page read otherwise than it is written (CVE-2021-42574).

import type { Report } from '../diagnostics/report.ts'
import { createLines } from '../tree/lines.ts'

const controls = /[\u202a-\u202e\u2066-\u2069]/
const controlsOrBreaks = /[\u202a-\u202e\u2066-\u2069]|\n[ \t]*\n/g
const popEmbedding = '\u202c'
const popIsolate = '\u2069'

interface Found {
  readonly character: string
  readonly index: number
}

/** Reports each control that is opened and not closed in its block of lines, or closed and not opened. */
export function reportUnbalancedBidi(text: string, file: string, report: Report): void {
  if (!controls.test(text)) return
  const lines = createLines(text, file)
  for (const { character, index } of unbalanced(text)) {
    report({
      rule: 'bidi-control',
      reason: `Unexpected unbalanced direction control ${nameOf(character)}`,
      span: lines.span(index, index + 1),
      hint: 'Remove it, or close it in the same paragraph; `<bdi>` sets words apart safely',
    })
  }
}

function unbalanced(text: string): readonly Found[] {
  const wrong: Found[] = []
  let open: Found[] = []
  for (const match of text.matchAll(controlsOrBreaks)) {
    const found = { character: match[0], index: match.index }
    if (found.character.startsWith('\n')) {
      wrong.push(...open)
      open = []
    } else if (!isPop(found.character)) open.push(found)
    else if (closes(found.character, open.at(-1)?.character)) open.pop()
    else wrong.push(found)
  }
  return [...wrong, ...open]
}

function isPop(character: string): boolean {
  return character === popEmbedding || character === popIsolate
}

function closes(pop: string, opener: string | undefined): boolean {
  if (opener === undefined) return false
  const isIsolate = opener >= '\u2066'
  return isIsolate === (pop === popIsolate)
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
}
