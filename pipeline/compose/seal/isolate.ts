// What must stand left to right inside right-to-left words (UAX 9 would reorder it): without isolates `20–40 mg`
// prints as `mg 40–20` and a telephone number backwards.

const number = String.raw`\p{Nd}(?:[\p{Nd}.,٫٬]*\p{Nd})?`
const unit = String.raw`(?:%|‰|°\s?[CF]?|[A-Za-zµμΩ](?:[A-Za-zµμΩ²³\d./·]*[A-Za-zµμΩ²³\d])?)`
const raised = '₀-₉⁰¹²³⁴-⁹®™'
const word = String.raw`[A-Za-z0-9](?:[\w.+'’/:%^${raised}-]*[\w+%${raised}])?`
const sign = String.raw`(?:[<>≤≥±~≈+−-]\s?)?`
const joint = String.raw`\s?[-–—−/×x:^]\s?`
const blank = String.raw`[\s\u00a0]`
const quantity = `${sign}${number}(?:${joint}${number})*(?:${blank}?${unit}(?![A-Za-z]))*`
// `n=12`, `x = 3 + 4`, `T > 38`
const operator = String.raw`\s?[=<>≤≥+×]\s?`
const bracketed = String.raw`\.?${blank}\([^()\u0590-\u08ff]*\)`
// In an address a bracket counts only with its partner; what ends a sentence does not end an address.
const inBrackets = String.raw`\([^\s()<>"']*\)`
const patterns = [
  // web and mail addresses
  String.raw`(?:https?:\/\/|www\.|mailto:)(?:${inBrackets}|[^\s<>"'()])*(?:${inBrackets}|[^\s<>"'().,;:!?\]،؛؟])`,
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  // sequence variants (HGVS), with the reference sequence before them
  String.raw`(?:\b[A-Za-z][\w.]*:)?\b[cgmnpr]\.(?:\([^\s()]+\)|[\w*>+=?_-]+)(?:\s\([cgmnpr]\.[^\s()]+\))?`,
  // telephone numbers
  String.raw`\+?\(?\d[\d()./ \u00a0-]{5,}\d`,
  // Latin words and what is said with them, such as `OMIM: DEE14`, `pH 7.35–7.45` or `n=12 (95% CI 1.2–3.4)`
  `(?=[A-Za-z])${word}(?:(?:[,:;]?${blank}|${operator})(?:${quantity}|${word})|${bracketed})*`,
  // numbers with a sign, a range, a unit or an operation
  `${quantity}(?:${operator}${quantity})*`,
]
const leftToRight = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'gu')
const isAddress = /^(?:https?:|www\.)/
const rightToLeft = /[\u0590-\u08ff]/
// A lone number keeps its place by itself, and so does a plain word with right-to-left letters on both sides.
const isNumber = /^\p{Nd}+$/u
const isWord = /^[A-Za-z]+$/

export interface Run {
  readonly value: string
  readonly isolate: boolean
}

/** Right-to-left words cut into what may flow and what must be kept together, left to right. */
export function isolateRuns(words: string): readonly Run[] {
  const found = [...words.matchAll(leftToRight)].filter(([value]) => isAddress.test(value) || !rightToLeft.test(value))
  const runs: Run[] = []
  let last = 0
  for (const [at, { 0: value, index }] of found.entries()) {
    const after = words.slice(index + value.length, found[at + 1]?.index)
    const before = words.slice(at === 0 ? 0 : last, index)
    if (isNumber.test(value) || (isWord.test(value) && standsAlone(before, at === 0) && standsAlone(after, at === found.length - 1)))
      continue
    if (index > last) runs.push({ value: words.slice(last, index), isolate: false })
    runs.push({ value, isolate: true })
    last = index + value.length
  }
  if (last < words.length) runs.push({ value: words.slice(last), isolate: false })
  return runs
}

// Between two Latin words a comma would run left to right with them, and turn a list round.
function standsAlone(beside: string, isOutermost: boolean): boolean {
  // Before a blank at the end comes the mark of a citation, whose number would run left to right with the word.
  return (isOutermost && !/\s$/.test(beside)) || rightToLeft.test(beside.replace(/[،؛؟]/g, ''))
}
