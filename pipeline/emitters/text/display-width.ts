// East Asian Wide and Fullwidth blocks (UAX 11), and signs that are drawn as coloured pictures: two columns of a terminal.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const invisible = /^[\p{M}\p{Cf}]+$/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Whether a character takes two columns, as those of Chinese and Japanese do. */
export function isWide(character: string): boolean {
  return wide.test(character)
}

/** How many columns words take where every letter is as wide as the next; accents and marks of direction take none. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += invisible.test(segment) ? 0 : isWide(segment) ? 2 : 1
  return width
}
