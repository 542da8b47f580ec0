import { dispatch, type Handlers } from './handlers.ts'
import type { Alt, Inline, Phase } from './types.ts'

type AnyInline = Inline<'draft'> | Inline<'sealed'>

const words: Handlers<AnyInline, string, undefined> = {
  text: (node) => node.value,
  emphasis: (node) => plainText(node.children),
  strong: (node) => plainText(node.children),
  deleted: (node) => plainText(node.children),
  superscript: (node) => plainText(node.children),
  subscript: (node) => plainText(node.children),
  phrase: (node) => plainText(node.children),
  isolate: (node) => plainText(node.children),
  inlineCode: (node) => node.value,
  link: (node) => plainText(node.children),
  reference: (node) => plainText(node.children),
  term: (node) => plainText(node.children),
  citation: (node) => mark(node.items.map((item) => item.number)),
  noteRef: (node) => mark([node.number]),
  image: (node) => altText(node.alt),
  break: () => ' ',
  counter: () => '',
  inlineSlot: () => '',
}

function mark(numbers: readonly (number | undefined)[]): string {
  const known = numbers.filter((number) => number !== undefined)
  return known.length > 0 ? `[${known.join(', ')}]` : ''
}

/** The words of an alt text; none when the image is decorative. */
export function altText<P extends Phase>(alt: Alt<P>): string {
  return alt === 'decorative' ? '' : plainText(alt.inlines)
}

/** The bare words of inlines: marks of citations and notes as `[1]` in a sealed tree, nothing in a draft. */
export function plainText<P extends Phase>(inlines: readonly Inline<P>[]): string {
  return (inlines as readonly AnyInline[]).map((node) => dispatch(words, node, undefined)).join('')
}
