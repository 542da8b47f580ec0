import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'

// Letters that look alike in two scripts: a Cyrillic а in a Latin word is another word to every program.
const scripts = ['Latin', 'Cyrillic', 'Greek'].map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/** Words with letters of two scripts that look alike. */
export function checkMixedLetters({ source, target }: Pair): readonly Finding[] {
  const words = target.replace(/[µμ](?=[gmLl])/gu, 'u').match(/\p{L}+/gu) ?? []
  const mixed = words.find((word) => !source.includes(word) && scripts.filter((script) => script.test(word)).length > 1)
  return mixed === undefined
    ? []
    : [{ kind: 'mixed-letters', reason: `\`${mixed}\` has letters of two alphabets that look alike. Please type the word again` }]
}
