// Where lines may end: UAX 14, dictionaries for scripts without spaces, and what must stay on one line.
//
// The dictionaries (Thai, Lao, Khmer, Burmese) are those of ICU in Node: another version of Node may end such lines elsewhere.

import LineBreaker from 'linebreak'
import { flatMap } from '../../../tree/flat-map.ts'
import { unitSign } from '../../../tree/units.ts'

export interface Opportunity {
  /** The first character of the next line. */
  readonly at: number
  readonly must: boolean
}

// Longer isolates are addresses of the web and the like, which must be allowed to break.
const wholeIsolate = 24

/** The places where a line of this text may or must end, the end of the text last. */
export function opportunities(text: string): readonly Opportunity[] {
  const found = ruled(text)
  const all = beyondLatin.test(text) ? merged(found, addedTo(text)) : found
  const whole = wholes(text)
  // Most texts have nothing of the kind, and are asked once and not at each place.
  if (whole.length === 0 && !keeping.test(text)) return all
  return all.filter(({ at, must }) => must || at === text.length || !isKept(text, at, whole))
}

function ruled(text: string): readonly Opportunity[] {
  const breaker = new LineBreaker(text)
  const found: Opportunity[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    found.push({ at: next.position, must: next.required && next.position < text.length })
  return found
}

// Quotation marks and dashes among Latin letters add nothing: only these scripts do.
const beyondLatin = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/

function addedTo(text: string): readonly number[] {
  return [...(unspaced.test(text) ? wordEnds(text) : []), ...(quoted.test(text) ? quoteEdges(text) : [])]
}

// Thai, Lao, Burmese, Khmer: written without spaces between words.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
const unspacedRuns = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u200b]+/g

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(character: string): Intl.Segmenter {
  const lang = character < '\u0e80' ? 'th' : character < '\u0f00' ? 'lo' : character < '\u1780' ? 'my' : 'km'
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' })
  segmenters.set(lang, segmenter)
  return segmenter
}

function wordEnds(text: string): readonly number[] {
  return flatMap([...text.matchAll(unspacedRuns)], (run) =>
    [...segmenterOf(run[0]).segment(run[0])].filter(({ index }) => index > 0).map(({ index }) => run.index + index),
  )
}

// Chinese quotation marks stand among ideographs without spaces; by themselves they forbid a line's end on both sides (UAX 14, LB19a).
const quoted = /[“”‘’]/
const quoteEdge = /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。，：；！？])(?=[“‘])|(?<=[”’])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu

function quoteEdges(text: string): readonly number[] {
  return [...text.matchAll(quoteEdge)].map(({ index }) => index)
}

function merged(found: readonly Opportunity[], added: readonly number[]): readonly Opportunity[] {
  if (added.length === 0) return found
  const known = new Set(found.map(({ at }) => at))
  const more = [...new Set(added)].filter((at) => !known.has(at)).map((at) => ({ at, must: false }))
  return [...found, ...more].sort((a, b) => a.at - b.at)
}

// What `isKept` asks for at a place.
const keeping = /[\u00ad\u0e2f\u0e46\u0ec6\u1100-\u11ff\u17d7\u3130-\u318f\uac00-\ud7a3]/
const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/
// After which a Korean line may end as others do.
const parting = /[\s\u200b\-/\u2010\u2013\u2014]/
// Repeat and shorten the word before them.
const repeating = /[\u0e46\u0e2f\u0ec6\u17d7]/

/** Korean breaks at spaces only; a soft hyphen is not shown and so does not break; a dose stays whole. */
function isKept(text: string, at: number, whole: readonly (readonly [number, number])[]): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at] ?? ''
  if (before === '\u00ad' || repeating.test(after)) return true
  if ((hangul.test(before) || hangul.test(after)) && !parting.test(before)) return true
  return whole.some(([start, end]) => at > start && at <= end)
}

const isolate = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g
const amount = String.raw`\p{Nd}[\p{Nd}.,٫٬]*`
const units = [String.raw`(?:${unitSign})(?:/[\p{L}\d]+)*`, 'мг|мкг|кг|г|мл|л|мм|см|γρ|ملغ|مغ|مجم|مل|غ|كغ'].join('|')
// Those that other words follow without a space.
const joinedUnits = '毫克|微克|公斤|毫升|ミリグラム|ミリリットル|밀리그램|밀리리터'
const unit = `[ \u00a0](?:${units})(?![\\p{L}\\p{M}])|[ \u00a0]?(?:${joinedUnits})`
const quantities = new RegExp(
  `(?=[0-9\\u0660-\\u{10ffff}])(?=\\p{Nd})(?<![\\p{Nd}.,])${amount}(?:[ \u00a0]?[-–][ \u00a0]?${amount})?(?:${unit})`,
  'gu',
)
const phones = /\+?\(?\d[\d()./ \u00a0-]{5,}\d/g
// No digit stands between these; asked for this way, V8 need not look each letter up.
const digit = /[0-9]|(?=[\u0660-\u{10ffff}])\p{Nd}/u

/** What stays on one line: isolates, numbers with their unit, telephone numbers. */
function wholes(text: string): readonly (readonly [number, number])[] {
  if (!digit.test(text) && !text.includes('\u2069')) return []
  const found: (readonly [number, number])[] = []
  for (const pattern of [isolate, quantities, phones]) {
    // `matchAll` would compile the pattern anew for each text.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      if (match[0].length <= wholeIsolate + 2) found.push([match.index, match.index + match[0].length - 1])
  }
  return found
}
