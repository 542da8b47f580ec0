import { type BlockHandlers, dispatch } from '../../tree/handlers.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Block, Callout, ContentsEntry, Field, Form, Slot, Text, Translatable } from '../../tree/types.ts'
import { fillLabel } from '../label.ts'
import { legal, type Sealing, sealAlt, sealInlines, sealWords } from './inlines.ts'

/** A sealed tree in which slots that list its contents are still open. */
export type Open = Block | Slot

const handlers: BlockHandlers<Open, Sealing, 'draft'> = {
  section: (node, state) => ({ ...node, title: sealWords(node.title, state), children: sealBlocks(node.children, state) }),
  paragraph: (node, state) => ({ ...node, words: sealWords(node.words, state) }),
  list: (node, state) => ({ ...node, items: node.items.map((item) => ({ ...item, children: sealBlocks(item.children, state) })) }),
  callout: ({ id: _, ...node }, state) => ({
    ...node,
    ...(node.kind === 'emergency' ? { id: state.numbering.emergency() } : {}),
    title: titleOf(node, state),
    children: sealBlocks(node.children, state),
  }),
  figure: ({ caption, credit, ...node }, state) => ({
    ...node,
    alt: sealAlt(node.alt, state),
    ...(caption ? { caption: sealWords(caption, state) } : {}),
    ...(credit ? { credit: sealWords(credited(credit, state), state) } : {}),
  }),
  table: ({ caption, ...node }, state) => ({
    ...node,
    ...(caption ? { caption: sealWords(caption, state) } : {}),
    rows: node.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, words: sealWords(cell.words, state) })) })),
  }),
  quote: (node, state) => ({ ...node, children: sealBlocks(node.children, state) }),
  code: (node) => ({ ...node, value: legal(node.value) }),
  rule: (node) => node,
  definitions: (node, state) => ({
    ...node,
    items: node.items.map((item) => ({
      ...item,
      terms: item.terms.map((term) => sealWords(term, state)),
      definitions: item.definitions.map((blocks) => sealBlocks(blocks, state)),
    })),
  }),
  contents: (node, state) => ({ ...node, entries: node.entries.map((entry) => sealEntry(entry, state)) }),
  // Made while sealing, from what was numbered; a draft holds none.
  notes: (node) => ({ ...node, items: [] }),
  bibliography: (node) => ({ ...node, items: [] }),
  writing: (node) => node,
  // Made of two sealed publications; a draft holds none.
  parallel: (node) => ({ ...node, rows: [] }),
  form: sealForm,
  qr: (node, state) => ({ ...node, alt: sealWords(node.alt, state), words: sealWords(node.words, state) }),
  slot: (node) => node,
}

function sealEntry({ target, title, children }: ContentsEntry<'draft'>, state: Sealing): ContentsEntry {
  return { target, title: sealWords(title, state), children: children.map((child) => sealEntry(child, state)) }
}

// A name under a picture may be anybody's; with the word it is the maker's.
function credited(credit: Translatable<'draft'>, { labels }: Sealing): Translatable<'draft'> {
  return { ...credit, inlines: fillLabel(labels.figureCredit, { credit: credit.inlines }, credit.span).inlines }
}

// What a box is must be read even where its colour is not seen: its title says so in a word.
function titleOf({ kind, title }: Callout<'draft'>, state: Sealing): Translatable {
  const sealed = sealWords(title, state)
  const [word] = kind === 'emergency' || kind === 'warning' ? sealInlines(state.hole(`label.${kind}`), state) : []
  const said = plainText(sealed.inlines).toLowerCase()
  if (word?.type !== 'text' || said.includes(word.value.toLowerCase())) return sealed
  return { ...sealed, inlines: [{ ...word, value: `${word.value}: ` }, ...sealed.inlines] }
}

function sealForm({ title, ...node }: Form<'draft'>, state: Sealing): Form {
  const id = state.numbering.form()
  return {
    ...node,
    id,
    ...(title ? { title: sealWords(title, state) } : {}),
    fields: node.fields.map((field) => ({ ...field, label: labelOf(field, state) })),
  }
}

// `3/4` is two days of the year, by where one was born.
function labelOf({ kind, label }: Field<'draft'>, state: Sealing): Translatable {
  const sealed = sealWords(label, state)
  if (kind !== 'date') return sealed
  const order: Text = { type: 'text', value: ` (${state.labels.dateOrder})`, span: label.span }
  return { ...sealed, inlines: [...sealed.inlines, order] }
}

/** Blocks, final but for open slots, which stand only where a layout put them. */
export function sealBlocks(nodes: readonly Block<'draft'>[], state: Sealing): readonly Block[] {
  return nodes.map((node): Open => {
    const own = 'lang' in node && node.lang !== undefined ? { ...state, lang: node.lang } : state
    return dispatch(handlers, node, own)
  }) as readonly Block[]
}
