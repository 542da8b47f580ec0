import type { ElementContent } from 'hast'
import { flatMap } from '../tree/flat-map.ts'
import type { Block, Definition, Definitions, List, ListItem } from '../tree/types.ts'
import { type Content, el, text } from './element.ts'
import { renderInlines, renderWords } from './inlines.ts'
import { labelLanguage, languageOf, type Medium, roleOf } from './medium.ts'

/** Renders the blocks inside a block. */
export type RenderBlocks = (nodes: readonly Block[], medium: Medium) => ElementContent[]

/** A list that keeps its first number. */
export function renderList(node: List, medium: Medium, blocks: RenderBlocks): ElementContent {
  const start = node.ordered && node.start !== 1 ? { start: node.start } : {}
  const attributes = { class: node.tight ? 'tight' : undefined, ...start, ...languageOf(node, medium) }
  return el(
    node.ordered ? 'ol' : 'ul',
    attributes,
    node.items.map((item) => listItem(item, node.tight, medium, blocks)),
  )
}

function listItem(item: ListItem, tight: boolean, medium: Medium, blocks: RenderBlocks): ElementContent {
  const children = tight ? flatMap(item.children, (child) => tightBlock(child, medium, blocks)) : blocks(item.children, medium)
  const attributes = { class: item.checked === undefined ? undefined : 'tick-item', ...languageOf(item, medium) }
  return el('li', attributes, [...tickBox(item.checked, medium), ...children])
}

/** The words of a tight item stand in it without a paragraph. */
function tightBlock(node: Block, medium: Medium, blocks: RenderBlocks): Content {
  const isPlain = node.type === 'paragraph' && !node.role && !node.lang && !node.words.lang
  return isPlain ? renderInlines(node.words.inlines, medium) : blocks([node], medium)
}

/** A box to tick, for the eye a sign and for the ear a word. */
export function tickBox(checked: boolean | undefined, medium: Medium): Content {
  if (checked === undefined) return []
  const sign = el('span', { class: 'tick', 'aria-hidden': 'true' }, [text(checked ? '\u2611' : '\u2610')])
  const word = el('span', { class: 'unseen', ...labelLanguage(medium.labels, medium.kind) }, [
    text(`${checked ? medium.labels.ticked : medium.labels.notTicked}: `),
  ])
  return [sign, word]
}

/** Terms with what they mean. In a book an entry that words point at opens as a pop-up. */
export function renderDefinitions(node: Definitions, medium: Medium, blocks: RenderBlocks): ElementContent {
  return el(
    'dl',
    { class: node.role, ...languageOf(node, medium) },
    node.items.map((item) => definition(item, medium, blocks)),
  )
}

function definition(item: Definition, medium: Medium, blocks: RenderBlocks): ElementContent {
  const terms = item.terms.map((words) => renderWords('dt', words, medium))
  const popUp = medium.kind === 'book' && item.id !== undefined
  const meanings = item.definitions.map((children, index) => {
    const meaning = blocks(children, medium)
    return el('dd', {}, popUp && index === 0 ? [el('div', { id: item.id, ...roleOf('footnote', medium) }, meaning)] : meaning)
  })
  return el('div', { id: popUp && meanings.length ? undefined : item.id, ...languageOf(item, medium) }, [...terms, ...meanings])
}
