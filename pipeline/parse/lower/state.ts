import type { Definition, FootnoteDefinition, Node } from 'mdast'
import type { Report } from '../../diagnostics/report.ts'
import type { Asset, Span, Target } from '../../tree/types.ts'

/** What lowering asks of the rest of the library. */
export interface Resolver {
  /** The page with this id, in this page's language where there is one. */
  page(id: string): Target | undefined
  /** The page written in this source file. */
  file(path: string): Target | undefined
  /** The title of the page with this id. */
  title(page: string): string | undefined
  /** Whether a page, by id or source file, is left out of this run. */
  isLeftOut(name: string): boolean
  hasTerm(id: string): boolean
  hasWork(key: string): boolean
  asset(path: string): Asset | undefined
  /** Whether any file stands at this path below the source folder. */
  hasFile(path: string): boolean
  include(id: string): { readonly file: string; readonly text: string } | undefined
  /** Names near a wrong one, best first. */
  near(kind: 'page' | 'term' | 'work' | 'include', wrong: string): readonly string[]
}

/** What is known while one file is lowered. */
export interface State {
  readonly file: string
  /** The text of the file, for what the syntax tree does not tell. */
  readonly text: string
  readonly self: Target
  readonly resolver: Resolver
  readonly report: Report
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** A unique id for a section of this page. */
  readonly name: (wanted: string) => string
  /** Ids of sections by the letters and digits of their titles. */
  readonly titles: Map<string, string>
  /** Layouts hold slots; pages do not. */
  readonly slots: boolean
  /** Set inside raw HTML, whose nodes have no places of their own. */
  readonly span?: Span
  /** Files being included, outermost first. */
  readonly including: readonly string[]
  /** How often each file was included so far. */
  readonly included: Map<string, number>
  /** How many nodes of the tree stand around what is lowered, at least. */
  readonly level: number
}

const nowhere = { line: 1, column: 1 }

/** Where a Markdown node was written. */
export function spanOf(node: Node | undefined, state: Pick<State, 'file' | 'span'>): Span {
  if (state.span) return state.span
  const { start = nowhere, end = nowhere } = node?.position ?? {}
  return {
    file: state.file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}

/** A hint that names what was probably meant. */
export function meant(state: State, kind: 'page' | 'term' | 'work' | 'include', wrong: string, otherwise: string): string {
  const [best] = state.resolver.near(kind, wrong)
  return best ? `Did you mean \`${best}\`? ${otherwise}` : otherwise
}
