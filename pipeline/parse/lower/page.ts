import { cutFrontMatter } from '../../config/cut-front-matter.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Block, Span, Target, Translatable } from '../../tree/types.ts'
import { lowerBlocks, lowerFlow } from './blocks.ts'
import { gather } from './gather.ts'
import { bareWords } from './inlines.ts'
import { createNames } from './names.ts'
import { type Flow, nest } from './sections.ts'
import { parseShallow } from './shallow.ts'
import type { Resolver, State } from './state.ts'

export interface Source {
  readonly file: string
  readonly text: string
  readonly self: Target
  /** The title the catalogue found; a first heading that says the same is that title. */
  readonly title: string
  readonly resolver: Resolver
  readonly report: Report
}
export interface Lowered {
  /** The title as written in the body, with its markup, when it is there. */
  readonly title?: Translatable<'draft'>
  readonly body: readonly Block<'draft'>[]
  readonly notes: Readonly<Record<string, readonly Block<'draft'>[]>>
  readonly titles: Readonly<Record<string, string>>
}

/** One source file to blocks: parsed once, its targets resolved, its mistakes reported. */
export function lowerPage(written: Source): Lowered {
  const source = { ...written, text: withoutFront(written) }
  const root = parseShallow(source.text, source.file, source.report)
  const state = createState(source, gather(root), false)
  const [title, flow] = takeTitle(lowerFlow(root.children, state), source.title)
  const notes = Object.fromEntries([...state.footnotes].map(([label, note]) => [label, lowerBlocks(note.children, state)]))
  return { body: nest(flow, 1, state), notes, titles: Object.fromEntries(state.titles), ...(title ? { title } : {}) }
}

// What the catalogue took for front matter is none of the body, in whatever language; the lines keep their numbers.
function withoutFront({ text, file }: Source): string {
  const { body, bodyLine } = cutFrontMatter(text, file, () => {})
  return '\n'.repeat(bodyLine - 1) + body
}

/** A layout to blocks with slots. Its one heading of level 1 becomes a section of depth 1. */
export function lowerLayout(file: string, text: string, report: Report): readonly Block<'draft'>[] {
  const root = parseShallow(text, file, report)
  const none: Resolver = {
    page: () => undefined,
    file: () => undefined,
    title: () => undefined,
    isLeftOut: () => false,
    hasTerm: () => false,
    hasWork: () => false,
    asset: () => undefined,
    hasFile: () => false,
    include: () => undefined,
    near: () => [],
  }
  const state = createState({ file, text, self: { page: '', lang: '' }, title: '', resolver: none, report }, gather(root), true)
  return nest(lowerFlow(root.children, state), 0, state)
}

function createState(source: Source, gathered: ReturnType<typeof gather>, slots: boolean): State {
  const { file, text, self, resolver, report } = source
  return {
    file,
    text,
    self,
    resolver,
    report,
    ...gathered,
    name: createNames(),
    titles: new Map(),
    slots,
    including: [],
    included: new Map(),
    level: 0,
  }
}

function takeTitle(flow: readonly Flow[], title: string): [Translatable<'draft'> | undefined, readonly Flow[]] {
  const at = flow.findIndex((node) => node.type === 'heading')
  const first = flow[at]
  if (first?.type !== 'heading' || first.level !== 1 || !same(bareWords(first.title.inlines), title)) return [undefined, flow]
  return [first.title, [...flow.slice(0, at), ...flow.slice(at + 1)]]
}

// The catalogue reads titles without parsing Markdown, so marks and punctuation may differ.
function same(words: string, title: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  return plain(words) === plain(title) || plain(words) === ''
}

/** A place at the top of a file, for what is wrong with the whole of it. */
export function topOf(file: string): Span {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}
