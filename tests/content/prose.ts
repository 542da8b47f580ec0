// Sentences of a page as a reader meets them, and their Flesch–Kincaid grade.

import { fleschKincaid } from 'flesch-kincaid'
import type { Nodes, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { syllable } from 'syllable'
import { visit } from 'unist-util-visit'

const citation = /\[@[^\]]*\]/g

/** The sentences of paragraphs, list items and boxes; headings and tables are not prose. */
export function sentencesOf(nodes: readonly RootContent[]): readonly string[] {
  return paragraphsOf(nodes).flatMap((words) => splitSentences(words))
}

function paragraphsOf(nodes: readonly RootContent[]): readonly string[] {
  const found: string[] = []
  for (const node of nodes) {
    visit(node as Nodes, 'paragraph', (paragraph) => {
      if (!paragraph.data || !('directiveLabel' in paragraph.data)) found.push(wordsOf(paragraph).replace(citation, ''))
    })
  }
  return found
}

function splitSentences(words: string): readonly string[] {
  const sentences = words.replace(/\s+/g, ' ').split(/(?<=[.!?:])\s+(?=["“(]?[A-Z0-9])/)
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[a-z]/i.test(sentence))
}

/** Sentences in which words that are explained, symbols and codes count as one short word, as in health-writing practice. */
export function mask(sentences: readonly string[], terms: readonly string[]): readonly string[] {
  const longest = [...terms].sort((a, b) => b.length - a.length)
  const explained = new RegExp(`\\b(?:${longest.map(escapeRegExp).join('|')})\\b`, 'gi')
  const symbols = /\b(?=\w*[A-Z]\w*[A-Z])\w+\b|\S*\d\S*/g
  return sentences.map((sentence) => sentence.replace(explained, 'word').replace(symbols, 'word'))
}

function escapeRegExp(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The Flesch–Kincaid grade of sentences. */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? [])
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
}

/** How many words a sentence has. */
export function lengthOf(sentence: string): number {
  return (sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length
}
