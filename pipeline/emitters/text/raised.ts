const high: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][at] ?? sign]),
)
const low: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at] ?? sign]),
)

// `1st` may lose its height; `10^6` that becomes `106` is another number.
function shift(text: string, signs: Readonly<Record<string, string>>, mark: string): string {
  const letters = [...text]
  if (letters.every((letter) => Object.hasOwn(signs, letter))) return letters.map((letter) => signs[letter]).join('')
  return /\p{N}/u.test(text) ? `${mark}(${text})` : text
}

/** A superscript in signs of plain text. */
export function raised(text: string): string {
  return shift(text, high, '^')
}

/** A subscript in signs of plain text. */
export function lowered(text: string): string {
  return shift(text, low, '_')
}
