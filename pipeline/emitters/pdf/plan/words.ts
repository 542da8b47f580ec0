// Inlines → runs: words of one look, in reading order.

import { inlineStyleOf } from '../../../theme/style-of.ts'
import { flatMap } from '../../../tree/flat-map.ts'
import { dispatch, type InlineHandlers } from '../../../tree/handlers.ts'
import type { LabelName } from '../../../tree/labels.ts'
import { altText, plainText } from '../../../tree/plain-text.ts'
import { tellAddress } from '../../../tree/told-address.ts'
import type { Direction, Inline, Link, Placed, Span, Target, Text } from '../../../tree/types.ts'
import type { Run, TextRun, Way } from './box.ts'
import { inlineStyled, lookIn, type Scope, spoken, tagged } from './scope.ts'

// Line ends and tabs of the source are spaces; hard and thin spaces stay.
const breaks = /[\t\n\v\f\r]/g

const handlers: InlineHandlers<readonly Run[], Scope> = {
  text: (node, scope) => [textRun(node.value.replace(breaks, ' '), node.span, scope, node)],
  emphasis: (node, scope) => planWords(node.children, scope),
  strong: (node, scope) => planWords(node.children, scope),
  deleted: (node, scope) => planWords(node.children, scope),
  superscript: (node, scope) => planWords(node.children, scope),
  subscript: (node, scope) => planWords(node.children, scope),
  phrase: (node, scope) => planWords(node.children, tagged(scope, 'Span')),
  isolate: (node, scope) => isolated(node.dir, whole(planWords(node.children, scope))),
  inlineCode: (node, scope) => isolated('ltr', whole([textRun(node.value, node.span, tagged(scope, 'Code'))])),
  link: (node, scope) => {
    const label = plainText(node.children)
    return linked({ type: 'outside', url: asciiUrl(node.url), label }, scope, (inner) => [
      ...planWords(node.children, inner),
      ...(scope.tellsWays ? wayOnPaper(label, node, inner) : []),
    ])
  },
  reference: (node, scope) => {
    const label = plainText(node.children)
    return linked(wayTo(node.target, label, scope), scope, (inner) => planWords(node.children, inner))
  },
  term: (node, scope) => {
    const way = node.anchor === undefined ? undefined : entryWay(node.anchor, node.page, plainText(node.children), scope)
    return linked(way, scope, (inner) => whole(planWords(node.children, inner)))
  },
  citation: (node, scope) => [
    joiner,
    anchorRun(node.id),
    ...flatMap(node.items, ({ number, anchor, page }) =>
      mark({ text: `[${number}]`, number, anchor, page, label: 'citationMark' }, node, scope),
    ),
  ],
  noteRef: (node, scope) => [
    joiner,
    anchorRun(node.id),
    ...mark({ text: String(node.number), number: node.number, anchor: node.anchor, label: 'noteMark' }, node, scope),
  ],
  image: (node, scope) => {
    const inner =
      node.alt === 'decorative' ? { ...scope, tag: undefined } : tagged(spoken(scope, node.alt), 'Figure', { alt: altText(node.alt) })
    return [{ type: 'image', text: '\uFFFC', asset: node.asset, look: lookIn(scope), tag: inner.tag, way: scope.way }]
  },
  break: (node, scope) => [textRun('\u2028', node.span, scope)],
  counter: (node, scope) => [textRun(String(scope.chapter.counters?.[node.counts] ?? ''), node.span, scope)],
}

/** The runs of inlines, in reading order. */
export function planWords(inlines: readonly Inline[], scope: Scope): readonly Run[] {
  return flatMap(inlines, (inline) => planInline(inline, scope))
}

/** A run of words: those of a text of the tree, or what is not in it, such as a list's number. */
export function textRun(text: string, span: Span, scope: Scope, node?: Text): TextRun {
  const look = lookIn(scope)
  const printable = scope.chapter.printable(text, look, { lang: scope.lang, span })
  return { type: 'text', text: printable, look, lang: scope.lang, tag: scope.tag, way: scope.way, whole: false, node }
}

