import type { TranslatorWords } from '../config/translator-words.ts'
import { isSameSource } from '../localize/translation.ts'
import type { Page, Segment } from '../tree/publication.ts'
import type { Locale } from '../tree/types.ts'
import { describeSegment } from './describe-segment.ts'
import type { PoEntry, PoFile } from './po.ts'

function renewEntry(segment: Segment, old: PoEntry | undefined, words: TranslatorWords): PoEntry {
  const fresh = { id: segment.id, source: segment.text, notes: describeSegment(segment, words) }
  if (!old) return { ...fresh, target: '', fuzzy: false }
  const kept = { ...fresh, target: old.target, ...(old.remark !== undefined && { remark: old.remark }) }
  if (isSameSource(old.source, segment.text))
    return { ...kept, fuzzy: old.fuzzy, ...(old.previous !== undefined && { previous: old.previous }) }
  if (old.target === '') return { ...kept, fuzzy: false }
  return { ...kept, fuzzy: true, previous: old.previous ?? old.source }
}

function isTranslated(entry: PoEntry): boolean {
  return entry.target !== ''
}

/**
 * The PO file for a page as it is now. Nothing a translator wrote is lost: a changed segment keeps its old translation,
 * marked fuzzy with the old source beside it; that of a segment that left the page is kept as obsolete.
 */
export function renewPo(old: PoFile | undefined, page: Page, lang: Locale, words: TranslatorWords): PoFile {
  const known = new Map([...(old?.obsolete ?? []), ...(old?.entries ?? [])].map((entry) => [entry.id, entry]))
  const current = new Set(page.segments.map((segment) => segment.id))
  return {
    page: page.meta.id,
    lang,
    sourceLang: page.meta.lang,
    ...(page.meta.revision !== undefined && { revision: page.meta.revision }),
    review: old?.review ?? 'unreviewed',
    ...(old?.translator !== undefined && { translator: old.translator }),
    entries: page.segments.map((segment) => renewEntry(segment, known.get(segment.id), words)),
    obsolete: [...known.values()].filter((entry) => !current.has(entry.id) && isTranslated(entry)),
  }
}
