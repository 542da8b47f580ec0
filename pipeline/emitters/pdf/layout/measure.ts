// How wide words are set: a line of about as many characters as the theme allows.

import type { Theme } from '../../../theme/theme.ts'
import type { Labels } from '../../../tree/labels.ts'
import type { Direction, Locale } from '../../../tree/types.ts'
import type { WordsBox } from '../plan/box.ts'
import { lookOf } from '../style.ts'
import { prepare, widthsOf } from './paragraph.ts'
import type { Typesetter } from './typesetter.ts'

/** Where words stand between the edges of a paper, in points. */
export interface Column {
  readonly width: number
  /** On either side, from the words to the margin of the theme: a table that needs it may use it. */
  readonly beyond: number
}
interface Language {
  readonly lang: Locale
  readonly dir: Direction
  readonly labels: Labels
}

/** The column of a page that leaves `available` points between its margins. */
export function columnWithin(available: number, theme: Theme, language: Language, typesetter: Typesetter): Column {
  const width = Math.min(available, theme.measure * theme.styles.text.size * averageOf(theme, language, typesetter))
  return { width, beyond: (available - width) / 2 }
}

const averages = new WeakMap<Theme['faces'], WeakMap<Labels, Map<Locale, number>>>()

/** The average width of a character as a share of the size, worked out once for each language. */
function averageOf(theme: Theme, language: Language, typesetter: Typesetter): number {
  const byLabels = averages.get(theme.faces) ?? new WeakMap<Labels, Map<Locale, number>>()
  averages.set(theme.faces, byLabels)
  const known = byLabels.get(language.labels) ?? new Map<Locale, number>()
  byLabels.set(language.labels, known)
  const average = known.get(language.lang) ?? averageWidth(theme, language, typesetter)
  known.set(language.lang, average)
  return average
}

/** Of a character of running text, spaces among them, as they are in sentences that every language of a library has. */
function averageWidth(theme: Theme, { lang, dir, labels }: Language, typesetter: Typesetter): number {
  const text = `${labels.disclaimerText} ${labels.reviewNoneDetail}`
  const look = lookOf(theme.styles.text, theme)
  const run = { type: 'text', text, look, lang, tag: undefined, way: undefined, whole: false, node: undefined } as const
  const placed = { style: 'text', look, tag: undefined, anchors: [], dir, outline: undefined, pageOf: undefined } as const
  const box: WordsBox = { type: 'words', ...placed, runs: [run] }
  return widthsOf(prepare(box, typesetter, { width: 1, height: 1 })).max / text.length / look.size
}
