import { flatMap } from '../tree/flat-map.ts'
import { brand, type Publication, type Regions } from '../tree/publication.ts'
import type { Block, Inline, Section } from '../tree/types.ts'
import { markBorrowed, sayBorrowed, sayInlines } from './borrowed.ts'
import { fill } from './fill.ts'
import { fillInline } from './inline-slots.ts'
import type { Pouring } from './pouring.ts'
import { type Open, sealBlocks } from './seal/blocks.ts'
import { derive } from './seal/derive.ts'
import { legal, type Sealing } from './seal/inlines.ts'
import { createNumbering } from './seal/numbering.ts'
import { polishText } from './seal/polish.ts'

const regionSlots = {
  siteBanner: 'site-banner',
  siteHeader: 'site-header',
  siteAside: 'site-aside',
  siteFooter: 'site-footer',
  runningFoot: 'running-foot',
} as const

/** A layout in two parts: what flows, and what repeats around it. */
export interface Layout {
  readonly body: readonly Block<'draft'>[]
  readonly regions: Readonly<Record<keyof typeof regionSlots, readonly Block<'draft'>[]>>
}

/** Takes the regions out of a lowered layout; what it lacks is taken from `shared`. */
export function readLayout(blocks: readonly Block<'draft'>[], shared?: Layout): Layout {
  const region = (name: string): readonly Block<'draft'>[] => {
    const start = blocks.findIndex((block) => block.type === 'slot' && block.name === name)
    const end = blocks.findIndex((block) => block.type === 'slot' && block.name === `/${name}`)
    return start < 0 ? [] : blocks.slice(start + 1, end)
  }
  const entries = Object.entries(regionSlots).map(([key, name]) => {
    const own = region(name)
    return [key, own.length ? own : (shared?.regions[key as keyof typeof regionSlots] ?? [])] as const
  })
  const inside = new Set(flatMap(Object.values(regionSlots), region))
  const edges = new Set(flatMap(Object.values(regionSlots), (name) => [name, `/${name}`]))
  const body = blocks.filter((block) => !inside.has(block) && !(block.type === 'slot' && edges.has(block.name)))
  return { body: body.map(unfold), regions: Object.fromEntries(entries) as Layout['regions'] }
}

// In Markdown everything after a heading is under it; in a layout a heading heads the next slot alone, so that
// `::body` after `## {{label.contents}}` and its slot stands beside the contents, not inside.
function unfold(title: Block<'draft'>): Block<'draft'> {
  if (title.type !== 'section') return title
  return { ...title, children: flatMap(title.children, (child) => (child.type === 'section' ? split(child) : [child])) }
}

function split(section: Section<'draft'>): readonly Block<'draft'>[] {
  const end = section.children.findIndex((child) => child.type === 'slot') + 1
  if (!end) return [section]
  return [{ ...section, children: section.children.slice(0, end) }, ...section.children.slice(end)]
}

/** A page poured into its layout and sealed: final. */
export function compose(layout: Layout, given: Pouring): Publication {
  const pouring = { ...given, labels: markBorrowed(given.labels) }
  const taken = idsOf(pouring.page.body)
  const draft = keepOutside(sayBorrowed(fill(layout.body, pouring, taken), pouring.labels))
  const state = sealing(draft, pouring)
  const body = derive(sealBlocks(draft, state) as readonly Open[], given, state)
  const { meta, segments } = pouring.page
  return brand({
    meta: legalMeta(meta, (words) => polishText(legal(words), meta.lang, pouring.typographies)),
    labels: given.labels,
    body,
    regions: regionsOf(layout, pouring, state.anchors),
    segments: meta.translatedFrom ? [] : segments,
  })
}

// Whatever a layout puts outside its title belongs under it: a publication is one section.
function keepOutside(blocks: readonly Block<'draft'>[]): readonly Block<'draft'>[] {
  const at = blocks.findIndex((block) => block.type === 'section')
  const title = blocks[at]
  if (title?.type !== 'section' || blocks.length === 1) return blocks
  return [{ ...title, children: [...blocks.slice(0, at), ...title.children, ...blocks.slice(at + 1)] }]
}

function sealing(draft: readonly Block<'draft'>[], pouring: Pouring): Sealing {
  const { page, report } = pouring
  return {
    lang: page.meta.lang,
    typographies: pouring.typographies,
    dir: page.meta.dir,
    numbering: pouring.numbering ?? createNumbering(),
    page: page.meta.id,
    anchors: idsOf(draft),
    titles: page.titles,
    glossary: hasSlot(draft, 'glossary'),
    labels: pouring.labels,
    hole: (name) => sayInlines(fillInline(name, pouring) ?? [], pouring.labels.lang),
    hasNote: (label) => Object.hasOwn(page.notes, label),
    report,
  }
}

// What stands around the body may lead into it.
function regionsOf(layout: Layout, pouring: Pouring, anchors: Sealing['anchors']): Regions {
  const state = { ...sealing([], pouring), numbering: createNumbering(), anchors, hasNote: () => false }
  const make = (blocks: readonly Block<'draft'>[]): readonly Block[] =>
    sealBlocks(sayBorrowed(fill(blocks, pouring, new Set(), 2), pouring.labels), state)
  const regions = Object.entries(layout.regions).map(([name, blocks]) => [name, make(blocks)] as const)
  return Object.fromEntries(regions) as unknown as Regions
}

function hasSlot(blocks: readonly Block<'draft'>[], name: string): boolean {
  return blocks.some((block) => (block.type === 'slot' ? block.name === name : block.type === 'section' && hasSlot(block.children, name)))
}

/** Ids of the sections of a draft, however deep. */
export function idsOf(blocks: readonly Block<'draft'>[]): ReadonlySet<string> {
  const ids = new Set<string>()
  const walk = (nodes: readonly Block<'draft'>[]): void => {
    for (const node of nodes) {
      if (node.type === 'section') ids.add(node.id)
      for (const inner of childrenOf(node)) walk(inner)
    }
  }
  walk(blocks)
  return ids
}

function childrenOf(node: Block<'draft'>): readonly (readonly Block<'draft'>[])[] {
  if (node.type === 'section' || node.type === 'callout' || node.type === 'quote') return [(node as Section<'draft'>).children]
  if (node.type === 'list') return node.items.map((item) => item.children)
  return node.type === 'definitions' ? flatMap(node.items, (item) => item.definitions) : []
}

function legalMeta(meta: Publication['meta'], polished: (words: string) => string): Publication['meta'] {
  const { title, shortName, description, alternateNames, ...rest } = meta
  return {
    ...rest,
    title: polished(title),
    alternateNames: alternateNames.map(polished),
    ...(shortName ? { shortName: polished(shortName) } : {}),
    ...(description ? { description: polished(description) } : {}),
  }
}

/** The words of sealed inlines as a reader would say them, for a title in metadata. */
export function wordsOf(nodes: readonly Inline<'draft'>[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : node.type === 'break' ? ' ' : ''))
    .join('')
}
