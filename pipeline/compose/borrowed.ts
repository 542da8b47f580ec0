// Labels that stand in for those of a language that has none: their words say whose they are, so that a screen reader does not read
// English as Thai, and so that English does not run from right to left.

import { directionOf } from '../tree/direction.ts'
import { flatMap } from '../tree/flat-map.ts'
import { type LabelName, type Labels, labelNames } from '../tree/labels.ts'
import { mapBlockWords } from '../tree/translatables.ts'
import type { Block, Locale } from '../tree/types.ts'
import type { Draft, Words } from './label.ts'

// Noncharacters, which Unicode leaves to the inside of programs (23.7) and the door refuses in sources. They mark where borrowed words
// begin and end while labels are poured, cut and joined as strings.
const opening = '\ufdd0'
const closing = '\ufdd1'
const edges = /([\ufdd0\ufdd1])/

/** Labels whose words are marked as borrowed; those of the page's own language, and marks such as a comma, as they are. */
export function markBorrowed(labels: Labels): Labels {
  if (labels.lang === undefined) return labels
  const spoken = labelNames.filter((name) => /\p{L}/u.test(labels[name]))
  const marked = spoken.map((name): [LabelName, string] => [name, `${opening}${labels[name]}${closing}`])
  return { ...labels, ...Object.fromEntries(marked) }
}

/** Marked words as plain ones, for what is no tree, such as a title in metadata. */
export function withoutMarks(words: string): string {
  return words
    .split(edges)
    .filter((part) => part !== opening && part !== closing)
    .join('')
}

/** Blocks in which marked words are phrases in the language they are borrowed from. */
export function sayBorrowed(blocks: readonly Block<'draft'>[], { lang }: Labels): readonly Block<'draft'>[] {
  return lang === undefined ? blocks : mapBlockWords(blocks, (words) => ({ ...words, inlines: sayInlines(words.inlines, lang) }))
}

/** Inlines in which marked words are phrases in the language they are borrowed from. */
export function sayInlines(inlines: Words['inlines'], lang: Locale | undefined): Words['inlines'] {
  if (lang === undefined) return inlines
  const said: Draft[] = []
  let phrase: Draft[] | undefined
  for (const node of flatMap(inlines, (inline) => cut(inline, lang))) {
    const mark = node.type === 'text' ? node.value : ''
    if (mark === closing) phrase = undefined
    else if (mark === opening) {
      phrase = []
      said.push({ type: 'phrase', lang, dir: directionOf(lang), children: phrase, span: node.span })
    } else (phrase ?? said).push(node)
  }
  return said
}

function cut(node: Draft, lang: Locale): readonly Draft[] {
  if (node.type === 'text') {
    const parts = node.value.split(edges).filter((part) => part !== '')
    return parts.length > 1 ? parts.map((value) => ({ ...node, value })) : [node]
  }
  return 'children' in node ? [{ ...node, children: sayInlines(node.children, lang) }] : [node]
}
