// Finds the code lines of a file that came back, whatever an editor, a mail program or a keyboard did to them.

import { numberOf } from '../localize/code-marks.ts'
import { isSegmentId } from '../localize/segment-id.ts'

/** A code line: where it stands, and the id it names. */
export interface CodeLine {
  readonly from: number
  readonly to: number
  readonly id: string
  /** What was written, when it is not quite the id. */
  readonly written?: string
}

const invisible = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\u061c\\ufeff\\u00ad]{0,4}'
const open = '[\\[［【〔﹝⟦{｛〈<«(（]'
const close = '[\\]］】〕﹞⟧}｝〉>»)）]'
const bracketed = new RegExp(`${open}${invisible}${open}${invisible}([\\p{L}\\p{N}]{2,8})${invisible}${close}${invisible}${close}`, 'gu')
const bare = new RegExp(`(?<=^|\\n)${invisible}${open}?${invisible}([\\p{L}\\p{N}]{5})${invisible}${close}?${invisible}(?=\\n|$)`, 'gu')

/** An id in small Latin letters and digits, from full-width ones, capitals or digits of another script. */
function plainId(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, (digit) => String(numberOf(digit)))
}

function differences(left: string, right: string): number {
  return left.length === right.length ? [...left].filter((sign, index) => sign !== right[index]).length : Number.POSITIVE_INFINITY
}

/** The id that was meant, when exactly one is a single sign away and what stands there is no id itself. */
function repair(written: string, known: ReadonlySet<string>): string | undefined {
  if (isSegmentId(written)) return undefined
  const near = [...known].filter((id) => differences(id, written) === 1)
  return near.length === 1 ? near[0] : undefined
}

function readLine(match: RegExpExecArray, known: ReadonlySet<string>): CodeLine {
  const written = match[1] ?? ''
  const plain = plainId(written)
  const place = { from: match.index, to: match.index + match[0].length }
  if (known.has(plain)) return { ...place, id: plain }
  const repaired = repair(plain, known)
  return repaired === undefined ? { ...place, id: plain, written } : { ...place, id: repaired, written }
}

/** The code lines in order. An id that is not among the known ones is kept, with what was written. */
export function findCodeLines(text: string, known: ReadonlySet<string>): readonly CodeLine[] {
  const found = [...text.matchAll(bracketed)].map((match) => readLine(match, known))
  // Without brackets only an id that is right to the last sign is believed.
  const lone = [...text.matchAll(bare)].map((match) => readLine(match, known)).filter((line) => line.written === undefined)
  const more = lone.filter((line) => !found.some((other) => other.from < line.to && line.from < other.to))
  return [...found, ...more].sort((a, b) => a.from - b.from)
}
