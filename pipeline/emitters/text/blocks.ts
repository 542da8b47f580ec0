import { flatMap } from '../../tree/flat-map.ts'
import { dispatch, type Handlers } from '../../tree/handlers.ts'
import type { LabelName } from '../../tree/labels.ts'
import { altText, plainText } from '../../tree/plain-text.ts'
import type { Block, Callout, CalloutKind, Column, ContentsEntry, Definition, Figure, Section } from '../../tree/types.ts'
import { isolated } from './bidi-marks.ts'
import { layForm, layWriting } from './forms.ts'
import { hang, inOneLine, type Lines, lay, layEntry, layHeading, layWords, setIn, spaced } from './lines.ts'
import { layList } from './list.ts'
import { fill, indented, type State } from './state.ts'
import { layTable } from './table.ts'

const codeIndent = 4
const definitionIndent = 4

const blocks: Handlers<Block, Lines, State> = {
  section: laySection,
  paragraph: (node, state) => layWords(node.words, state),
  list: (node, state) => layList(node, state, layBlocks),
  callout: layCallout,
  figure: layFigure,
  table: layTable,
  quote: (node, state) => bracketed(state.labels.quote, layBlocks(node.children, state), state.labels.endQuote, state),
  code: (node) => setIn(node.value.replace(/\n+$/, '').split('\n'), codeIndent),
  rule: (_, state) => lay('* * *', state),
  definitions: (node, state) => {
    const items = node.items.map((item) => layDefinition(item, state))
    return node.role === 'facts' ? items.flat() : spaced(items)
  },
  notes: (node, state) => flatMap(node.items, (item) => hang(`${item.number}. `, (inner) => layBlocks(item.children, inner), state)),
  bibliography: (node, state) =>
    flatMap(node.items, (item) => hang(`${item.number}. `, (inner) => layWords(item.words, { ...inner, inPlace: true }), state)),
  contents: (node, state) => layEntries(node.entries, state),
  writing: layWriting,
  form: layForm,
  qr: (node, state) => layWords(node.words, state),
  parallel: (node, state) => spaced(flatMap(node.rows, ({ columns }) => columns.map((column) => layColumn(column, state)))),
}

const calloutLabels: Readonly<Record<CalloutKind, LabelName | undefined>> = {
  emergency: 'emergency',
  warning: 'warning',
  note: 'note',
  tip: 'tip',
  'key-message': 'keyMessage',
  action: 'action',
  checklist: 'checklist',
  questions: 'questions',
  // Its title says the whole of it.
  review: undefined,
}

function laySection(node: Section, state: State): Lines {
  const titles = [node.title, ...(node.beside ? [node.beside] : [])].map((title) =>
    layHeading(inOneLine(title, title.dir ? { ...state, dir: title.dir } : state), node.depth, state),
  )
  return spaced([...titles, layBlocks(node.children, state)])
}

/** One language after the other, as they are read. */
function layColumn({ dir, children }: Column, state: State): Lines {
  return layBlocks(children, { ...state, dir })
}

function layCallout(node: Callout, state: State): Lines {
  const name = calloutLabels[node.kind]
  const kind = name ? state.labels[name] : ''
  const title = inOneLine(node.title, state)
  const opening = title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${kind}: ${title}`
  return bracketed(opening, layBlocks(node.children, state), name ? fill(state.labels.endOf, { what: kind }) : undefined, state)
}

/** Lines between two marks in brackets, the only sign of a box that plain text has. */
function bracketed(opening: string, lines: Lines, closing: string | undefined, state: State): Lines {
  return [...lay(`[${opening}]`, state), ...lines, ...(closing === undefined ? [] : lay(`[${closing}]`, state))]
}

function layFigure({ alt, caption, credit }: Figure, state: State): Lines {
  const picture = alt === 'decorative' ? [] : lay(`[${state.labels.image}: ${altText(alt)}]`, state)
  return [...picture, ...(caption ? layWords(caption, state) : []), ...(credit ? layWords(credit, state) : [])]
}

function layDefinition({ terms, definitions }: Definition, state: State): Lines {
  const names = terms.map((term) => inOneLine(term, state)).join(state.labels.comma)
  const [[only, ...others] = [], ...more] = definitions
  const short = only?.type === 'paragraph' && others.length === 0 && more.length === 0 && !hasBreak(only)
  // A name in Latin letters would draw its value to its own side of a line of Arabic.
  const apart = state.dir === 'rtl' && /^\p{Script=Latin}/u.test(names) ? isolated(names, 'ltr') : names
  if (short) return layEntry(`${apart}: ${inOneLine(only.words, state)}`, state)
  const inner = indented(state, definitionIndent)
  return [...lay(names, state), ...setIn(spaced(definitions.map((definition) => layBlocks(definition, inner))), definitionIndent)]
}

function hasBreak(node: Extract<Block, { type: 'paragraph' }>): boolean {
  return node.words.inlines.some((inline) => inline.type === 'break')
}

function layEntries(entries: readonly ContentsEntry[], state: State): Lines {
  return flatMap(entries, (entry) =>
    hang('- ', (inner) => [...lay(plainText(entry.title.inlines), inner), ...layEntries(entry.children, inner)], state),
  )
}

// Two empty lines before a part of the page, one elsewhere: the ear hears a rest, the eye sees a gap.
function gapBefore(block: Block): Lines {
  return block.type === 'section' && block.depth <= 2 ? ['', ''] : ['']
}

/** Blocks as lines, with empty lines between them. */
export function layBlocks(nodes: readonly Block[], state: State): Lines {
  const laid = nodes.map((node) => ({ node, lines: dispatch(blocks, node, node.dir ? { ...state, dir: node.dir } : state) }))
  const seen = laid.filter(({ lines }) => lines.length > 0)
  return flatMap(seen, ({ node, lines }, index) => (index === 0 ? lines : [...gapBefore(node), ...lines]))
}
