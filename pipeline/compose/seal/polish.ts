// The marks of a language, in words that may be parted by emphasis and links.

import type { Typographies, Typography } from '../../config/typography.ts'
import type { Inline, Locale } from '../../tree/types.ts'
import { type Changes, marksOf } from './marks.ts'

type Draft = Inline<'draft'>

/** A stretch of the words of a paragraph. */
interface Stretch {
  readonly from: number
  readonly marks: Typography | undefined
}
interface Gathered {
  words: string
  readonly stretches: Stretch[]
}

const straight = /["'-]/

/** Plain words with the marks of their language. */
export function polishText(words: string, lang: Locale, typographies: Typographies): string {
  if (!straight.test(words)) return words
  const marks = typographies(lang)
  const changes = marksOf(words, () => marks)
  return changed(words, 0, changes)
}

/** Words with the marks of their language. Code, pictures and what is set apart stay as they are. */
export function polish(inlines: readonly Draft[], lang: Locale, typographies: Typographies): readonly Draft[] {
  if (!inlines.some(hasStraight)) return inlines
  const gathered: Gathered = { words: '', stretches: [] }
  gather(inlines, typographies(lang), typographies, gathered)
  const changes = marksOf(gathered.words, (at) => gathered.stretches.findLast(({ from }) => from <= at)?.marks)
  return changes.size > 0 ? rebuild(inlines, changes, { at: 0 }) : inlines
}

function hasStraight(node: Draft): boolean {
  return node.type === 'text' ? straight.test(node.value) : 'children' in node && node.children.some(hasStraight)
}

// What is no words holds the place of a letter, so that marks round it open and close.
const other = '\ufffc'

function gather(nodes: readonly Draft[], marks: Typography | undefined, typographies: Typographies, into: Gathered): void {
  for (const node of nodes) {
    const own = node.type === 'isolate' ? undefined : node.lang === undefined ? marks : typographies(node.lang)
    into.stretches.push({ from: into.words.length, marks: own })
    if (node.type === 'text') into.words += node.value
    else if ('children' in node) gather(node.children, own, typographies, into)
    else into.words += placeOf(node)
    into.stretches.push({ from: into.words.length, marks })
  }
}

function placeOf(node: Draft): string {
  if (node.type === 'break') return '\n'
  return node.type === 'citation' || node.type === 'noteRef' ? '' : other
}

/** The same walk again, with the changes. */
function rebuild(nodes: readonly Draft[], changes: Changes, cursor: { at: number }): readonly Draft[] {
  return nodes.map((node): Draft => {
    if (node.type === 'text') {
      const from = cursor.at
      cursor.at += node.value.length
      return { ...node, value: changed(node.value, from, changes) }
    }
    if ('children' in node) return { ...node, children: rebuild(node.children, changes, cursor) } as Draft
    cursor.at += placeOf(node).length
    return node
  })
}

function changed(words: string, from: number, changes: Changes): string {
  let made = ''
  for (let at = 0; at < words.length; at++) made += changes.get(from + at) ?? words[at]
  return made
}
