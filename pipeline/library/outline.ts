// How a collection is laid out: its chapters in order, in groups and under letters, so that a thousand can be found their way in.

import type { BoundPart } from '../catalogue/catalogue.ts'
import { byFiling } from '../tree/filing.ts'
import type { LabelName, Labels } from '../tree/labels.ts'
import type { Kind } from '../tree/publication.ts'
import type { Locale, Span, Translatable } from '../tree/types.ts'
import { letters } from './alphabet.ts'

type Words = Translatable<'draft'>

/** A chapter by its id, or several under a title. */
export type DraftOutline = string | DraftGroup
export interface DraftGroup {
  /** Unique in the collection; its section on the collection's own page has it. */
  readonly id: string
  readonly title: Words
  readonly parts: readonly DraftOutline[]
}
export interface Chapters {
  readonly lang: Locale
  readonly labels: Labels
  readonly span: Span
  /** A page as readers of the language get it; `undefined` when they do not. */
  listed(id: string): { readonly kind: Kind; readonly title: Words } | undefined
  /** The title of a group of the manifest. */
  groupTitle(group: number): Words
}

// More chapters than this need letters to be found.
const longest = 30
const kindLabels: Readonly<Partial<Record<Kind, LabelName>>> = {
  condition: 'conditions',
  gene: 'genesKind',
  article: 'articles',
  explainer: 'explainers',
  term: 'terms',
}

/** The chapters of a collection that can be had in a language: groups of the manifest, or else by kind where each kind stands together. */
export function outlineOf(parts: readonly BoundPart[], chapters: Chapters): readonly DraftOutline[] {
  const isGrouped = parts.some(({ group }) => group !== undefined)
  return parts.flatMap((part): readonly DraftOutline[] => {
    const named = part.named.filter((id) => chapters.listed(id))
    const chosen = sorted(part.chosen, chapters)
    if (part.group !== undefined) {
      const inner = named.length ? [...named, ...chosen] : underLetters(chosen, `group-${part.group + 1}`, chapters)
      return inner.length ? [{ id: `group-${part.group + 1}`, title: chapters.groupTitle(part.group), parts: inner }] : []
    }
    return isGrouped ? [...named, ...chosen] : byKind(named, chosen, chapters)
  })
}

/** The ids of an outline's chapters, in order. */
export function chapterIds(outline: readonly DraftOutline[]): readonly string[] {
  return outline.flatMap((part) => (typeof part === 'string' ? [part] : chapterIds(part.parts)))
}

function byKind(named: readonly string[], chosen: readonly string[], chapters: Chapters): readonly DraftOutline[] {
  const ids = [...named, ...chosen]
  const kindOf = (id: string): Kind => chapters.listed(id)?.kind ?? 'article'
  const kinds = [...new Set(ids.map(kindOf))]
  const runs = ids.filter((id, index) => index === 0 || kindOf(id) !== kindOf(ids[index - 1] ?? ''))
  const isSorted = named.length === 0
  if (kinds.length < 2 || runs.length > kinds.length) return isSorted ? underLetters(ids, 'kind', chapters) : ids
  return kinds.map((kind): DraftGroup => {
    const own = ids.filter((id) => kindOf(id) === kind)
    const name = kindLabels[kind] ?? 'articles'
    const title: Words = { inlines: [{ type: 'text', value: chapters.labels[name], span: chapters.span }], span: chapters.span }
    return { id: `kind-${kind}`, title, parts: isSorted ? underLetters(own, `kind-${kind}`, chapters) : own }
  })
}

function underLetters(ids: readonly string[], prefix: string, chapters: Chapters): readonly DraftOutline[] {
  const { lang, labels, span } = chapters
  const kinds = new Set(ids.map((id) => chapters.listed(id)?.kind))
  if (ids.length <= longest || kinds.size > 1) return ids
  const letterOf = letters(lang, labels.letterOther)
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const letter = letterOf(titleOf(id, chapters))
    const group = groups.get(letter)
    if (group) group.push(id)
    else groups.set(letter, [id])
  }
  return [...groups].map(([letter, parts], index): DraftGroup => {
    const title: Words = { inlines: [{ type: 'text', value: letter, span }], span }
    return { id: `${prefix}-letter-${index + 1}`, title, parts }
  })
}

/** Kinds as they come, titles in the order of the language. */
function sorted(ids: readonly string[], chapters: Chapters): readonly string[] {
  const compare = byFiling(chapters.lang)
  const rows = ids.flatMap((id) => {
    const kind = chapters.listed(id)?.kind
    return kind ? [{ id, kind, as: titleOf(id, chapters) }] : []
  })
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    return own.sort((a, b) => compare(a.as, b.as) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
  })
}

function titleOf(id: string, { listed }: Chapters): string {
  return bare(listed(id)?.title.inlines ?? [])
}

function bare(inlines: Words['inlines']): string {
  return inlines.map((node) => (node.type === 'text' ? node.value : 'children' in node ? bare(node.children) : '')).join('')
}
