// Words as translators' programs count them: what stands between spaces and is more than punctuation.

// Scripts that put no spaces between words.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/** The number of words in a coded text; a code that stands alone counts as one, as translators' programs count it. */
export function countWords(text: string, lang: string): number {
  const runs = [...text.matchAll(unspaced)].reduce((sum, [run]) => sum + countRun(run, lang), 0)
  // A full stop within a word parts it, as in the programs that translators are paid by (translate-toolkit's pocount).
  const spaced = text
    .replace(unspaced, ' ')
    .replace(/\D\.\D/gu, ' ')
    .split(/\s+/u)
  return runs + spaced.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length
}

function countRun(run: string, lang: string): number {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  return [...segmenter.segment(run)].filter(({ isWordLike }) => isWordLike).length
}
