// How a page is cited, in each of the styles that readers of health pages are asked for.

import type { CitedPage } from '../tree/cited-page.ts'
import { directionOf } from '../tree/direction.ts'
import { flatMap } from '../tree/flat-map.ts'
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

// Noncharacters, which no title holds, in the places of what differs from page to page, and of what a reader fills in.
// With letters, for the library slants nothing that has none.
const titlePlace = 'a\ufdd2b'
const addressPlace = '\ufdd3'
const dayPlace = '\ufdd4'
const known = new WeakMap<CiteStyle, { readonly cite: Cite; readonly told: Map<string, string> }>()

/** The page in each style, with these words where the reader puts the day of reading; on a page in another language, its title says so. */
export function citePage(page: CitedPage, { styles, locale }: CiteFiles, day: readonly Draft[], span: Pouring['span']): readonly CitedIn[] {
  const { id: _, version: _revision, title, URL: url, ...rest } = page
  // A site that bears its publisher's name is named once, as the APA asks.
  const site = page['container-title'] === page.publisher ? {} : { 'collection-title': page['container-title'] }
  const pattern = { ...rest, ...site, title: titlePlace, note: dayPlace, ...(url ? { URL: addressPlace } : {}) }
  return styles.map((style) => {
    const html = tell(style, locale, pattern)
    // A question ends with its own mark.
    const ended = /[?!؟]$/.test(title) ? html.replace(new RegExp(`(${titlePlace}(?:</i>)?)\\.`, 'g'), '$1') : html
    const places = [
      [titlePlace, titleOf(page, span)],
      [addressPlace, [{ type: 'text', value: url ?? '', span }]],
      [dayPlace, day],
    ] as const
    return { name: style.name, inlines: places.reduce((nodes, [place, made]) => replace(nodes, place, made), inlinesOf(ended, span)) }
  })
}

// The citation library takes half a millisecond a page; pages of the same days and people differ by their titles and addresses.
function tell(style: CiteStyle, locale: string, pattern: Readonly<Record<string, unknown>>): string {
  const own = known.get(style) ?? { cite: citer({ style: style.style, locale: () => locale }, 'en'), told: new Map() }
  known.set(style, own)
  const key = JSON.stringify(pattern)
  const html = own.told.get(key) ?? own.cite({ ...pattern, id: 'page', type: 'webpage' })
  own.told.set(key, html)
  return html
}

function titleOf({ title, language }: CitedPage, span: Pouring['span']): readonly Draft[] {
  const words: Draft = { type: 'text', value: title, span }
  return language === 'en' ? [words] : [{ type: 'phrase', lang: language, dir: directionOf(language), children: [words], span }]
}

/** Inlines with other ones in the place of some words. */
function replace(nodes: readonly Draft[], words: string, made: readonly Draft[]): readonly Draft[] {
  return flatMap(nodes, (node): readonly Draft[] => {
    if (node.type === 'emphasis') return [{ ...node, children: replace(node.children, words, made) }]
    if (node.type !== 'text') return [node]
    return flatMap(node.value.split(words), (value, index) => [...(index ? made : []), ...(value ? [{ ...node, value }] : [])])
  })
}
