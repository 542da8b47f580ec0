// What the renderer must know of the place its words go to.

import { directionOf } from '../tree/direction.ts'
import type { LabelName, Labels } from '../tree/labels.ts'
import type { Asset, Direction, Locale, Target, Text } from '../tree/types.ts'
import type { Attributes } from './element.ts'

/** One document being made: a page of the site or a chapter of a book. */
export interface Medium {
  /** A book is XHTML with `epub:type`, and its reader owns the screen; a site page scrolls on small screens. */
  readonly kind: 'site' | 'book'
  readonly labels: Labels
  /** The origin of the site, where its address is known. */
  readonly site?: string | undefined
  /** The page whose words these are. */
  readonly page: { readonly id: string; readonly lang: Locale }
  /** How this document writes a way to a target; `undefined` when there is none, and its words stand alone. */
  href(target: Target): string | undefined
  /** Where this document finds an image. */
  image(asset: Asset): string
  /** The printed pages that begin with a piece of text. */
  pages?(node: Text): readonly number[]
}

/** The medium for words that stand elsewhere and are only shown again, such as in a list of ways in. */
export function withoutPages({ pages: _, ...medium }: Medium): Medium {
  return medium
}

/** The language attributes of a part that differs from what is around it. */
export function languageOf(part: { readonly lang?: Locale; readonly dir?: Direction }, medium: Medium): Attributes {
  if (part.lang === undefined) return part.dir ? { dir: part.dir } : {}
  return documentLanguage(part.lang, part.dir ?? directionOf(part.lang), medium.kind)
}

/** The language attributes of words that are a label, where it stands in for those of the page's language. */
export function labelLanguage({ lang }: Labels, kind: Medium['kind']): Attributes {
  return lang === undefined ? {} : documentLanguage(lang, directionOf(lang), kind)
}

/** The language attributes of a whole document or of a part in a language of its own. */
export function documentLanguage(lang: Locale, dir: Direction, kind: Medium['kind']): Attributes {
  return kind === 'book' ? { lang, 'xml:lang': lang, dir } : { lang, dir }
}

/** The role of a part for assistive technology, and in a book its `epub:type` beside it. */
export function roleOf(type: string, medium: Medium): Attributes {
  return medium.kind === 'book' ? { role: `doc-${type}`, 'epub:type': type } : { role: `doc-${type}` }
}

/** A label with its holes filled. */
export function labelOf(medium: Medium, name: LabelName, holes: Readonly<Record<string, string | number>> = {}): string {
  return medium.labels[name].replace(/\{(\w+)\}/g, (hole, key: string) => String(holes[key] ?? hole))
}
