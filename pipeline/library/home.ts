// The home page of a language: what there is, by kind, each kind with its number of pages and what they are about.

import type { LabelName, Labels } from '../tree/labels.ts'
import type { Kind } from '../tree/publication.ts'
import type { Block, FileFormat, Locale, Span, Target, Translatable } from '../tree/types.ts'
import { fewNames, linkOf, listOf, type Making, text, toldOf } from './made-pages.ts'
import { lettersOf } from './name-list.ts'

type Words = Translatable<'draft'>
type Draft = Block<'draft'>

/** A collection and the formats it can be kept in. */
export interface Bound {
  readonly id: string
  readonly title: Words
  readonly description?: Words
  readonly files: readonly FileFormat[]
}

/** Kinds of pages in the order of the home page, by what they are called and what is said of them. */
export const kindWords = {
  condition: { title: 'conditions', about: 'aboutConditions' },
  gene: { title: 'genesKind', about: 'aboutGenes' },
  article: { title: 'articles', about: 'aboutArticles' },
  explainer: { title: 'explainers', about: 'aboutExplainers' },
  term: { title: 'terms', about: 'aboutTerms' },
} as const satisfies Partial<Record<Kind, Readonly<Record<'title' | 'about', LabelName>>>>
export type ListedKind = keyof typeof kindWords
export const listedKinds = Object.keys(kindWords) as readonly ListedKind[]

/** The way into the library: each kind of page with what it is about and its pages, or the letters of its list; then collections. */
export function homeBody(making: Making, collections: readonly Bound[]): readonly Draft[] {
  const { labels, lang, span } = making
  const kinds = listedKinds.flatMap((kind) => kindSection(kind, making))
  const bound = collections.map((collection) => boundOf(collection, lang, labels))
  const books = [paragraph(labels.aboutCollections, span), listOf(bound, span)]
  const all = [...kinds, ...(bound.length ? [section('kind-collection', labels.collections, books, span)] : [])]
  return all.length ? all : [paragraph(labels.emptyLibrary, span)]
}

function kindSection(kind: ListedKind, making: Making): readonly Draft[] {
  const { titles, labels, lang, span } = making
  const names = titles.filter((name) => name.kind === kind)
  if (names.length === 0) return []
  const { title, about } = kindWords[kind]
  const words = counted(labels[title], names.length, lang)
  const all: Target = { page: `kind.${kind}`, lang }
  const list =
    names.length > fewNames
      ? [
          lettersOf({ id: all.page, names }, making),
          listOf([linkOf({ words: seeAll(labels[title], names.length, making), target: all, kind }, labels)], span),
        ]
      : [
          listOf(
            names.map((name) => toldOf(name, labels)),
            span,
          ),
        ]
  return [section(`kind-${kind}`, words, [paragraph(labels[about], span), ...list], span)]
}

function seeAll(what: string, count: number, { labels, lang, span }: Making): Words {
  return text(
    labels.seeAll.replace('{what}', () => what).replace('{count}', () => number(count, lang)),
    span,
  )
}

/** A name with how many there are. */
export function counted(what: string, count: number, lang: Locale): string {
  return `${what} (${number(count, lang)})`
}

function number(count: number, lang: Locale): string {
  return new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(count)
}

function paragraph(words: string, span: Span): Draft {
  return { type: 'paragraph', words: text(words, span), span }
}

function section(id: string, title: string, children: readonly Draft[], span: Span): Draft {
  return { type: 'section', id, depth: 2, title: text(title, span), children, span }
}

const fileLabels = { pdf: 'formatPdf', epub: 'formatEpub', text: 'formatText' } as const satisfies Record<FileFormat, LabelName>

// A collection with what it is for, and the files to keep, each on a line of its own.
function boundOf({ id, title, description, files }: Bound, lang: Locale, labels: Labels): Words {
  const { span } = title
  const target = { page: id, lang }
  const ways = files.flatMap((file, index): Words['inlines'] => [
    index ? { type: 'text', value: ' · ', span } : { type: 'break', span },
    { type: 'reference', target: { ...target, file }, children: text(labels[fileLabels[file]], span).inlines, span },
  ])
  const about = toldOf({ words: title, target, kind: 'collection', ...(description ? { summary: description } : {}) }, labels)
  return { inlines: [...about.inlines, ...ways], span }
}
