import { checkCodesOf } from './codes.ts'
import type { Finding } from './finding.ts'
import { checkNumbers } from './numbers.ts'
import type { Pair } from './pair.ts'
import { checkInvisible, checkMarkup, checkMojibake, checkScript } from './signs.ts'
import { checkTerms } from './terms.ts'
import { checkUnits } from './units.ts'

type Check = (pair: Pair) => readonly Finding[]

/** In the order in which a person should hear of them. */
const checks: readonly Check[] = [
  checkCodesOf,
  checkNumbers,
  checkUnits,
  checkTerms,
  checkScript,
  checkMojibake,
  checkInvisible,
  checkMarkup,
]

/** Holds a translation against its source; pure. What it does not find may still be wrong: it knows no grammar and no medicine. */
export function checkPair(pair: Pair): readonly Finding[] {
  return checks.flatMap((check) => check(pair))
}
