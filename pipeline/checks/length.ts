// How long a translation is, beside its source.

import { codePattern } from '../localize/code-marks.ts'
import type { Finding } from './finding.ts'
import type { LengthBand, Pair } from './pair.ts'

// Of shorter texts the length says nothing.
const fewest = 25
const enough = 40
const usual: LengthBand = { least: 0.5, most: 2.2 }
const far = 3.5
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Ethiopic}]/u

// Addresses are as long in every language.
const address = /https?:\/\/\S+|\S+@\S+/g
const lengthOf = (text: string): number => [...text.replace(codePattern, '').replace(address, '').replace(/\s+/g, ' ').trim()].length

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** How long good translations of a language are: the median and three times the median of what they differ by; of many only. */
export function lengthBand(pairs: readonly { readonly source: string; readonly target: string }[]): LengthBand | undefined {
  const shares = pairs.filter(({ source }) => lengthOf(source) >= fewest).map(({ source, target }) => lengthOf(target) / lengthOf(source))
  if (shares.length < enough) return undefined
  const middle = median(shares)
  const spread = Math.max(3 * median(shares.map((share) => Math.abs(share - middle))), 0.4 * middle)
  return { least: middle - spread, most: middle + spread }
}

function bandOf({ band, words, sourceLang, target }: Pair): LengthBand | undefined {
  if (band) return band
  if (sourceLang.split('-')[0] === 'en' && words?.target) return words.target
  return dense.test(target) ? undefined : usual
}

/** Translations that are much longer or much shorter than is usual. */
export function checkLength(pair: Pair): readonly Finding[] {
  const [said, found] = [lengthOf(pair.source), lengthOf(pair.target)]
  const band = said < fewest ? undefined : bandOf(pair)
  if (!band) return []
  const share = found / said
  if (share > Math.max(far * Math.min(1, band.most), 2 * band.most))
    return [{ kind: 'length-far', reason: 'Your text is several times as long as the English. Did something else get into it?' }]
  if (share > band.most) return [{ kind: 'length', reason: 'Your text is much longer than the English. Was something added?' }]
  return share < band.least ? [{ kind: 'length', reason: 'Your text is much shorter than the English. Is something missing?' }] : []
}

/** Characters that fit where there is little room. */
const rooms: readonly (readonly [RegExp, number])[] = [
  [/^(?:title|heading)/, 110],
  [/^table/, 160],
  [/^alt text/, 300],
]

/** Headings, cells and texts for pictures that are longer than there is room for, and longer than the source. */
export function checkRoom({ kind = '', source, target }: Pair): readonly Finding[] {
  const room = rooms.find(([pattern]) => pattern.test(kind))?.[1]
  const length = lengthOf(target)
  if (room === undefined || length <= room || length < 1.3 * lengthOf(source)) return []
  return [
    { kind: 'room', reason: `There is room for about ${room} characters here; your text has ${length}. Can it be said in fewer words?` },
  ]
}
