import { type BlockHandlers, dispatch, type InlineHandlers } from './handlers.ts'
import type { Block, Inline, Phase, Translatable } from './types.ts'

/** What a walk calls, for each node in reading order; a parent comes before its children. */
export interface Visitor<P extends Phase = 'sealed'> {
  readonly block?: (node: Block<P>) => void
  /** Words of blocks; the alt of an image among words is met as inlines. */
  readonly words?: (words: Translatable<P>) => void
  readonly inline?: (node: Inline<P>) => void
}

// A draft holds all that a sealed tree may hold and more, so one pair of tables walks both.
type Draft = Visitor<'draft'>

const nothing = (): void => {}
const within = (node: { readonly children: readonly Inline<'draft'>[] }, visitor: Draft): void => visitInlines(node.children, visitor)
const blocksOf = (node: { readonly children: readonly Block<'draft'>[] }, visitor: Draft): void => visitBlocks(node.children, visitor)

function walkWords(words: Translatable<'draft'> | undefined, visitor: Draft): void {
  if (!words) return
  visitor.words?.(words)
  visitInlines(words.inlines, visitor)
}

const inlines: InlineHandlers<void, Draft, 'draft'> = {
  text: nothing,
  emphasis: within,
  strong: within,
  deleted: within,
  superscript: within,
  subscript: within,
  phrase: within,
  isolate: within,
  inlineCode: nothing,
  link: within,
  reference: within,
  term: within,
  citation: nothing,
  noteRef: nothing,
  image: ({ alt }, visitor) => (alt === 'decorative' ? undefined : visitInlines(alt.inlines, visitor)),
  break: nothing,
  counter: nothing,
  inlineSlot: nothing,
}

const blocks: BlockHandlers<void, Draft, 'draft'> = {
  section: (node, visitor) => {
    walkWords(node.title, visitor)
    walkWords(node.beside, visitor)
    blocksOf(node, visitor)
  },
  paragraph: (node, visitor) => walkWords(node.words, visitor),
  list: (node, visitor) => node.items.forEach((item) => void blocksOf(item, visitor)),
  callout: (node, visitor) => {
    walkWords(node.title, visitor)
    blocksOf(node, visitor)
  },
  figure: ({ alt, caption, credit }, visitor) => {
    if (alt !== 'decorative') walkWords(alt, visitor)
    walkWords(caption, visitor)
    walkWords(credit, visitor)
  },
  table: ({ caption, rows }, visitor) => {
    walkWords(caption, visitor)
    for (const row of rows) for (const cell of row.cells) walkWords(cell.words, visitor)
  },
  quote: blocksOf,
  code: nothing,
  rule: nothing,
  definitions: (node, visitor) => {
    for (const item of node.items) {
      for (const term of item.terms) walkWords(term, visitor)
      for (const definition of item.definitions) visitBlocks(definition, visitor)
    }
  },
  notes: (node, visitor) => node.items.forEach((note) => void blocksOf(note, visitor)),
  bibliography: (node, visitor) => node.items.forEach((item) => void walkWords(item.words, visitor)),
  // Its words stand where it leads.
  contents: nothing,
  writing: nothing,
  parallel: (node, visitor) => node.rows.forEach((row) => void row.columns.forEach((column) => void blocksOf(column, visitor))),
  qr: ({ alt, words }, visitor) => {
    walkWords(alt, visitor)
    walkWords(words, visitor)
  },
  form: ({ title, fields }, visitor) => {
    walkWords(title, visitor)
    for (const { label } of fields) walkWords(label, visitor)
  },
  slot: nothing,
}

/** Walks blocks and everything in them. */
export function visitBlocks<P extends Phase>(nodes: readonly Block<P>[], visitor: Visitor<P>): void {
  for (const node of nodes) {
    visitor.block?.(node)
    dispatch(blocks, node as Block<'draft'>, visitor as Draft)
  }
}

/** Walks inlines and everything in them. */
export function visitInlines<P extends Phase>(nodes: readonly Inline<P>[], visitor: Visitor<P>): void {
  for (const node of nodes) {
    visitor.inline?.(node)
    dispatch(inlines, node as Inline<'draft'>, visitor as Draft)
  }
}
