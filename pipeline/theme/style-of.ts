// The one place that says which style a node is drawn in, for every format.

import { type BlockHandlers, dispatch, type InlineHandlers } from '../tree/handlers.ts'
import type { Block, CalloutKind, Cell, Depth, Inline, List, ParagraphRole, Section } from '../tree/types.ts'
import type { StyleName } from './theme.ts'

const headings: Readonly<Record<Depth, StyleName>> = {
  1: 'title',
  2: 'heading2',
  3: 'heading3',
  4: 'heading4',
  5: 'heading5',
  6: 'heading6',
}
const callouts: Readonly<Record<CalloutKind, StyleName>> = {
  emergency: 'emergency',
  warning: 'warning',
  note: 'note',
  tip: 'tip',
  'key-message': 'keyMessage',
  action: 'action',
  checklist: 'checklist',
  questions: 'questions',
  review: 'review',
}
const paragraphs: Readonly<Record<ParagraphRole, StyleName>> = { subtitle: 'subtitle', lead: 'lead', status: 'status', fine: 'fine' }

const blocks: BlockHandlers<StyleName, undefined> = {
  section: (node) => headings[node.depth],
  paragraph: (node) => (node.role ? paragraphs[node.role] : 'text'),
  list: () => 'list',
  callout: (node) => callouts[node.kind],
  figure: () => 'figure',
  table: () => 'table',
  quote: () => 'quote',
  code: () => 'code',
  rule: () => 'rule',
  definitions: (node) => node.role ?? 'text',
  notes: () => 'notes',
  bibliography: () => 'notes',
  contents: () => 'contents',
  writing: () => 'writing',
  parallel: () => 'text',
  form: () => 'form',
  qr: () => 'qr',
}
const inlines: InlineHandlers<StyleName | undefined, undefined> = {
  text: () => undefined,
  emphasis: () => 'emphasis',
  strong: () => 'strong',
  deleted: () => 'deleted',
  superscript: () => 'superscript',
  subscript: () => 'subscript',
  phrase: () => undefined,
  isolate: () => undefined,
  inlineCode: () => 'inlineCode',
  link: () => 'link',
  reference: () => 'link',
  term: () => 'term',
  citation: () => 'citation',
  noteRef: () => 'noteRef',
  image: () => undefined,
  break: () => undefined,
  counter: () => undefined,
}

/** The style of a block: of a section, its heading's. */
export function styleOf(node: Block): StyleName {
  return dispatch(blocks, node, undefined)
}

/** The style of a section as a whole, where it has one beside its heading's. */
export function sectionStyleOf({ role }: Section): StyleName {
  return role === 'sheet' ? 'sheet' : 'text'
}

/** The style of words inside others, or `undefined` where they look like what is around them. */
export function inlineStyleOf(node: Inline): StyleName | undefined {
  return dispatch(inlines, node, undefined)
}

/** The style of an item of this list. */
export function itemStyleOf(list: List): StyleName {
  return list.tight ? 'tightListItem' : 'listItem'
}

/** The style of a table's cell: a cell that heads others stands out. */
export function cellStyleOf(cell: Cell): StyleName {
  return cell.scope ? 'tableHead' : 'tableCell'
}
