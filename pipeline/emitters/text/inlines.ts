import { dispatch, type Handlers } from '../../tree/handlers.ts'
import { altText } from '../../tree/plain-text.ts'
import { tellAddress } from '../../tree/told-address.ts'
import type { Inline, Translatable } from '../../tree/types.ts'
import { isolated } from './bidi-marks.ts'
import { lowered, raised } from './raised.ts'
import { fill, type State } from './state.ts'

const words: Handlers<Inline, string, State> = {
  text: (node) => node.value,
  emphasis: (node, state) => inlineText(node.children, state),
  strong: (node, state) => inlineText(node.children, state),
  // Words struck out must not be read as if they still held.
  deleted: (node, state) => `~~${inlineText(node.children, state)}~~`,
  superscript: (node, state) => raised(inlineText(node.children, state)),
  subscript: (node, state) => lowered(inlineText(node.children, state)),
  phrase: (node, state) => inlineText(node.children, state),
  isolate: (node, state) => isolated(inlineText(node.children, node.dir ? { ...state, dir: node.dir } : state), node.dir ?? 'auto'),
  inlineCode: (node, state) => (state.dir === 'rtl' ? isolated(node.value, 'ltr') : node.value),
  link: (node, state) => linked(inlineText(node.children, state), node.url, state),
  reference: (node, state) => linked(inlineText(node.children, state), state.href(node.target), state),
  term: (node, state) => inlineText(node.children, state),
  citation: (node) => ` [${node.items.map((item) => item.number).join(', ')}]`,
  noteRef: (node, { labels }) => ` [${fill(labels.noteMark, { number: node.number })}]`,
  image: (node, { labels }) => (node.alt === 'decorative' ? '' : `[${labels.image}: ${altText(node.alt)}]`),
  break: () => '\n',
  counter: () => '',
}

function linked(text: string, url: string | undefined, { links, labels, dir, inPlace }: State): string {
  if (url === undefined) return text
  const told = tellAddress(text, url)
  if (told.shown === 'already') return text
  if (told.shown === 'after' || inPlace) return `${text} (${dir === 'rtl' ? isolated(told.address, 'ltr') : told.address})`
  return `${text} [${fill(labels.linkMark, { number: links.get(told.address) ?? '' })}]`
}

function one(node: Inline, state: State): string {
  const text = dispatch(words, node, state)
  // An isolate brings its own marks.
  return node.type !== 'isolate' && node.dir && node.dir !== state.dir ? isolated(text, node.dir) : text
}

function inlineText(inlines: readonly Inline[], state: State): string {
  return inlines.map((node) => one(node, state)).join('')
}

// Marks of citations and notes bring a space of their own, which the author may have written already.
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=[([“«‘]) (?=\[)/gu, '')
    .trim()
}

/** Words as plain text; a line break is `\n`. */
export function textOf(words: Translatable, state: State): string {
  return tidy(inlineText(words.inlines, state))
}

/** Words as plain text on one line. */
export function lineOf(words: Translatable, state: State): string {
  return textOf(words, state).replace(/(\p{P}?) *\n */gu, (_, mark: string) => (mark ? `${mark} ` : state.labels.semicolon))
}
