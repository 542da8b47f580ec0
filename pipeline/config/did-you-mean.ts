/** The candidate that a misspelt word was probably meant to be, or `undefined`. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)))
  // Few misspell a first letter, and a library has thousands of ids to compare with.
  const start = word.slice(0, 2).toLowerCase()
  const near = candidates
    .filter((candidate) => start.includes(candidate.slice(0, 1).toLowerCase()) && Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((found) => found.distance <= limit)
  return near.reduce((best, found) => (found.distance < best.distance ? found : best), near[0] ?? { candidate: undefined, distance: 0 })
    .candidate
}

/** Edits between two words, where swapping neighbours is one edit (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row[j] = edit(i, j)
    before = last
    last = row
    function edit(i: number, j: number): number {
      const same = a[i - 1] === b[j - 1]
      const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      return swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least
    }
  }
  return last[b.length] ?? 0
}
