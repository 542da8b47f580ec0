// How long and how often: 5 minutes are not 5 hours, and daily is not weekly.

import { type CheckWords, type Period, periods } from '../config/check-words.ts'
import type { Finding } from './finding.ts'
import { bothWords, type Pair } from './pair.ts'
import { findPhrases, foldText, withoutHits } from './phrases.ts'

/** A stretch of time in a text, with the number right before it, where there is one. */
interface Stretch {
  readonly period: Period
  readonly value?: number
}

function valueBefore(text: string, words: CheckWords): number | undefined {
  const figure = /(\d+(?:[.,]\d+)?)[\s-]{0,2}个?$/u.exec(text)?.[1]
  if (figure !== undefined) return Number(figure.replace(',', '.'))
  const tail = text.slice(-14).replace(/[\s-]+$/, '')
  const named = Object.entries(words.numbers).find(([, names]) =>
    findPhrases(tail, names, words.prefixes).some(({ to }) => to === tail.length),
  )
  return named ? Number(named[0]) : undefined
}

function stretchesOf(text: string, words: CheckWords): readonly Stretch[] {
  const whole = foldText(text)
  const folded = withoutHits(whole, findPhrases(whole, words.innocent, words.prefixes))
  return periods.flatMap((period) => {
    const plain = findPhrases(folded, words.periods[period] ?? [], words.prefixes).map(({ from }) => {
      const value = valueBefore(folded.slice(0, from), words)
      return { period, ...(value !== undefined && { value }) }
    })
    const twos = findPhrases(folded, words.twos[period] ?? [], words.prefixes).map(() => ({ period, value: 2 }))
    return [...plain, ...twos]
  })
}

/** Numbers that count another stretch of time than in the source. */
function exchanged(said: readonly Stretch[], found: readonly Stretch[]): readonly Finding[] {
  return said.flatMap(({ period, value }): readonly Finding[] => {
    const theirs = value === undefined ? [] : found.filter((other) => other.value === value)
    if (theirs.length === 0 || theirs.some((other) => other.period === period)) return []
    // `2 to 3 days and 3 weeks`: the same number may count two things.
    if (said.some((other) => other.value === value && other.period === theirs[0]?.period)) return []
    return [{ kind: 'times', reason: `The English says ${value} ${period}s; your text says ${value} ${theirs[0]?.period}s` }]
  })
}

/** Stretches of time that are another one, lost or added. */
export function checkTimes(pair: Pair): readonly Finding[] {
  const words = bothWords(pair)
  if (!words) return []
  const [said, found] = [stretchesOf(pair.source, words.source), stretchesOf(pair.target, words.target)]
  const wrong = exchanged(said, found)
  if (wrong.length > 0) return wrong
  const [here, there] = [new Set(said.map(({ period }) => period)), new Set(found.map(({ period }) => period))]
  const [lost, added] = [[...here].filter((one) => !there.has(one)), [...there].filter((one) => !here.has(one))]
  if (lost.length === 0 && added.length === 0) return []
  if (lost.length > 0 && added.length > 0)
    return [
      {
        kind: 'frequency',
        reason: `The English speaks of ${lost.join(', ')}, your text of ${added.join(', ')}. Is it as often, and as long?`,
      },
    ]
  const reason =
    lost.length > 0
      ? `The English speaks of ${lost.join(', ')}; no such word was found in your text. Is it as often, and as long?`
      : `Your text speaks of ${added.join(', ')}, which the English does not. Is it as often, and as long?`
  return [{ kind: 'periods', reason }]
}
