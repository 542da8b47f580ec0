import type { Link } from 'mdast'
import type { State } from './state.ts'

/** Ends of sentences that GFM does not know, for it knows only those of Western languages. */
const ends = /[،؛؟。，、！？：；」』）】»”’…]+$/u

/** An address that was written without marks, and what stands after it; `undefined` for any other link. */
export function splitAutolink(
  { url, children, position }: Link,
  { text, span }: State,
): { url: string; words: string; rest: string } | undefined {
  const [only] = children
  const first = text[position?.start.offset ?? -1]
  if (span || only?.type !== 'text' || children.length > 1 || first === undefined || /[[<]/.test(first)) return undefined
  const rest = ends.exec(only.value)?.[0]
  if (!rest || !url.endsWith(rest)) return undefined
  return { url: url.slice(0, -rest.length), words: only.value.slice(0, -rest.length), rest }
}
