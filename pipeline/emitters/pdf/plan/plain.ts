import { dispatch, type InlineHandlers } from '../../../tree/handlers.ts'
import type { Alt, Inline } from '../../../tree/types.ts'

const plain: InlineHandlers<string, undefined> = {
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
  citation: () => '',
  noteRef: () => '',
  image: (node) => altText(node.alt) ?? '',
  break: () => ' ',
  counter: () => '',
}

/** The words alone, without marks of notes and citations: for bookmarks, alternative texts and labels of links. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => dispatch(plain, inline, undefined)).join('')
}

/** The words of an alternative text, or `undefined` for a picture that only decorates. */
export function altText(alt: Alt): string | undefined {
  return alt === 'decorative' ? undefined : plainText(alt.inlines)
}
