import type { SafetyWords } from '../config/safety-words.ts'
import { plainText } from '../tree/plain-text.ts'
import type { Metadata, Origin, Page } from '../tree/publication.ts'
import { mapTranslatables } from '../tree/translatables.ts'
import type { Direction, Inline, Locale, Target, Translatable } from '../tree/types.ts'
import { visitBlocks } from '../tree/visit.ts'
import { type ChangeClass, classifyChange } from './change-class.ts'
import { relocate } from './relocate.ts'
import { decode, encode } from './segment-text.ts'
import type { Translation } from './translation.ts'

type Words = Translatable<'draft'>

/** The language to turn a page into. */
export interface Into {
  readonly lang: Locale
  readonly dir: Direction
  /** Whether a machine made the translation. */
  readonly machine?: boolean
  /** Who stands for it, and whether the page is an older state of its source. */
  readonly standing?: Pick<Origin, 'signed' | 'isDated'>
  /** Words of the source's language whose change is dangerous. */
  readonly safety?: SafetyWords | undefined
  /** Where a target of the source page is found for readers of this language; by default only the page itself moves. */
  readonly locate?: (target: Target) => Target
}
/** What of the page stays in the source's language, by segment id in reading order. */
export interface TranslationState {
  /** Without a translation. */
  readonly missing: readonly string[]
  /** Translated from words that changed since, or marked as not good. */
  readonly stale: readonly string[]
  /** Translated from words that have changed since in a way that may harm a reader of the older ones. */
  readonly unsafe: readonly string[]
  /** Translated, but with codes lost, doubled or crossed. */
  readonly broken: readonly string[]
}
export interface Localized {
  readonly page: Page
  readonly state: TranslationState
}

type ClassOf = (segment: string, before: string, after: string) => ChangeClass

/** How dangerous a change of one segment of this page is. */
function judge(page: Page, words: SafetyWords | undefined): ClassOf {
  let warnings: ReadonlySet<string> | undefined
  return (segment, before, after) => {
    if (before === after) return 'trivial'
    warnings ??= warningsOf(page.body)
    return classifyChange(before, after, { words, isWarning: warnings.has(segment) })
  }
}

/** Segments that stand in a box where every word counts. */
export function warningsOf(body: Page['body']): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (words: Words): void => void (words.segment === undefined ? 0 : found.add(words.segment))
  visitBlocks<'draft'>(body, {
    block: (node) => {
      if (node.type === 'callout' && (node.kind === 'emergency' || node.kind === 'warning')) visitBlocks<'draft'>([node], { words: add })
    },
  })
  return found
}

type Outcome = { readonly inlines: readonly Inline<'draft'>[] } | keyof TranslationState

function translate(words: Words, translation: Translation, classOf: ClassOf): Outcome {
  // Generated words, such as labels and names, have no segment and are the same in every translation.
  if (words.segment === undefined) return words
  const translated = translation.get(words.segment)
  if (!translated || translated.target.trim() === '') return 'missing'
  const change = classOf(words.segment, translated.source, encode(words).text)
  if (change !== 'trivial') return change === 'safety' ? 'unsafe' : 'stale'
  if (translated.fuzzy) return 'stale'
  const { inlines, problems } = decode(translated.target, words)
  return problems.length > 0 ? 'broken' : { inlines }
}

/**
 * The page in another language; pure. Words that are missing, stale or broken keep the source's words, marked with its
 * language: an old dose must not be read as a current one. Anchors stay those of the source.
 */
export function localize(page: Page, translation: Translation, into: Into): Localized {
  const state: Record<keyof TranslationState, string[]> = { missing: [], stale: [], unsafe: [], broken: [] }
  if (into.lang === page.meta.lang) return { page, state }
  const classOf = judge(page, into.safety)
  const locate = into.locate ?? ((target: Target) => moveSelf(target, page, into.lang))
  const localized = mapTranslatables(page, (words) => {
    const outcome = translate(words, translation, classOf)
    if (typeof outcome === 'string' && words.segment !== undefined) state[outcome].push(words.segment)
    const said =
      typeof outcome === 'string' ? { lang: page.meta.lang, dir: page.meta.dir, ...words } : { ...words, inlines: outcome.inlines }
    return { ...said, inlines: relocate(said.inlines, locate) }
  })
  return { page: { ...localized, meta: localizeMeta(page, localized, into), segments: [] }, state }
}

function moveSelf(target: Target, page: Page, lang: Locale): Target {
  return target.page === page.meta.id ? { ...target, lang } : target
}

/** Words of the source → words of the translation, for the metadata that repeat a field. */
function pairFields(page: Page, localized: Page): ReadonlyMap<string, string> {
  const fields = Object.entries(page.fields).map(
    ([name, words]) => [plainText(words.inlines), plainText(localized.fields[name]?.inlines ?? [])] as const,
  )
  return new Map([...fields, [page.meta.title, plainText(localized.title.inlines)]])
}

function localizeMeta(page: Page, localized: Page, into: Into): Metadata {
  const { meta } = page
  const pairs = pairFields(page, localized)
  const inOther = (words: string) => pairs.get(words) ?? words
  return {
    ...meta,
    lang: into.lang,
    dir: into.dir,
    title: inOther(meta.title),
    ...(meta.shortName !== undefined && { shortName: inOther(meta.shortName) }),
    ...(meta.description !== undefined && { description: inOther(meta.description) }),
    alternateNames: meta.alternateNames.map(inOther),
    translatedFrom: { lang: meta.lang, title: meta.title, machine: into.machine ?? false, ...followsOf(meta), ...into.standing },
  }
}

function followsOf(meta: Metadata): Pick<Origin, 'follows'> {
  const follows = followedBy(meta)
  return Object.keys(follows).length > 0 ? { follows } : {}
}

/** The state of a source page, as a translation names it. */
export function followedBy({ revision, updated }: Metadata): NonNullable<Origin['follows']> {
  return { ...(revision !== undefined && { revision }), ...(updated !== undefined && { updated }) }
}
