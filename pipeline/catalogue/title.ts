// The first heading of a page, found without parsing: this runs over every page of a library.

import type { Span } from '../tree/types.ts'

export interface Title {
  readonly text: string
  readonly span: Span
}

const fence = /^ {0,3}(`{3,}|~{3,})/
const atx = /^ {0,3}#{1,6}[ \t]+(.*)$/
const closingSigns = /(?:^|[ \t])#+$/
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
const notWords = /^(?: {4}|\t| {0,3}(?:[-+*>|#<:]|\d+[.)][ \t]))/

/** A title stands at the foot of each printed page and in every list; a longer heading is no name for a page. */
const longest = 300
const isTitle = (words: string): boolean => plain(words) !== '' && plain(words).length <= longest

/** The first heading that has words, outside code and comments. */
export function findTitle(body: string, file: string, firstLine: number): Title | undefined {
  let open: string | undefined
  let before = ''
  let isAlone = true
  let start = 0
  for (let line = firstLine; start <= body.length; line++) {
    const end = endOfLine(body, start)
    const text = body.slice(start, end)
    start = end + 1
    if (open !== undefined) {
      if (text.trimStart().startsWith(open) || (open === '-->' && text.includes(open))) open = undefined
      continue
    }
    open = opens(text)
    const words = atx.exec(text)?.[1]?.trimEnd().replace(closingSigns, '')
    if (words !== undefined && isTitle(words)) return titleAt(words, file, line, text.length)
    if (underline.test(text) && isAlone && isTitle(before) && !notWords.test(before)) return titleAt(before, file, line - 1, before.length)
    isAlone = before.trim() === ''
    before = text
  }
  return undefined
}

/** What ends the code or the comment that this line opens. */
function opens(line: string): string | undefined {
  const [, code] = fence.exec(line) ?? []
  if (code !== undefined) return code
  return /^ {0,3}<!--/.test(line) && !line.includes('-->') ? '-->' : undefined
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

function titleAt(words: string, file: string, line: number, length: number): Title {
  return { text: plain(words), span: { file, start: { line, column: 1 }, end: { line, column: length + 1 } } }
}

/** A heading's words without the signs of Markdown. */
function plain(words: string): string {
  return (
    words
      // An image may stand within a link.
      .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
      .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
      .replace(/<[^>]*>/g, '')
      .replace(/(?<!\\)[*`]+|~~|(?<![\p{L}\p{N}\\])_+|_+(?![\p{L}\p{N}])/gu, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .trim()
  )
}
