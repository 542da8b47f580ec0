import { dispatch, type InlineHandlers } from '../tree/handlers.ts'
import type { Inline, Translatable } from '../tree/types.ts'
import { literalPattern } from './code-marks.ts'

type Node = Inline<'draft'>
type Paired = Extract<Node, { readonly children: readonly Node[] }>

/** What a code stands for: a node of the original, or a mark that the author wrote as plain words. */
export type Meaning =
  | { readonly type: 'paired'; readonly node: Paired }
  | { readonly type: 'single'; readonly node: Node }
  | { readonly type: 'literal'; readonly value: string }

/** Gives a meaning its code and says the code's number. */
type Mint = (meaning: Meaning) => number

const marks: InlineHandlers<string, Mint, 'draft'> = {
  text: (node, mint) => escapeLiterals(node.value, mint),
  emphasis: markPaired,
  strong: markPaired,
  deleted: markPaired,
  superscript: markPaired,
  subscript: markPaired,
  phrase: markPaired,
  isolate: markPaired,
  inlineCode: markSingle,
  link: markPaired,
  reference: markPaired,
  term: markPaired,
  citation: markSingle,
  noteRef: markSingle,
  image: markSingle,
  break: markSingle,
  counter: markSingle,
  inlineSlot: markSingle,
}

function markPaired(node: Paired, mint: Mint): string {
  const n = mint({ type: 'paired', node })
  return `[${n}]${write(node.children, mint)}[/${n}]`
}

function markSingle(node: Node, mint: Mint): string {
  return `[${mint({ type: 'single', node })}]`
}

// Without this a `[3]` of the author's would be taken for a code when the translation comes back.
function escapeLiterals(value: string, mint: Mint): string {
  return normalizeWords(value).replace(literalPattern, (literal) => `[${mint({ type: 'literal', value: literal })}]`)
}

/** Neighbouring texts as one: `[` and `3]` are harmless apart, together they look like a code. */
export function joinTexts(inlines: readonly Node[]): readonly Node[] {
  const joined: Node[] = []
  for (const node of inlines) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { ...last, value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}

function write(inlines: readonly Node[], mint: Mint): string {
  return joinTexts(inlines)
    .map((node) => dispatch(marks, node, mint))
    .join('')
}

/** Composed characters, and one space for any run of spaces and line ends; no-break spaces stay. */
export function normalizeWords(value: string): string {
  return value.normalize('NFC').replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
}

/** The coded text of words; the meaning of code `n` stands at `n - 1`. */
export function readMeanings(words: Translatable<'draft'>): { readonly text: string; readonly meanings: readonly Meaning[] } {
  const meanings: Meaning[] = []
  const text = write(words.inlines, (meaning) => meanings.push(meaning))
  return { text: text.replace(/^ | $/g, ''), meanings }
}
