// How dangerous a change of the source is for the translations made from the words before it.

import type { SafetyGroup, SafetyWords } from '../config/safety-words.ts'
import { flatMap } from '../tree/flat-map.ts'
import { unitSign } from '../tree/units.ts'
import { withoutCodes } from './similarity.ts'
import { isSameSource } from './translation.ts'

/**
 * `trivial`: spaces, quotation marks, dashes: a translation stays good. `wording`: it is stale. `safety`: a number, a unit, a
 * negation, a medicine, a symbol or what to do has changed, so that the older words may harm: it must be withdrawn.
 */
export type ChangeClass = 'trivial' | 'wording' | 'safety'

/** What is known of the words besides their letters. */
export interface ChangeContext {
  /** The lists of the source's language; without them a change cannot be judged and counts as dangerous. */
  readonly words: SafetyWords | undefined
  /** Whether they stand in a warning or an emergency box, where every word counts. */
  readonly isWarning: boolean
}

/** The class of a change between two coded texts of one segment. */
export function classifyChange(before: string, after: string, { words, isWarning }: ChangeContext): ChangeClass {
  if (isSameSource(before, after)) return 'trivial'
  const [old, fresh] = [withoutCodes(before), withoutCodes(after)]
  if (isSameSource(old, fresh)) return 'wording'
  if (isWarning || words === undefined) return 'safety'
  return dangersOf(old, words).join('\n') === dangersOf(fresh, words).join('\n') ? 'wording' : 'safety'
}

const token = /[\p{L}\p{M}\p{N}]+(?:[.,:/'’>_–-][\p{L}\p{M}\p{N}]+)*|[<>≤≥±=%‰°+−µμ]/gu
// A word after a number says what is counted, one after a negation what is not to be done.
const reaching: ReadonlySet<SafetyGroup | 'figure'> = new Set(['negations', 'figure'])

/** Everything dangerous in a text, in its order, with the word that it reaches to. */
function dangersOf(text: string, words: SafetyWords): readonly string[] {
  const tokens = flatMap([...text.normalize('NFC').matchAll(token)], ([found]) => splitWords(found))
  return flatMap(tokens, (one, index) => {
    const kind = dangerOf(one, words)
    if (!kind) return []
    return [reaching.has(kind) ? `${fold(one)} ${fold(tokens[index + 1] ?? '')}` : fold(one)]
  })
}

/** `twice-daily` is two words; `2.5-5` and `c.1283G>A` are one figure. */
function splitWords(found: string): readonly string[] {
  return /\p{N}/u.test(found) ? [found] : found.split(/[.,:/>_–-]/)
}

// Capitals are kept: `MG` is not `mg`, and a gene is not the protein of an animal.
function fold(one: string): string {
  return isSymbol(one) ? one : one.toLowerCase().replace('’', "'")
}

function dangerOf(one: string, { words, endings }: SafetyWords): SafetyGroup | 'figure' | undefined {
  if (/\p{N}/u.test(one) || isSymbol(one) || !/\p{L}/u.test(one)) return 'figure'
  const word = fold(one)
  const listed = words.get(word) ?? words.get(bareArabic(word))
  if (listed) return listed
  const ending = endings.find((end) => word.endsWith(end) && word.length > end.length)
  if (ending === undefined) return undefined
  return ending === "n't" ? 'negations' : 'medicines'
}

const unit = new RegExp(`^(?:${unitSign})$`, 'iu')

/** Names in capitals (KCNT1, EEG) and units, also with their capitals (mL, IU). */
function isSymbol(one: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(one) || unit.test(one)
}

// Vowel signs and the hamza of an alef are often left out in Arabic.
function bareArabic(word: string): string {
  return word.replace(/[\u064b-\u0652\u0640]/g, '')
}
