// Citation Style Language: from a work's data to its words, by the citeproc library. Words come as a small HTML.

import { createRequire } from 'node:module'
import { flatMap } from '../tree/flat-map.ts'
import type { Locale } from '../tree/types.ts'

/** The style and the words of its language, as XML text. A language without words of its own is told in English. */
export interface CitationFiles {
  readonly style: string
  readonly locale: (lang: Locale) => string | undefined
}

export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }
/** One work in words: text with `<i>`, `<b>`, `<sup>`, `<sub>` and character references. */
export type Cite = (item: CslItem) => string

interface Engine {
  updateItems(ids: readonly string[]): void
  makeBibliography(): readonly [unknown, readonly string[]] | false
}
interface System {
  retrieveLocale(lang: string): string
  retrieveItem(id: string): CslItem
}
interface Citeproc {
  readonly Engine: new (system: System, style: string, lang: string, force: boolean) => Engine
}

let library: Citeproc | undefined
/** The library is a megabyte of script: it is read when the first work is cited. */
function citeproc(): Citeproc {
  library ??= createRequire(import.meta.url)('citeproc') as Citeproc
  return library
}

/** What writes works in the words of one language; made once a language, for building it takes longer than its use. */
export function citer(files: CitationFiles, lang: Locale): Cite {
  let current: CslItem = { id: '', type: 'document' }
  let count = 0
  const locale = files.locale(lang) ?? files.locale('en') ?? ''
  const system = { retrieveLocale: () => locale, retrieveItem: () => current }
  const engine = new (citeproc().Engine)(system, files.style, lang, true)
  return (item) => {
    // A fresh id each time: the engine keeps what it knows by id, and two pages may use one key for two works.
    current = { ...item, id: `work-${count}` }
    count += 1
    engine.updateItems([current.id])
    const made = engine.makeBibliography()
    return made ? stripEntry(made[1][0] ?? '') : ''
  }
}

function stripEntry(html: string): string {
  return html.replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '').trim()
}

const nameFields = ['author', 'editor', 'container-author', 'collection-editor', 'translator']

/** The same work with initials written as PubMed writes them (`MR`) apart: the library would take them for one name, and tell the first. */
export function withInitialsApart(item: CslItem): CslItem {
  const fields = flatMap(nameFields, (field) => {
    const names = item[field]
    return Array.isArray(names) ? [[field, names.map(apart)] as const] : []
  })
  return { ...item, ...Object.fromEntries(fields) }
}

function apart(name: { readonly given?: unknown }): unknown {
  if (typeof name.given !== 'string' || !/^\p{Lu}{2,3}$/u.test(name.given)) return name
  return { ...name, given: [...name.given].join(' ') }
}
