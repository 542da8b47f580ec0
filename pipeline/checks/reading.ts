// How easily a whole page reads, by measures that were made for its language.

import { codePattern } from '../localize/code-marks.ts'
import type { Locale } from '../tree/types.ts'
import type { Finding } from './finding.ts'
import { sentencesOf } from './phrases.ts'

interface Measured {
  readonly sentences: number
  readonly words: readonly string[]
}

// Of a few sentences nothing can be said.
const fewestWords = 100

function measure(texts: readonly string[]): Measured {
  const bare = texts.map((text) => text.replace(codePattern, ''))
  return { sentences: bare.flatMap(sentencesOf).length, words: bare.flatMap((text) => text.match(/\p{L}+/gu) ?? []) }
}

// A vowel or a diphthong is a syllable; í and ú part one (RAE, Ortografía, 2010).
const syllable = /[iuü]?[aeoáéó](?:[iuü](?![íú]))?|[íú]|[iuü]+/giu

/** INFLESZ, the Flesch-Szigriszt formula (Barrio-Cantalejo 2008): from 55 on a text is of normal ease. */
export function inflesz({ sentences, words }: Measured): number {
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(syllable)?.length ?? 1), 0)
  return 206.835 - (62.3 * syllables) / words.length - words.length / sentences
}

/** LIX (Björnsson 1968): up to 40 a text is easy to read. */
export function lix({ sentences, words }: Measured): number {
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}

const formulas: Readonly<Record<string, (text: Measured) => string | undefined>> = {
  es: (text) => (inflesz(text) < 55 ? `INFLESZ ${Math.round(inflesz(text))}; 55 and more is good` : undefined),
  ...Object.fromEntries(
    ['sv', 'da', 'nb', 'nn'].map((lang) => [
      lang,
      (text: Measured) => (lix(text) > 40 ? `LIX ${Math.round(lix(text))}; 40 and less is good` : undefined),
    ]),
  ),
}

/** Whether there is a measure of reading ease for a language. */
export function canMeasure(lang: Locale): boolean {
  return (lang.split('-')[0] ?? lang) in formulas
}

/** A page that reads harder than its source. */
export function checkReading(sources: readonly string[], targets: readonly string[], lang: Locale): readonly Finding[] {
  const [said, found] = [measure(sources), measure(targets)]
  if (said.words.length < fewestWords || found.words.length < fewestWords) return []
  const score = formulas[lang.split('-')[0] ?? lang]?.(found)
  if (score !== undefined)
    return [{ kind: 'reading', reason: `The translation may be hard to read (${score}). Shorter sentences and everyday words help` }]
  const [before, after] = [said.words.length / said.sentences, found.words.length / found.sentences]
  if (after < 1.6 * before || after < 20) return []
  return [
    {
      kind: 'reading',
      reason: `Sentences have ${Math.round(after)} words on average, those of the English ${Math.round(before)}. Can they be shorter?`,
    },
  ]
}
