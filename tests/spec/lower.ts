import type { Problem } from '../../pipeline/diagnostics/report.ts'
import { lowerPage } from '../../pipeline/parse/lower/page.ts'
import type { Resolver } from '../../pipeline/parse/lower/state.ts'
import type { Block } from '../../pipeline/tree/types.ts'

export interface LoweredMarkdown {
  readonly blocks: readonly Block<'draft'>[]
  readonly messages: readonly Problem[]
}

/** A library in which nothing else is: no page, no picture, no work. */
const alone: Resolver = {
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

/** Markdown as the body of a page: its blocks with those of its notes, and what was said about it. */
export function lowerMarkdown(text: string, file: string): LoweredMarkdown {
  const messages: Problem[] = []
  const source = { file, text, self: { page: 'spec', lang: 'en' }, title: 'A title that no example has', resolver: alone }
  const { body, notes } = lowerPage({ ...source, report: (problem) => messages.push(problem) })
  return { blocks: [...body, ...Object.values(notes).flat()], messages }
}
