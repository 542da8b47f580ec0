// The state of each translation, worked out once, and everything that follows from it.

import type { Entry } from '../../catalogue/catalogue.ts'
import type { SignOff } from '../../config/sign-off.ts'
import { type ChangeClass, classifyChange } from '../../localize/change-class.ts'
import { followedBy, localize, type TranslationState, warningsOf } from '../../localize/localize.ts'
import { changeBetween, isWhole, type Judgement, judge, worse } from '../../localize/page-state.ts'
import { type SignedText, textsMark } from '../../localize/texts-mark.ts'
import { isSameSource, type Translation } from '../../localize/translation.ts'
import { directionOf } from '../../tree/direction.ts'
import type { Origin, Page } from '../../tree/publication.ts'
import type { Locale } from '../../tree/types.ts'
import { glossaryPage, sectionsOf } from './glossary-words.ts'
import { type Copy, openCopy, termRemark } from './kept-copy.ts'
import type { Library } from './open.ts'

export interface Verdict extends Judgement {
  /** What of the page, and of the words of the glossary on it, has no good translation. */
  readonly open: TranslationState
  /** How many pieces of text there are, those of the glossary on the page among them. */
  readonly total: number
  /** What a sign-off of the translation as it stands in its file says. */
  readonly mark: string
  /** The state of the source that is followed by what is published. */
  readonly follows?: Origin['follows']
  /** Who stands for exactly what is published. */
  readonly signOff?: SignOff
  /** Whether somebody signed other words than those that are published. */
  readonly isVoid: boolean
}

const known = new WeakMap<Library, Map<string, Verdict>>()

/** The state of a page's translation, without its words; the same however often it is asked for. */
export function verdictOf(page: Page, entry: Entry, lang: Locale, library: Library): Verdict {
  const verdicts = known.get(library) ?? new Map<string, Verdict>()
  known.set(library, verdicts)
  const key = `${page.meta.id} ${lang}`
  const verdict = verdicts.get(key) ?? reach(page, entry, lang, library)
  verdicts.set(key, verdict)
  return verdict
}

function reach(page: Page, entry: Entry, lang: Locale, library: Library): Verdict {
  const { po } = library.received(page.meta.id, lang) ?? {}
  const open = openTexts(page, lang, library)
  // What is whole as it stands needs no copy, and a copy costs as much as a page.
  const copy = isWhole(open) ? undefined : openCopy(entry, lang, library)
  const wasWhole = po?.entries.every(({ target, fuzzy, previous }) => target !== '' && (!fuzzy || previous !== undefined)) === true
  const judged = judge({ open, wasWhole, ...(copy && { sinceCopy: sinceCopy(copy, page, lang, library) }) })
  const mark = textsMark(textsOf(page, lang, library))
  const published = judged.from === 'copy' ? copy?.mark : mark
  const signOff = library.signOffOf(page.meta.id, lang)
  // Whoever signed what a machine made, and did not say so, was not told to have it checked.
  const isSigned = signOff?.texts === published && (signOff?.machine === true || po?.review !== 'machine')
  const total = sectionsOf(page, library).flatMap(({ segments }) => segments).length
  return {
    ...judged,
    open,
    total,
    mark,
    ...(judged.from && { follows: followedBy((judged.from === 'copy' && copy ? copy.page : page).meta) }),
    ...(signOff && isSigned && { signOff }),
    isVoid: signOff !== undefined && !isSigned,
  }
}

/** What is open on a page, and among the words of the glossary that stand on it. */
function openTexts(page: Page, lang: Locale, library: Library): TranslationState {
  const sections = sectionsOf(page, library)
  const states = sections.map(({ page: of, segments }) => {
    const ids = new Set(segments.map(({ id }) => id))
    const state = stateOf(of, lang, library)
    return (name: keyof TranslationState) => state[name].filter((id) => ids.has(id))
  })
  const all = (name: keyof TranslationState) => states.flatMap((ids) => ids(name))
  return { missing: all('missing'), stale: all('stale'), unsafe: all('unsafe'), broken: all('broken') }
}

