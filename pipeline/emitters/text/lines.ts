import { flatMap } from '../../tree/flat-map.ts'
import type { Translatable } from '../../tree/types.ts'
import { directed } from './bidi-marks.ts'
import { displayWidth } from './display-width.ts'
import { lineOf, textOf } from './inlines.ts'
import { indented, type State } from './state.ts'
import { wrap } from './wrap.ts'

export type Lines = readonly string[]

/** Text as lines of the state's width and direction. */
export function lay(text: string, state: State): Lines {
  return flatMap(text.split('\n'), (line) => wrap(line.trim(), state.width).map((part) => directed(part, state.dir)))
}

/** The state for words that may have a direction of their own. */
function within(words: Translatable, state: State): State {
  return words.dir ? { ...state, dir: words.dir } : state
}

/** Words as lines. */
export function layWords(words: Translatable, state: State): Lines {
  const own = within(words, state)
  return lay(textOf(words, own), own)
}

/** Words on one line of text, to stand among others. */
export function inOneLine(words: Translatable, state: State): string {
  return lineOf(words, within(words, state))
}

// A line under a heading, because plain text has no other sign that the eye finds at once and a search finds at all.
// NVDA as it is delivered passes over `-` and `~` (level "most"); it says `=`, once and with its count, so that stands
// under the title alone, and `.`, which it says too, stands nowhere. A braille display often has 40 cells, and a longer
// line would be a second, empty turn of its key.
const underlines = ['=', '-', '~'] as const
const longestUnderline = 40

/** A heading with a line under it, which is seen at once and hardly heard. */
export function layHeading(title: string, depth: number, state: State): Lines {
  const lines = lay(title, state)
  const sign = underlines[depth - 1] ?? '~'
  const length = Math.min(Math.max(3, ...lines.map(displayWidth)), longestUnderline)
  return [...lines, directed(sign.repeat(length), state.dir)]
}

/** One piece of text among others like it; what does not fit on its line is set in. */
export function layEntry(text: string, state: State): Lines {
  const [first = '', ...rest] = lay(text, indented(state, 2))
  return [first, ...setIn(rest, 2)]
}

/** Lines with a mark before the first, such as `- ` or `12. `, and the others set in as far. */
export function hang(mark: string, lay: (state: State) => Lines, state: State): Lines {
  const [first = '', ...rest] = lay(indented(state, mark.length))
  return [(mark + first).trimEnd(), ...setIn(rest, mark.length)]
}

/** Lines set in by some columns; empty ones stay empty. */
export function setIn(lines: Lines, columns: number): Lines {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
}

/** Groups of lines with an empty line between them; empty groups leave none. */
export function spaced(groups: readonly Lines[]): Lines {
  return flatMap(
    groups.filter((group) => group.length > 0),
    (group, index) => (index === 0 ? group : ['', ...group]),
  )
}
