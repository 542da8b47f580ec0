// A sealed tree with some of its inlines replaced. What does not change is the same object as before.

import { type BlockHandlers, dispatch, type InlineHandlers } from './handlers.ts'
import type { Alt, Block, Inline, Translatable } from './types.ts'

/** Gives what stands in an inline's place; its children were done before. */
export type Replace = (node: Inline) => Inline

type Holder = Inline & { readonly children: readonly Inline[] }

const same = <T>(node: T): T => node

function within(node: Holder, replace: Replace): Inline {
  const children = mapped(node.children, (child) => replaceInline(child, replace))
  return children === node.children ? node : ({ ...node, children } as Inline)
}

const inlines: InlineHandlers<Inline, Replace> = {
  text: same,
  emphasis: within,
  strong: within,
  deleted: within,
  superscript: within,
  subscript: within,
  phrase: within,
  isolate: within,
  inlineCode: same,
  link: within,
  reference: within,
  term: within,
  citation: same,
  noteRef: same,
  image: same,
  break: same,
  counter: same,
}

const blocks: BlockHandlers<Block, Replace> = {
  section: (node, replace) => ({
    ...node,
    title: words(node.title, replace),
    ...(node.beside ? { beside: words(node.beside, replace) } : {}),
    children: replaceInlines(node.children, replace),
  }),
  paragraph: (node, replace) => ({ ...node, words: words(node.words, replace) }),
  list: (node, replace) => ({ ...node, items: node.items.map((item) => ({ ...item, children: replaceInlines(item.children, replace) })) }),
  callout: (node, replace) => ({ ...node, title: words(node.title, replace), children: replaceInlines(node.children, replace) }),
  figure: (node, replace) => ({
    ...node,
    alt: altOf(node.alt, replace),
    ...(node.caption ? { caption: words(node.caption, replace) } : {}),
    ...(node.credit ? { credit: words(node.credit, replace) } : {}),
  }),
  table: (node, replace) => ({
    ...node,
    ...(node.caption ? { caption: words(node.caption, replace) } : {}),
    rows: node.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, words: words(cell.words, replace) })) })),
  }),
  quote: (node, replace) => ({ ...node, children: replaceInlines(node.children, replace) }),
  code: same,
  rule: same,
  definitions: (node, replace) => ({
    ...node,
    items: node.items.map((item) => ({
      ...item,
      terms: item.terms.map((term) => words(term, replace)),
      definitions: item.definitions.map((children) => replaceInlines(children, replace)),
    })),
  }),
  notes: (node, replace) => ({ ...node, items: node.items.map((item) => ({ ...item, children: replaceInlines(item.children, replace) })) }),
  bibliography: (node, replace) => ({ ...node, items: node.items.map((item) => ({ ...item, words: words(item.words, replace) })) }),
  contents: same,
  writing: same,
  parallel: (node, replace) => ({
    ...node,
    rows: node.rows.map(({ columns: [first, second], ...row }) => ({
      ...row,
      columns: [
        { ...first, children: replaceInlines(first.children, replace) },
        { ...second, children: replaceInlines(second.children, replace) },
      ] as const,
    })),
  }),
  form: (node, replace) => ({
    ...node,
    ...(node.title ? { title: words(node.title, replace) } : {}),
    fields: node.fields.map((field) => ({ ...field, label: words(field.label, replace) })),
  }),
  qr: (node, replace) => ({ ...node, alt: words(node.alt, replace), words: words(node.words, replace) }),
}

/** Blocks with each inline as `replace` gives it, however deep it stands. */
export function replaceInlines(nodes: readonly Block[], replace: Replace): readonly Block[] {
  return nodes.map((node) => dispatch(blocks, node, replace))
}

function replaceInline(node: Inline, replace: Replace): Inline {
  return replace(dispatch<Inline, Inline, Replace>(inlines, node, replace))
}

function words(translatable: Translatable, replace: Replace): Translatable {
  const found = mapped(translatable.inlines, (node) => replaceInline(node, replace))
  return found === translatable.inlines ? translatable : { ...translatable, inlines: found }
}

function altOf(alt: Alt, replace: Replace): Alt {
  return alt === 'decorative' ? alt : words(alt, replace)
}

function mapped<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const made = items.map(change)
  return made.some((item, index) => item !== items[index]) ? made : items
}
