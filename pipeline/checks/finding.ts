// What can be wrong with a translation that came back, and how grave each kind is.

/** `block`: never published so; `error`: only when a person has looked; `warning`: a person should look; `info`: good to know. */
export type Severity = 'block' | 'error' | 'warning' | 'info'

const table = {
  // the file
  unreadable: 'block',
  'wrong-page': 'block',
  'wrong-language': 'block',
  encoding: 'error',
  // its code lines
  unknown: 'error',
  doubled: 'error',
  repaired: 'warning',
  missing: 'warning',
  empty: 'warning',
  'no-texts': 'warning',
  // one text
  untranslated: 'error',
  'still-source': 'error',
  same: 'info',
  stale: 'error',
  cut: 'error',
  untouched: 'error',
  codes: 'block',
  holes: 'block',
  numbers: 'block',
  'figures-in-words': 'warning',
  'number-format': 'warning',
  'number-words': 'error',
  units: 'block',
  'units-unchecked': 'info',
  times: 'block',
  comparison: 'block',
  range: 'block',
  'negation-lost': 'error',
  negation: 'warning',
  limits: 'warning',
  frequency: 'error',
  periods: 'warning',
  symbols: 'block',
  phones: 'block',
  addresses: 'error',
  script: 'block',
  mojibake: 'block',
  invisible: 'error',
  markup: 'block',
  direction: 'warning',
  'mixed-letters': 'warning',
  'length-far': 'error',
  length: 'warning',
  room: 'warning',
  brackets: 'warning',
  ending: 'warning',
  marks: 'info',
  sentences: 'info',
  'term-avoided': 'error',
  'term-missing': 'warning',
  // texts together
  'same-target': 'error',
  'same-source': 'warning',
  // the page
  reading: 'warning',
  'review-due': 'warning',
  // the store
  waived: 'info',
  kept: 'info',
  replaced: 'info',
  // who stands for it
  'sign-off': 'error',
  // a second file in one archive
  ignored: 'info',
} as const satisfies Record<string, Severity>

export type FindingKind = keyof typeof table
export const findingKinds = Object.keys(table) as readonly FindingKind[]

/** Something a person should know; `segment` is the id of a text. The reason is for volunteers: no word of the trade. */
export interface Finding {
  readonly kind: FindingKind
  readonly segment?: string
  readonly reason: string
  /** Three signs of the translation, where a person may sign that it is right as it stands. */
  readonly text?: string
}

/** How grave a kind of finding is. */
export function severityOf(kind: FindingKind): Severity {
  return table[kind]
}

/** Whether a text with this finding must wait for a person. */
export function holdsBack({ kind }: Finding): boolean {
  const severity = severityOf(kind)
  return severity === 'block' || severity === 'error'
}
