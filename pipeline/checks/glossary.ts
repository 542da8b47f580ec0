// Words of the glossary: said as translators agreed, and not as they agreed not to.

import type { Finding } from './finding.ts'
import type { AgreedTerm, Pair } from './pair.ts'
import { findPhrases, foldText } from './phrases.ts'

const wordsIn = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The part of a word that stays when it is bent: most of its letters. */
function stemOf(word: string): string {
  const bare = /^\p{Script=Arabic}/u.test(word) ? word.replace(/^(?:و|ف|ب|ل|ك)?ال/u, '').replace(/(?:ة|ات|ين|ون|ية|ي)$/u, '') : word
  return bare.length <= 4 ? bare.slice(0, 3) : bare.slice(0, Math.max(4, Math.ceil(bare.length * 0.6)))
}

/** Whether a text holds a term, also bent. */
function holds(text: string, term: string): boolean {
  const words = wordsIn(term).filter((word) => word.length > 2 || !/\p{Script=Latin}/u.test(word))
  return words.every((word) => text.includes(stemOf(word)))
}

function isSaid(folded: string, { forms }: AgreedTerm): boolean {
  return findPhrases(folded, forms).length > 0
}

/** Terms of the source that are not said as agreed, and words that were agreed to be avoided. */
export function checkAgreed({ source, target, terms = [] }: Pair): readonly Finding[] {
  const [said, found] = [foldText(source), foldText(target)]
  // Of `focal seizure` and `seizure` only the longer is meant.
  const used = terms.filter((term) => isSaid(said, term))
  const whole = used.filter(
    (term) =>
      !used.some(
        (other) =>
          other !== term && other.forms.some((form) => term.forms.some((mine) => form.length > mine.length && form.includes(mine))),
      ),
  )
  return whole.flatMap(({ forms, translation, avoid }): readonly Finding[] => {
    const wrong = avoid.find((word) => findPhrases(found, avoidList(word)).length > 0)
    if (wrong !== undefined)
      return [
        {
          kind: 'term-avoided',
          reason: `\`${forms[0]}\` should not be translated as \`${wrong}\`${translation === undefined ? '' : `. The list of words says \`${translation}\``}`,
        },
      ]
    if (translation === undefined || holds(found, translation)) return []
    return [
      {
        kind: 'term-missing',
        reason: `The list of words translates \`${forms[0]}\` as \`${translation}\`; your text does not seem to have it`,
      },
    ]
  })
}

const lists = new Map<string, readonly string[]>()

function avoidList(word: string): readonly string[] {
  const list = lists.get(word) ?? [word]
  lists.set(word, list)
  return list
}
