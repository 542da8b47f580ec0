// How a page is cited, in each of the styles that readers of health pages are asked for.

import type { CitedPage } from '../tree/cited-page.ts'
import { directionOf } from '../tree/direction.ts'
import { inlinesOf } from './citations.ts'
import { type Cite, citer } from './csl.ts'
import type { Draft } from './label.ts'
import type { Pouring } from './pouring.ts'

/** A style by the name that readers know it by, such as `NLM`, as XML text. */
export interface CiteStyle {
  readonly name: string
  readonly style: string
}
/** The styles, and the English words that they are written in, whatever the language of the page. */
export interface CiteFiles {
  readonly styles: readonly CiteStyle[]
  readonly locale: string
}
/** A page told in one style. */
export interface CitedIn {
  readonly name: string
  readonly inlines: readonly Draft[]
}

// A noncharacter, which no title holds, in the place that a reader fills in.
const readOn = '\ufdd2'
const citers = new WeakMap<CiteStyle, Cite>()

/** The page in each style, with these words where the reader puts the day of reading; on a page in another language, its title says so. */
export function citePage(page: CitedPage, { styles, locale }: CiteFiles, day: readonly Draft[], span: Pouring['span']): readonly CitedIn[] {
  // A site that bears its publisher's name is named once, as the APA asks.
  const site = page['container-title'] === page.publisher ? {} : { 'collection-title': page['container-title'] }
  return styles.map((style) => {
    // A question ends with its own mark.
    const html = citeIn(style, locale)({ ...page, ...site, note: readOn }).replace(/([?!؟])(<\/i>)\./g, '$1$2')
    const told = replace(inlinesOf(html, span), readOn, day)
    return { name: style.name, inlines: replace(told, page.title, titleOf(page, span)) }
  })
}

function citeIn(style: CiteStyle, locale: string): Cite {
  const cite = citers.get(style) ?? citer({ style: style.style, locale: () => locale }, 'en')
  citers.set(style, cite)
  return cite
}

function titleOf({ title, language }: CitedPage, span: Pouring['span']): readonly Draft[] {
  const words: Draft = { type: 'text', value: title, span }
  return language === 'en' ? [words] : [{ type: 'phrase', lang: language, dir: directionOf(language), children: [words], span }]
}

/** Inlines with other ones in the place of some words. */
function replace(nodes: readonly Draft[], words: string, made: readonly Draft[]): readonly Draft[] {
  return nodes.flatMap((node): readonly Draft[] => {
    if (node.type === 'emphasis') return [{ ...node, children: replace(node.children, words, made) }]
    if (node.type !== 'text') return [node]
    return node.value.split(words).flatMap((value, index) => [...(index ? made : []), ...(value ? [{ ...node, value }] : [])])
  })
}
