// Brackets, closing marks, and the marks of the language.

import { codePattern } from '../localize/code-marks.ts'
import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'
import { sentencesOf } from './phrases.ts'

const bareOf = (text: string): string => text.replace(codePattern, '').trim()

function openBrackets(text: string): number {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0
  return count(/[([{（［｛「『【]/g) - count(/[)\]}）］｝」』】]/g)
}

/** Brackets that are opened and not closed, or the other way round. */
export function checkBrackets({ source, target }: Pair): readonly Finding[] {
  const [said, found] = [openBrackets(bareOf(source)), openBrackets(bareOf(target))]
  if (said !== 0 || found === 0) return []
  return [{ kind: 'brackets', reason: found > 0 ? 'A bracket is opened and not closed' : 'A bracket is closed and not opened' }]
}

const endings: readonly (readonly [string, RegExp])[] = [
  ['a question', /[?？؟;]$/u],
  ['a colon', /[:：]$/u],
  ['a sentence', /[.!。！۔।።…]$/u],
]
const endOf = (text: string): string => bareOf(text).replace(/[)"'»”’\]）」』\s]+$/u, '')
const nameOf = (text: string): string | undefined => endings.find(([, pattern]) => pattern.test(text))?.[0]

/** A question that became a sentence, a list without its colon, a text that breaks off. */
export function checkEnding({ source, target, lang }: Pair): readonly Finding[] {
  const [said, found] = [nameOf(endOf(source)), nameOf(endOf(target))]
  // Thai and Lao close sentences with a space.
  if (said === undefined || said === found || /^(?:th|lo|km|my)\b/.test(lang)) return []
  return [
    {
      kind: 'ending',
      reason: `The English ends as ${said}; your text ${found === undefined ? 'has no closing mark' : `ends as ${found}`}`,
    },
  ]
}

/** Marks of another language's writing: an English comma in Chinese or Arabic, a missing space in French. */
export function checkMarks({ target, words }: Pair): readonly Finding[] {
  const list = words?.target
  if (!list) return []
  const text = bareOf(target)
  const foreign = Object.entries(list.marks).find(([ours]) =>
    new RegExp(`[^\\s\\p{ASCII}]\\s?[${ours}](?=\\s|$|[^\\p{ASCII}])`, 'u').test(text),
  )
  if (foreign) return [{ kind: 'marks', reason: `Your language writes \`${foreign[1]}\`; your text has \`${foreign[0]}\`` }]
  const tight = list.spaced.find((mark) => new RegExp(`[\\p{L}\\p{N}][${mark}](?=\\s|$)`, 'u').test(text))
  return tight === undefined ? [] : [{ kind: 'marks', reason: `Your language sets a space before \`${tight}\`` }]
}

/** Another number of sentences, which may be right and may be a sentence that was lost. */
export function checkSentences({ source, target, lang }: Pair): readonly Finding[] {
  const [said, found] = [sentencesOf(bareOf(source)).length, sentencesOf(bareOf(target)).length]
  if (said === found || said < 2 || /^(?:th|lo|km|my)\b/.test(lang)) return []
  return [{ kind: 'sentences', reason: `The English has ${said} sentences, your text ${found}` }]
}