const glossaryStates = new WeakMap<Library, Map<Locale, TranslationState>>()

function stateOf(page: Page, lang: Locale, library: Library): TranslationState {
  const into = { lang, dir: directionOf(lang), safety: library.safetyWords(page.meta.lang) }
  const work = (): TranslationState => localize(page, library.received(page.meta.id, lang)?.translation ?? new Map(), into).state
  if (page.meta.id !== 'glossary') return work()
  const states = glossaryStates.get(library) ?? new Map<Locale, TranslationState>()
  glossaryStates.set(library, states)
  const state = states.get(lang) ?? work()
  states.set(lang, state)
  return state
}

/** Each text of a page, and of the glossary on it, with its translation as it is now. */
function textsOf(page: Page, lang: Locale, library: Library): readonly SignedText[] {
  return sectionsOf(page, library).flatMap(({ page: of, segments }) => {
    const translation = library.received(of.meta.id, lang)?.translation
    return segments.map(({ id, text }) => ({ page: of.meta.id, id, source: text, target: translation?.get(id)?.target ?? '' }))
  })
}

/** How the source changed since the copy was kept, and whether the copy turned out to be wrong. */
function sinceCopy(copy: Copy, page: Page, lang: Locale, library: Library): ChangeClass {
  const words = library.safetyWords(page.meta.lang)
  const texts = changeBetween(copy.page, page, words)
  const facts: ChangeClass = factsOf(copy.entry) === factsOf(library.catalogue.find(page.meta.id, page.meta.lang)) ? 'trivial' : 'safety'
  return [facts, glossaryChange(copy, page, library), corrections(copy, lang, library)].reduce<ChangeClass>(worse, texts)
}

/** What the front matter says in codes, which every language shows in words of its own. */
function factsOf(entry: Entry | undefined): string {
  const front = entry?.front
  if (front?.kind === 'condition') {
    const { genes, inheritance, frequency } = front
    const { kind, value, asOf } = frequency ?? {}
    return JSON.stringify([
      genes.map(({ symbol, inheritance: codes }) => [symbol, codes]),
      inheritance.map(({ code }) => code),
      kind,
      value,
      asOf,
    ])
  }
  return front?.kind === 'gene' ? JSON.stringify([front.symbol, front.location, front.inheritance.map(({ code }) => code)]) : ''
}

/** How the words of the glossary in the copy changed. One that the page explains only now is no change of what it says. */
function glossaryChange({ glossaryPo }: Copy, page: Page, library: Library): ChangeClass {
  const words = library.safetyWords(page.meta.lang)
  const { fields, segments } = glossaryPage(library)
  const texts = new Map(segments.map(({ id, text }) => [id, text]))
  const changes = (glossaryPo?.entries ?? []).map(({ notes: [name = ''], source }) => {
    const text = texts.get(fields[name]?.segment ?? '') ?? ''
    return termRemark.test(name) ? classifyChange(source, text, { words, isWarning: false }) : 'trivial'
  })
  return changes.reduce<ChangeClass>(worse, 'trivial')
}

// A number, a negation or a medicine that somebody corrected in the translation since: the copy has it still wrong.
function corrections({ page, po, glossaryPo }: Copy, lang: Locale, library: Library): ChangeClass {
  const words = library.safetyWords(lang)
  const warnings = warningsOf(page.body)
  const files = [po, ...(glossaryPo ? [glossaryPo] : [])]
  const changes = files.flatMap(({ page: of, entries }) => {
    const now: Translation = library.received(of, lang)?.translation ?? new Map()
    return entries.map(({ id, source, target }) => {
      const corrected = now.get(id)
      if (!corrected || corrected.fuzzy || corrected.target === '' || !isSameSource(corrected.source, source)) return 'trivial'
      return classifyChange(target, corrected.target, { words, isWarning: of === po.page && warnings.has(id) })
    })
  })
  return changes.includes('safety') ? 'safety' : 'trivial'
}
