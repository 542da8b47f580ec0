// HTML that came back: a mail, a page saved from a web editor, or what mammoth makes of a Word document.

import type { Element, Nodes, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Rows } from './read-rows.ts'

/** What a document holds: its tables, row by row, and all of its words, line by line. */
export interface ReadDocument {
  readonly rows: Rows
  readonly text: string
}

const skipped = new Set(['script', 'style', 'head', 'template', 'title'])
const blocks = new Set([
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'table',
  'ul',
  'ol',
  'br',
  'hr',
  'td',
  'th',
])
const deepest = 400

function isElement(node: Nodes, name?: string): node is Element {
  return node.type === 'element' && (name === undefined || node.tagName === name)
}

function wordsOf(node: Nodes, depth = 0): string {
  if (node.type === 'text') return node.value.replace(/[\t\n\r ]+/g, ' ')
  if (!('children' in node) || (isElement(node) && skipped.has(node.tagName)) || depth > deepest) return ''
  const words = node.children.map((child) => wordsOf(child, depth + 1)).join('')
  return isElement(node) && blocks.has(node.tagName) ? `\n${words}\n` : words
}

function tidy(words: string): string {
  return words
    .replace(/[ ]*\n[ ]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function rowsIn(nodes: readonly RootContent[], depth = 0): Rows {
  if (depth > deepest) return []
  return nodes.flatMap((node): Rows => {
    if (!isElement(node)) return []
    if (node.tagName !== 'tr') return rowsIn(node.children, depth + 1)
    const cells = node.children.filter((child): child is Element => isElement(child, 'td') || isElement(child, 'th'))
    // A table inside a cell, as mail programs make them, is looked into as well.
    return [
      cells.map((cell) => tidy(wordsOf(cell))),
      ...rowsIn(
        cells.flatMap(({ children }) => children),
        depth + 1,
      ),
    ]
  })
}

/** Reads HTML; scripts and styles are not looked at. */
export function readHtml(html: string): ReadDocument {
  const tree = fromHtml(html)
  return { rows: rowsIn(tree.children), text: tidy(wordsOf(tree)) }
}