/** Words that lead to a place in this chapter. */
export function planWay(text: string, anchor: string, label: string, scope: Scope, span: Span): readonly Run[] {
  return linked(inside(scope, anchor, label), inlineStyled(scope, 'link'), (inner) => [textRun(text, span, inner)])
}

/** Words that lead to a place in another chapter of the book. */
export function planWayTo(text: string, target: Target, label: string, scope: Scope, span: Span): readonly Run[] {
  return linked(wayTo(target, label, scope), inlineStyled(scope, 'link'), (inner) => [textRun(text, span, inner)])
}

/** Words of which none is parted with a hyphen. */
function whole(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => (run.type === 'text' ? { ...run, whole: true } : run))
}

/** A label with its `{name}` holes filled. */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))
}

function planInline(inline: Inline, scope: Scope): readonly Run[] {
  const style = linkless(inline, scope) ? undefined : inlineStyleOf(inline)
  const own = spoken(style ? inlineStyled(scope, style) : scope, inline)
  const runs = dispatch<Inline, readonly Run[], Scope>(handlers, inline, own)
  return turns(inline, scope) ? isolated(inline.dir, runs) : runs
}

/** What cannot be followed on paper looks like the words around it. */
function linkless(inline: Inline, scope: Scope): boolean {
  if (inline.type === 'term') return inline.anchor === undefined
  if (inline.type !== 'reference') return false
  return scope.chapter.inside(inline.target) === undefined && scope.chapter.href(inline.target) === undefined
}

function turns(inline: Placed & { readonly type: string }, scope: Scope): boolean {
  return inline.type !== 'isolate' && inline.dir !== undefined && inline.dir !== scope.dir
}

const openings: Readonly<Record<Direction | 'auto', string>> = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' }

/** Runs set apart from the direction around them; without one of their own, by their first strong letter. */
export function isolated(dir: Direction | undefined, runs: readonly Run[]): readonly Run[] {
  return [{ type: 'control', text: openings[dir ?? 'auto'] }, ...runs, { type: 'control', text: '\u2069' }]
}

function linked(way: Way | undefined, scope: Scope, words: (inner: Scope) => readonly Run[]): readonly Run[] {
  return words(way ? { ...tagged(scope, 'Link'), way } : scope)
}

function mark(
  to: {
    readonly text: string
    readonly number: number
    readonly anchor: string
    readonly page?: string | undefined
    readonly label: LabelName
  },
  node: Placed,
  scope: Scope,
): readonly Run[] {
  const label = fill(scope.chapter.labels[to.label], { number: to.number })
  return linked(entryWay(to.anchor, to.page, label, scope), tagged(scope, 'Reference'), (inner) => [textRun(to.text, node.span, inner)])
}

// A mark stands on the line of the word it belongs to, even where a space parts them (UAX 14, rule LB11).
const joiner: Run = { type: 'control', text: '\u2060' }

function anchorRun(anchor: string): Run {
  return { type: 'anchor', text: '', anchor }
}

/** Where a link leads, for those who hold the paper: a number or an address whole, of a page of the web its site, which can be typed. */
function wayOnPaper(label: string, { url, span }: Link, scope: Scope): readonly Run[] {
  const told = tellAddress(label, url)
  if (told.shown === 'already') return []
  const where = /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : told.address
  if (label.toLowerCase().includes(where.toLowerCase())) return []
  return [textRun(' (', span, scope), ...isolated('ltr', whole([textRun(where, span, scope)])), textRun(')', span, scope)]
}

function inside(scope: Scope, anchor: string, label: string): Way {
  return { type: 'inside', place: scope.chapter.place(anchor), label }
}

/** The way to an entry of this chapter's own lists, or of those at the end of its book. */
function entryWay(anchor: string, page: string | undefined, label: string, scope: Scope): Way | undefined {
  return page === undefined ? inside(scope, anchor, label) : wayTo({ page, lang: scope.lang, anchor }, label, scope)
}

function wayTo(target: Target, label: string, scope: Scope): Way | undefined {
  const place = scope.chapter.inside(target)
  if (place !== undefined) return { type: 'inside', place, label }
  const url = scope.chapter.href(target)
  return url === undefined ? undefined : { type: 'outside', url: asciiUrl(url), label }
}

/** A URI of a PDF is 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
function asciiUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(url)
}
