import { type BlockHandlers, dispatch } from '../../tree/handlers.ts'
import type { Block, Column, ContentsEntry, Definition, Row, Translatable } from '../../tree/types.ts'
import type { BlockData, CellData, DefinitionData, EntryData, WordsData } from './content.ts'
import { type ImagePath, imageData, placeData, tongue, wordsData } from './inlines.ts'

// A total table: what a new kind of block is called in public is decided when it is made.
const blocks: BlockHandlers<BlockData, ImagePath> = {
  section: ({ id, depth, role, title, children, ...node }, path) => ({
    type: 'section',
    id,
    depth,
    ...(role && { role }),
    ...tongue(node),
    title: wordsData(title, path),
    children: blockData(children, path),
  }),
  paragraph: ({ role, words, ...node }, path) => ({
    type: 'paragraph',
    ...(role && { role }),
    ...tongue(node),
    words: wordsData(words, path),
  }),
  list: ({ ordered, start, tight, items, ...node }, path) => ({
    type: 'list',
    ordered,
    start,
    tight,
    ...tongue(node),
    items: items.map(({ checked, children }) => ({ ...(checked === undefined ? {} : { checked }), children: blockData(children, path) })),
  }),
  callout: ({ kind, id, title, children, ...node }, path) => ({
    type: 'callout',
    kind,
    ...(id === undefined ? {} : { id }),
    ...tongue(node),
    title: wordsData(title, path),
    children: blockData(children, path),
  }),
  figure: ({ asset, alt, caption, credit, ...node }, path) => ({
    type: 'figure',
    ...tongue(node),
    image: imageData(asset, alt, path),
    ...optional('caption', caption, path),
    ...optional('credit', credit, path),
  }),
  table: ({ caption, columns, heads, rows, ...node }, path) => ({
    type: 'table',
    ...tongue(node),
    ...optional('caption', caption, path),
    columns,
    headRows: heads,
    rows: rows.map((row) => cellsOf(row, path)),
  }),
  quote: ({ children, ...node }, path) => ({ type: 'quote', ...tongue(node), children: blockData(children, path) }),
  code: ({ value, language, ...node }) => ({ type: 'code-block', ...tongue(node), ...(language && { syntax: language }), text: value }),
  rule: () => ({ type: 'rule' }),
  definitions: ({ role, items, ...node }, path) => ({
    type: 'definitions',
    ...(role && { role }),
    ...tongue(node),
    items: items.map((item) => definitionOf(item, path)),
  }),
  notes: ({ items }, path) => ({
    type: 'notes',
    items: items.map(({ id, number, children }) => ({ id, number, children: blockData(children, path) })),
  }),
  bibliography: ({ items }, path) => ({
    type: 'bibliography',
    items: items.map(({ key, id, number, words }) => ({ key, id, number, words: wordsData(words, path) })),
  }),
  contents: ({ role, entries }, path) => ({
    type: 'contents',
    ...(role && { role }),
    entries: entries.map((entry) => entryOf(entry, path)),
  }),
  writing: ({ lines }) => ({ type: 'writing', lines }),
  parallel: ({ rows }, path) => ({
    type: 'parallel',
    rows: rows.map(({ columns }) => columns.map((column) => columnOf(column, path))),
  }),
  form: ({ id, title, fields }, path) => ({
    type: 'form',
    id,
    ...optional('title', title, path),
    fields: fields.map(({ kind, label, lines }) => ({ kind, label: wordsData(label, path), lines })),
  }),
  qr: ({ alt, words, rows }, path) => ({ type: 'qr', alt: wordsData(alt, path), words: wordsData(words, path), rows }),
}

/** Blocks in their published shape. */
export function blockData(nodes: readonly Block[], path: ImagePath): readonly BlockData[] {
  return nodes.map((node) => dispatch(blocks, node, path))
}

function optional<Name extends string>(name: Name, words: Translatable | undefined, path: ImagePath): { readonly [N in Name]?: WordsData } {
  return (words ? { [name]: wordsData(words, path) } : {}) as { readonly [N in Name]?: WordsData }
}

function cellsOf({ cells }: Row, path: ImagePath): readonly CellData[] {
  return cells.map(({ words, scope }) => ({ words: wordsData(words, path), ...(scope && { heads: scope }) }))
}

function definitionOf({ id, terms, definitions }: Definition, path: ImagePath): DefinitionData {
  return {
    ...(id === undefined ? {} : { id }),
    terms: terms.map((term) => wordsData(term, path)),
    definitions: definitions.map((one) => blockData(one, path)),
  }
}

function entryOf({ target, title, children }: ContentsEntry, path: ImagePath): EntryData {
  return { ...placeData(target), title: wordsData(title, path), children: children.map((child) => entryOf(child, path)) }
}

function columnOf({ lang, dir, children }: Column, path: ImagePath) {
  return { language: lang, direction: dir, children: blockData(children, path) }
}
