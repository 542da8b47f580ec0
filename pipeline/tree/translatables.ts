import { type BlockHandlers, dispatch, type InlineHandlers } from './handlers.ts'
import { plainText } from './plain-text.ts'
import type { Page } from './publication.ts'
import type { Alt, Block, Definition, Inline, ListItem, Note, Row, Translatable } from './types.ts'

type Words = Translatable<'draft'>

/** What words are, such as `heading 2` or `table cell`, and the headings above them, outermost first. */
export interface About {
  readonly kind: string
  readonly path: readonly string[]
}
export type MapWords = (words: Words, about: About) => Words

interface State {
  readonly map: MapWords
  readonly path: readonly string[]
  /** What a paragraph is called here, such as `list item` inside a list. */
  readonly paragraph: string
}

const blocks: BlockHandlers<Block<'draft'>, State, 'draft'> = {
  section: (node, state) => ({
    ...node,
    title: mapWords(node.title, `heading ${node.depth}`, state),
    children: mapBlocks(node.children, { ...state, path: [...state.path, plainText(node.title.inlines).trim()] }),
  }),
  paragraph: (node, state) => ({ ...node, words: mapWords(node.words, state.paragraph, state) }),
  list: (node, state) => ({ ...node, items: node.items.map((item) => mapItem(item, { ...state, paragraph: 'list item' })) }),
  callout: (node, state) => ({
    ...node,
    title: mapWords(node.title, `${node.kind} title`, state),
    children: mapBlocks(node.children, { ...state, paragraph: node.kind }),
  }),
  figure: (node, state) => ({
    ...node,
    alt: mapAlt(node.alt, state),
    ...(node.caption && { caption: mapWords(node.caption, 'caption', state) }),
    ...(node.credit && { credit: mapWords(node.credit, 'credit', state) }),
  }),
  table: (node, state) => ({
    ...node,
    ...(node.caption && { caption: mapWords(node.caption, 'table caption', state) }),
    rows: node.rows.map((row) => mapRow(row, state)),
  }),
  quote: (node, state) => ({ ...node, children: mapBlocks(node.children, { ...state, paragraph: 'quote' }) }),
  code: (node) => node,
  rule: (node) => node,
  definitions: (node, state) => ({ ...node, items: node.items.map((item) => mapDefinition(item, state)) }),
  notes: (node, state) => ({ ...node, items: node.items.map((item) => mapNote(item, state)) }),
  // Generated from data: names, titles of works and headings that are translated where they stand.
  bibliography: (node) => node,
  contents: (node) => node,
  writing: (node) => node,
  parallel: (node) => node,
  qr: (node) => node,
  form: (node, state) => ({
    ...node,
    ...(node.title && { title: mapWords(node.title, 'form title', state) }),
    fields: node.fields.map((field) => ({ ...field, label: mapWords(field.label, 'form field', state) })),
  }),
  slot: (node) => node,
}

const inlines: InlineHandlers<Inline<'draft'>, State, 'draft'> = {
  text: (node) => node,
  emphasis: mapChildren,
  strong: mapChildren,
  deleted: mapChildren,
  superscript: mapChildren,
  subscript: mapChildren,
  phrase: mapChildren,
  isolate: mapChildren,
  inlineCode: (node) => node,
  link: mapChildren,
  reference: mapChildren,
  term: mapChildren,
  citation: (node) => node,
  noteRef: (node) => node,
  image: (node, state) => ({ ...node, alt: mapAlt(node.alt, state) }),
  break: (node) => node,
  counter: (node) => node,
  inlineSlot: (node) => node,
}

function mapChildren<N extends { readonly children: readonly Inline<'draft'>[] }>(node: N, state: State): N {
  return { ...node, children: mapInlines(node.children, state) }
}

function mapInlines(nodes: readonly Inline<'draft'>[], state: State): readonly Inline<'draft'>[] {
  return nodes.map((node) => dispatch(inlines, node, state))
}

function mapBlocks(nodes: readonly Block<'draft'>[], state: State): readonly Block<'draft'>[] {
  return nodes.map((node) => dispatch(blocks, node, state))
}

// The words first, then the alt texts in what came back: a translation takes the images of its original along.
function mapWords(words: Words, kind: string, state: State): Words {
  const mapped = state.map(words, { kind, path: state.path })
  return { ...mapped, inlines: mapInlines(mapped.inlines, state) }
}

function mapAlt(alt: Alt<'draft'>, state: State): Alt<'draft'> {
  return alt === 'decorative' ? alt : mapWords(alt, 'alt text', state)
}

function mapItem(item: ListItem<'draft'>, state: State): ListItem<'draft'> {
  return { ...item, children: mapBlocks(item.children, state) }
}

function mapRow(row: Row<'draft'>, state: State): Row<'draft'> {
  const kind = (scope: 'column' | 'row' | undefined) => (scope ? 'table heading' : 'table cell')
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, words: mapWords(cell.words, kind(cell.scope), state) })) }
}

function mapDefinition(item: Definition<'draft'>, state: State): Definition<'draft'> {
  return {
    ...item,
    terms: item.terms.map((term) => mapWords(term, 'term', state)),
    definitions: item.definitions.map((definition) => mapBlocks(definition, { ...state, paragraph: 'definition' })),
  }
}

function mapNote(item: Note<'draft'>, state: State): Note<'draft'> {
  return { ...item, children: mapBlocks(item.children, { ...state, paragraph: 'note' }) }
}

/**
 * The page with `map` applied to all its words: title, fields, body, notes, always in this order, an image's alt text
 * after the words it stands in. Headings in `path` are those of the page given, not the mapped ones.
 */
export function mapTranslatables(page: Page, map: MapWords): Page {
  const state: State = { map, path: [], paragraph: 'paragraph' }
  return {
    ...page,
    title: mapWords(page.title, 'title', state),
    fields: mapRecord(page.fields, (words, name) => mapWords(words, `field ${name}`, state)),
    body: mapBlocks(page.body, state),
    notes: mapRecord(page.notes, (children) => mapBlocks(children, { ...state, paragraph: 'note' })),
  }
}

/** Blocks with `map` applied to all their words, those that a layout poured in too. */
export function mapBlockWords(nodes: readonly Block<'draft'>[], map: (words: Words) => Words): readonly Block<'draft'>[] {
  return mapBlocks(nodes, { map, path: [], paragraph: 'paragraph' })
}

function mapRecord<T>(record: Readonly<Record<string, T>>, map: (value: T, name: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]))
}
