// The letters and digits that a reader sees, counted word by word.

import { plainText } from '../../pipeline/tree/plain-text.ts'
import type { Block } from '../../pipeline/tree/types.ts'
import { visitBlocks } from '../../pipeline/tree/visit.ts'

export type Counts = ReadonlyMap<string, number>

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
// Tags that do not part words.
const withinWords = /<\/?(em|strong|a|code|del|sup|sub|span|b|i)\b[^>]*>/gi

export function wordsOfHtml(html: string): Counts {
  const bare = html
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, ' ')
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, '$1')
    .replace(withinWords, '')
    .replace(/<\/?[a-z!][^>]*>/gi, ' ')
  return count(bare.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all))
}

export function wordsOfBlocks(blocks: readonly Block<'draft'>[]): Counts {
  const found: string[] = []
  visitBlocks(blocks, {
    words: (words) => found.push(plainText(words.inlines)),
    block: (block) => {
      if (block.type === 'code') found.push(block.value)
    },
  })
  return count(found.join('\n'))
}

/** Words that are more often in one text than in the other. */
export function missing(wanted: Counts, there: Counts): readonly string[] {
  return [...wanted].flatMap(([word, times]) => ((there.get(word) ?? 0) < times ? [word] : []))
}

function count(text: string): Counts {
  const counts = new Map<string, number>()
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
