// "Do not" must stay "do not". Words that deny are counted; whether they deny the right thing only a person can tell.

import type { CheckWords } from '../config/check-words.ts'
import type { Finding } from './finding.ts'
import { bothWords, type Pair } from './pair.ts'
import { findPhrases, foldText, sentencesOf, withoutHits } from './phrases.ts'

/**
 * How many times a sentence denies: at least, and with words that another language may do without: limits ("no more than", "pas plus
 * de"), words that may only ask, "no longer".
 */
interface Denials {
  readonly least: number
  readonly most: number
}

function cuesIn(text: string, words: CheckWords, skipped: readonly string[]): number {
  const cues = findPhrases(text, words.negations, words.prefixes).filter(({ phrase }) => !skipped.includes(phrase))
  const plain = cues.filter(({ phrase }) => !words.alongside.includes(phrase)).length
  return plain > 0 ? plain : cues.length
}

function denialsIn(sentence: string, words: CheckWords): Denials {
  const { prefixes, innocent, mild, up, down, askings } = words
  const calm = withoutHits(sentence, findPhrases(sentence, innocent, prefixes))
  const sure = [mild, up, down].reduce((text, phrases) => withoutHits(text, findPhrases(calm, phrases, prefixes)), calm)
  const asks = /[?？؟]\W*$/u.test(sentence)
  return { least: cuesIn(sure, words, asks ? askings : []), most: cuesIn(calm, words, []) }
}

function denialsOf(text: string, words: CheckWords): readonly Denials[] {
  return sentencesOf(foldText(text)).map((sentence) => denialsIn(sentence, words))
}

const none: Denials = { least: 0, most: 0 }

function together(all: readonly Denials[]): Denials {
  return all.reduce((sum, one) => ({ least: sum.least + one.least, most: sum.most + one.most }), none)
}

const isOther = (said: Denials, found: Denials): boolean => found.most < said.least || (said.most === 0 && found.least > 0)
const times = (n: number): string => (n === 1 ? 'once' : `${n} times`)

/** Negations that are lost, or that come from nowhere. */
export function checkNegation(pair: Pair): readonly Finding[] {
  const words = bothWords(pair)
  if (!words) return []
  const [said, found] = [denialsOf(pair.source, words.source), denialsOf(pair.target, words.target)]
  const [here, there] = [together(said), together(found)]
  const aligned = said.length === found.length ? said.map((one, index) => [one, found[index] ?? none] as const) : []
  if ((here.least > 0 && there.most === 0) || aligned.some(([one, other]) => one.least > 0 && other.most === 0))
    return [{ kind: 'negation-lost', reason: 'The English says "not", "never" or the like. Your text has no such word there' }]
  if (here.most === 0 && there.least > 0)
    return [{ kind: 'negation', reason: 'Your text says "not", "never" or the like. The English does not. Is the meaning the same?' }]
  if (there.most >= here.least && !aligned.some(([one, other]) => isOther(one, other))) return []
  const counted = `The English says "not" or the like ${times(here.least)}, your text ${times(there.most)}, or in another sentence`
  return [{ kind: 'negation', reason: `${counted}. Is the meaning the same?` }]
}
