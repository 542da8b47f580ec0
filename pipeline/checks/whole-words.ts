/** Any of some words or phrases as whole words, the longest of those that begin at a place; of no phrases, nothing. */
export function wholeWords(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return /(?!)/g
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length).map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
