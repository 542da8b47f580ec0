import type { Finding } from './finding.ts'
import type { Pair } from './pair.ts'
import { findPhrases, foldText, sentencesOf } from './phrases.ts'

// Of fewer words nothing can be said: names and words that two languages share.
const fewestWords = 6
const share = 0.4

/** A sentence that is still in the language of the source, told by its commonest words. */
export function checkStillSource({ target, sourceLang, lang, words }: Pair): readonly Finding[] {
  const common = words?.source?.common ?? []
  if (common.length === 0 || sourceLang.split('-')[0] === lang.split('-')[0]) return []
  const found = sentencesOf(target).find((sentence) => {
    const folded = foldText(sentence)
    const count = folded.match(/[\p{L}\p{M}'’]+/gu)?.length ?? 0
    return count >= fewestWords && findPhrases(folded, common).length >= share * count
  })
  return found === undefined ? [] : [{ kind: 'still-source', reason: `This is still English: \`${found.trim().slice(0, 60)}\`` }]
}
