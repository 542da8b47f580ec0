import type { Heading as MdastHeading, List as MdastList, Paragraph as MdastParagraph, RootContent } from 'mdast'
import type { DefListDescriptionNode, DefListNode } from 'mdast-util-definition-list'
import { bareName } from '../../tree/bare-name.ts'
import { flatMap } from '../../tree/flat-map.ts'
import type { Block, Definition, Span, Translatable } from '../../tree/types.ts'
import { lowerContainer, lowerLeaf } from './directives.ts'
import { lowerHtml } from './html-block.ts'
import { lowerImage } from './images.ts'
import { bareWords, lowerInlines, lowerWords } from './inlines.ts'
import { type Flow, type Heading, nest } from './sections.ts'
import { type State, spanOf } from './state.ts'
import { lowerTable } from './table.ts'

type FlowNode = Exclude<RootContent, { type: Phrase }>
type Phrase =
  | 'text'
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'inlineCode'
  | 'break'
  | 'link'
  | 'linkReference'
  | 'image'
  | 'imageReference'
  | 'footnoteReference'
// Parts of a table or list that their parents lower, and the inline directive, whose syntax is switched off.
type Inner = 'tableRow' | 'tableCell' | 'listItem' | 'defListTerm' | 'defListDescription' | 'textDirective'
type Lowered = Exclude<FlowNode, { type: Inner }>
type Lower = { readonly [T in Lowered['type']]: (node: Extract<Lowered, { type: T }>, span: Span, state: State) => readonly Flow[] }

const blocks: Lower = {
  paragraph: (node, span, state) => lowerParagraph(node, span, state),
  heading: (node, span, state) => lowerHeading(node, span, state),
  blockquote: (node, span, state) => [{ type: 'quote', children: lowerBlocks(node.children, state), span }],
  list: (node, span, state) => [lowerList(node, span, state)],
  code: (node, span) => [{ type: 'code', value: node.value, span, ...(node.lang ? { language: node.lang } : {}) }],
  thematicBreak: (_node, span) => [{ type: 'rule', span }],
  table: (node, span, state) => lowerTable(node, span, state),
  html: (node, span, state) => lowerHtml(node.value, span, state, lowerFlow),
  containerDirective: (node, span, state) => lowerContainer(node, span, state, lowerBlocks),
  leafDirective: (node, span, state) => lowerLeaf(node, span, state),
  defList: (node, span, state) => [{ type: 'definitions', items: lowerDefinitions(node, state), span }],
  // Read beforehand, by whoever refers to them.
  definition: () => [],
  footnoteDefinition: () => [],
  yaml: () => [],
}

function lowerOne(node: RootContent, state: State): readonly Flow[] {
  const lower = blocks[node.type as Lowered['type']] as ((node: RootContent, span: Span, state: State) => readonly Flow[]) | undefined
  if (lower) return lower(node, spanOf(node, state), state)
  // Raw HTML may leave words outside a paragraph.
  return lowerParagraph({ type: 'paragraph', children: [node as MdastParagraph['children'][number]] }, spanOf(node, state), state)
}

/** Block Markdown as blocks and headings, in order. */
export function lowerFlow(nodes: readonly RootContent[], state: State): readonly Flow[] {
  return flatMap(nodes, (node) => lowerOne(node, state))
}

/** Block Markdown inside a container, where headings open sections of their own. */
export function lowerBlocks(nodes: readonly RootContent[], state: State): readonly Block<'draft'>[] {
  const flow = lowerFlow(nodes, { ...state, level: state.level + 1 })
  const first = flow.find((node): node is Heading => node.type === 'heading')
  return nest(flow, first ? first.level - 1 : 1, state)
}

function lowerParagraph(node: MdastParagraph, span: Span, state: State): readonly Flow[] {
  const [only] = node.children
  if (only?.type === 'image' && node.children.length === 1)
    return lowerPicture(only.url, only.alt ?? undefined, only.title ?? undefined, span, state)
  const words = lowerWords(node.children, span, state)
  return words.inlines.length ? [{ type: 'paragraph', words, span }] : []
}

function lowerPicture(url: string, alt: string | undefined, title: string | undefined, span: Span, state: State): readonly Flow[] {
  const picture = lowerImage(url, alt, span, state)
  const caption: Translatable<'draft'> | undefined = title ? { inlines: [{ type: 'text', value: title, span }], span } : undefined
  if (!('words' in picture)) return [{ type: 'figure', ...picture, span, ...(caption ? { caption } : {}) }]
  const inlines = caption
    ? [...picture.words, { type: 'text' as const, value: picture.words.length ? ` ${title}` : (title ?? ''), span }]
    : picture.words
  return inlines.length ? [{ type: 'paragraph', words: { inlines, span }, span }] : []
}

const pin = /(?<!\s)\s*\{#([a-z][a-z0-9-]*)\}\s*$/

function lowerHeading(node: MdastHeading, span: Span, state: State): readonly Flow[] {
  const last = node.children.at(-1)
  const pinned = last?.type === 'text' ? pin.exec(last.value)?.[1] : undefined
  const children =
    pinned && last?.type === 'text' ? [...node.children.slice(0, -1), { ...last, value: last.value.replace(pin, '') }] : node.children
  const title = lowerWords(children, span, state)
  const bare = bareWords(title.inlines).trim()
  if (!title.inlines.length) {
    state.report({
      rule: 'empty-heading',
      reason: 'Unexpected heading without words, expected a heading that says what follows',
      span,
      hint: 'Write its words or take it out.',
    })
    return []
  }
  const id = state.name(pinned ?? bare)
  const letters = bareName(bare)
  if (!state.titles.has(letters)) state.titles.set(letters, id)
  return [{ type: 'heading', level: node.depth, id, title, span }]
}

function lowerList(node: MdastList, span: Span, state: State): Block<'draft'> {
  const items = node.children.map((item) => ({
    children: lowerBlocks(item.children, state),
    span: spanOf(item, state),
    ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
  }))
  const tight = !node.spread && node.children.every((item) => !item.spread)
  return { type: 'list', ordered: node.ordered === true, start: node.start ?? 1, tight, items, span }
}

function lowerDefinitions(node: DefListNode, state: State): readonly Definition<'draft'>[] {
  const items: { terms: Translatable<'draft'>[]; definitions: (readonly Block<'draft'>[])[]; span: Span }[] = []
  for (const child of node.children) {
    const span = spanOf(child, state)
    let item = items.at(-1)
    if (!item || (child.type === 'defListTerm' && item.definitions.length)) {
      item = { terms: [], definitions: [], span }
      items.push(item)
    }
    if (child.type === 'defListTerm') item.terms.push({ inlines: lowerInlines(child.children, state), span })
    else item.definitions.push(lowerBlocks((child as DefListDescriptionNode).children, state))
  }
  return items
}
