// Finds the code lines of a file that came back, whatever an editor, a mail program or a keyboard did to them.

import { numberOf } from '../localize/code-marks.ts'
import { isSegmentId } from '../localize/segment-id.ts'

/** A code line: where it stands, and the id it names. */
export interface CodeLine {
  readonly from: number
  readonly to: number
  readonly id: string
  /** The three signs of the source text it was made from, where they came back. */
  readonly mark?: string
  /** What was written, when it is not quite the id. */
  readonly written?: string
}

const invisible = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\u061c\\ufeff\\u00ad]{0,4}'
const open = '[\\[［【〔﹝⟦{｛〈<«(（]'
const close = '[\\]］】〕﹞⟧}｝〉>»)）]'
// Word, telephones and keyboards of other scripts make other hyphens.
const mark = `(?:${invisible}[-‐‑‒–—−﹣－_.·ー־]${invisible}([\\p{L}\\p{N}]{3}))?`
const bracketed = new RegExp(
  `${open}${invisible}${open}${invisible}([\\p{L}\\p{N}]{2,8})${mark}${invisible}${close}${invisible}${close}`,
  'gu',
)
const bare = new RegExp(
  `(?<=^|\\n)${invisible}${open}?${invisible}([\\p{L}\\p{N}]{5})${mark}${invisible}${close}?${invisible}(?=\\n|$)`,
  'gu',
)

// Id and mark together are like nothing else, so their brackets may be lost wherever they stand.
const whole = new RegExp(
  `(?<![\\p{L}\\p{N}])${open}{0,2}${invisible}([\\p{L}\\p{N}]{5})${mark.slice(0, -1)}${invisible}${close}{0,2}(?![\\p{L}\\p{N}])`,
  'gu',
)

/** An id in small Latin letters and digits, from full-width ones, capitals or digits of another script. */
export function plainId(written: string): string {
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
  const place = {
    from: match.index,
    to: match.index + match[0].length,
    ...(match[2] !== undefined && { mark: plainId(match[2]) }),
  }
  if (known.has(plain)) return { ...place, id: plain }
  const repaired = repair(plain, known)
  return repaired === undefined ? { ...place, id: plain, written } : { ...place, id: repaired, written }
}

/** The code lines in order. An id that is not among the known ones is kept, with what was written. */
export function findCodeLines(text: string, known: ReadonlySet<string>): readonly CodeLine[] {
  const found = [...text.matchAll(bracketed)].map((match) => ({ line: readLine(match, known), written: match[0] })).flatMap(meantAsCode)
  // Without brackets only an id that is right to the last sign is believed.
  const right = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => readLine(match, known)).filter((line) => line.written === undefined)
  const taken = new Uint8Array(text.length)
  return [...found, ...right(whole), ...right(bare)].filter((line) => take(line, taken)).sort((a, b) => a.from - b.from)
}

// `({format})` is a word of the program in round brackets: an id has a digit, and its brackets are a pair of the same kind.
function meantAsCode({ line, written }: { readonly line: CodeLine; readonly written: string }): readonly CodeLine[] {
  const isHole = /^[(（]\{\p{L}+\}[)）]$/u.test(written)
  return isHole && line.written !== undefined ? [] : [line]
}

/** Takes the place of a line; says whether it was free. */
function take({ from, to }: CodeLine, taken: Uint8Array): boolean {
  if (taken.subarray(from, to).includes(1)) return false
  taken.fill(1, from, to)
  return true
}
