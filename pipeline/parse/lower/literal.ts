import type { Span } from '../../tree/types.ts'
import type { State } from './state.ts'

// What other programs make something of. Readers here see the signs themselves. Bounded, so that no row of brackets takes long.
const marks: readonly (readonly [RegExp, string])[] = [
  [/!?\[\[[^[\]]{1,200}\]\]/, 'Write a link as `[words](file.md)`, a picture as `![what it shows](file.png)`'],
  [/\{\{[^{}]{1,200}\}\}|\{%[^%]{1,200}%\}/, 'No program fills it in here: write the words, or take it out'],
  [/^\[![a-z]{2,20}\]/i, 'Write a box as `:::note`, its words, `:::`'],
]

/** Says where the signs of another program stand among the words, once for each piece of text. */
export function reportLiteral(words: string, span: Span, { report, slots }: State): void {
  if (slots || !/[[{]/.test(words)) return
  const [found, hint] = firstMark(words) ?? []
  if (found === undefined || hint === undefined) return
  const shown = found.length > 60 ? `${found.slice(0, 59)}…` : found
  report({ rule: 'literal-markup', reason: `Unexpected \`${shown}\`, which stands on the page as it is`, span, hint })
}

function firstMark(words: string): readonly [string, string] | undefined {
  for (const [mark, hint] of marks) {
    const found = mark.exec(words)?.[0]
    if (found !== undefined) return [found, hint]
  }
  return undefined
}
