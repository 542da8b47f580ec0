// More than, less than, from a to b: what must not be turned round.

import type { CheckWords } from '../config/check-words.ts'
import { findProtected, staysAsIs } from '../localize/protected-terms.ts'
import type { Finding } from './finding.ts'
import { bothWords, type Pair } from './pair.ts'
import { findPhrases, foldText, type Hit } from './phrases.ts'

/** How many limits of a text are to be passed, and how many not. */
interface Limits {
  readonly up: number
  readonly down: number
}

/** Without names in which `>` means something else, such as `c.1283G>A`. */
function bare({ symbols }: Pair, text: string): string {
  const terms = findProtected(text, symbols).filter(staysAsIs)
  return foldText(terms.reduce((rest, term) => rest.replaceAll(term.text, ' '), text))
}

const signs = { up: ['>', '≥'], down: ['<', '≤'] } as const
const lists = new WeakMap<CheckWords, readonly string[]>()

function limitWords(words: CheckWords): readonly string[] {
  const known = lists.get(words) ?? [...words.up, ...words.down]
  lists.set(words, known)
  return known
}

function isAtNumber(folded: string, { from, to }: Hit, { numbers, times, twos, prefixes }: CheckWords): boolean {
  const [before, after] = [folded.slice(Math.max(0, from - 16), from), folded.slice(to, to + 24)]
  const near = `${/[^.!?;。！？]*$/u.exec(before)?.[0] ?? ''} ${/^[^.!?;。！？]*/u.exec(after)?.[0] ?? ''}`
  const lists = [numbers, times, twos].flatMap((list) => Object.values(list))
  return /\d/.test(near) || lists.some((names) => findPhrases(near, names, prefixes).length > 0)
}

/** Whether a word that denies stands before a limit in its sentence: "do not give more than" is an upper limit. */
function isDenied(folded: string, { from }: Hit, words: CheckWords): boolean {
  const sentence = /[^.!?;。！？]*$/u.exec(folded.slice(0, from))?.[0] ?? ''
  return findPhrases(sentence.slice(-40), words.negations, words.prefixes).length > 0
}

/** A limit as it is written, or as it is meant: "not more" is "at most". */
type Way = 'written' | 'meant'

function limitHits(folded: string, words: CheckWords): readonly Hit[] {
  return findPhrases(folded, limitWords(words), words.prefixes).filter((hit) => isAtNumber(folded, hit, words))
}

function limitsOf(folded: string, words: CheckWords, way: Way): Limits {
  const hits = limitHits(folded, words)
  const ups = hits.filter((hit) => words.up.includes(hit.phrase) !== (way === 'meant' && isDenied(folded, hit, words))).length
  const count = (list: readonly string[]) => [...folded].filter((sign) => list.includes(sign)).length
  return { up: ups + count(signs.up), down: hits.length - ups + count(signs.down) }
}

const isTurned = (said: Limits, found: Limits): boolean =>
  (said.up > found.up && said.down < found.down) || (said.up < found.up && said.down > found.down)

/** Limits that were turned round, or that are lost. */
export function checkComparison(pair: Pair): readonly Finding[] {
  const words = bothWords(pair)
  const [source, target] = [bare(pair, pair.source), bare(pair, pair.target)]
  const changed = changedSigns(source, target)
  if (changed) return [changed]
  if (!words) return []
  const limits = (way: Way) => [limitsOf(source, words.source, way), limitsOf(target, words.target, way)] as const
  const [said, found] = limits('written')
  if (isTurned(said, found) && isTurned(...limits('meant')))
    return [{ kind: 'comparison', reason: `The English says ${tell(said, found)}. Your text says the opposite` }]
  const sure = limitHits(source, words.source).some(({ phrase }) => !words.source.mild.includes(phrase))
  if (!sure || found.up + found.down > 0) return []
  return [
    {
      kind: 'limits',
      reason:
        'The English says "more than", "at least" or the like with a number. No such word was found in your text. Is it the same limit?',
    },
  ]
}

function tell(said: Limits, found: Limits): string {
  return said.up > found.up ? '"more than", "at least" or the like' : '"less than", "at most" or the like'
}

function changedSigns(source: string, target: string): Finding | undefined {
  const read = (text: string) => (text.match(/[<>≤≥±]/g) ?? []).sort().join(' ')
  const [said, found] = [read(source), read(target)]
  if (found === '' || said === found) return undefined
  return {
    kind: 'comparison',
    reason: `The English has ${said === '' ? 'no sign such as < or ≥' : `\`${said}\``}; your text has \`${found}\``,
  }
}

const between = '[^\\d.!?;。！？]{1,12}?'
const span = /(?<![\d.,])(\d+(?:[.,]\d+)?)\s?(?:[-–—]|to|and)\s?(\d+(?:[.,]\d+)?)(?![\d.,]\d)/g

/** A range that runs the other way: 8 to 6 for 6 to 8. */
export function checkRanges(pair: Pair): readonly Finding[] {
  const [source, target] = [bare(pair, pair.source), bare(pair, pair.target)]
  return [...source.matchAll(span)].flatMap(([, from = '', to = '']): readonly Finding[] => {
    const [least, most] = [Number(from.replace(',', '.')), Number(to.replace(',', '.'))]
    if (!(least < most)) return []
    const runs = (a: string, b: string) => new RegExp(`(?<![\\d.,])${plain(a)}${between}${plain(b)}(?![\\d]|[.,]\\d)`, 'u').test(target)
    if (runs(from, to) || !runs(to, from)) return []
    return [{ kind: 'range', reason: `The English says ${from} to ${to}; in your text it runs from ${to} to ${from}` }]
  })
}

const plain = (number: string): string => number.replace(/[.,]/, '[.,]')
