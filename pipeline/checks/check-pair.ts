import { checkCodesOf } from './codes.ts'
import { checkComparison, checkRanges } from './comparison.ts'
import type { Finding } from './finding.ts'
import { checkAgreed } from './glossary.ts'
import { checkHoles } from './holes.ts'
import { checkLength, checkRoom } from './length.ts'
import { checkMixedLetters } from './letters.ts'
import { checkNegation } from './negation.ts'
import { checkSpelled } from './number-words.ts'
import { checkNumbers } from './numbers.ts'
import type { Pair } from './pair.ts'
import { checkBrackets, checkEnding, checkMarks, checkSentences } from './punctuation.ts'
import { checkDirection, checkInvisible, checkMarkup, checkMojibake, checkScript } from './signs.ts'
import { checkStillSource } from './still-source.ts'
import { checkTerms } from './terms.ts'
import { checkTimes } from './times.ts'
import { checkUnits } from './units.ts'

type Check = (pair: Pair) => readonly Finding[]

/** In the order in which a person should hear of them. */
const checks: readonly Check[] = [
  checkCodesOf,
  checkHoles,
  checkNumbers,
  checkSpelled,
  checkUnits,
  checkTimes,
  checkComparison,
  checkRanges,
  checkNegation,
  checkTerms,
  checkAgreed,
  checkScript,
  checkStillSource,
  checkMojibake,
  checkInvisible,
  checkDirection,
  checkMarkup,
  checkMixedLetters,
  checkLength,
  checkRoom,
  checkBrackets,
  checkEnding,
  checkMarks,
  checkSentences,
]

/** Holds a translation against its source; pure. What it does not find may still be wrong: it knows no grammar and no medicine. */
export function checkPair(pair: Pair): readonly Finding[] {
  return checks.flatMap((check) => check(pair))
}
