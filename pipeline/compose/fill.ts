import { clamp } from '../tree/depth.ts'
import { flatMap } from '../tree/flat-map.ts'
import type { Block, Inline, Section, SectionRole, Slot, Translatable } from '../tree/types.ts'
import { fillInline } from './inline-slots.ts'
import type { Pouring } from './pouring.ts'
import { derivedSlots, slots } from './slots/index.ts'
import { sheet } from './slots/sheets.ts'

type Draft = Block<'draft'>
type Words = Translatable<'draft'>

const roles: Readonly<Record<string, SectionRole>> = {
  references: 'references',
  notes: 'notes',
  glossary: 'glossary',
  contents: 'contents',
  resources: 'resources',
  related: 'related',
  imprint: 'imprint',
  disclaimer: 'disclaimer',
}
const derived = new Set<string>(derivedSlots)

/** A layout with the page poured in; slots that list what the page holds are left for `seal`. */
export function fill(layout: readonly Draft[], pouring: Pouring, taken: ReadonlySet<string>, depth = 1): readonly Draft[] {
  return flatMap(layout, (block) => fillBlock(block, pouring, taken, depth))
}

function fillBlock(block: Draft, pouring: Pouring, taken: ReadonlySet<string>, depth: number): readonly Draft[] {
  if (block.type === 'slot') return fillSlot(block, pouring, taken, depth)
  if (block.type === 'section') return fillSection(block, pouring, taken, depth)
  if (block.type !== 'paragraph') return [block]
  const words = fillWords(block.words, pouring)
  return words.inlines.length ? [{ ...block, words }] : []
}

function fillSlot(slot: Slot, pouring: Pouring, taken: ReadonlySet<string>, depth: number): readonly Draft[] {
  if (derived.has(slot.name)) return [slot]
  const pour = slots[slot.name]
  if (pour) return withSheets(rebase(pour(pouring), depth), pouring, taken, depth)
  pouring.report({
    rule: 'layout',
    reason: `Unexpected slot \`${slot.name}\`, expected one of ${[...Object.keys(slots), ...derived].map((name) => `\`${name}\``).join(', ')}`,
    span: slot.span,
    hint: 'Correct its name or take it out of the layout.',
  })
  return []
}

// A sheet is a layout within the page, and its own slots are filled from the page.
function withSheets(blocks: readonly Draft[], pouring: Pouring, taken: ReadonlySet<string>, depth: number): readonly Draft[] {
  return flatMap(flatMap(blocks, lifted), (block): readonly Draft[] => {
    if (block.type === 'section') return [{ ...block, children: withSheets(block.children, pouring, taken, depth + 1) }]
    if (block.type !== 'slot' || block.name !== 'sheet') return [block]
    return fill(sheet(block.attributes.id ?? '', block.span, pouring), pouring, taken, depth)
  })
}

// In Markdown what follows a heading is under it; a sheet that closes a section stands beside it.
function lifted(block: Draft): readonly Draft[] {
  if (block.type !== 'section') return [block]
  const children = flatMap(block.children, lifted)
  const end = children.findLastIndex((child) => !(child.type === 'slot' && child.name === 'sheet')) + 1
  return [{ ...block, children: children.slice(0, end) }, ...children.slice(end)]
}

// An empty slot takes its heading with it.
function fillSection(section: Section<'draft'>, pouring: Pouring, taken: ReadonlySet<string>, depth: number): readonly Draft[] {
  const children = fill(section.children, pouring, taken, depth + 1)
  if (!children.length && depth > 1) return []
  // The page as a whole is none of its parts, even where a slot stands in it without a heading.
  const role =
    depth === 1
      ? undefined
      : section.children.map((child) => (child.type === 'slot' ? roles[child.name] : undefined)).find((found) => found !== undefined)
  // Ids of the page itself are kept; the layout's give way.
  const id = depth === 1 ? 'page-title' : taken.has(section.id) ? `page-${section.id}` : section.id
  return [{ ...section, id, depth: clamp(depth), title: fillWords(section.title, pouring), children, ...(role ? { role } : {}) }]
}

/** Words with their holes filled. Between two marks ` · ` an empty hole takes its mark with it. */
function fillWords(words: Words, pouring: Pouring): Words {
  const holes = words.inlines.filter((node) => node.type === 'inlineSlot')
  if (!holes.length) return { ...words, inlines: words.inlines.map((node) => fillInside(node, pouring)) }
  const [only] = words.inlines
  // The title of the page stays the segment it was.
  if (words.inlines.length === 1 && only?.type === 'inlineSlot' && only.name === 'title') return { ...pouring.page.title, span: words.span }
  return { ...words, inlines: dropMarks(flatMap(words.inlines, (node) => fillOne(node, pouring))) }
}

function fillOne(node: Inline<'draft'>, pouring: Pouring): readonly Inline<'draft'>[] {
  if (node.type !== 'inlineSlot') return [fillInside(node, pouring)]
  const made = fillInline(node.name, pouring)
  if (made) return made
  pouring.report({
    rule: 'layout',
    reason: `Unexpected hole \`{{${node.name}}}\`, expected a hole of the layouts or \`{{label.…}}\``,
    span: node.span,
  })
  return []
}

function fillInside(node: Inline<'draft'>, pouring: Pouring): Inline<'draft'> {
  if (!('children' in node)) return node
  return { ...node, children: flatMap(node.children, (child) => fillOne(child, pouring)) } as Inline<'draft'>
}

function dropMarks(nodes: readonly Inline<'draft'>[]): readonly Inline<'draft'>[] {
  const isMark = (node: Inline<'draft'> | undefined): boolean => node?.type === 'text' && node.value.trim() === '·'
  const kept: Inline<'draft'>[] = []
  for (const node of nodes) if (!isMark(node) || (kept.length > 0 && !isMark(kept.at(-1)))) kept.push(node)
  while (isMark(kept.at(-1))) kept.pop()
  return kept
}

/** Blocks at home under a section of this depth less one: every section below takes the depth of its place. */
function rebase(blocks: readonly Draft[], depth: number): readonly Draft[] {
  return blocks.map((block) => rebaseBlock(block, depth))
}

function rebaseBlock(block: Draft, depth: number): Draft {
  switch (block.type) {
    case 'section':
      return { ...block, depth: clamp(depth), children: rebase(block.children, depth + 1) }
    case 'callout':
    case 'quote':
      return { ...block, children: rebase(block.children, depth) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, children: rebase(item.children, depth) })) }
    case 'definitions':
      return { ...block, items: block.items.map((item) => ({ ...item, definitions: item.definitions.map((one) => rebase(one, depth)) })) }
    case 'paragraph':
    case 'figure':
    case 'table':
    case 'code':
    case 'rule':
    case 'notes':
    case 'bibliography':
    case 'contents':
    case 'writing':
    case 'parallel':
    case 'form':
    case 'qr':
    case 'slot':
      return block
  }
}
