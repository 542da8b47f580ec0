import type { PhrasingContent } from 'mdast'
import type { DefListTermNode } from 'mdast-util-definition-list'
import { toString as allWords } from 'mdast-util-to-string'
import type { Inline, Span, Translatable } from '../../tree/types.ts'
import { lowerLink } from './addresses.ts'
import { splitAutolink } from './autolink.ts'
import { lowerInlineHtml } from './html-inline.ts'
import { lowerImage } from './images.ts'
import { type State, spanOf } from './state.ts'
import { lowerText } from './text.ts'

type Draft = Inline<'draft'>
type Phrasing = PhrasingContent | DefListTermNode
type Lower = { readonly [T in Phrasing['type']]: (node: Extract<Phrasing, { type: T }>, span: Span, state: State) => readonly Draft[] }

const wrap =
  (type: 'emphasis' | 'strong' | 'deleted') =>
  (node: { readonly children: readonly PhrasingContent[] }, span: Span, state: State): readonly Draft[] => [
    { type, children: lowerInlines(node.children, state), span },
  ]

const inlines: Lower = {
  text: (node, span, state) => lowerText(node.value, span, state),
  emphasis: wrap('emphasis'),
  strong: wrap('strong'),
  delete: wrap('deleted'),
  // Within code too the end of a line is a space (CommonMark 0.31, 6.1); mdast keeps it.
  inlineCode: (node, span) => [{ type: 'inlineCode', value: node.value.replace(/\n/g, ' '), span }],
  break: (_node, span) => [{ type: 'break', span }],
  link: (node, span, state) => {
    const split = splitAutolink(node, state)
    if (!split) return lowerLink(node.url, lowerInlines(node.children, state), span, state)
    const words = lowerLink(split.url, [{ type: 'text', value: split.words, span }], span, state)
    return [...words, { type: 'text', value: split.rest, span }]
  },
  linkReference: (node, span, state) => {
    const children = lowerInlines(node.children, state)
    const definition = state.definitions.get(node.identifier)
    return definition ? lowerLink(definition.url, children, span, state) : children
  },
  image: (node, span, state) => image(node.url, node.alt ?? undefined, span, state),
  imageReference: (node, span, state) => {
    const definition = state.definitions.get(node.identifier)
    if (definition) return image(definition.url, node.alt ?? undefined, span, state)
    return node.alt ? [{ type: 'text', value: node.alt, span }] : []
  },
  footnoteReference: (node, span) => [
    { type: 'noteRef', label: node.identifier, number: undefined, id: undefined, anchor: undefined, span },
  ],
  // Raw tags are matched with their partners by `lowerInlines`; one that arrives here stands alone.
  html: () => [],
  defListTerm: (node, _span, state) => lowerInlines(node.children, state),
  // Its syntax is switched off in `parse`.
  textDirective: (node, _span, state) => lowerInlines(node.children, state),
}

function image(url: string, alt: string | undefined, span: Span, state: State): readonly Draft[] {
  const picture = lowerImage(url, alt, span, state)
  return 'words' in picture ? picture.words : [{ type: 'image', asset: picture.asset, alt: picture.alt, span }]
}

function lowerOne(node: Phrasing, state: State): readonly Draft[] {
  const span = spanOf(node, state)
  const lower = inlines[node.type] as ((node: Phrasing, span: Span, state: State) => readonly Draft[]) | undefined
  // Raw HTML may put a block where only words can stand, such as a code block in a cell: its words stay.
  return lower ? lower(node, span, state) : lowerText(` ${allWords(node)} `, span, state)
}

/** Inline Markdown as inlines; raw tags of the safe vocabulary become nodes, others are reported and keep their words. */
export function lowerInlines(nodes: readonly Phrasing[], state: State): readonly Draft[] {
  const out: Draft[] = []
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as Phrasing
    if (node.type !== 'html') {
      out.push(...lowerOne(node, state))
      at += 1
      continue
    }
    const { made, next } = lowerInlineHtml(nodes as readonly PhrasingContent[], at, state, lowerInlines)
    out.push(...made)
    at = next
  }
  return out
}

/** Words with a place: trimmed, so that no segment begins or ends with a space. */
export function lowerWords(nodes: readonly Phrasing[], span: Span, state: State): Translatable<'draft'> {
  return { inlines: trim(lowerInlines(nodes, state)), span }
}

function trim(nodes: readonly Draft[]): readonly Draft[] {
  const out = [...nodes]
  const first = out[0]
  if (first?.type === 'text') out[0] = { ...first, value: first.value.trimStart() }
  const last = out.at(-1)
  if (last?.type === 'text') out[out.length - 1] = { ...last, value: last.value.trimEnd() }
  return out.filter((node) => node.type !== 'text' || node.value !== '')
}

/** The words of draft inlines as one string, for ids and look-ups. */
export function bareWords(nodes: readonly Draft[]): string {
  return nodes.map(bareWord).join('')
}

function bareWord(node: Draft): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  // `{{label.otherNames}}` heads a section of a layout: `other-names`.
  if (node.type === 'inlineSlot') return node.name.replace(/^label\./, '').replace(/[A-Z]/g, (letter) => ` ${letter}`)
  return 'children' in node ? bareWords(node.children) : ''
}
