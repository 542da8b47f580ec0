import { literally } from '../tree/literally.ts'

/** Any of some words or phrases as whole words, the longest of those that begin at a place; of no phrases, nothing. */
export function wholeWords(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return /(?!)/g
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length).map(literally)
  // Asked for first, so that the letters before are looked at only where a phrase may begin.
  const firsts = [...new Set(phrases.map((phrase) => String.fromCodePoint(phrase.codePointAt(0) ?? 0)))].map(literally)
  return new RegExp(`(?=${firsts.join('|')})(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
