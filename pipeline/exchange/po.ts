// A page's translation as a PO file: msgctxt is the segment's id, msgid its coded text.

import { type PoComments, type PoMessage, type PoSection, po } from 'gettext-parser'
import type { Translation } from '../localize/translation.ts'
import type { Locale } from '../tree/types.ts'

/** Who has looked at a translation: nobody since a machine made it, its translator alone, or a second person. */
export type TranslationReview = 'machine' | 'unreviewed' | 'reviewed'
export const translationReviews: readonly TranslationReview[] = ['machine', 'unreviewed', 'reviewed']

export interface PoEntry {
  readonly id: string
  /** The coded source text this was, or is to be, translated from. */
  readonly source: string
  readonly target: string
  readonly fuzzy: boolean
  /** The source text before it changed. */
  readonly previous?: string
  /** What a translator should know of this segment. */
  readonly notes: readonly string[]
  /** What translators wrote to each other. */
  readonly remark?: string
}
export interface PoFile {
  readonly page: string
  readonly lang: Locale
  readonly sourceLang: Locale
  /** The author's name for the state of the source that was translated. */
  readonly revision?: string
  readonly review: TranslationReview
  /** Who made it, as they wish to be named. */
  readonly translator?: string
  readonly entries: readonly PoEntry[]
  /** Translations of segments that left the page. */
  readonly obsolete: readonly PoEntry[]
}

/** What `localize` reads of a file. */
export function translationOf(file: PoFile): Translation {
  // A file that was renewed since has the new source beside the old one, and it is the old one that was translated.
  return new Map(
    file.entries.map(({ id, source, previous, target, fuzzy }) => [id, { source: (fuzzy && previous) || source, target, fuzzy }]),
  )
}

function headersOf(file: PoFile): Readonly<Record<string, string>> {
  return {
    'Project-Id-Version': file.page,
    ...(file.translator !== undefined && { 'Last-Translator': file.translator }),
    Language: file.lang,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Fourleaf-Page': file.page,
    'X-Fourleaf-Source-Language': file.sourceLang,
    ...(file.revision !== undefined && { 'X-Fourleaf-Revision': file.revision }),
    'X-Fourleaf-Review': file.review,
  }
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

function commentsOf(entry: PoEntry): PoComments {
  return {
    ...(entry.remark !== undefined && { translator: entry.remark }),
    ...(entry.notes.length > 0 && { extracted: entry.notes.join('\n') }),
    ...(entry.fuzzy && { flag: 'fuzzy' }),
    ...(entry.previous !== undefined && { previous: `msgctxt ${quote(entry.id)}\nmsgid ${quote(entry.previous)}` }),
  }
}

function messageOf(entry: PoEntry): PoMessage {
  return { msgctxt: entry.id, msgid: entry.source, msgstr: [entry.target], comments: commentsOf(entry) }
}

function sectionOf(entries: readonly PoEntry[]): PoSection {
  return Object.fromEntries(entries.map((entry) => [entry.id, { [entry.source]: messageOf(entry) }]))
}

/** The file as text, the same bytes for the same translation: entries in reading order, nothing folded, no dates. */
export function writePo(file: PoFile): string {
  const order = new Map([...file.entries, ...file.obsolete].map((entry, index) => [entry.id, index]))
  const place = ({ msgctxt = '' }: PoMessage) => order.get(msgctxt) ?? 0
  const table = { charset: 'utf-8', headers: headersOf(file), translations: sectionOf(file.entries), obsolete: sectionOf(file.obsolete) }
  const bytes = po.compile(table, { foldLength: 0, sort: (a, b) => place(a) - place(b) })
  return new TextDecoder().decode(bytes)
}
