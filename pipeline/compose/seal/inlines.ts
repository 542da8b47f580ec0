import type { Typographies } from '../../config/typography.ts'
import type { Report } from '../../diagnostics/report.ts'
import { bareName } from '../../tree/bare-name.ts'
import { flatMap } from '../../tree/flat-map.ts'
import { dispatch, type InlineHandlers } from '../../tree/handlers.ts'
import type { Labels } from '../../tree/labels.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Alt, Direction, Inline, Locale, Span, Term, Translatable } from '../../tree/types.ts'
import { isolateRuns } from './isolate.ts'
import type { Numbering } from './numbering.ts'
import { partMarks } from './part-marks.ts'
import { polish } from './polish.ts'

type Draft = Inline<'draft'>

export interface Sealing {
  /** The language of the words around. */
  readonly lang: Locale
  readonly typographies: Typographies
  /** The direction of the words around. */
  readonly dir: Direction
  readonly numbering: Numbering
  readonly page: string
  /** Every id of this page that a reference may point to. */
  readonly anchors: ReadonlySet<string>
  /** Ids of sections by the letters and digits of their titles. */
  readonly titles: Readonly<Record<string, string>>
  /** Whether this publication has a glossary for its terms to point to. */
  readonly glossary: boolean
  readonly hasNote: (label: string) => boolean
  readonly labels: Labels
  /** What fills a hole such as `label.warning`. */
  readonly hole: (name: string) => readonly Draft[]
  readonly report: Report
  /** Set within a link: nothing in it may be one too. */
  readonly inLink?: boolean
}

// What XML 1.0 (2.2) does not allow would make the site, the book and the handout's metadata unreadable.
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as every format can hold it: NFC, and legal in XML. */
export function legal(value: string): string {
  return value.normalize('NFC').replace(illegal, '\ufffd')
}

type LinkLike = Extract<Draft, { type: 'link' | 'reference' | 'term' }>
type Wrapper = Extract<Draft, { type: 'emphasis' | 'strong' | 'deleted' | 'superscript' | 'subscript' | 'phrase' | 'isolate' }>

// Inside an isolate whose direction its first letter decides, nothing more is set apart.
function within(node: Wrapper, state: Sealing): readonly Inline[] {
  const dir = node.dir ?? (node.type === 'isolate' ? 'ltr' : state.dir)
  return [{ ...node, children: sealInlines(node.children, { ...state, dir }) } as Inline]
}

const handlers: InlineHandlers<readonly Inline[], Sealing, 'draft'> = {
  text: (node, state) => sealText(legal(node.value), node.span, state),
  emphasis: within,
  strong: within,
  deleted: within,
  superscript: within,
  subscript: within,
  phrase: within,
  isolate: within,
  inlineCode: (node, state) => guard({ ...node, value: legal(node.value) }, state),
  link: (node, state) => sealLink(node, node.dir ? { ...state, dir: node.dir } : state),
  reference: (node, state) => {
    const { page, anchor } = node.target
    if (page !== state.page || !anchor || state.anchors.has(anchor)) return sealLink(node, state)
    const meant = sectionNamed(anchor, state)
    if (meant) return sealLink({ ...node, target: { ...node.target, anchor: meant } }, state)
    state.report({
      rule: 'unknown-anchor',
      reason: `Unexpected link to \`#${anchor}\`, expected a heading of this page`,
      span: node.span,
      hint: nearAnchor(anchor, state.anchors),
    })
    return sealInlines(node.children, state)
  },
  term: (node, state) => {
    state.numbering.useTerm(node.term)
    return sealLink(node, state, { anchor: state.glossary ? `term-${node.term}` : undefined })
  },
  citation: (node, state) => [{ ...node, ...state.numbering.cite(node.items.map(({ key }) => key)) }],
  noteRef: (node, state) => {
    if (state.hasNote(node.label)) return [{ ...node, ...state.numbering.note(node.label) }]
    state.report({
      rule: 'unknown-note',
      reason: `Unexpected note \`${node.label}\`, expected \`[^${node.label}]: …\` on this page`,
      span: node.span,
    })
    return [{ type: 'text', value: `[${node.label}]`, span: node.span }]
  },
  image: (node, state) => [{ ...node, alt: sealAlt(node.alt, state) }],
  break: (node) => [node],
  counter: (node) => [node],
  // A box without a title of its own takes the word for its kind.
  inlineSlot: (node, state) => sealInlines(state.hole(node.name), state),
}

// A link cannot hold another: within one, words stay words, and marks of notes and citations follow it.
function sealLink(node: LinkLike, state: Sealing, own: Pick<Term, 'anchor'> | object = {}): readonly Inline[] {
  if (state.inLink) return sealInlines(node.children, state)
  const { words, marks } = partMarks(sealInlines(node.children, { ...state, inLink: true }))
  // A link without words is one that nobody sees.
  const isEmpty = plainText(words).trim() === ''
  return [...(isEmpty ? words : [{ ...node, ...own, children: words } as Inline]), ...marks]
}

// Code and addresses read left to right wherever they stand.
function guard(node: Inline, state: Sealing): readonly Inline[] {
  return state.dir === 'rtl' ? [{ type: 'isolate', dir: 'ltr', children: [node], span: node.span }] : [node]
}

function sealText(value: string, span: Span, state: Sealing): readonly Inline[] {
  if (state.dir === 'ltr') return value ? [{ type: 'text', value, span }] : []
  return isolateRuns(value).map(({ value, isolate }): Inline => {
    const text = { type: 'text' as const, value, span }
    return isolate ? { type: 'isolate', dir: 'ltr', children: [text], span } : text
  })
}

// `#apimethod()` and `#快速开始`, as other programs name sections by their titles.
function sectionNamed(anchor: string, { titles }: Sealing): string | undefined {
  const letters = bareName(anchor)
  return Object.hasOwn(titles, letters) ? titles[letters] : undefined
}

function nearAnchor(wanted: string, anchors: ReadonlySet<string>): string {
  const near = [...anchors].find((anchor) => anchor.startsWith(wanted.slice(0, 4)))
  return near ? `Did you mean \`#${near}\`?` : 'Check the heading it should lead to. The words are kept.'
}

/** Inlines, final. */
export function sealInlines(nodes: readonly Draft[], state: Sealing): readonly Inline[] {
  return flatMap(nodes, (node) => dispatch(handlers, node, state))
}

/** Words, final. */
export function sealWords(words: Translatable<'draft'>, state: Sealing): Translatable {
  const inlines = polish(words.inlines, words.lang ?? state.lang, state.typographies)
  return { ...words, inlines: sealInlines(inlines, words.dir ? { ...state, dir: words.dir } : state) }
}

/** An alt, final. */
export function sealAlt(alt: Alt<'draft'>, state: Sealing): Alt {
  return alt === 'decorative' ? alt : sealWords(alt, state)
}
