import type { Inline } from '../../pipeline/tree/types.ts'
import { citation, emphasis, image, lineBreak, link, noteRef, reference, strong, text } from './tree.ts'

/** Numbers from 0 up to 1 that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const snippets = [
  'Give',
  ' 2.5 mL',
  '[',
  ']',
  '3]',
  '[3]',
  '[/1]',
  '［１］',
  '[[end]]',
  ' é ',
  'دواء',
  '呼吸',
  '\u00a0',
  'a  b\n c',
  '1',
  '/',
  ' ',
]

/** Inlines as an author might never write them. */
export function randomInlines(random: () => number, depth = 3): readonly Inline<'draft'>[] {
  const count = Math.floor(random() * 5)
  return Array.from({ length: count }, () => randomInline(random, depth))
}

function randomInline(random: () => number, depth: number): Inline<'draft'> {
  const kind = Math.floor(random() * (depth > 0 ? 12 : 7))
  const inner = () => randomInlines(random, depth - 1)
  if (kind === 7) return strong(...inner())
  if (kind === 8) return emphasis(...inner())
  if (kind === 9) return link('https://example.org', ...inner())
  if (kind === 10) return reference('kcnt1', ...inner())
  if (kind === 11) return image('A lung')
  if (kind === 0) return citation('a', 'b')
  if (kind === 1) return noteRef('n')
  if (kind === 2) return lineBreak()
  return text(snippets[Math.floor(random() * snippets.length)] ?? '')
}
