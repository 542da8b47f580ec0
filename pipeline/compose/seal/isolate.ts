// What must stand left to right inside right-to-left words (UAX 9 would reorder it): without isolates `20–40 mg`
// prints as `mg 40–20` and a telephone number backwards.

const number = String.raw`\p{Nd}(?:[\p{Nd}.,٫٬]*\p{Nd})?`
const unit = String.raw`(?:%|‰|°\s?[CF]?|[A-Za-zµμΩ](?:[A-Za-zµμΩ²³\d./·]*[A-Za-zµμΩ²³\d])?)`
const word = String.raw`[A-Za-z0-9](?:[\w.+'’/:%-]*[\w+%])?`
const sign = String.raw`(?:[<>≤≥±~≈+−-]\s?)?`
const joint = String.raw`\s?[-–—−/×x:]\s?`
const patterns = [
  // web and mail addresses
  String.raw`(?:https?:\/\/|www\.|mailto:)[^\s<>"']*[^\s<>"'.,;:!?)\]]`,
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  // sequence variants (HGVS), with the reference sequence before them
  String.raw`(?:[A-Z]{2}_\d+(?:\.\d+)?:)?\b[cgmnpr]\.(?:\([^\s()]+\)|[\w*>+=?_-]+)(?:\s\([cgmnpr]\.[^\s()]+\))?`,
  // telephone numbers
  String.raw`\+?\(?\d[\d()./ \u00a0-]{5,}\d`,
  // numbers with a sign, a range or a unit
  String.raw`${sign}${number}(?:${joint}${number})*(?:[\s\u00a0]?${unit}(?![A-Za-z]))*`,
  // Latin words with what joins them, such as `OMIM: DEE14`
  String.raw`(?=[A-Za-z])${word}(?:[,:;]?[\s\u00a0]${word}|[\s\u00a0]\([\w ,.:;+%-]*\))*`,
]
const leftToRight = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'gu')
// A lone number or a plain word keeps its place by itself.
const harmless = /^(?:\p{Nd}+|[A-Za-z]+)$/u

export interface Run {
  readonly value: string
  readonly isolate: boolean
}

/** Right-to-left words cut into what may flow and what must be kept together, left to right. */
export function isolateRuns(words: string): readonly Run[] {
  const runs: Run[] = []
  let last = 0
  for (const match of words.matchAll(leftToRight)) {
    if (harmless.test(match[0]) || /[\u0590-\u08ff]/.test(match[0])) continue
    if (match.index > last) runs.push({ value: words.slice(last, match.index), isolate: false })
    runs.push({ value: match[0], isolate: true })
    last = match.index + match[0].length
  }
  if (last < words.length) runs.push({ value: words.slice(last), isolate: false })
  return runs
}
