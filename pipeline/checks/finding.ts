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
  // one text
  untranslated: 'error',
  same: 'info',
  stale: 'error',
  cut: 'error',
  untouched: 'error',
  codes: 'block',
  numbers: 'block',
  'number-format': 'warning',
  units: 'block',
  'units-unchecked': 'info',
  symbols: 'block',
  phones: 'block',
  addresses: 'error',
  script: 'block',
  mojibake: 'block',
  invisible: 'error',
  markup: 'block',
  // the store
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
