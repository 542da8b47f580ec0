// What a translator is handed of a page: its texts, what became of each, and what helps to translate them.

import type { TranslatorWords } from '../config/translator-words.ts'
import { findProtected, type ProtectedTerm, staysAsIs } from '../localize/protected-terms.ts'
import { sourceMark } from '../localize/translation.ts'
import type { Segment } from '../tree/publication.ts'
import type { Direction, Locale } from '../tree/types.ts'
import { countWords } from './count-words.ts'
import { describeSegment } from './describe-segment.ts'
import type { PoEntry, PoFile } from './po.ts'

export type { TranslatorWords }

/** `draft`: translated, and marked as not yet good. */
export type WorkState = 'new' | 'changed' | 'draft' | 'done'

/** One text with all that is known of it. */
export interface HandedText {
  /** The page it belongs to, which may be the glossary. */
  readonly page: string
  readonly segment: Segment
  readonly state: WorkState
  /** What there is of a translation; empty when there is none. */
  readonly target: string
  /** The English before it changed. */
  readonly previous?: string
  /** What the text is, where it stands, what its codes are. */
  readonly notes: readonly string[]
  readonly terms: readonly ProtectedTerm[]
  /** What translators wrote to each other. */
  readonly remark?: string
}
/** A word of the glossary and what it is called in the other language, when that is known. */
export interface HandedTerm {
  readonly id: string
  readonly term: string
  readonly definition: string
  readonly translation?: string
}
export interface WordCounts {
  readonly segments: number
  readonly words: number
  /** Words of texts that were never translated. */
  readonly new: number
  /** Words of texts whose source changed, or whose translation is to be looked at again. */
  readonly changed: number
  /** Of both, words of texts that stand in the bundle before. */
  readonly repeated: number
}
export interface Handoff {
  readonly page: string
  readonly title: string
  readonly revision?: string
  /** ISO date of the source. */
  readonly updated?: string
  readonly source: Locale
  readonly target: Locale
  readonly dir: Direction
  /** Both languages by their names in the language of the source. */
  readonly names: { readonly source: string; readonly target: string }
  readonly texts: readonly HandedText[]
  readonly glossary: readonly HandedTerm[]
  readonly counts: WordCounts
  /** Set when it is not the whole page: only what changed since the bundle before. */
  readonly part?: 'changed'
}

/** The texts of one page, from its translation file as it is for the source of today. */
export function handTexts(
  page: string,
  segments: readonly Segment[],
  file: PoFile,
  { words, symbols }: { readonly words: TranslatorWords; readonly symbols: ReadonlySet<string> },
): readonly HandedText[] {
  const entries = new Map(file.entries.map((entry) => [entry.id, entry]))
  return segments.map((segment) => {
    const entry = entries.get(segment.id)
    return {
      page,
      segment,
      state: stateOf(entry),
      target: entry?.target ?? '',
      ...(entry?.previous !== undefined && { previous: entry.previous }),
      ...(entry?.remark !== undefined && { remark: entry.remark }),
      notes: describeSegment(segment, words),
      terms: findProtected(segment.text, symbols),
    }
  })
}

/** The texts of a page that nobody has translated yet. */
export function freshTexts(page: string, segments: readonly Segment[], words: TranslatorWords): readonly HandedText[] {
  return segments.map((segment) => {
    const notes = describeSegment(segment, words)
    return { page, segment, state: 'new', target: '', notes, terms: findProtected(segment.text) }
  })
}

function stateOf(entry: PoEntry | undefined): WorkState {
  if (!entry || entry.target === '') return 'new'
  if (!entry.fuzzy) return 'done'
  return entry.previous === undefined ? 'draft' : 'changed'
}

/** Whether somebody has to do something about a text. */
export function needsWork({ state }: HandedText): boolean {
  return state !== 'done'
}

/** The signs of a text in every file: its id and the state of the source. */
export function codeOf({ id, text }: Pick<Segment, 'id' | 'text'>): string {
  return `${id}-${sourceMark(text)}`
}

/** The texts to work on; when all is done, all of them, to be read once more. */
export function textsToShow(texts: readonly HandedText[]): readonly HandedText[] {
  const open = texts.filter(needsWork)
  return open.length > 0 ? open : texts
}

/** What has to be translated, in words; `seen` are texts that came before, in this bundle or in others of its set. */
export function countTexts(texts: readonly HandedText[], lang: Locale, seen: Set<string> = new Set()): WordCounts {
  const counts = { segments: texts.length, words: 0, new: 0, changed: 0, repeated: 0 }
  for (const text of texts) {
    const words = countWords(text.segment.text, lang)
    counts.words += words
    if (!needsWork(text)) continue
    if (text.state === 'new') counts.new += words
    else counts.changed += words
    if (seen.has(text.segment.text)) counts.repeated += words
    seen.add(text.segment.text)
  }
  return counts
}

/** Terms that stay letter by letter, once each, in their order. */
export function keptTerms(terms: readonly ProtectedTerm[]): readonly string[] {
  return [...new Set(terms.filter(staysAsIs).map(({ text }) => text))]
}

/** Doses and other figures with a unit, once each, in their order. */
export function doses(terms: readonly ProtectedTerm[]): readonly string[] {
  return [...new Set(terms.filter((term) => !staysAsIs(term)).map(({ text }) => text))]
}

/** The line by which a file is known when its name is lost. */
export function fileMark(about: {
  readonly page: string
  readonly source: Locale
  readonly target?: Locale
  readonly revision?: string | undefined
}): string {
  const { page, source, target, revision } = about
  return `fourleaf ${page} ${source}${target === undefined ? '' : ` > ${target}`}${revision === undefined ? '' : ` revision ${revision}`}`
}
