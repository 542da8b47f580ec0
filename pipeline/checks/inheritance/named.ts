// Which patterns of inheritance words speak of.

import type { InheritanceCode } from '../../config/front-matter.ts'
import type { InheritanceWords } from '../../config/inheritance-words.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { wholeWords } from '../whole-words.ts'

/** A phrase that was found, as the words have it, with the codes it may stand for. */
export interface Named {
  readonly phrase: string
  readonly codes: readonly InheritanceCode[]
}
/** Finds in words what one list of a language holds. */
export interface Finders {
  /** Names of patterns, but for those that are only said not to be meant. */
  readonly names: (words: string) => readonly Named[]
  /** Plain words for them. */
  readonly plain: (words: string) => readonly Named[]
  /** What says that it is passed on in no way, but for what says that it is often so. */
  readonly denied: (words: string) => readonly string[]
}

const made = new WeakMap<InheritanceWords, Finders>()

/** The finders of a language. */
export function findersOf(words: InheritanceWords): Finders {
  const finders = made.get(words) ?? makeFinders(words)
  made.set(words, finders)
  return finders
}

function makeFinders({ names, plain, notInherited, denials, hedges }: InheritanceWords): Finders {
  const name = finderOf(names)
  const [refusal, denial, hedge] = [wholeWords(notInherited), wholeWords(denials), wholeWords(hedges)]
  return {
    // Most pieces of a page name no pattern, and need not be parted into sentences.
    names: (words) =>
      name(words).length === 0
        ? []
        : flatMap(sentencesOf(words), (sentence) => name(sentence).filter(({ at }) => !has(denial, clauseBefore(sentence, at)))),
    plain: finderOf(plain),
    denied: (words) =>
      !has(refusal, words)
        ? []
        : flatMap(sentencesOf(words), (sentence) =>
            has(hedge, sentence) ? [] : [...sentence.matchAll(refusal)].map(([phrase]) => phrase),
          ),
  }
}

function finderOf(meanings: InheritanceWords['names']): (words: string) => readonly (Named & { readonly at: number })[] {
  const codes = new Map(Object.entries(meanings).map(([phrase, list]) => [phrase.toLowerCase(), list]))
  const pattern = wholeWords(Object.keys(meanings))
  return (words) =>
    // `matchAll` makes a pattern of its own for each text, and most hold nothing.
    has(pattern, words)
      ? [...words.matchAll(pattern)].map(({ 0: phrase, index }) => ({ phrase, at: index, codes: codes.get(phrase.toLowerCase()) ?? [] }))
      : []
}

function has(pattern: RegExp, words: string): boolean {
  return words.search(pattern) >= 0
}

function sentencesOf(words: string): readonly string[] {
  return words.split(/(?<=[.!?؟])\s/u)
}

function clauseBefore(sentence: string, at: number): string {
  return /[^,;:()–—]*$/u.exec(sentence.slice(0, at))?.[0] ?? ''
}
