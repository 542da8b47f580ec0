// What is published of a translation, when its source has changed since it was made.

import type { SafetyWords } from '../config/safety-words.ts'
import { flatMap } from '../tree/flat-map.ts'
import type { Page } from '../tree/publication.ts'
import { type ChangeClass, classifyChange } from './change-class.ts'
import { type TranslationState, warningsOf } from './localize.ts'

/**
 * `current`: it says what the source says. `dated`: it says what the source said, and what changed since can harm nobody.
 * `withdrawn`: what changed since may harm its readers. `draft`: it was never whole.
 */
export type PageState = 'current' | 'dated' | 'withdrawn' | 'draft'

/** What is known of the translation of one page into one language. */
export interface Evidence {
  /** What of it stays in the language of the source. */
  readonly open: TranslationState
  /** Whether it was whole for the source that it was made from. */
  readonly wasWhole: boolean
  /** How the source changed since a whole copy was kept; absent where no copy is kept, or none that can be used. */
  readonly sinceCopy?: ChangeClass
}
/** The state, and which words are published: those of the translation file, of the kept copy, or none. */
export interface Judgement {
  readonly state: PageState
  readonly from?: 'file' | 'copy'
}

/** The one state of a translation. Doubt is on the side of the reader: nothing is mixed, and nothing unsafe is kept. */
export function judge({ open, wasWhole, sinceCopy }: Evidence): Judgement {
  if (isWhole(open)) return { state: 'current', from: 'file' }
  if (sinceCopy === undefined) return { state: wasWhole && open.unsafe.length > 0 ? 'withdrawn' : 'draft' }
  if (sinceCopy === 'safety') return { state: 'withdrawn' }
  // Then it is the file that was damaged, not the source that changed: the copy says what the source says.
  return { state: sinceCopy === 'trivial' ? 'current' : 'dated', from: 'copy' }
}

/** Whether every piece of text has a good translation. */
export function isWhole(open: TranslationState): boolean {
  return Object.values(open).every((segments) => segments.length === 0)
}

const grades: readonly ChangeClass[] = ['trivial', 'wording', 'safety']

/** The graver of two changes. */
export function worse(a: ChangeClass, b: ChangeClass): ChangeClass {
  return grades.indexOf(a) > grades.indexOf(b) ? a : b
}

/**
 * The gravest change between two states of a page. What came or went counts as a change from or to no words: a warning
 * that was added is missing in an older translation. So does what came to stand in a warning.
 */
export function changeBetween(before: Page, after: Page, words: SafetyWords | undefined): ChangeClass {
  const [old, now] = [statements(before), statements(after)]
  const news = new Set([...newsOf(before), ...newsOf(after)])
  let worst: ChangeClass = 'trivial'
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const change = changeOf(old.get(id), now.get(id), words)
    worst = worse(worst, change === 'safety' && news.has(id) ? 'wording' : change)
  }
  return worst
}

// What is told of changes, such as `The dose was mended`, is not what a reader acts on.
function newsOf({ fields }: Page): readonly string[] {
  return flatMap(Object.entries(fields), ([path, { segment }]) =>
    /^changes\.\d+\.text$/.test(path) && segment !== undefined ? [segment] : [],
  )
}

interface Statement {
  readonly text: string
  readonly isWarning: boolean
}

function statements(page: Page): ReadonlyMap<string, Statement> {
  const warnings = warningsOf(page.body)
  return new Map(page.segments.map(({ id, text }) => [id, { text, isWarning: warnings.has(id) }]))
}

function changeOf(before: Statement | undefined, after: Statement | undefined, words: SafetyWords | undefined): ChangeClass {
  const isWarning = before?.isWarning === true || after?.isWarning === true
  if (before && after && before.isWarning !== after.isWarning) return 'safety'
  return classifyChange(before?.text ?? '', after?.text ?? '', { words, isWarning })
}
