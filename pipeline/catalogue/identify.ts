// Every page gets its id: as named, or from its file name, and from its folders too where that would be taken twice.

import type { Strictness } from '../diagnostics/collector.ts'
import type { Report } from '../diagnostics/report.ts'
import type { Locale } from '../tree/types.ts'
import type { Entry } from './catalogue.ts'
import { idFrom, madePages } from './names.ts'
import type { WrittenPage } from './pages.ts'
import { slugOf } from './paths.ts'

/** Entries with their final ids, those that another page keeps from publication left out after a report at both places. */
export function identify(pages: readonly WrittenPage[], language: Locale, strictness: Strictness, report: Report): readonly Entry[] {
  const named = strictness === 'strict' ? pages : spreadNames(pages, language)
  const entries = named.filter((page) => !isTaken(page, report)).map((page) => ({ page, entry: entryFrom(page, language) }))
  return withoutSeconds(entries, report)
}

/** In a plain folder, pages whose file names are the same are told apart by their folders, in every language alike. */
function spreadNames(pages: readonly WrittenPage[], language: Locale): readonly WrittenPage[] {
  const counts = countBy(pages, (page) => keyOf(page.id, page.lang ?? language))
  const crowded = new Set(pages.filter((page) => (counts.get(keyOf(page.id, page.lang ?? language)) ?? 0) > 1).map((page) => page.id))
  const spread = pages.map((page) =>
    page.named || !crowded.has(page.id) ? page : { ...page, id: idFrom([...page.name.folders, page.name.stem].join('-')) },
  )
  return numberRest(spread, language)
}

/** `a-b/c.md` and `a/b-c.md` are one even so. */
function numberRest(pages: readonly WrittenPage[], language: Locale): readonly WrittenPage[] {
  const seen = new Set(pages.filter((page) => page.named).map((page) => keyOf(page.id, page.lang ?? language)))
  return pages.map((page) => {
    if (page.named) return page
    let { id } = page
    for (let n = 2; seen.has(keyOf(id, page.lang ?? language)); n++) id = `${page.id}-${n}`
    seen.add(keyOf(id, page.lang ?? language))
    return { ...page, id }
  })
}

function countBy(pages: readonly WrittenPage[], keyFor: (page: WrittenPage) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const page of pages) counts.set(keyFor(page), (counts.get(keyFor(page)) ?? 0) + 1)
  return counts
}

function keyOf(id: string, lang: Locale): string {
  return `${lang}/${id}`
}

function isTaken({ id, idSpan }: WrittenPage, report: Report): boolean {
  if (!madePages.includes(id)) return false
  report({
    rule: 'output-name',
    reason: `Unexpected id \`${id}\`, which is the id of a page that is made`,
    span: idSpan,
    hint: 'Choose another `id`',
  })
  return true
}

function entryFrom(page: WrittenPage, language: Locale): Entry {
  const { id, title, titleSpan, source, front, spanOf } = page
  return { id, kind: front.kind, lang: page.lang ?? language, title, titleSpan, source, slug: slugOf(front.kind, id), front, spanOf }
}

interface Placed {
  readonly page: WrittenPage
  readonly entry: Entry
}

function withoutSeconds(entries: readonly Placed[], report: Report): readonly Entry[] {
  const first = new Map<string, Placed>()
  const kinds = new Map<string, Placed>()
  return entries.flatMap((placed) => {
    const { id, lang, kind } = placed.entry
    const twin = first.get(keyOf(id, lang))
    const other = kinds.get(id) ?? placed
    if (twin) reportPair(twin, placed, `Unexpected second page \`${id}\` in \`${lang}\``, report)
    else if (other.entry.kind !== kind)
      reportPair(other, placed, `Unexpected kinds \`${other.entry.kind}\` and \`${kind}\` of one page \`${id}\``, report)
    if (twin || other.entry.kind !== kind) return []
    first.set(keyOf(id, lang), placed)
    kinds.set(id, other)
    return [placed.entry]
  })
}

function reportPair(one: Placed, two: Placed, reason: string, report: Report): void {
  for (const [here, there] of [
    [one, two],
    [two, one],
  ] as const) {
    const { file, start } = there.page.idSpan
    const hint = 'Give one of them another `id`, or another language'
    report({ rule: 'duplicate-page', reason: `${reason}: see ${file}:${start.line}:${start.column}`, span: here.page.idSpan, hint })
  }
}
