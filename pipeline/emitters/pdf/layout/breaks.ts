// Where lines may end: UAX 14, dictionaries for scripts without spaces, and what must stay on one line.

import LineBreaker from 'linebreak'

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
  const all = unspaced.test(text) ? withWords(text, found) : found
  const whole = isolates(text)
  return all.filter(({ at, must }) => must || at === text.length || !isKept(text, at, whole))
}

function ruled(text: string): readonly Opportunity[] {
  const breaker = new LineBreaker(text)
  const found: Opportunity[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    found.push({ at: next.position, must: next.required && next.position < text.length })
  return found
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

function withWords(text: string, found: readonly Opportunity[]): readonly Opportunity[] {
  const known = new Set(found.map(({ at }) => at))
  const words = [...text.matchAll(unspacedRuns)].flatMap((run) =>
    [...segmenterOf(run[0]).segment(run[0])].filter(({ index }) => index > 0).map(({ index }) => run.index + index),
  )
  const added = words.filter((at) => !known.has(at)).map((at) => ({ at, must: false }))
  return [...found, ...added].sort((a, b) => a.at - b.at)
}

const hangul = /[\uac00-\ud7a3]/

/** Korean breaks at spaces only; a soft hyphen is not shown and so does not break; a dose stays whole. */
function isKept(text: string, at: number, whole: readonly (readonly [number, number])[]): boolean {
  const before = text[at - 1] ?? ''
  if (before === '\u00ad') return true
  if (hangul.test(before) && hangul.test(text[at] ?? '')) return true
  return whole.some(([start, end]) => at > start && at <= end)
}

const isolate = /[\u2066-\u2068]([^\u2066-\u2069]*)\u2069/g

function isolates(text: string): readonly (readonly [number, number])[] {
  if (!text.includes('\u2069')) return []
  const short = [...text.matchAll(isolate)].filter((match) => (match[1] ?? '').length <= wholeIsolate)
  return short.map((match) => [match.index, match.index + match[0].length - 1])
}
