// What is true at a point of the tree while it is planned: language, direction, style around, the tag to hang under.

import type { Report } from '../../../diagnostics/report.ts'
import type { Style, StyleName, Theme } from '../../../theme/theme.ts'
import { directionOf } from '../../../tree/direction.ts'
import type { Labels } from '../../../tree/labels.ts'
import type { Direction, Locale, Span, Target } from '../../../tree/types.ts'
import type { Context } from '../../emitter.ts'
import { blockWithin, inColumns, inlineWithin, type Look, lookOf } from '../style.ts'
import type { Tag, TagName, Way } from './box.ts'

/** What is the same for a whole chapter. */
export interface Chapter {
  readonly theme: Theme
  readonly labels: Labels
  readonly href: Context['href']
  readonly report: Report
  /** The words with `[U+…]` for each character no font has, which is reported. */
  readonly printable: (text: string, look: Look, place: { readonly lang: Locale; readonly span: Span }) => string
  /** The name of a place in this chapter. */
  readonly place: (anchor: string) => string
  /** The name of a place in the book, or `undefined` when the target is not bound in it. */
  readonly inside: (target: Target) => string | undefined
  /** Whether fields can be filled in on a screen too. */
  readonly fillable: boolean
  /** The numbers of the page being planned, in a running foot only. */
  readonly counters: Readonly<Record<'page' | 'pages', number>> | undefined
}

export interface Scope {
  readonly chapter: Chapter
  readonly lang: Locale
  readonly dir: Direction
  readonly style: Style
  readonly tag: Tag | undefined
  readonly way: Way | undefined
  /** Whether the words of a link are followed by where it leads. Works in a list of references say it themselves. */
  readonly tellsWays: boolean
  /** The space after a paragraph inside a tight list; `undefined` elsewhere. */
  readonly tight: number | undefined
}

type Spoken = { readonly lang?: Locale; readonly dir?: Direction }

/** The scope of a node that may change language or direction. */
export function spoken(scope: Scope, node: Spoken): Scope {
  if (!(node.lang || node.dir)) return scope
  const lang = node.lang ?? scope.lang
  return { ...scope, lang, dir: node.dir ?? (node.lang ? directionOf(node.lang) : scope.dir) }
}

/** The scope inside a block of this style. */
export function styled(scope: Scope, name: StyleName): Scope {
  const { styles } = scope.chapter.theme
  return { ...scope, style: blockWithin(scope.style, styles[name], styles.text) }
}

/** The scope inside words of this style. */
export function inlineStyled(scope: Scope, name: StyleName): Scope {
  const { styles } = scope.chapter.theme
  return { ...scope, style: inlineWithin(scope.style, styles[name], styles.text) }
}

/** The scope of a number that stands below others. */
export function numbered(scope: Scope): Scope {
  return { ...scope, style: inColumns(scope.style) }
}

/** A new tag below the scope's, with the language where it changes from `outer`. */
export function tagOf(scope: Scope, name: TagName, more: Partial<Omit<Tag, 'name' | 'parent'>> = {}): Tag {
  const around = langOf(scope.tag)
  const lang = around !== undefined && around !== scope.lang ? { lang: scope.lang } : {}
  return { name, parent: scope.tag, ...lang, ...more }
}

/** The scope inside a tag; outside any tag (an artifact) it stays outside. */
export function tagged(scope: Scope, name: TagName, more: Partial<Omit<Tag, 'name' | 'parent'>> = {}): Scope {
  return scope.tag ? { ...scope, tag: tagOf(scope, name, more) } : scope
}

export function lookIn(scope: Scope): Look {
  return lookOf(scope.style, scope.chapter.theme)
}

function langOf(tag: Tag | undefined): Locale | undefined {
  return tag && (tag.lang ?? langOf(tag.parent))
}
